/// A character that texts may not have: no reader sees it, and it changes what is shown around it.
package enum UnwantedCharacter: Sendable, Hashable {
    /// A control character of ASCII or of Latin-1 (C0, DEL, C1), other than tab, line feed and carriage return.
    case control(Unicode.Scalar)
    /// An embedding, override or isolate (UAX #9, 2.1 to 2.4), or one of the deprecated format characters after them.
    ///
    /// They turn whole stretches of text around, so that the figures that a reader sees are not those that a program reads
    /// (Unicode Technical Standard #55, 3.1). The marks U+200E, U+200F and U+061C are not among them: texts from right to
    /// left need them, and they turn no stretch around.
    case direction(Unicode.Scalar)

    /// Nil for a character that texts may have.
    package init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: return nil
        case 0...0x1F, 0x7F...0x9F: self = .control(scalar)
        case 0x202A...0x202E, 0x2066...0x206F: self = .direction(scalar)
        default: return nil
        }
    }

    /// The first of a text; nil when it has none.
    package static func first(in text: String) -> UnwantedCharacter? { first(in: text.utf8)?.character }

    /// The first of a text that is one of ASCII; nil when it has none.
    package static func firstOfASCII(in text: String) -> UnwantedCharacter? { firstOfASCII(in: text.utf8)?.character }

    /// The first of ASCII in a text; nil when it has none.
    package static func firstOfASCII(in text: ArraySlice<UInt8>) -> UnwantedCharacter? {
        firstOfASCII(in: text)?.character
    }

    // Generic functions are fast only inside of their module.

    /// The first, and how many bytes are before it.
    ///
    /// - Parameter bytes: valid UTF-8.
    static func first(in bytes: some Collection<UInt8>) -> (character: UnwantedCharacter, offset: Int)? {
        var (offset, earlier, last): (Int, UInt8, UInt8) = (0, 0, 0)
        for byte in bytes {
            let (scalar, length) = Self.scalar(endingWith: earlier, last, byte)
            if let scalar, let found = UnwantedCharacter(scalar) { return (found, offset - length + 1) }
            (earlier, last, offset) = (last, byte, offset + 1)
        }
        return nil
    }

    /// The first that is one of ASCII, and how many bytes are before it.
    static func firstOfASCII(in bytes: some Collection<UInt8>) -> (character: UnwantedCharacter, offset: Int)? {
        var offset = 0
        for byte in bytes {
            if byte < 0x20 || byte == 0x7F, let found = UnwantedCharacter(Unicode.Scalar(byte)) {
                return (found, offset)
            }
            offset += 1
        }
        return nil
    }

    /// The character that ends with a byte, if it is one byte long or in one of the blocks that have unwanted characters.
    private static func scalar(
        endingWith earlier: UInt8, _ last: UInt8, _ byte: UInt8
    ) -> (scalar: Unicode.Scalar?, length: Int) {
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        // U+0080 to U+00BF.
        if last == 0xC2 { return (Unicode.Scalar(byte), 2) }
        // U+2000 to U+207F.
        if earlier == 0xE2, last == 0x80 || last == 0x81 {
            return (Unicode.Scalar(0x2000 | UInt32(last & 0x3F) << 6 | UInt32(byte & 0x3F)), 3)
        }
        return (nil, 1)
    }
}

extension UnwantedCharacter {
    /// The character.
    package var scalar: Unicode.Scalar {
        switch self {
        case .control(let scalar), .direction(let scalar): scalar
        }
    }
}

extension Diagnostic {
    /// The problem of a character that a text may not have.
    package init(_ unwanted: UnwantedCharacter, at place: Place?) {
        let name = codePoint(unwanted.scalar)
        switch unwanted {
        case .control:
            self.init(
                "control-character", at: place, "the control character \(name) has no place in a text",
                hint: "delete it")
        case .direction:
            self.init(
                "direction-control", at: place,
                "the character \(name) turns the text around it, which then shows other figures than it holds",
                hint: "delete it; the marks U+200E, U+200F and U+061C may be used")
        }
    }
}

/// `U+202E`, with four digits at least.
package func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
