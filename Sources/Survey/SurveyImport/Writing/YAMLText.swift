import TextFormats

/// A text as a value or key of YAML that every reader takes for this very text.
///
/// Plain where nothing in it could mean something else; otherwise in double quotation marks, with everything escaped
/// that ends a line, cannot be seen, or turns the direction of what follows (YAML 1.2.2, 5.7 and 7.3.1).
func yamlText(_ text: String) -> String {
    if isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars { quoted += escaped(scalar) }
    return quoted + "\""
}

/// Words that readers of YAML take for truth values or nothing.
private let wordsWithMeaning: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

/// Whether a text begins with a letter, holds letters, figures and marks without a meaning, and is no word with one.
private func isPlain(_ text: String) -> Bool {
    let longestPlain = 200
    guard let first = text.unicodeScalars.first, isLetter(first), text.last != " ", text.utf8.count <= longestPlain
    else {
        return false
    }
    guard !wordsWithMeaning.contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy { isLetter($0) || " 0123456789_-./()?'+".unicodeScalars.contains($0) }
}

/// Letters of ASCII and of Latin with marks; other scripts stand in quotation marks, so that nothing runs into the
/// syntax.
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

/// Control and format characters, line and paragraph separators, and code points that are no characters.
private func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    // The joiners of emoji and of Arabic and Indic letters are a part of the words.
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
}

private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = digits.count <= 4 ? 4 : 8
    return (width == 4 ? "\\u" : "\\U") + digits.paddedWithZeros(to: width)
}
