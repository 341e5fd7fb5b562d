/// How a table is written in a file.
public enum TableForm: Sendable, Hashable {
    /// Lines of cells (RFC 4180), in UTF-8 or, with a byte-order mark, in UTF-16.
    case delimited(Separator)
    /// A workbook of Office Open XML (ISO/IEC 29500): the sheet of this name, or the first.
    case workbook(sheet: String?)
    /// A data file of SPSS (`.sav`, `.zsav`); the header is a row of the variables' names.
    case spss

    /// The character between two cells of a row.
    public enum Separator: String, Sendable, CaseIterable {
        case comma
        case semicolon
        case tab
    }
}

extension TableForm.Separator {
    /// As messages name it.
    package var plural: String {
        switch self {
        case .comma: "commas"
        case .semicolon: "semicolons"
        case .tab: "tabs"
        }
    }

    /// The separator as a byte.
    package var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}

/// How much of a file is read at most, so that no file can exhaust the machine.
public struct TableLimits: Sendable, Hashable {
    /// Of the file, and of what a compressed part of it becomes.
    public var bytes: Int
    /// How many rows are read at most, header rows included.
    public var rows: Int
    /// How many columns are read at most.
    public var columns: Int
    /// Of one cell.
    public var cellBytes: Int

    /// - Parameters:
    ///   - bytes: more than a hundred thousand respondents answer in a questionnaire of a hundred questions.
    ///   - rows: more than a spreadsheet has (1 048 576) would come from elsewhere.
    ///   - columns: more columns than any questionnaire has; spreadsheets end at 16 384.
    ///   - cellBytes: more than anybody writes into one cell.
    public init(bytes: Int = 64 << 20, rows: Int = 20_000_000, columns: Int = 16_384, cellBytes: Int = 1 << 20) {
        self.bytes = bytes
        self.rows = rows
        self.columns = columns
        self.cellBytes = cellBytes
    }
}

/// Who made so many mistakes made one mistake many times: no more of one file are looked for.
package let problemLimit = 100
