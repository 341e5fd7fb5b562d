/// One attached file of results, in any of its forms.
struct DataTable {
    enum Form {
        case options, numbers, places, comparison
    }

    /// The file's name without its ending.
    var question: String
    var form: Form
    /// One, or one a group and one in all.
    var columns: [DataColumn] = []
    /// The shares as the file writes them, with what they must be: row, how it is counted, written, exact.
    var writtenShares: [(row: Int, of: String, written: String, share: ExactRatio)] = []

    var facts: [DataFact] { columns.flatMap(\.facts) }

    /// The fact of an option in a file without groups.
    func fact(named name: String) -> DataFact? { columns.lazy.compactMap { $0.fact(named: name) }.first }

    /// Nil when the file holds no results.
    ///
    /// - Parameter survey: what is counted of the same wave.
    init?(question: String, csv: [UInt8], survey: SurveyTotals?) {
        guard let rows = CSVRows(csv) else { return nil }
        self.question = question
        if rows.has("earlier_count", "later_count", "change") {
            form = .comparison
            guard readComparison(rows) else { return nil }
        } else if rows.has("n", "mean", "median") {
            form = .numbers
            guard readColumns(rows, DataTable.numbers) else { return nil }
        } else if rows.has("mean_place", "place", "count") {
            form = .places
            guard readColumns(rows, DataTable.places) else { return nil }
        } else if rows.has("count", "base", "code") {
            form = .options
            let columns = OptionColumns(rows: rows, question: question, survey: survey)
            guard readColumns(rows, columns.column) else { return nil }
            writtenShares = columns.writtenShares
        } else {
            return nil
        }
    }

    /// Reads the rows of each group apart.
    private mutating func readColumns(
        _ rows: CSVRows, _ read: (CSVRows, [[String]]) -> DataColumn?
    ) -> Bool {
        guard rows.has("column") else {
            guard let column = read(rows, rows.rows) else { return false }
            columns = [column]
            return true
        }
        var order: [String] = []
        var groups: [String: [[String]]] = [:]
        for row in rows.rows {
            let name = DataTable.columnName(rows, row)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(row)
        }
        columns = order.compactMap { name in
            read(rows, groups[name] ?? []).map { column in
                var column = column
                column.name = name
                return column
            }
        }
        return columns.count == order.count
    }

    private static func columnName(_ rows: CSVRows, _ row: [String]) -> String {
        switch rows.text(row, "column") {
        case "total": "Total"
        case "not_stated": "Not stated"
        default: rows.text(row, "group_name") ?? ""
        }
    }
}
