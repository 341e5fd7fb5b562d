import Testing
import Typography

struct MissingCharacterTests {
    @Test func `a character that no font has is listed with its tag and offset, and not drawn`() throws {
        let spans = [TestFonts.span("Ä1", tag: 4), TestFonts.span("né 数 x", tag: 7)]
        let text = try TextShaper(fonts: TestFonts.set).shape(spans, language: "en")
        #expect(text.missing == [MissingCharacter(scalar: "数", tag: 7, offset: 4)])
        let unknown: UInt32 = 0x1000_0000
        let glyphs = text.line().runs.flatMap(\.run.glyphs)
        #expect(glyphs.allSatisfy { $0.index < unknown && $0.index != 0 })
        #expect(text.line().text == "Ä1né 数 x")
    }

    @Test func `every missing character is listed, in the order of the text, also from right to left`() throws {
        let text = try TextShaper(fonts: TestFonts.set).shape([TestFonts.span("سلام 数据 سلام 数\u{7}")], language: "ar")
        #expect(text.missing.map(\.scalar) == ["数", "据", "数", "\u{7}"])
        #expect(text.missing.map(\.offset) == [9, 12, 25, 28])
    }

    @Test func `joiners, marks of direction and soft hyphens are not missing`() throws {
        let text = "a\u{200D}b\u{200C}c\u{2060}d\u{200E}e\u{AD}f\u{FEFF}g\u{200B}h"
        let shaped = try TextShaper(fonts: TestFonts.set).shape([TestFonts.span(text)], language: "en")
        #expect(shaped.missing == [])
        #expect(shaped.line().text == text)
    }

    @Test func `a family that is not a fallback does not supply characters`() throws {
        var fonts = TestFonts.withChinese
        fonts.fallbacks = []
        let text = try TextShaper(fonts: fonts).shape([TestFonts.span("数")], language: "zh")
        #expect(text.missing == [MissingCharacter(scalar: "数", tag: 0, offset: 0)])
    }
}
