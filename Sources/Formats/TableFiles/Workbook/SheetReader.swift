import Diagnostics

/// Reads the rows of a sheet one after the other. Rows of empty cells alone are passed over, as empty lines are.
///
/// Every row has at least as many cells as the widest row of the header, and more only when there is text in them.
final class SheetReader {
    private let rows: SheetRows
    private let place: Place
    private let limits: TableLimits
    private let headerRows: Int
    /// The rows of the header until they are taken: only with all of them at hand is it known how wide they are.
    private var header: [SheetRow]?
    private var width = 0
    private var rowCount = 0
    private var cellCount = 0
    let emptyRow: TableRow

    init(
        _ workbook: Workbook, sheet name: String?, headerRows: Int
    ) throws(ReportError) {
        let sheet = try workbook.sheet(name)
        rows = try SheetRows(workbook, sheet)
        self.headerRows = headerRows
        limits = workbook.archive.limits
        place = Place(file: workbook.archive.file)
        var row = TableRow(try SourceText([], file: workbook.archive.file, origin: .recorded))
        row.naming = .workbook(sheet: sheet.name)
        emptyRow = row
    }

    /// As `TableReader.next`.
    func next(_ row: inout TableRow, into diagnostics: inout DiagnosticList) -> Bool {
        if header == nil { readHeader(into: &diagnostics) }
        let sheetRow = header.flatMap(\.first) ?? rows.next(into: &diagnostics)
        if header?.isEmpty == false { header?.removeFirst() }
        guard let sheetRow else { return false }
        row = emptyRow
        row.start = LineStart(number: sheetRow.number, offset: 0)
        guard isWithinLimits(sheetRow, row.place, into: &diagnostics) else { return false }
        do {
            row.source = try SourceText(sheetRow.bytes, file: row.source.file, origin: .recorded)
        } catch {
            diagnostics.add(contentsOf: error.diagnostics)
            return false
        }
        row.cells = cells(of: sheetRow)
        return true
    }

    private func readHeader(into diagnostics: inout DiagnosticList) {
        var found: [SheetRow] = []
        while found.count < headerRows, let row = rows.next(into: &diagnostics) { found.append(row) }
        width = found.map(\.width).max() ?? 0
        header = found
    }

    private func isWithinLimits(_ row: SheetRow, _ place: Place, into diagnostics: inout DiagnosticList) -> Bool {
        rowCount += 1
        cellCount += max(width, row.width)
        if rowCount > limits.rows {
            diagnostics.addUnlessMany(limits.tooManyRows(at: place))
        } else if cellCount > limits.cells {
            diagnostics.addUnlessMany(limits.tooManyCells(at: place))
        } else {
            return true
        }
        return false
    }

    private func cells(of row: SheetRow) -> [TableCell] {
        var cells = [TableCell](repeating: TableCell(start: 0, end: 0), count: max(width, row.width))
        for cell in row.cells {
            cells[cell.column] = TableCell(start: cell.bytes.lowerBound, end: cell.bytes.upperBound)
        }
        return cells
    }
}
