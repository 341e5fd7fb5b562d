import Drawing
import Geometry
import Testing

@testable import Typography

struct PlainTextTests {
    private func shape(_ spans: [TextSpan], language: String, with shaper: TextShaper) -> [TextLine] {
        // Longer than the lines that are kept as a whole.
        shaper.shape(spans, language: language).lines(measure: .points(300))
    }

    private static let styles = [
        TestFonts.style(), TestFonts.style(8, weight: .bold), TestFonts.style(isItalic: true),
        TextStyle(family: "Inter", size: .points(10.5), weight: FontWeight(500), color: .white, tabularDigits: true),
        TextStyle(family: "Noto Sans Arabic", size: .points(10), color: .black),
    ]

    /// Spans of all styles, of every printable character of ASCII.
    private static func spans(_ seed: UInt64, hasLetters: Bool) -> [TextSpan] {
        var random = SplitMix(state: seed)
        return (0..<4).map { tag in
            var text = ""
            while text.utf8.count < 120 {
                let byte = UInt8(0x20 + random.next() % 95)
                let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                if hasLetters || !isLetter { text.unicodeScalars.append(Unicode.Scalar(byte)) }
            }
            return TextSpan(text: text, style: styles[Int(random.next() % UInt64(styles.count))], tag: tag)
        }
    }

    @Test(arguments: ["en", "fr", "ru", "tr", "ar", "zh"], [true, false])
    func `plain text of styles that were met before is shaped as by a new shaper`(
        _ language: String, _ hasLetters: Bool
    ) throws {
        let warm = try TextShaper(fonts: TestFonts.set)
        for style in Self.styles {
            for text in [
                "Words, and 12 more words (of them 7) to be met before all others: more than eighty letters!",
                String(repeating: "12 (3-4), ", count: 12),
            ] {
                _ = shape([TextSpan(text: text, style: style, tag: 0)], language: language, with: warm)
            }
        }
        for seed in UInt64(1)...12 {
            let spans = Self.spans(seed, hasLetters: hasLetters)
            let expected = shape(spans, language: language, with: try TextShaper(fonts: TestFonts.set))
            #expect(shape(spans, language: language, with: warm) == expected)
        }
    }

    @Test func `plain text among other text is shaped as by a new shaper`() throws {
        let warm = try TextShaper(fonts: TestFonts.set)
        let texts = [
            "Plain words. ", "слова ", "12 ", "سلام ", "more plain words ", "12\u{FE0F}\u{20E3} ", "tab\tand line\n",
        ]
        for first in texts {
            for second in texts {
                let spans = [first + first, second + second, first].enumerated().map {
                    TestFonts.span(String(repeating: $1, count: 4), tag: $0)
                }
                let expected = shape(spans, language: "en", with: try TextShaper(fonts: TestFonts.set))
                #expect(shape(spans, language: "en", with: warm) == expected, "\(first)\(second)")
            }
        }
    }

    @Test func `the analysis of a font without some letters of ASCII is not kept`() throws {
        let library = FontLibrary(fonts: try RegisteredFonts(TestFonts.set))
        for (style, isKept) in zip(Self.styles, [true, true, true, true, false]) {
            let source = ParagraphSource([TextSpan(text: "Plain words", style: style, tag: 0)])
            var shaper = ParagraphShaper(library: library, cache: ShapeCache(), source: source, language: "en")
            shaper.shape(flags: BreakFlags.read(source.bytes, language: "en"))
            let key = PlainAnalysis.Key(language: "en", hasLetters: true)
            #expect((library.fonts(for: style).plainAnalysis(key) != nil) == isKept)
        }
    }
}

private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
