/// A text on one line of a terminal.
///
/// Control characters, line breaks and characters that change the direction of text are written as `\u{9B}`: a name in a
/// file can neither steer the terminal nor look like a second message.
public func escapedForTerminal(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeginUnsafe) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
        if isUnsafeForTerminal(scalar) {
            escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        } else {
            escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

/// Whether a terminal must not get a character as it is.
public func isUnsafeForTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
}

/// The first byte of every character that is unsafe, and of few others.
private func mayBeginUnsafe(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
}
