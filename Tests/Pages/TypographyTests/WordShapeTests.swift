import Drawing
import Geometry
import Testing
import Typography

struct WordShapeTests {
    private let shaper: TextShaper

    init() throws { shaper = try TextShaper(fonts: TestFonts.set) }

    private func runs(_ spans: TextSpan..., language: String = "en") -> [GlyphRun] {
        shaper.shape(spans, language: language).line().runs.map(\.run)
    }

    @Test func `a word has the same glyphs and advances wherever it is`() throws {
        let words = ["Towards", "AVATAR,", "office", "SDG", "10.7", "(LiSAM)"]
        for word in words {
            let alone = try #require(runs(TestFonts.span(word)).first)
            let among = try #require(runs(TestFonts.span("a " + word + " a")).first)
            let inside = among.glyphs.dropFirst(2).prefix(alone.glyphs.count)
            #expect(inside.map(\.index) == alone.glyphs.map(\.index), "\(word)")
            let start = try #require(inside.first).position.x
            for (here, there) in zip(inside, alone.glyphs) {
                #expect(abs((here.position.x - start - there.position.x).points) < 1e-9, "\(word)")
            }
        }
    }

    @Test func `a shaper that has met a paragraph's words in another order shapes it as a new one does`() throws {
        let text = TestFonts.text(words: 200)
        _ = runs(TestFonts.span(text.split(separator: " ").reversed().joined(separator: " ")))
        let shaped = runs(TestFonts.span(text))
        #expect(
            shaped
                == (try TextShaper(fonts: TestFonts.set)).shape([TestFonts.span(text)], language: "en").line()
                .runs.map(\.run))
    }

    @Test func `a comma kerns with the space behind it`() throws {
        let bold = TestFonts.style(weight: .bold)
        let comma = try #require(runs(TextSpan(text: ",", style: bold, tag: 0)).first).width
        let glyphs = try #require(runs(TextSpan(text: "a, b", style: bold, tag: 0)).first).glyphs
        #expect(glyphs[2].position.x - glyphs[1].position.x < comma)
    }

    @Test func `ASCII is shaped as among letters that may be composed`() throws {
        // A word with a letter that is not ASCII is shaped with every feature of the font.
        let ascii = String(decoding: UInt8(ascii: "!")...UInt8(ascii: "~"), as: UTF8.self)
        for first in ascii {
            let pairs = ascii.map { "\(first)\($0)" }.joined() + "words"
            let plain = try #require(runs(TestFonts.span(pairs)).first)
            let composed = try #require(runs(TestFonts.span(pairs + "é")).first)
            #expect(plain.glyphs == Array(composed.glyphs.dropLast()), "\(first)")
        }
    }

    @Test func `letters that join across two styles are not taken for words of their own`() throws {
        func glyphs(_ spans: TextSpan...) -> [UInt32] {
            shaper.shape(spans, language: "ar").line().runs.flatMap { $0.run.glyphs.map(\.index) }
        }
        let alone = glyphs(TestFonts.span("س")) + glyphs(TestFonts.span("م"))
        let joined = glyphs(TestFonts.span("س", tag: 0), TestFonts.span("م", tag: 1))
        #expect(Set(joined).isDisjoint(with: alone))
        #expect(glyphs(TestFonts.span("س", tag: 0), TestFonts.span("م", tag: 1)) == joined)
    }
}
