import Diagnostics
import TableFiles

/// Opens a file as the kind of table that it appears to be, and reads its first rows.
///
/// - Throws: why the file cannot be read, or `no-answers` when it is empty.
func openExport(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) -> ExportTable {
    let form = try tableForm(bytes, file: file, limits: limits)
    var diagnostics = DiagnosticList()
    let rows = try firstRows(bytes, file: file, form: form, limits: limits, into: &diagnostics)
    try diagnostics.throwIfErrors()
    guard !rows.isEmpty else {
        throw ReportError(Diagnostic("no-answers", at: Place(file: file), "the file is empty"))
    }
    return ExportTable(file: file, form: form, firstRows: rows)
}

extension ExportTable {
    /// Reads every row of answers into the columns' values and the runs' facts.
    ///
    /// - Throws: what is wrong with the file's syntax.
    mutating func readAnswers(
        _ bytes: [UInt8], plan: HeaderPlan, runs: inout [ColumnRun], limits: TableLimits
    ) throws(ReportError) {
        var reader = try TableReader(bytes, file: file, form: form, limits: limits, headerRows: plan.rows.count)
        var diagnostics = DiagnosticList()
        var row = reader.emptyRow
        var index = 0
        while diagnostics.all.count < problemLimit, reader.next(&row, into: &diagnostics) {
            if index >= plan.rows.count { add(row, &runs) }
            index += 1
        }
        try diagnostics.throwIfErrors()
    }

    private mutating func add(_ row: TableRow, _ runs: inout [ColumnRun]) {
        rowCount += 1
        let values = (0..<min(columns.count, row.cells.count)).map { row.text($0) }
        for (column, value) in values.enumerated() { columns[column].values.add(value) }
        for index in runs.indices where runs[index].members.count > 1 {
            runs[index].facts.add(runs[index].members.map { $0.column < values.count ? values[$0.column] : "" })
        }
    }
}

/// The kind of table, by the first bytes; for a delimited file, by the separator that splits its first rows best.
private func tableForm(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) -> TableForm {
    if let kind = TableForm.Kind(firstBytes: bytes) { return TableForm(kind) }
    let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
    if bytes.starts(with: compoundFile) {
        throw ReportError(
            Diagnostic(
                "old-workbook", at: Place(file: file), "the file is a workbook in the old format (.xls)",
                hint: "open it in a spreadsheet and save it as .xlsx, or export CSV"))
    }
    var best: (separator: TableForm.Separator, score: Int) = (.comma, -1)
    for separator in TableForm.Separator.allCases {
        var diagnostics = DiagnosticList()
        let form = TableForm.delimited(separator)
        let rows = try firstRows(bytes, file: file, form: form, limits: limits, into: &diagnostics)
        let columns = rows.first?.count ?? 0
        // The wrong separator leaves quotation marks in the middle of cells.
        let score = diagnostics.hasErrors ? 0 : columns
        if score > best.score { best = (separator, score) }
    }
    return .delimited(best.separator)
}

private func firstRows(
    _ bytes: [UInt8], file: String, form: TableForm, limits: TableLimits, into diagnostics: inout DiagnosticList
) throws(ReportError) -> [[String]] {
    let most = ExportTable.mostHeaderRows
    var reader = try TableReader(bytes, file: file, form: form, limits: limits, headerRows: most)
    var row = reader.emptyRow
    var rows: [[String]] = []
    while rows.count < most, reader.next(&row, into: &diagnostics) {
        rows.append(row.cells.indices.map { row.text($0) })
    }
    return rows
}
