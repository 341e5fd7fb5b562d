/// An attached table of results, with its rows by column of groups and by option.
struct AttachedTable: Sendable {
    /// What a table's rows are. Its header says which.
    enum Form: Sendable, Hashable {
        /// A row for each option: count, base, shares, rank.
        case options
        /// A row for each question or group: mean, median and the like.
        case numbers
        /// A row for each rank of each option.
        case ranking
        /// A row for each option, with its counts in two waves.
        case waves
        /// A row with the numbers, sums and means of two waves.
        case waveNumbers
        /// A row for each group, or one: how many texts there are.
        case texts
        /// A row for each group or day: how many were invited and responded.
        case participation
        /// A row for each count of the survey or of a question.
        case totals
    }

    /// The name of the file.
    let name: String
    let form: Form
    let rows: CSVRows
    /// The columns of groups in the file's order; one for a table without groups.
    let columns: [Column]

    /// The rows of one group of respondents, or of all.
    struct Column: Sendable {
        /// `type:regional`, `type:` for those of no stated group; nil for all respondents.
        var group: String?
        var rows: [Int]
        /// The first row of each option, by its code.
        var options: [String: Int] = [:]
        /// All rows of each option, where options have several: one for each rank.
        var rowsByOption: [String: [Int]] = [:]
        /// The sum of the counts of the options in the base; nil where a row has none.
        var countSum: Int?
    }

    /// Nil for a CSV file of another kind.
    init?(name: String, bytes: [UInt8]) {
        guard let rows = CSVRows(bytes), let form = Form(rows) else { return nil }
        self.name = name
        self.form = form
        self.rows = rows
        columns = Self.columns(rows, form)
    }

    var isResult: Bool { form != .totals }
    var isGrouped: Bool { rows.has("column") }

    func column(_ group: String?) -> Column? { columns.first { $0.group == group } }

    private static func columns(_ rows: CSVRows, _ form: Form) -> [Column] {
        var columns: [Column] = []
        var indices: [String?: Int] = [:]
        for row in rows.rows.indices {
            let group = group(row, rows)
            if indices[group] == nil {
                indices[group] = columns.count
                columns.append(Column(group: group, rows: [], countSum: 0))
            }
            let index = indices[group] ?? 0
            columns[index].rows.append(row)
            let code = rows.text(row, "code") ?? ""
            if columns[index].options[code] == nil { columns[index].options[code] = row }
            if form == .ranking { columns[index].rowsByOption[code, default: []].append(row) }
            if rows.text(row, "in_base") == "no" { continue }
            columns[index].countSum = rows.count(row, "count").flatMap { count in
                columns[index].countSum.map { $0 + count }
            }
        }
        return columns
    }

    private static func group(_ row: Int, _ rows: CSVRows) -> String? {
        switch rows.text(row, "column") {
        case "group", "not_stated": "\(rows.text(row, "by") ?? ""):\(rows.text(row, "group") ?? "")"
        default: nil
        }
    }
}

extension AttachedTable.Form {
    fileprivate init?(_ rows: CSVRows) {
        if rows.has("measure", "question", "count") {
            self = .totals
        } else if rows.has("question", "texts") {
            self = .texts
        } else if rows.has("earlier_n", "later_n") {
            self = .waveNumbers
        } else if rows.has("column", "responded") {
            self = .participation
        } else if rows.has("earlier_count", "later_count") {
            self = .waves
        } else if rows.has("times_ranked", "count") {
            self = .ranking
        } else if rows.has("n", "mean") {
            self = .numbers
        } else if rows.has("code", "count", "base") {
            self = .options
        } else {
            return nil
        }
    }
}
