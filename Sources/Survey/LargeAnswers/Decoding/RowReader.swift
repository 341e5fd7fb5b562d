import Diagnostics
import TableFiles

/// Reads single rows on the slow path.
struct RowReader: Sendable {
    let file: String
    let separator: UInt8
    let limits: TableLimits

    /// One of the rows at hand.
    ///
    /// - Returns: nil when only the file as a whole can be read.
    func row(
        _ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, into diagnostics: inout DiagnosticList
    ) -> TableRow? {
        self.row(Array(block.bytes[rows.start(of: row)..<rows.end(of: row)]), line: 1, into: &diagnostics)
    }

    /// - Parameters:
    ///   - bytes: of one row.
    ///   - line: in which it begins.
    func row(_ bytes: [UInt8], line: Int, into diagnostics: inout DiagnosticList) -> TableRow? {
        readRow(bytes, file: file, line: line, separator: separator, limits: limits, into: &diagnostics)
    }
}
