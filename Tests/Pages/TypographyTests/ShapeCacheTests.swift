import CPango
import Drawing
import Geometry
import Testing

@testable import Typography

struct ShapeCacheTests {
    private func context(
        level: UInt8 = 0, size: Double = 10, tabular: Bool = false, font: String = "a.otf", language: String = "en"
    ) -> WordContext {
        var analysis = unsafe PangoAnalysis()
        unsafe analysis.level = level
        unsafe analysis.language = pango_language_from_string(language)
        let style = TextStyle(family: "A", size: .points(size), color: .black, tabularDigits: tabular)
        return unsafe WordContext(analysis, font: FontFile(path: font), style: style)
    }

    private let word = ShapedWord(clusters: [], glyphs: [], gaps: [])

    @Test func `a word is known in its context and in no other`() {
        let (cache, text) = (ShapeCache(), Array("two words ".utf8))
        let places = [WordPlace(0..<4, standsAlone: true), WordPlace(4..<10, standsAlone: true)]
        cache.keep([PlacedWord(place: places[0], word: word)], of: text, in: context())
        let found = cache.words(places, of: text, in: context())
        #expect(found[0] === word)
        #expect(found[1] == nil)
        for other in [
            context(level: 1), context(size: 11), context(tabular: true), context(font: "b.otf"),
            context(language: "fr"),
        ] { #expect(cache.words(places, of: text, in: other).allSatisfy { $0 == nil }) }
    }

    @Test func `a word that touches others, or is longer than 40 bytes, is not kept`() {
        let (cache, text) = (ShapeCache(), [UInt8](repeating: UInt8(ascii: "a"), count: 60))
        let places = [
            WordPlace(0..<4, standsAlone: false), WordPlace(0..<41, standsAlone: true),
            WordPlace(0..<40, standsAlone: true),
        ]
        cache.keep(places.map { PlacedWord(place: $0, word: word) }, of: text, in: context())
        #expect(cache.words(places, of: text, in: context()).map { $0 != nil } == [false, false, true])
    }

    @Test func `a short text is kept by every shaper, a long one by one that works ahead`() throws {
        let cache = ShapeCache()
        let shaper = try TextShaper(fonts: TestFonts.set, cache: cache)
        let (short, long) = ([TestFonts.span("A label")], [TestFonts.span(TestFonts.text(words: 60))])
        func isKnown(_ spans: [TextSpan]) -> Bool { cache.text(ShapeCache.Text(spans: spans, language: "en")) != nil }
        for text in [short, long] { _ = shaper.shape(text, language: "en") }
        #expect([isKnown(short), isKnown(long)] == [true, false])
        _ = shaper.workingAhead.shape(long, language: "en")
        #expect(isKnown(long))
        shaper.forgetParagraphs()
        #expect([isKnown(short), isKnown(long)] == [true, false])
    }

    @Test func `a shaper takes from the cache what another has shaped`() throws {
        let cache = ShapeCache()
        let shapers = try (1...2).map { _ in try TextShaper(fonts: TestFonts.set, cache: cache) }
        let (text, other) = ([TestFonts.span(TestFonts.text(words: 60))], [TestFonts.span("Something else")])
        let planted = shapers[0].shape(other, language: "en")
        cache.keep(planted, of: ShapeCache.Text(spans: text, language: "en"), evenLong: true)
        #expect(shapers[1].shape(text, language: "en").line().text == "Something else")
    }

    @Test func `texts that differ in style, tag or language are different keys`() {
        let (small, large) = (TestFonts.style(8), TestFonts.style(9))
        let keys = [
            ShapeCache.Text(spans: [TextSpan(text: "12", style: small, tag: 0)], language: "en"),
            ShapeCache.Text(spans: [TextSpan(text: "12", style: large, tag: 0)], language: "en"),
            ShapeCache.Text(spans: [TextSpan(text: "12", style: small, tag: 1)], language: "en"),
            ShapeCache.Text(spans: [TextSpan(text: "12", style: small, tag: 0)], language: "fr"),
        ]
        #expect(Set(keys).count == keys.count)
    }

    @Test func `shapers that share a cache give the same glyphs as one that does not`() throws {
        let cache = ShapeCache()
        let shapers = try (1...2).map { _ in try TextShaper(fonts: TestFonts.set, cache: cache) }
        let spans = [TestFonts.span(TestFonts.text(words: 60) + " سلام слова")]
        func lines(_ shaper: TextShaper) -> [TextLine] {
            shaper.shape(spans, language: "en").lines(measure: .points(300))
        }
        let expected = lines(try TextShaper(fonts: TestFonts.set))
        for shaper in shapers { #expect(lines(shaper) == expected) }
    }
}
