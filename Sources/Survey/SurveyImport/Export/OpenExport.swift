import Diagnostics
import SurveyData
import TableFiles

/// A row at the beginning of an export.
struct SampleRow {
    var cells: [String]
    var place: Place
    /// The number of its line or row.
    var line: Int
}

/// Opens a file as the kind of table that it appears to be, and reads its first rows.
///
/// - Throws: why the file cannot be read, or `no-answers` when it is empty.
func openExport(
    _ bytes: [UInt8], file: String, settings: ExportSettings, limits: TableLimits
) throws(ReportError) -> ExportTable {
    let form = try tableForm(bytes, file: file, settings: settings, limits: limits)
    var diagnostics = DiagnosticList()
    let rows = try sampleRows(bytes, file: file, form: form, settings: settings, limits: limits, into: &diagnostics)
    try diagnostics.throwIfErrors()
    guard !rows.isEmpty else {
        throw ReportError(Diagnostic("no-answers", at: Place(file: file), "the file is empty"))
    }
    return ExportTable(file: file, form: form, encoding: settings.encoding, firstRows: rows)
}

extension ExportTable {
    /// Reads every row of answers into the columns' values and the runs' facts. Rows that repeat a header row are
    /// counted, and hold no answers.
    ///
    /// - Throws: what is wrong with the file's syntax.
    mutating func readAnswers(
        _ bytes: [UInt8], plan: HeaderPlan, runs: inout [ColumnRun], limits: TableLimits
    ) throws(ReportError) {
        var reader = try TableReader(
            bytes, file: file, form: form, limits: limits, headerRows: plan.rows.total, encoding: encoding)
        var diagnostics = DiagnosticList()
        var row = reader.emptyRow
        var index = 0
        while diagnostics.all.count < problemLimit, reader.next(&row, into: &diagnostics) {
            if index >= plan.rows.total { add(row, &runs) }
            index += 1
        }
        try diagnostics.throwIfErrors()
    }

    private mutating func add(_ row: TableRow, _ runs: inout [ColumnRun]) {
        rowCount += 1
        if row.isBlank { blankRows += 1 }
        let values = (0..<min(columns.count, row.cells.count)).map { row.text($0) }
        if let head = heads.firstIndex(where: { repeats($0, values) }) {
            repeatedHeads[head, default: 0] += 1
            return
        }
        for (column, value) in values.enumerated() { columns[column].values.add(value) }
        for index in runs.indices where runs[index].members.count > 1 {
            runs[index].facts.add(runs[index].members.map { $0.column < values.count ? values[$0.column] : "" })
        }
    }

    /// Whether two thirds of the cells that have content are those of a header row; a single one may be an answer.
    private func repeats(_ head: [String], _ values: [String]) -> Bool {
        var (same, filled) = (0, 0)
        for (column, value) in values.enumerated() where !value.isEmpty && !selfNamed.contains(column) {
            filled += 1
            if column < head.count, head[column] == value { same += 1 }
        }
        return same > 1 && 3 * same >= 2 * filled || same == 1 && columns.count == 1
    }
}

/// The kind of table, by the first bytes; for a delimited file with the separator that splits its first rows best.
private func tableForm(
    _ bytes: [UInt8], file: String, settings: ExportSettings, limits: TableLimits
) throws(ReportError) -> TableForm {
    let kind = TableForm.Kind(firstBytes: bytes) ?? .delimited
    func refuse(_ option: String, _ applies: String) throws(ReportError) {
        throw ReportError(
            Diagnostic(
                "contradictory-options", at: Place(file: file),
                "\"\(option)\" applies to \(applies), but the file is \(kind.words)"))
    }
    if settings.separator != nil, kind != .delimited { try refuse("--separator", "delimited files") }
    if settings.encoding != nil, kind != .delimited { try refuse("--encoding", "delimited files") }
    if settings.sheet != nil, kind != .workbook { try refuse("--sheet", "workbooks") }
    guard kind == .delimited else { return TableForm(kind, sheet: settings.sheet) }
    return .delimited(try findSeparator(bytes, file: file, settings: settings, limits: limits))
}

/// The first rows.
func sampleRows(
    _ bytes: [UInt8], file: String, form: TableForm, settings: ExportSettings, limits: TableLimits,
    into diagnostics: inout DiagnosticList
) throws(ReportError) -> [SampleRow] {
    let most = ExportTable.sampleSize
    var reader = try TableReader(
        bytes, file: file, form: form, limits: limits, headerRows: most, encoding: settings.encoding)
    var row = reader.emptyRow
    var rows: [SampleRow] = []
    while rows.count < most, reader.next(&row, into: &diagnostics) {
        rows.append(
            SampleRow(cells: row.cells.indices.map { row.text($0) }, place: row.place, line: row.start.number))
    }
    return rows
}
