/// Rows of cells as a CSV text (RFC 4180): lines end in CR LF, a cell that holds a comma, a quotation mark or a line
/// break stands in quotation marks.
public func csvText(_ rows: [[String]]) -> String {
    rows.map { row in row.map(quotedForCSV).joined(separator: ",") + "\r\n" }.joined()
}

private func quotedForCSV(_ cell: String) -> String {
    let special: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard cell.utf8.contains(where: special.contains) else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
        if scalar == "\"" { quoted += "\"" }
        quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
}
