import Aggregation
import Expressions
import Diagnostics
import TableFiles

/// Parses the rows of a list of printed figures.
struct ClaimReader {
    let columns: ClaimColumns
    let quantities: QuantityReader
    let search: FigureSearch

    enum Unit: String, CaseIterable {
        case percent, count

        init?(_ text: String) {
            switch text.lowercased() {
            case "percent", "per cent", "%", "share": self = .percent
            case "count", "number": self = .count
            default: return nil
            }
        }
    }

    /// - Returns: nil when something is wrong with the row, which is then in `diagnostics`.
    func claim(_ row: TableRow, into diagnostics: inout DiagnosticList) -> Claim? {
        guard row.cells.count == columns.count else {
            diagnostics.add(
                Diagnostic(
                    "row-length", at: row.place, "this row has \(row.cells.count) cells, the header \(columns.count)"))
            return nil
        }
        let unit = unit(row, into: &diagnostics)
        let kind = baseKind(row, into: &diagnostics)
        let quantity = quantity(row, into: &diagnostics)
        guard let printed = needed(.printed, row, into: &diagnostics) else { return nil }
        let isShare = unit.map { $0 == .percent } ?? quantity?.isShare ?? false
        guard let figures = figures(printed, isShare: isShare, row, into: &diagnostics), let quantity else {
            return nil
        }
        let place = columns.place(.printed, row)
        check(figures, unit, quantity, printed, at: place, into: &diagnostics)
        let named = quantity.namesBase ? quantity.baseKind : nil
        if let kind, let named, kind != named {
            diagnostics.add(
                Diagnostic(
                    "two-bases", at: columns.place(.base, row),
                    "the base \"\(kind.rawValue)\" differs from the expression's base, \"\(named.rawValue)\"",
                    hint: "name one of them"))
        }
        let expression = columns.text(.expression, row) ?? ""
        return Claim(
            place: place, id: columns.text(.id, row), location: columns.text(.place, row),
            subject: columns.text(.claim, row) ?? expression, printed: printed, figures: figures,
            expression: expression, quantity: quantity, baseKind: named ?? kind)
    }

    private func needed(
        _ column: ClaimColumns.Column, _ row: TableRow, into diagnostics: inout DiagnosticList
    ) -> String? {
        if let text = columns.text(column, row) { return text }
        diagnostics.add(
            Diagnostic("empty-cell", at: columns.place(column, row), "the cell under \"\(column.rawValue)\" is empty"))
        return nil
    }

    private func unit(_ row: TableRow, into diagnostics: inout DiagnosticList) -> Unit? {
        guard let text = columns.text(.unit, row) else { return nil }
        if let unit = Unit(text) { return unit }
        diagnostics.add(
            "unknown-unit", at: columns.place(.unit, row), "unknown unit \(quoted(text))",
            hint: nearestNameHint(to: text, among: Unit.allCases.map(\.rawValue)))
        return nil
    }

    private func baseKind(_ row: TableRow, into diagnostics: inout DiagnosticList) -> BaseKind? {
        guard let text = columns.text(.base, row) else { return nil }
        if let kind = BaseKind(rawValue: text.lowercased()) { return kind }
        diagnostics.add(
            "unknown-base", at: columns.place(.base, row), "unknown base \(quoted(text))",
            hint: nearestNameHint(to: text, among: BaseKind.allCases.map(\.rawValue)))
        return nil
    }

    private func quantity(_ row: TableRow, into diagnostics: inout DiagnosticList) -> ReadQuantity? {
        guard let source = needed(.expression, row, into: &diagnostics) else { return nil }
        return quantities.quantity(source, at: columns.place(.expression, row), into: &diagnostics)
    }

    // MARK: The printed figure

    private func figures(
        _ printed: String, isShare: Bool, _ row: TableRow, into diagnostics: inout DiagnosticList
    ) -> [PrintedFigure]? {
        let figures = search.figures(inCell: printed, isShare: isShare)
        if !figures.isEmpty { return figures }
        diagnostics.add(
            Diagnostic(
                "no-figure", at: columns.place(.printed, row), "\(quoted(printed)) contains no figure",
                hint: "write it as printed: 77, 76.9 per cent, nine, two thirds, 9 of 13, more than 35"))
        return nil
    }

    /// Reports a unit that contradicts the printed figure, and a share of a statistic that has no base.
    private func check(
        _ figures: [PrintedFigure], _ unit: Unit?, _ quantity: ReadQuantity, _ printed: String, at place: Place,
        into diagnostics: inout DiagnosticList
    ) {
        let shares = figures.filter(\.isShare)
        if let unit, figures.count == 1, shares.isEmpty == (unit == .percent) {
            diagnostics.add(
                Diagnostic(
                    "other-unit", at: place,
                    "\(quoted(printed)) is a \(unit == .percent ? "count" : "share"), but the unit is \"\(unit.rawValue)\""
                ))
        } else if !shares.isEmpty, quantity.base == nil {
            diagnostics.add(
                Diagnostic(
                    "no-base", at: place,
                    "\(quoted(printed)) is a share, but the expression gives a number without a base",
                    hint: "write share, or response-rate"))
        }
    }
}

extension PrintedFigure {
    var isShare: Bool {
        switch amount {
        case .percent, .part: true
        case .count: false
        }
    }
}

extension FigureSearch {
    /// The figures of a cell. A number needs neither a sign nor a noun there; a base that one of them names applies to all.
    func figures(inCell text: String, isShare: Bool) -> [PrintedFigure] {
        let characters = Array(text.unicodeScalars)
        let tokens = Tokenizer.tokens(characters, lines: [BlockLine(start: 0, number: 1, column: 1)])
        guard !tokens.isEmpty else { return [] }
        var figures = figures(tokens, in: tokens.indices).map(\.figure)
        if figures.isEmpty { figures = bareFigure(tokens, isShare: isShare).map { [$0] } ?? [] }
        let base = figures.compactMap(\.base).first
        for index in figures.indices { figures[index].base = figures[index].base ?? base }
        return figures
    }

    /// A wording and a number, and nothing else.
    private func bareFigure(_ tokens: [Token], isShare: Bool) -> PrintedFigure? {
        let longestWording = 3
        let start = (0..<min(tokens.count, longestWording + 1)).first {
            FigureWording.before($0, in: tokens).count == $0 && isNumber($0, tokens)
        }
        guard let start else { return nil }
        let wording = FigureWording.before(start, in: tokens).wording
        if let part = PartWords.part(at: start, in: tokens), start + part.count == tokens.count {
            return PrintedFigure(wording: wording, amount: .part(part.numerator, of: part.denominator))
        }
        guard let (number, next) = number(at: start, in: tokens), next == tokens.count else { return nil }
        if isShare { return PrintedFigure(wording: wording, amount: .percent(number)) }
        return number.whole.map { PrintedFigure(wording: wording, amount: .count($0)) }
    }

    private func isNumber(_ index: Int, _ tokens: [Token]) -> Bool {
        PartWords.part(at: index, in: tokens) != nil || number(at: index, in: tokens) != nil
    }
}
