/// Writes rows of cells as CSV (RFC 4180).
///
/// Every line ends in CR LF. A cell that contains a comma, a quotation mark, a carriage return or a line feed is
/// quoted, and its quotation marks are doubled. A text that a spreadsheet would compute as a formula gets an apostrophe
/// before it, which `withoutFormulaGuard` takes away.
public func csvText(_ rows: [[String]]) -> String {
    rows.map { row in row.map { quotedForCSV(withFormulaGuard($0)) }.joined(separator: ",") + "\r\n" }.joined()
}

/// The content of a cell as it was before `csvText` wrote it.
public func withoutFormulaGuard(_ cell: String) -> String {
    cell.utf8.first == apostrophe && isFormulaBehindApostrophes(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
}

private let apostrophe = UInt8(ascii: "'")

/// A formula with an apostrophe before it, and so a text that already looks like that: reading takes away one.
private func withFormulaGuard(_ cell: String) -> String {
    isFormulaBehindApostrophes(cell) ? "'" + cell : cell
}

/// Whether a spreadsheet may take a text for a formula (OWASP, "CSV Injection"), apart from apostrophes before it.
private func isFormulaBehindApostrophes(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, first == apostrophe || mayBeginFormula(first) else { return false }
    let text = cell.unicodeScalars.drop { $0 == "'" }
    guard let sign = text.first, beginsFormula(sign) else { return false }
    return !isNumber(text)
}

/// The first byte of each character that begins a formula, and of few others.
private func mayBeginFormula(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "@") || byte == 0xEF
}

/// A tab or line break before a formula does not keep it from being computed; the last four are the signs in full width.
private func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
}

/// Whether a text is a sign and digits, with or without a decimal point, perhaps in per cent: `-3`, `+0.5`, `-3%`.
private func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
    let digits = text.dropFirst().dropLast(text.last == "%" ? 1 : 0)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (text.first == "-" || text.first == "+") && parts.count <= 2
        && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { "0"..."9" ~= $0 } }
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
