import Diagnostics
import YAMLReader

/// Which column of a file holds what.
struct AnswerHeader {
    var columnCount = 0
    var respondent: Int?
    var submitted: Int?
    /// One a question of the codebook; nil when the file lacks the column.
    var questions: [Int?]
}

/// Reads the first row and finds the column of each question in it.
func readHeader(
    _ rows: inout CSVReader, _ source: SourceText, _ codebook: Codebook, _ binding: ColumnBinding,
    into diagnostics: inout DiagnosticList
) -> AnswerHeader {
    var header = AnswerHeader(questions: codebook.questions.map { _ in nil })
    var row = CSVRow()
    guard rows.next(&row, into: &diagnostics) else { return header }
    let columns = namedColumns(row, source, into: &diagnostics)
    header.columnCount = row.cells.count
    header.respondent = columns[binding.respondent]
    header.submitted = columns[binding.submitted]
    header.questions = codebook.questions.map { columns[binding.column(of: $0.id)] }
    let questionNames = codebook.questions.map { binding.column(of: $0.id) }
    let wanted = [binding.respondent] + questionNames
    recordMissing(wanted, columns, row, source, into: &diagnostics)
    let known = wanted + [binding.submitted] + binding.ignored
    recordUnknown(columns, known, row, source, into: &diagnostics)
    return header
}

private func namedColumns(
    _ row: CSVRow, _ source: SourceText, into diagnostics: inout DiagnosticList
) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (index, cell) in row.cells.enumerated() {
        let name = source.text(of: cell)
        let place = source.place(ofByte: source.trimmed(cell).lowerBound, from: row.start)
        if name.isEmpty {
            diagnostics.add(Diagnostic("unnamed-column", at: place, "column \(index + 1) has no name"))
        } else if columns[name] != nil {
            diagnostics.add(Diagnostic("duplicate-column", at: place, "a second column \"\(name)\""))
        } else {
            columns[name] = index
        }
    }
    if row.cells.count == csvColumnLimit {
        let place = Place(file: source.file, line: row.start.number)
        diagnostics.add(
            Diagnostic("too-many-columns", at: place, "more columns than the \(csvColumnLimit) that are read"))
    }
    return columns
}

private func recordMissing(
    _ wanted: [String], _ columns: [String: Int], _ row: CSVRow, _ source: SourceText,
    into diagnostics: inout DiagnosticList
) {
    for name in wanted where columns[name] == nil {
        let place = Place(file: source.file, line: row.start.number)
        diagnostics.add(Diagnostic("missing-column", at: place, "the column \"\(name)\" is missing"))
    }
}

private func recordUnknown(
    _ columns: [String: Int], _ known: [String], _ row: CSVRow, _ source: SourceText,
    into diagnostics: inout DiagnosticList
) {
    for (name, index) in columns.sorted(by: { $0.value < $1.value }) where !known.contains(name) {
        let start = source.trimmed(row.cells[index]).lowerBound
        diagnostics.add(
            Diagnostic(
                "unknown-column", at: source.place(ofByte: start, from: row.start),
                "the codebook has no question \"\(name)\"", hint: nearestNameHint(to: name, among: known)))
    }
}
