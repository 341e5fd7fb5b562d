package import Diagnostics

/// Reads one row of a delimited file as `DelimitedReader` reads it in its file.
///
/// - Parameters:
///   - bytes: the row's, of which blocks have found that nothing is wrong with quotation marks and encoding.
///   - line: the line of the file in which it begins.
/// - Returns: nil when the row is not what it is in its file: a byte-order mark at its beginning would be passed over.
package func readRow(
    _ bytes: [UInt8], file: String, line: Int, separator: UInt8, limits: TableLimits,
    into diagnostics: inout DiagnosticList
) -> TableRow? {
    do throws(ReportError) {
        let source = try SourceText(bytes, file: file, origin: .recorded)
        guard source.start == 0 else { return nil }
        var reader = DelimitedReader(source, separator: separator, limits: limits, firstLine: line)
        var row = TableRow(source)
        return reader.next(&row, into: &diagnostics) ? row : nil
    } catch {
        return nil
    }
}
