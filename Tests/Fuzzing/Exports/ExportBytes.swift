package import TableFuzzing

/// How the rows of an export become bytes.
package struct ExportBytes: Sendable {
    package enum Encoding: String, CaseIterable, Sendable { case utf8, utf8WithMark, utf16, windows1252 }

    package var separator: Character
    package var encoding: Encoding
    package var lineBreak = "\r\n"
    /// Whether every cell is quoted.
    package var quotesAll = false
    /// Whether the line `sep=;` comes first.
    package var namesSeparator = false
    package var emptyLines = 0

    package init(_ form: ExportForm, _ random: inout SeededNumbers) {
        separator = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
        // A file in which bars separate cells does not join options by them.
        if form == .plainBars, separator == "|" { separator = ";" }
        if form == .limeSurveyVV { separator = "\t" }
        encoding = Encoding.allCases.randomElement(using: &random) ?? .utf8
        quotesAll = Bool.random(using: &random)
        namesSeparator = Int.random(in: 0..<5, using: &random) == 0
        emptyLines = Int.random(in: 0..<5, using: &random) == 0 ? 2 : 0
        if Bool.random(using: &random) { lineBreak = "\n" }
    }

    package func bytes(_ table: ExportForm.Table) -> [UInt8] {
        var text = namesSeparator ? "sep=\(separator)\(lineBreak)" : ""
        text += String(repeating: lineBreak, count: emptyLines)
        for row in table.titles + table.heads + table.rows { text += line(row) + lineBreak }
        return encoded(text)
    }

    package func line(_ row: [String]) -> String { row.map(cell).joined(separator: String(separator)) }

    private func cell(_ text: String) -> String {
        let mustQuote = text.contains { $0 == separator || $0 == "\"" || $0.isNewline }
        return quotesAll || mustQuote ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    package func encoded(_ text: String) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: Array("\u{FEFF}\(text)".utf8)
        case .utf16: "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        // All letters that are written here have the numbers that they have in Unicode.
        case .windows1252: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }
}
