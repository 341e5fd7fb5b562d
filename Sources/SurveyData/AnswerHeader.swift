import Diagnostics
import TableFiles

/// Which column of a file holds what.
struct AnswerHeader {
    var columnCount: Int
    var respondent: Int?
    var submitted: Int?
    /// One a question of the codebook; nil when the file lacks the column.
    var questions: [Int?]
}

/// Reads the first row and finds the column of each question in it.
///
/// - Throws: when there is no first row, or its cells are separated otherwise than expected: nothing could be read then.
func readHeader(
    _ rows: inout TableReader, _ codebook: Codebook, _ format: AnswerFormat,
    into diagnostics: inout DiagnosticList
) throws(ReportError) -> AnswerHeader {
    var row = rows.emptyRow
    guard rows.next(&row, into: &diagnostics) else { throw ReportError(noAnswers(row.source.file)) }
    try checkSeparator(row, format.separator)
    let columns = namedColumns(row, into: &diagnostics)
    let binding = format.columns
    let questions = codebook.questions.map { binding.column(of: $0.id) }
    let wanted = [binding.respondent] + questions
    recordMissing(wanted, columns, row, into: &diagnostics)
    let known = Set(wanted + [binding.submitted] + binding.ignored)
    recordUnknown(columns, known, row, into: &diagnostics)
    return AnswerHeader(
        columnCount: row.cells.count, respondent: columns[binding.respondent], submitted: columns[binding.submitted],
        questions: questions.map { columns[$0] })
}

/// A header of one cell that holds another separator was written with that one.
private func checkSeparator(
    _ row: TableRow, _ separator: TableForm.Separator
) throws(ReportError) {
    guard row.cells.count == 1, let cell = row.cells.first else { return }
    let found = TableForm.Separator.allCases.first { row.source.bytes[cell.start..<cell.end].contains($0.byte) }
    guard let found, found != separator else { return }
    let message = "the cells of this file seem to be separated by \(found.plural), not by \(separator.plural)"
    throw ReportError(
        Diagnostic("wrong-separator", at: row.place(ofByte: cell.start, in: 0), message))
}

private func namedColumns(
    _ row: TableRow, into diagnostics: inout DiagnosticList
) -> [String: Int] {
    var columns: [String: Int] = [:]
    for index in row.cells.indices where diagnostics.all.count < problemLimit {
        let name = row.text(index)
        if name.isEmpty {
            diagnostics.add(Diagnostic("unnamed-column", at: row.place(index), "column \(index + 1) has no name"))
        } else if columns[name] != nil {
            diagnostics.add(Diagnostic("duplicate-column", at: row.place(index), "a second column \(quoted(name))"))
        } else {
            columns[name] = index
        }
    }
    return columns
}

private func recordMissing(
    _ wanted: [String], _ columns: [String: Int], _ row: TableRow,
    into diagnostics: inout DiagnosticList
) {
    for name in wanted where columns[name] == nil {
        let place = Place(file: row.source.file, line: row.start.number)
        diagnostics.add(Diagnostic("missing-column", at: place, "the column \"\(name)\" is missing"))
    }
}

private func recordUnknown(
    _ columns: [String: Int], _ known: Set<String>, _ row: TableRow,
    into diagnostics: inout DiagnosticList
) {
    for (name, index) in columns.sorted(by: { $0.value < $1.value }) where !known.contains(name) {
        if diagnostics.all.count >= problemLimit { return }
        diagnostics.add(
            Diagnostic(
                "unknown-column", at: row.place(index),
                "the codebook has no question \(quoted(name))", hint: nearestNameHint(to: name, among: known)))
    }
}
