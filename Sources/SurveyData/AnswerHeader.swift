import Diagnostics

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
    _ rows: inout CSVReader, _ source: SourceText, _ codebook: Codebook, _ format: AnswerFormat,
    into diagnostics: inout DiagnosticList
) throws(ReportError) -> AnswerHeader {
    var row = CSVRow()
    guard rows.next(&row, into: &diagnostics) else { throw ReportError(noAnswers(source)) }
    try checkSeparator(row, source, format.separator)
    let columns = namedColumns(row, source, into: &diagnostics)
    let binding = format.columns
    let questions = codebook.questions.map { binding.column(of: $0.id) }
    let wanted = [binding.respondent] + questions
    recordMissing(wanted, columns, row, source, into: &diagnostics)
    let known = Set(wanted + [binding.submitted] + binding.ignored)
    recordUnknown(columns, known, row, source, into: &diagnostics)
    return AnswerHeader(
        columnCount: row.cells.count, respondent: columns[binding.respondent], submitted: columns[binding.submitted],
        questions: questions.map { columns[$0] })
}

/// A header of one cell that holds another separator was written with that one.
private func checkSeparator(
    _ row: CSVRow, _ source: SourceText, _ separator: AnswerFormat.Separator
) throws(ReportError) {
    guard row.cells.count == 1, let cell = row.cells.first else { return }
    let found = AnswerFormat.Separator.allCases.first { source.bytes[cell.start..<cell.end].contains($0.byte) }
    guard let found, found != separator else { return }
    let message = "the cells of this file seem to be separated by \(found.plural), not by \(separator.plural)"
    throw ReportError(
        Diagnostic("wrong-separator", at: source.place(ofByte: cell.start, from: row.start), message))
}

private func namedColumns(
    _ row: CSVRow, _ source: SourceText, into diagnostics: inout DiagnosticList
) -> [String: Int] {
    var columns: [String: Int] = [:]
    func place(of cell: CSVCell) -> Place { source.place(ofByte: source.trimmed(cell).lowerBound, from: row.start) }
    for (index, cell) in row.cells.enumerated() where diagnostics.all.count < problemLimit {
        let name = source.text(of: cell)
        if name.isEmpty {
            diagnostics.add(Diagnostic("unnamed-column", at: place(of: cell), "column \(index + 1) has no name"))
        } else if columns[name] != nil {
            diagnostics.add(Diagnostic("duplicate-column", at: place(of: cell), "a second column \(quoted(name))"))
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
    _ columns: [String: Int], _ known: Set<String>, _ row: CSVRow, _ source: SourceText,
    into diagnostics: inout DiagnosticList
) {
    for (name, index) in columns.sorted(by: { $0.value < $1.value }) where !known.contains(name) {
        if diagnostics.all.count >= problemLimit { return }
        let start = source.trimmed(row.cells[index]).lowerBound
        diagnostics.add(
            Diagnostic(
                "unknown-column", at: source.place(ofByte: start, from: row.start),
                "the codebook has no question \(quoted(name))", hint: nearestNameHint(to: name, among: known)))
    }
}
