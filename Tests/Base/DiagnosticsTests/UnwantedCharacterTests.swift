import Testing

@testable import Diagnostics

@Suite struct UnwantedCharacterTests {
    /// Every character below U+2100: all unwanted ones, and their neighbours.
    private var scalars: [Unicode.Scalar] { (0..<0x2100).compactMap { Unicode.Scalar($0 as UInt32) } }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
    }

    @Test func `controls are all that Unicode has but tab and line breaks`() {
        for scalar in scalars {
            #expect((UnwantedCharacter(scalar) == .control(scalar)) == isControl(scalar), "\(codePoint(scalar))")
        }
    }

    @Test func `marks of direction are wanted, embeddings, overrides and isolates are not`() {
        let directions = scalars.filter { UnwantedCharacter($0) == .direction($0) }.map(codePoint)
        #expect(
            directions
                == ["202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069"].map { "U+" + $0 }
                + ["206A", "206B", "206C", "206D", "206E", "206F"].map { "U+" + $0 })
    }

    @Test func `the first of a text is found among all others`() {
        for scalar in scalars {
            let text = "a“é\(scalar)b\u{202E}"
            let expected = UnwantedCharacter(scalar) ?? .direction("\u{202E}")
            #expect(UnwantedCharacter.first(in: text) == expected, "\(codePoint(scalar))")
            let start = "a“é".utf8.count
            let offset = UnwantedCharacter(scalar) == nil ? start + "\(scalar)b".utf8.count : start
            #expect(UnwantedCharacter.first(in: Array(text.utf8))?.offset == offset, "\(codePoint(scalar))")
            let ofASCII = UnwantedCharacter(scalar).flatMap { scalar.isASCII ? $0 : nil }
            #expect(UnwantedCharacter.firstOfASCII(in: text) == ofASCII, "\(codePoint(scalar))")
        }
    }

    @Test func `a terminal gets no character that steers it, breaks a line or turns text`() {
        for scalar in scalars {
            let isUnsafe =
                scalar.properties.generalCategory == .control || UnwantedCharacter(scalar) != nil
                || ["\u{200E}", "\u{200F}", "\u{61C}", "\u{2028}", "\u{2029}"].contains(scalar)
            let written = isUnsafe ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : "\(scalar)"
            #expect(escapedForTerminal("a\(scalar)b") == "a\(written)b", "\(codePoint(scalar))")
        }
        #expect(escapedForTerminal("\r\n") == "\\u{D}\\u{A}")
    }

    @Test func `a diagnostic is one line`() {
        let place = Place(file: "a\nerror: b", line: 1)
        let diagnostic = Diagnostic("x", at: place, "\u{1B}[2J", hint: "\u{202E}")
        #expect(diagnostic.description == "a\\u{A}error: b:1: \\u{1B}[2J; \\u{202E}")
    }
}
