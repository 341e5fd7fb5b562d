import Diagnostics
import SurveyData
import TableFiles

/// An export as far as a draft codebook needs it: its columns and their values.
struct ExportTable {
    var file: String
    var form: TableForm
    /// Nil for UTF-8 or, with a byte-order mark, UTF-16.
    var encoding: TextEncoding?
    /// The rows at the beginning; once the header is found, those from its first row on.
    var firstRows: [SampleRow]
    /// The rows above the header.
    var above: [SampleRow] = []
    /// Set once the tool is known, and with it the number of header rows.
    var columns: [ExportColumn] = []
    /// How many rows there are below the header.
    var rowCount = 0
    /// How many of them have no content at all.
    var blankRows = 0
    /// The cells of each header row.
    var heads: [[String]] = []
    /// Columns whose cells hold what their heads hold, or nothing: an option's title where it was chosen.
    var selfNamed: Set<Int> = []
    /// How many rows repeat a header row, by its position.
    var repeatedHeads: [Int: Int] = [:]
    /// What the file itself says of its columns, beside their names.
    var declared = DeclaredColumns()
}

/// What a data file with a dictionary declares of its columns.
struct DeclaredColumns {
    /// The names of columns of dates and times.
    var moments: Set<String> = []
    /// The column that weights the cases.
    var weight: String?
}

/// A column of an export.
struct ExportColumn {
    /// Its position in the file, counted from 0.
    var index: Int
    /// As the binding names it; empty when it has no name.
    var name: String
    /// The description in a second header row or a dictionary: the wording of a question, perhaps with an option.
    var text: String
    var values = ColumnValues()
}

/// Which rows at the beginning of an export are headers.
struct HeaderPlan {
    var rows = HeaderRows()
    /// The row that describes each column in words, counted from 1; nil when there is none.
    var texts: Int?
    /// Whether columns without a name belong to the question to their left, and hold the title of an option or nothing.
    var isExpanded = false
}

extension ExportTable {
    /// How many rows are read to tell the header from the responses.
    static let sampleSize = 300

    /// In bytes; longer than any question.
    private static let longestName = 10_000

    /// Names the columns by the plan.
    ///
    /// - Throws: `name-too-long` for a name of more than 10,000 bytes.
    mutating func nameColumns(_ plan: HeaderPlan) throws(ReportError) {
        let width = firstRows.prefix(plan.rows.count).map(\.cells.count).max() ?? 0
        let rows = (0..<plan.rows.count).map { row in (0..<width).map { cell(row, $0) } }
        columns = []
        heads = rows
        let answers = firstRows.dropFirst(plan.rows.count)
        selfNamed = Set(
            (0..<width).filter { column in
                let values = Set(answers.map { $0.cells.indices.contains(column) ? $0.cells[column] : "" })
                return values.subtracting([""]).count == 1 && heads.contains { values.contains($0[column]) }
            })
        for (index, name) in columnNames(rows, plan.rows).enumerated() {
            guard name.utf8.count <= Self.longestName else { throw ReportError(tooLong(index, name)) }
            let text = plan.texts.map { cell($0 - 1, index) } ?? (plan.isExpanded ? onlyValue(index, plan) : "")
            columns.append(ExportColumn(index: index, name: name, text: String(text.prefix(Self.longestName))))
        }
    }

    /// What every row holds in a column that is not empty there; empty when they differ.
    private func onlyValue(_ column: Int, _ plan: HeaderPlan) -> String {
        let values = Set((plan.rows.count..<firstRows.count).map { cell($0, column) }).subtracting([""])
        // An option that nobody chose is one all the same, if its column has no name.
        if values.isEmpty, cell(0, column).isEmpty { return "option in column \(column + 1)" }
        return values.count == 1 ? values.first ?? "" : ""
    }

    /// A cell of the first rows; empty where a row is shorter.
    private func cell(_ row: Int, _ column: Int) -> String {
        guard firstRows.indices.contains(row), firstRows[row].cells.indices.contains(column) else { return "" }
        return firstRows[row].cells[column].trimmed
    }

    private func tooLong(_ index: Int, _ name: String) -> Diagnostic {
        Diagnostic(
            "name-too-long", at: Place(file: file),
            "the name of column \(index + 1), \(quoted(name)), has \(name.utf8.count) bytes, more than \(Self.longestName)",
            hint: "check that the file is the export of a survey")
    }
}
