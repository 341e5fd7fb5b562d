import Diagnostics

/// The line `sep=;` at the beginning of a file, by which Excel is told the separator. It is no row.
package struct SeparatorLine: Sendable {
    /// The separator that it names; nil for a character that never separates cells.
    package let separator: TableForm.Separator?
    /// Where the line ends, before its line break.
    package let end: Int
    private let character: UInt8

    /// Nil when the file does not begin with such a line.
    ///
    /// - Parameter start: where the text begins, behind a byte-order mark.
    package init?(_ bytes: [UInt8], from start: Int) {
        var line = bytes[start...].prefix(longestLine).prefix { $0 != 0x0A && $0 != 0x0D }
        let end = line.endIndex
        // Some programs quote every cell, also this one; others fill the line up with separators.
        if line.first == UInt8(ascii: "\""), line.dropFirst().first != UInt8(ascii: "\"") {
            line = line.dropFirst()
            if let quote = line.lastIndex(of: UInt8(ascii: "\"")) { line.remove(at: quote) }
        }
        guard end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D,
            String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=", let last = line.dropFirst(4).first,
            line.dropFirst(4).allSatisfy({ $0 == last })
        else { return nil }
        self.end = end
        character = last
        separator = TableForm.Separator.allCases.first { $0.byte == last }
    }

    func contradicts(_ given: TableForm.Separator, at place: Place) -> Diagnostic {
        let named = separator?.plural ?? quoted(String(decoding: [character], as: UTF8.self))
        return Diagnostic(
            "wrong-separator", at: place,
            "the first line says that the cells are separated by \(named), not by \(given.plural)",
            hint: separator.map { "write \"separator: \($0.rawValue)\" in the binding" })
    }
}

private let longestLine = 64
