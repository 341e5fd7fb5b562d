import CPango

/// What may happen before the character that begins at a byte.
struct BreakFlags: OptionSet {
    let rawValue: UInt8

    /// A line may end before it (UAX 14).
    static let lineBreak = BreakFlags(rawValue: 1)
    /// A line must end before it.
    static let mandatory = BreakFlags(rawValue: 2)
    /// It begins what a reader takes for a character (UAX 29).
    static let characterStart = BreakFlags(rawValue: 4)
    /// It is white space itself.
    static let white = BreakFlags(rawValue: 8)

    /// The flags of every byte and of the text's end; a byte inside a character has none.
    static func read(_ bytes: [UInt8], language: String) -> [BreakFlags] {
        var flags = Array(repeating: BreakFlags(), count: bytes.count + 1)
        let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
        var attributes = Array(repeating: PangoLogAttr(), count: starts.count)
        unsafe bytes.withUnsafeBytes { buffer in
            let text = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let unknownLevel: Int32 = -1
            unsafe pango_get_log_attrs(
                text, Int32(bytes.count), unknownLevel, pango_language_from_string(language), &attributes,
                Int32(starts.count))
        }
        for (start, attribute) in zip(starts, attributes) {
            if attribute.is_line_break != 0 { flags[start].insert(.lineBreak) }
            if attribute.is_mandatory_break != 0 { flags[start].insert(.mandatory) }
            if attribute.is_cursor_position != 0 { flags[start].insert(.characterStart) }
            if attribute.is_white != 0 { flags[start].insert(.white) }
        }
        return flags
    }
}
