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
