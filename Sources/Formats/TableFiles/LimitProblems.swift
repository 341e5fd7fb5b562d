package import Diagnostics

/// The keys under `limits:` in report.yaml by which the user raises a limit.
private enum LimitKey: String {
    case megabytes
    case rows
    case columns
    case cellKilobytes = "cell-kilobytes"

    var hint: String { "raise \"limits: \(rawValue)\" in report.yaml" }
}

/// What is said when a file passes a limit, and how the user raises it.
extension TableLimits {
    /// A file, or what is held of it, may become this many times as long as `bytes` when it is decompressed: sheets shrink
    /// to a tenth and less, but nobody answers so alike that a whole workbook of the largest size shrinks to a quarter of that.
    static let swelling = 4

    /// Of all decompressed parts of a file together.
    package var decompressedBytes: Int { bytes.multipliedReportingOverflow(by: Self.swelling).partialValue }

    /// Of a sheet with its empty cells: as many as a workbook of the largest size can hold, at three bytes for each.
    var cells: Int { bytes / 3 }

    /// Of a sheet: a spreadsheet has no more.
    var sheetRows: Int { min(rows, 1 << 20) }

    /// The problem of a file with more bytes than the limit.
    package func fileTooLarge(_ count: Int, at place: Place) -> Diagnostic {
        problem(
            "file-too-large", place, "the file holds \(count) bytes, more than the \(size(bytes)) that are read",
            .megabytes)
    }

    func decompressedTooLarge(at place: Place) -> Diagnostic {
        let most = size(decompressedBytes)
        return problem(
            "file-too-large", place, "decompressed, the file holds more than the \(most) that are read", .megabytes)
    }

    func partTooLarge(at place: Place) -> Diagnostic {
        problem(
            "file-too-large", place, "decompressed, this part holds more than the \(size(bytes)) that are read",
            .megabytes)
    }

    func tooManyCells(at place: Place) -> Diagnostic {
        problem("too-many-cells", place, "up to here, more cells than the \(cells) that are read", .megabytes)
    }

    /// The problem of a file with more rows than the limit.
    package func tooManyRows(at place: Place) -> Diagnostic {
        problem("too-many-rows", place, "more rows than the \(rows) that are read", .rows)
    }

    /// The problem of a row with more cells than the limit.
    package func tooManyColumns(at place: Place) -> Diagnostic {
        problem("too-many-columns", place, "more columns than the \(columns) that are read", .columns)
    }

    /// The problem of a sheet with more rows than the limit, empty ones included.
    func tooManySheetRows(at place: Place) -> Diagnostic {
        if rows <= sheetRows { return tooManyRows(at: place) }
        return Diagnostic(
            "too-many-rows", at: place, "more rows than the \(sheetRows) that a sheet can have",
            hint: "save it in a spreadsheet, or as CSV")
    }

    /// The problem of a file with more value labels than the limit.
    func tooManyLabels(_ most: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "too-many-labels", at: place, "its variables have more than the \(most) value labels that are read",
            hint: "export fewer variables")
    }

    func cellTooLong(at place: Place) -> Diagnostic { Diagnostic(.tooLong(cellBytes), at: place) }

    private func problem(_ code: String, _ place: Place, _ message: String, _ key: LimitKey) -> Diagnostic {
        Diagnostic(code, at: place, message, hint: key.hint)
    }
}

extension CellProblem {
    static func tooLong(_ cellBytes: Int) -> CellProblem {
        CellProblem(
            code: "cell-too-long", message: "a cell of more than \(size(cellBytes))", hint: LimitKey.cellKilobytes.hint)
    }
}

extension XMLLimits {
    var tagTooLong: String { "a tag or comment of more than \(size(tagBytes))" }

    func tooLarge(at place: Place) -> Diagnostic {
        Diagnostic(
            "file-too-large", at: place, "more than the \(size(bytes)) of XML that are read",
            hint: LimitKey.megabytes.hint)
    }
}

private func size(_ bytes: Int) -> String {
    if bytes >= 1 << 20 { return "\(bytes >> 20) MiB" }
    return bytes >= 1 << 10 ? "\(bytes >> 10) KiB" : "\(bytes) bytes"
}

extension DiagnosticList {
    /// Adds a problem of a row or cell, unless there are so many already that no more are looked for.
    mutating func addUnlessMany(_ diagnostic: @autoclosure () -> Diagnostic) {
        if all.count < problemLimit { add(diagnostic()) }
    }
}
