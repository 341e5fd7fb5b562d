import Diagnostics

/// Where a scan stands: line and column, and how deep in blocks that are set apart with `>`.
struct ScanPosition {
    private let file: String
    private(set) var line: Int
    private var column: Int
    /// What was passed since `column` was counted: columns are characters, and several scalars may make one.
    private var uncounted = ""
    /// How many `>` the line begins with so far, and those of the line before.
    private var markers = 0
    private var markersBefore = 0
    private var isBeforeText = true

    init(_ start: Place) {
        file = start.file
        line = start.line ?? 1
        column = start.column ?? 1
    }

    mutating func place() -> Place {
        column += uncounted.count
        uncounted = ""
        return Place(file: file, line: line, column: column)
    }

    /// Whether a scalar at this position carries on the `>` of the line before.
    func isAtQuoteMarker(_ scalar: Unicode.Scalar) -> Bool {
        scalar == ">" && isBeforeText && markers < markersBefore
    }

    mutating func advance(over scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
        if scalar.endsLine(before: next) {
            line += 1
            column = 1
            uncounted = ""
            (markersBefore, markers, isBeforeText) = (markers, 0, true)
        } else {
            uncounted.unicodeScalars.append(scalar)
            if isBeforeText { note(scalar) }
        }
    }

    /// Goes over a part of a line.
    mutating func advance(over run: Substring) {
        uncounted += run
        for scalar in run.unicodeScalars {
            guard isBeforeText else { return }
            note(scalar)
        }
    }

    private mutating func note(_ scalar: Unicode.Scalar) {
        if scalar == ">" { markers += 1 }
        isBeforeText = scalar == ">" || scalar.properties.isWhitespace
    }
}

extension Unicode.Scalar {
    /// Whether a line ends after the scalar: LF, or CR that no LF follows (CommonMark 0.31, 2.1).
    func endsLine(before next: Unicode.Scalar?) -> Bool { self == "\n" || (self == "\r" && next != "\n") }
}
