/// A workbook to be written: sheets of tables, without merged cells or formulas.
public struct Workbook: Sendable, Hashable {
    /// The title among the workbook's properties.
    public var title: String
    /// Seconds since 1970: when the workbook says that it was made.
    public var timestamp: Int
    /// At least one; the first is open when the workbook is opened.
    public var sheets: [Sheet]

    /// A workbook from its parts.
    public init(title: String, timestamp: Int, sheets: [Sheet]) {
        self.title = title
        self.timestamp = timestamp
        self.sheets = sheets
    }

    /// One sheet: lines of text, and a table below them.
    public struct Sheet: Sendable, Hashable {
        /// On the tab: at most 31 UTF-16 code units, none of `[ ] : * ? / \`, different from the others regardless of case.
        public var name: String
        /// In the first column, the title first.
        public var lines: [String]
        /// The words above each column, each different, none empty.
        public var head: [String]
        /// A row may be shorter than the head.
        public var rows: [[Cell]]

        /// A sheet from its parts.
        public init(name: String, lines: [String], head: [String], rows: [[Cell]]) {
            self.name = name
            self.lines = lines
            self.head = head
            self.rows = rows
        }
    }

    /// The content of a cell.
    public enum Cell: Sendable, Hashable {
        case text(String)
        /// A value, and the format of ISO/IEC 29500-1, 18.8.31, in which it is shown: `0.5` as `0%`.
        case number(Double, format: String)
        /// Words that lead to another sheet, by its name.
        case link(String, sheet: String)
    }
}

/// Why a workbook could not be written.
public struct WorkbookProblem: Error, Sendable, Hashable {
    /// For a person.
    public var reason: String
}
