import Diagnostics
import SurveyData
import TableFiles

/// An export as far as a first codebook needs it: what its columns are called and which values they hold.
struct ExportTable {
    var file: String
    var form: TableForm
    /// The rows at the beginning that may be header rows, all as long as the longest of them.
    var firstRows: [[String]]
    /// Set once the tool is known, and with it how many rows are header rows.
    var columns: [ExportColumn] = []
    /// The rows of answers.
    var rowCount = 0
}

/// A column of an export.
struct ExportColumn {
    /// Where it stands, counted from 0.
    var index: Int
    /// As the binding names it; empty when it has no name.
    var name: String
    /// What a second header row, or a dictionary, says about it: a question's words, perhaps with an option's.
    var text: String
    var values = SeenValues()
}

/// Which rows at the beginning of an export are no answers.
struct HeaderPlan {
    var rows = HeaderRows()
    /// Which row says in words what a column is, counted from 1.
    var texts: Int?
}

extension ExportTable {
    /// How many rows are looked at to recognise a tool: no tool writes more header rows.
    static let mostHeaderRows = 3

    /// Nobody asks so much in one question, and no editor shows it.
    private static let longestName = 10_000

    /// Names the columns by the plan.
    ///
    /// - Throws: a name that is too long to be one.
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
            "the name of column \(index + 1), \(quoted(name)), holds \(name.utf8.count) bytes",
            hint: "is this a survey's export? a column's name may hold \(Self.longestName) bytes")
    }
}
