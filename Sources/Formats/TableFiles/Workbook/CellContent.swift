import Diagnostics

/// Understands the values of cells: strings by number, truth values, and numbers by the format of their style.
struct CellContent {
    private let strings: SharedStrings
    private let formats: NumberFormats
    private let countsFrom1904: Bool
    private let cellBytes: Int

    init(_ workbook: Workbook) throws(ReportError) {
        strings = try SharedStrings(workbook)
        formats = try NumberFormats(workbook)
        countsFrom1904 = workbook.countsFrom1904
        cellBytes = workbook.archive.limits.cellBytes
    }

    /// The text of a cell in UTF-8; none for an empty one.
    func bytes(of cell: SheetCell) -> Result<ArraySlice<UInt8>, CellProblem> {
        let result: Result<ArraySlice<UInt8>, CellProblem>
        switch cell.type {
        case "str", "inlineStr", "d": result = .success(Array(cell.text.utf8)[...])
        case _ where cell.value.utf8.allSatisfy(isSpace): return .success([])
        case "s": result = sharedString(cell.value)
        case "b": result = .success(Array((isTrue(cell.value) ? "TRUE" : "FALSE").utf8)[...])
        case "e":
            let message = "the cell holds the error \(quoted(cell.value)) instead of a value"
            return .failure(
                CellProblem(code: "error-value", message: message, hint: "mend its formula, or empty the cell"))
        default: result = number(cell).map { Array($0.utf8)[...] }
        }
        return result.flatMap(checked)
    }

    private func sharedString(_ number: String) -> Result<ArraySlice<UInt8>, CellProblem> {
        if let index = Int(number), index >= 0, index < strings.count { return .success(strings[index]) }
        let message = "the workbook has no string number \(quoted(number))"
        return .failure(CellProblem(code: "unknown-string", message: message, hint: "export or save the file again"))
    }

    private func number(_ cell: SheetCell) -> Result<String, CellProblem> {
        let meaning = cell.style.map { formats[$0] } ?? .number
        guard let text = decimalText(cell.value) else {
            return .failure(CellProblem(code: "no-number", message: "\(quoted(cell.value)) is not a number"))
        }
        if meaning == .number { return .success(text) }
        if let serial = Double(text), let date = dateText(serial, meaning, countsFrom1904: countsFrom1904) {
            return .success(date)
        }
        let message = "the number \(text) is not a date, although the cell has a date format"
        return .failure(CellProblem(code: "no-date", message: message, hint: "correct it, or format it as a number"))
    }

    /// XML and its escapes can hold characters that have no place in a text.
    private func checked(_ text: ArraySlice<UInt8>) -> Result<ArraySlice<UInt8>, CellProblem> {
        if text.count > cellBytes { return .failure(.tooLong(cellBytes)) }
        if let problem = CellProblem(controlCharacterIn: text) { return .failure(problem) }
        return .success(text)
    }
}
