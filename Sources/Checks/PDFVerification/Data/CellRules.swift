extension Inspection {
    /// Every cell of a table is what its attached data say of its row and column.
    mutating func checkCells(of index: Int, _ table: DataTable, _ data: FigureData) {
        let rows = children(of: index).flatMap { children(of: $0) }.filter { elements[$0].role == "TR" }
        let heads = rows.first.map { children(of: $0).map { words(of: $0) } } ?? []
        var reader = CellReader(table: table, numbers: data.tables[table.question + "-numbers"], heads: heads)
        for row in rows {
            let cells = children(of: row)
            guard let head = cells.first, cells.contains(where: { elements[$0].role == "TD" }) else { continue }
            let name = words(of: head)
            guard let source = reader.source(of: name) else {
                fail(row, .figures, "shows \"\(name)\", which \(table.question).csv does not have")
                continue
            }
            for (column, cell) in cells.enumerated().dropFirst() {
                checkCell(cell, reader.expected(row: name, column: column), name, source, data.rules)
            }
        }
    }

    private mutating func checkCell(
        _ cell: Int, _ expected: DataColumn?, _ name: String, _ source: String, _ rules: DataRules
    ) {
        let text = words(of: cell)
        let claim = FigureClaim(text)
        let fact = expected?.facts.first
        if claim.isEmpty {
            guard let fact, !text.isEmpty, !rules.leaves(fact) else { return }
            fail(cell, .figures, "shows \"\(text)\" for \(name), of which \(source).csv has a figure")
            return
        }
        let weights = expected?.weights ?? []
        let sums = expected?.sums ?? []
        guard (fact ?? DataFact()).bears(claim, sums: sums, weights: weights, rules) else {
            fail(cell, .figures, "shows \"\(text)\" for \(name), which does not follow from \(source).csv")
            return
        }
        figureCount += 1
    }
}

extension DataRules {
    /// Whether a dash may stand for a figure: nobody is in its base, or too few to be shown.
    fileprivate func leaves(_ fact: DataFact) -> Bool {
        let shares = fact.ratios.filter { $0.share != nil }
        let hasFigure = !fact.measures.isEmpty || fact.change != nil || !shares.isEmpty
        return !hasFigure || withholds && isSmall(fact.respondents)
    }
}

/// Finds what a cell may show by its row and column.
private struct CellReader {
    let table: DataTable
    /// The means below a scale's table.
    let numbers: DataTable?
    let heads: [String]
    /// What was found last: the cells of a row ask for the same.
    private var last: (name: String, column: Int, fact: DataFact?)?

    init(table: DataTable, numbers: DataTable?, heads: [String]) {
        self.table = table
        self.numbers = numbers
        self.heads = heads
    }

    private static let base = "Base: "
    private static let weightedBase = "Weighted base"

    private func isBase(_ name: String) -> Bool {
        name.hasPrefix(Self.base) || name == Self.weightedBase
            || table.form == .numbers && name.hasSuffix(" that answered")
    }

    /// The file that has the row; nil when none has.
    func source(of name: String) -> String? {
        if isBase(name) || index(name, in: table.columns.first) != nil { return table.question }
        return index(name, in: numbers?.columns.first) == nil ? nil : numbers?.question
    }

    /// The fact of a row in a column, or the sums of its column.
    mutating func expected(row name: String, column: Int) -> DataColumn? {
        let index = table.form == .comparison ? min(column, 2) - 1 : columnIndex(column)
        guard let index, table.columns.indices.contains(index) else { return nil }
        let found = table.columns[index]
        if isBase(name) {
            let isWeighted = name == Self.weightedBase
            return DataColumn(
                facts: [], sums: isWeighted ? [] : found.sums.prefix(1).map(\.self),
                weights: isWeighted ? found.weights.prefix(1).map(\.self) : [])
        }
        guard var fact = fact(name, column: index) else { return nil }
        if table.form == .comparison { fact = wave(fact, column: column) }
        return DataColumn(facts: [fact])
    }

    /// A table without groups has one column; one with groups names each in its head.
    private func columnIndex(_ column: Int) -> Int? {
        guard table.columns.count > 1 || table.columns.first?.name.isEmpty == false else { return 0 }
        guard heads.indices.contains(column) else { return nil }
        let head = collapsed(heads[column]).joined().lowercased()
        // An option that has a label and a title is called by its label.
        return table.columns.firstIndex { column in
            let name = collapsed(column.name).joined().lowercased()
            return name == head || name.hasPrefix(head + "(")
        }
    }

    /// The counts of one wave, or the change.
    private func wave(_ fact: DataFact, column: Int) -> DataFact {
        let changeColumn = 3
        var part = fact
        if column == changeColumn {
            part.ratios = []
            part.numbers = []
        } else {
            part.change = nil
            part.respondents = fact.ratios.first?.respondents ?? 0
        }
        return part
    }

    private mutating func fact(_ name: String, column: Int) -> DataFact? {
        if let last, last.column == column, last.name == name { return last.fact }
        let numbers = numbers.flatMap { $0.columns.indices.contains(column) ? $0.columns[column] : nil }
        let fact = fact(name, in: table.columns[column]) ?? fact(name, in: numbers)
        last = (name, column, fact)
        return fact
    }

    private func fact(_ name: String, in column: DataColumn?) -> DataFact? {
        index(name, in: column).flatMap { column?.facts[$0] }
    }

    private func index(_ name: String, in column: DataColumn?) -> Int? {
        column?.index(named: name) ?? column?.index(named: name.lowercased())
    }
}
