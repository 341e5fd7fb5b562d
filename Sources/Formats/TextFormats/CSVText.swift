/// Writes rows of cells as CSV (RFC 4180).
///
/// Every line ends in CR LF. A cell that contains a comma, a quotation mark, a carriage return or a line feed is
/// quoted, and its quotation marks are doubled.
public func csvText(_ rows: [[String]]) -> String {
    rows.map { row in row.map(quotedForCSV).joined(separator: ",") + "\r\n" }.joined()
}

private func quotedForCSV(_ cell: String) -> String {
    guard cell.utf8.contains(where: \.needsQuotesInCSV) else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
        if scalar == "\"" { quoted += "\"" }
        quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
}

extension UInt8 {
    fileprivate var needsQuotesInCSV: Bool {
        self == UInt8(ascii: ",") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\n")
            || self == UInt8(ascii: "\r")
    }
}
