internal import PDFSyntax

extension Inspection {
    /// Tables and figures that name an attached table as their data show what stands in it.
    mutating func checkShownData(_ data: FigureData) {
        var shown: Set<String> = []
        for index in elements.indices where elements[index].entries["AF"] != nil {
            for table in dataTables(of: index, data) {
                shown.insert(table.question)
                switch elements[index].role {
                case "Table": checkCells(of: index, table)
                case "Figure": checkWords(of: index, table)
                case "L": checkItems(of: index, table)
                default: break
                }
            }
        }
        for table in data.tables.values.sorted(by: { $0.question < $1.question }) where !shown.contains(table.question)
        {
            guard let place = ["table-", "graph-"].map({ $0 + table.question }).first(where: hasPlace) else { continue }
            findings.fail(
                .figures, "\"\(place)\" is a place, but nothing there names \(table.question).csv as its data (AF)")
        }
    }

    private func hasPlace(_ name: String) -> Bool { destinations[Array(name.utf8)] != nil }

    private func dataTables(of index: Int, _ data: FigureData) -> [DataTable] {
        let files = Set(file.values(elements[index].entries["AF"]).compactMap { $0.reference?.number })
        return attachments.compactMap { attachment in
            guard let specification = attachment.specification, files.contains(specification) else { return nil }
            return data.tables[attachment.question]
        }
    }

    /// Every cell of a row is its option's count, one of its shares, or its rank.
    private mutating func checkCells(of index: Int, _ table: DataTable) {
        let rows = children(of: index).flatMap { children(of: $0) }.filter { elements[$0].role == "TR" }
        for row in rows {
            let cells = children(of: row)
            guard let head = cells.first, cells.contains(where: { elements[$0].role == "TD" }) else { continue }
            let name = words(of: head)
            guard let option = table.row(named: name) else {
                fail(row, .figures, "shows \"\(name)\", which \(table.question).csv does not have")
                continue
            }
            for cell in cells.dropFirst() { checkCell(cell, of: option, name, table) }
        }
    }

    private mutating func checkCell(_ cell: Int, of option: DataTable.Row, _ name: String, _ table: DataTable) {
        let text = words(of: cell)
        let claim = FigureClaim(text)
        guard !claim.isEmpty else { return }
        guard claim.isBorneOut(by: option, responses: table.responses, ranks: true) else {
            fail(cell, .figures, "shows \"\(text)\" for \(name), which does not follow from \(table.question).csv")
            return
        }
        figureCount += 1
    }

    /// A figure's alternative text says of each option that it names the count and share that the data have.
    private mutating func checkWords(of index: Int, _ table: DataTable) {
        let text = file.entry("Alt", of: elements[index].entries).text ?? ""
        var found = false
        for option in table.rows {
            guard let name = option.names.first(where: { text.contains($0 + ": ") }),
                let start = text.ranges(of: name + ": ").last?.upperBound
            else { continue }
            found = true
            let stated = text[start...].prefix { $0 != ";" && $0 != "." }
            if FigureClaim(String(stated)).isBorneOut(by: option, responses: table.responses, ranks: false) {
                figureCount += 1
            } else {
                fail(index, .figures, "says \"\(stated)\" of \(name), which does not follow from \(table.question).csv")
            }
        }
        if !found {
            findings.leaveUntold(
                .figures, page: elements[index].page.map { $0 + 1 }, object: elements[index].object,
                "whether a Figure shows what \(table.question).csv has: its words name no option")
        }
    }

    /// A graph that is read as a list says of each option that it names the count and share that the data have.
    private mutating func checkItems(of index: Int, _ table: DataTable) {
        var found = false
        for item in children(of: index) where elements[item].role == "LI" {
            let texts = leaves(of: item).map { words(of: $0) }
            let names = texts.filter { table.row(named: $0) != nil }
            guard let name = names.last, let option = table.row(named: name) else { continue }
            found = true
            for text in texts where !option.names.contains(text) && option.number != text {
                if FigureClaim(text).isBorneOut(by: option, responses: table.responses, ranks: false) {
                    figureCount += 1
                } else {
                    fail(
                        item, .figures,
                        "shows \"\(text)\" for \(name), which does not follow from \(table.question).csv")
                }
            }
        }
        if !found { fail(index, .figures, "names no option of \(table.question).csv") }
    }

    /// The elements that hold the texts of a list's item: what its label and body are made of.
    private func leaves(of item: Int) -> [Int] {
        children(of: item).flatMap { part -> [Int] in
            let paragraphs = children(of: part)
            return paragraphs.isEmpty ? [part] : paragraphs
        }
    }

    private func words(of index: Int) -> String {
        collapsed(text(of: index)).joined(separator: " ")
    }
}

extension FigureClaim {
    /// Whether all that is claimed can be said of one option.
    func isBorneOut(by option: DataTable.Row, responses: Int, ranks allowed: Bool) -> Bool {
        let bases = [option.base, responses]
        return !isEmpty && ranks.isEmpty
            && pairs.allSatisfy { $0.count == option.count && bases.contains($0.base) }
            && numbers.allSatisfy { $0 == option.count || allowed && $0 == option.rank }
            && percents.allSatisfy { share in
                bases.contains { percent(option.count, of: $0, decimals: share.decimals) == share.units }
            }
    }
}

extension DataTable.Row {
    /// How a text may name the option, the longest first.
    var names: [String] { label.isEmpty ? [title] : ["\(label) (\(title))", title, label] }
}

extension DataTable.Row {
    /// The number in a swatch beside the label: the last word of `SDG 8`.
    var number: String? { label.split(separator: " ").last.map(String.init) }
}

extension DataTable {
    func row(named name: String) -> Row? { rows.first { $0.names.contains(name) } }
}
