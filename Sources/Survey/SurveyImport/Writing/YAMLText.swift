import TextFormats

/// Writes a text as a YAML value or key that every reader reads as this exact text.
///
/// The text is plain where it has no special meaning in YAML 1.1 or 1.2, also in brackets; otherwise it is in double quotation marks, and line
/// breaks, invisible characters and changes of direction are escaped (YAML 1.2.2, 5.7 and 7.3.1).
func yamlText(_ text: String) -> String {
    if isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars { quoted += escaped(scalar) }
    return quoted + "\""
}

/// Words that YAML readers take for Booleans or null.
private let wordsWithMeaning: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

/// Whether a text begins with a letter and contains only letters, digits and characters without a meaning.
private func isPlain(_ text: String) -> Bool {
    let longestPlain = 200
    guard let first = text.unicodeScalars.first, isLetter(first), text.last != " ", text.utf8.count <= longestPlain
    else {
        return false
    }
    guard !wordsWithMeaning.contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy { isLetter($0) || " 0123456789_-./()'+".unicodeScalars.contains($0) }
}

/// Whether a character is a Latin letter. Texts in other scripts are quoted, so that their direction does not change
/// how the syntax around them is displayed.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let lastOfLatinExtended: UInt32 = 0x17F
    return scalar.properties.isAlphabetic && scalar.value <= lastOfLatinExtended
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: mustBeEscaped(scalar) ? hexadecimal(scalar) : String(scalar)
    }
}

/// Whether a character is invisible, a line separator, or not assigned.
private func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    // Words contain the joiners of emoji and of Arabic and Indic letters.
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
}

private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = digits.count <= 4 ? 4 : 8
    return (width == 4 ? "\\u" : "\\U") + digits.paddedWithZeros(to: width)
}
