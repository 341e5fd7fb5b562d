import Diagnostics

/// The rows of a sheet that have content (ISO/IEC 29500-1, 18.3), as the part of the sheet is decompressed and parsed.
///
/// What breaks the rules is recorded and read as well as it can be. After what cannot be read at all there are no more rows.
final class SheetRows {
    private let sheet: Workbook.Sheet
    private let file: String
    private let limits: TableLimits
    private let parser: XMLParser
    private let content: CellContent
    private var isInRows = false
    private var isFinished = false
    private var lastNumber = 0
    private var row: SheetRow?
    private var column = -1
    /// Those of the file, also the empty ones.
    private var cellCount = 0
    private var cell: SheetCell?

    init(_ workbook: Workbook, _ sheet: Workbook.Sheet) throws(ReportError) {
        let archive = workbook.archive
        guard let part = try archive.part(sheet.part) else {
            let message = "the workbook lacks the part \(quoted(sheet.part)) with the sheet \(quoted(sheet.name))"
            throw ReportError(
                Diagnostic("missing-part", at: Place(file: archive.file), message, hint: "export it again"))
        }
        self.sheet = sheet
        file = archive.file
        limits = archive.limits
        content = try CellContent(workbook)
        parser = XMLParser(part, file: file, limits: XMLLimits(bytes: limits.decompressedBytes))
    }

    func next(into diagnostics: inout DiagnosticList) -> SheetRow? {
        while !isFinished {
            do {
                guard let event = try parser.next() else { break }
                if let row = read(event, into: &diagnostics) { return row }
            } catch {
                diagnostics.add(contentsOf: error.diagnostics)
                isFinished = true
            }
        }
        isFinished = true
        return nil
    }

    private func read(_ event: XMLEvent, into diagnostics: inout DiagnosticList) -> SheetRow? {
        if cell != nil {
            cell?.read(event)
            if case .end("c") = event { finishCell(into: &diagnostics) }
            return nil
        }
        switch event {
        case .start(let element):
            if element.name == "sheetData" { isInRows = true }
            if isInRows, element.name == "row" { startRow(element, into: &diagnostics) }
            if row != nil, element.name == "c" { startCell(element, into: &diagnostics) }
        case .text: break
        case .end(let name):
            if name == "sheetData" { isInRows = false }
            if name == "row" { return finishRow() }
        }
        return nil
    }

    private func place(_ column: Int? = nil) -> Place {
        let letters = column.map { columnLetters($0) } ?? ""
        let number = row?.number ?? lastNumber
        return Place(
            file: file, line: number, column: column.map { $0 + 1 }, cell: "\(sheet.name)!\(letters)\(number)")
    }
}

extension SheetRows {
    private func startRow(_ element: XMLElement, into diagnostics: inout DiagnosticList) {
        let number = element["r"].map { rowNumber($0.utf8) } ?? lastNumber + 1
        guard let number, number > lastNumber else {
            let message = "the sheet's row \(quoted(element["r"] ?? "")) comes after row \(lastNumber)"
            diagnostics.addUnlessMany(
                Diagnostic("row-out-of-order", at: place(), message, hint: "open and save the file in a spreadsheet"))
            return
        }
        lastNumber = number
        row = SheetRow(number: number)
        column = -1
        guard number > limits.sheetRows else { return }
        diagnostics.addUnlessMany(limits.tooManySheetRows(at: place()))
        isFinished = true
    }

    private func finishRow() -> SheetRow? {
        defer { row = nil }
        return row?.cells.isEmpty == true ? nil : row
    }

    private func startCell(_ element: XMLElement, into diagnostics: inout DiagnosticList) {
        cell = SheetCell(element, limit: limits.cellBytes)
        cellCount += 1
        guard cellCount <= limits.cells else {
            diagnostics.addUnlessMany(limits.tooManyCells(at: place()))
            isFinished = true
            return
        }
        var found = column + 1
        if let text = element["r"] {
            guard let reference = CellReference(text), reference.row == row?.number else {
                return refuse(
                    "bad-reference", "\(quoted(text)) is not a cell of this row", at: place(), into: &diagnostics)
            }
            found = reference.column
        }
        guard found < limits.columns else {
            diagnostics.addUnlessMany(limits.tooManyColumns(at: place()))
            cell?.isRefused = true
            return
        }
        if found <= column {
            let last = "\(columnLetters(column))\(lastNumber)"
            let message = found == column ? "a second cell \(last)" : "this cell comes after \(last) in the file"
            return refuse("cell-out-of-order", message, at: place(found), into: &diagnostics)
        }
        column = found
    }

    private func refuse(_ code: String, _ message: String, at place: Place, into diagnostics: inout DiagnosticList) {
        let hint = "open and save the file in a spreadsheet"
        diagnostics.addUnlessMany(Diagnostic(code, at: place, message, hint: hint))
        cell?.isRefused = true
    }

    private func finishCell(into diagnostics: inout DiagnosticList) {
        defer { cell = nil }
        guard let cell, !cell.isRefused else { return }
        if cell.isTooLong { return diagnostics.addUnlessMany(limits.cellTooLong(at: place(column))) }
        switch content.bytes(of: cell) {
        case .success(let text): row?.append(text, column: column)
        case .failure(let problem): diagnostics.addUnlessMany(Diagnostic(problem, at: place(column)))
        }
    }
}
