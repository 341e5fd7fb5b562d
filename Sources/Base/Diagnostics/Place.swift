/// A place in the input: a file, a line and a column.
///
/// Lines and columns count from 1; columns count characters, not bytes. A place without a line is the whole file.
public struct Place: Sendable, Hashable {
    /// The path as the user gave it: relative to the report's folder.
    public var file: String
    /// Counted from 1; nil for the whole file. A number past 2³¹ is cut down to that.
    public var line: Int? {
        get { storedLine == Self.none ? nil : Int(storedLine) }
        set { storedLine = newValue.map { Int32(clamping: $0) } ?? Self.none }
    }
    /// In characters, counted from 1; nil for the whole line. Cut down as the line is.
    public var column: Int? {
        get { storedColumn == Self.none ? nil : Int(storedColumn) }
        set { storedColumn = newValue.map { Int32(clamping: $0) } ?? Self.none }
    }
    // Stored small: every value of a file has its place.
    private var storedLine = Self.none
    private var storedColumn = Self.none
    private static let none = Int32.min
    /// The name of a cell in a file without lines: `Sheet1!G2`. Messages give it instead of line and column, which still
    /// determine the order.
    public var cell: String?

    /// A place in a file; the whole file when no line is given.
    public init(file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.cell = cell
    }
}

extension Place: CustomStringConvertible {
    /// `file`, `file:line`, `file:line:column` or `file:Sheet1!G2`.
    public var description: String {
        if let cell { return "\(file):\(cell)" }
        return [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
    }
}

extension Place: Comparable {
    /// By file, then line, then column; a place without a line comes before those with one.
    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
    }
}
