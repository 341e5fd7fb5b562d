internal import PDFSyntax

extension Inspection {
    /// Tables and figures that name an attached table as their data show what stands in it.
    mutating func checkShownData(_ data: FigureData) {
        var shown: Set<String> = []
        for index in elements.indices where elements[index].entries["AF"] != nil {
            for table in dataTables(of: index, data) {
                shown.insert(table.question)
                switch elements[index].role {
                case "Table": checkCells(of: index, table, data)
                case "Figure": checkWords(of: index, table, data.rules)
                case "L": checkItems(of: index, table, data.rules)
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

    /// A figure's alternative text says of each option that it names the count and share that the data have.
    private mutating func checkWords(of index: Int, _ table: DataTable, _ rules: DataRules) {
        let text = file.entry("Alt", of: elements[index].entries).text ?? ""
        var found = false
        for option in table.facts {
            guard let (name, start) = lastSaid(of: option, in: text) else { continue }
            found = true
            let stated = text[start...].prefix { $0 != ";" && $0 != "." }
            if option.bearsShown(FigureClaim(String(stated)), rules) {
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

    /// By which of its names a text speaks of an option, and where what it says of it begins.
    private func lastSaid(of option: DataFact, in text: String) -> (name: String, start: String.Index)? {
        for name in option.names {
            if let start = text.endOfLast(name + ": ") { return (name, start) }
        }
        return nil
    }

    /// A graph that is read as a list says of each option that it names the count and share that the data have.
    private mutating func checkItems(of index: Int, _ table: DataTable, _ rules: DataRules) {
        var found = false
        for item in children(of: index) where elements[item].role == "LI" {
            let texts = leaves(of: item).map { words(of: $0) }
            let names = texts.filter { table.fact(named: $0) != nil }
            guard let name = names.last, let option = table.fact(named: name) else { continue }
            found = true
            for text in texts where !option.isNamed(text) && option.number != text {
                if option.bearsShown(FigureClaim(text), rules) {
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

    func words(of index: Int) -> String {
        collapsed(text(of: index)).joined(separator: " ")
    }
}

extension DataFact {
    /// Whether a graph may say so of the option: its count and a share, and no rank.
    fileprivate func bearsShown(_ claim: FigureClaim, _ rules: DataRules) -> Bool {
        var shown = self
        shown.rank = nil
        shown.measures = []
        return claim.ranks.isEmpty && shown.bears(claim, sums: [], weights: [], rules)
    }
}
