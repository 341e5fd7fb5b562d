import Diagnostics
import SurveyData
import TableFiles

/// An export as far as a draft codebook needs it: its columns and their values.
struct ExportTable {
    var file: String
    var form: TableForm
    /// The rows at the beginning that may be header rows.
    var firstRows: [[String]]
    /// Set once the tool is known, and with it the number of header rows.
    var columns: [ExportColumn] = []
    /// How many rows hold answers.
    var rowCount = 0
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
}

extension ExportTable {
    /// How many rows are read to recognize a tool: no tool writes more header rows.
    static let mostHeaderRows = 3

    /// In bytes; longer than any question.
    private static let longestName = 10_000

    /// Names the columns by the plan.
    ///
    /// - Throws: `name-too-long` for a name of more than 10,000 bytes.
    mutating func nameColumns(_ plan: HeaderPlan) throws(ReportError) {
        let width = firstRows.prefix(plan.rows.count).map(\.count).max() ?? 0
        let rows = (0..<plan.rows.count).map { row in (0..<width).map { cell(row, $0) } }
        columns = []
        for (index, name) in columnNames(rows, plan.rows).enumerated() {
            guard name.utf8.count <= Self.longestName else { throw ReportError(tooLong(index, name)) }
            let text = plan.texts.map { cell($0 - 1, index) } ?? ""
            columns.append(ExportColumn(index: index, name: name, text: String(text.prefix(Self.longestName))))
        }
    }

    /// A cell of the first rows; empty where a row is shorter.
    private func cell(_ row: Int, _ column: Int) -> String {
        guard firstRows.indices.contains(row), firstRows[row].indices.contains(column) else { return "" }
        return firstRows[row][column].trimmed
    }

    private func tooLong(_ index: Int, _ name: String) -> Diagnostic {
        Diagnostic(
            "name-too-long", at: Place(file: file),
            "the name of column \(index + 1), \(quoted(name)), has \(name.utf8.count) bytes, more than \(Self.longestName)",
            hint: "check that the file is the export of a survey")
    }
}
