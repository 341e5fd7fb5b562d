import Geometry
import TestSupport
import Testing

@testable import Typography

/// Hyphenation with Debian's pattern files. What is expected is what pyphen 0.17 finds with the same files, two letters before
/// the hyphen and three after it; in German, without the few places that pyphen allows because it does not keep to compounds.
@Suite struct HyphenationTests {
    private func hyphenator(_ name: String, _ language: String) throws -> Hyphenator {
        let patterns = try bytes(ofFile: "/usr/share/hyphen/hyph_\(name).dic")
        return try #require(Hyphenator(patternFile: patterns, language: language))
    }

    @Test(arguments: [
        (
            "en_GB",
            "mi-gra-tion co-oper-a-tion mech-an-isms con-sulta-tion re-gional de-vel-op-ment hy-phen-a-tion table"
        ),
        ("fr", "or-ga-ni-sa-tion in-ter-na-tio-nale mé-ca-nismes dé-ve-lop-pe-ment ré-gio-nal hé-ber-ge-ment"),
        ("es_ES", "or-ga-ni-za-ción mi-gra-ción in-ter-na-cio-nal me-ca-nis-mos de-sa-rro-llo res-pon-sa-bi-li-dad"),
        ("ru_RU", "ор-га-ни-за-ция ми-гра-ция меж-ду-на-род-ный ме-ха-низмы раз-ви-тие от-вет-ствен-ность"),
        ("de_DE", "or-ga-ni-sa-tion me-cha-nis-men ver-ant-wor-tung bun-des-ver-fas-sungs-ge-richt stra-ßen-bahn"),
    ])
    func `words are hyphenated as their language's patterns say`(name: String, words: String) throws {
        let hyphenator = try hyphenator(name, String(name.prefix(2)))
        for expected in words.split(separator: " ") {
            let word = Array(expected.unicodeScalars.filter { $0 != "-" })
            let points = hyphenator.points(inWord: word)
            var shown = ""
            for (index, letter) in word.enumerated() {
                if points.contains(index) { shown += "-" }
                shown.unicodeScalars.append(letter)
            }
            #expect(shown == expected)
        }
    }

    @Test(arguments: ["OACPS", "example.org/migration", "migration2030", "name_migration", "MigrationForum"])
    func `names, addresses and words with figures stay whole`(text: String) throws {
        let hyphenator = try hyphenator("en_GB", "en")
        #expect(hyphenator.points(in: Array(text.utf8)[...]).isEmpty)
    }

    @Test func `a capital costs more in English, and not in German`() throws {
        let word = Array("Organisation".utf8)[...]
        let english = try hyphenator("en_GB", "en").points(in: word)
        let german = try hyphenator("de_DE", "de").points(in: word)
        #expect(!english.isEmpty && english.values.allSatisfy { $0 == BreakPenalty.hyphenInName })
        #expect(!german.isEmpty && german.values.allSatisfy { $0 == BreakPenalty.hyphen })
    }

    @Test func `a file in another encoding is refused`() {
        #expect(Hyphenator(patternFile: Array("ISO8859-2\n.ab1c\n".utf8), language: "pl") == nil)
    }
}

@Suite struct JustificationTests {
    private let shaper: TextShaper
    private let hyphenator: Hyphenator

    init() throws {
        shaper = try TextShaper(fonts: TestFonts.set)
        let patterns = try bytes(ofFile: "/usr/share/hyphen/hyph_en_GB.dic")
        hyphenator = try #require(Hyphenator(patternFile: patterns, language: "en"))
    }

    private let words = [
        "of", "the", "dialogue", "on", "migration", "and", "regional", "cooperation", "mechanisms", "a", "consultation",
        "governments", "in", "development", "with", "their", "States", "to", "responsibilities", "is",
    ]

    private func lines(_ text: String, _ measure: Double, _ form: LineForm) -> [TextLine] {
        shaper.shape([TestFonts.span(text)], language: "en").lines(measure: .points(measure), form: form)
    }

    @Test(arguments: [false, true]) func `all lines but the last end at the measure`(isHyphenated: Bool) {
        let form = LineForm(isJustified: true, hyphenator: isHyphenated ? hyphenator : nil)
        var (full, short) = (0, 0)
        for seed in UInt64(1)...20 {
            let text = TestFonts.text(words: 90, seed: seed, from: words)
            let lines = lines(text, 400, form)
            full += lines.dropLast().count { abs($0.width.points - 400) < 0.05 }
            // Where spaces would have to grow to more than three times their width.
            short += lines.dropLast().count { $0.width.points < 399.95 }
            #expect(lines.allSatisfy { $0.width.points <= 400.05 })
            #expect(lines.map(\.text).joined().replacing("\u{AD}", with: "") == text)
        }
        #expect(full > 100)
        #expect(isHyphenated ? short == 0 : short * 20 < full, "\(short) lines are short")
    }

    @Test func `glyphs are where the stretched spaces put them`() throws {
        let line = try #require(
            lines("one two three fours and more words to fill it", 120, LineForm(isJustified: true)).first)
        let run = try #require(line.runs.first?.run)
        #expect(run.width >= line.width)
        let ends = zip(run.glyphs, run.glyphs.dropFirst()).map { $1.position.x - $0.position.x }
        #expect(ends.allSatisfy { $0 > .zero })
        #expect(abs(line.width.points - 120) < 0.05)
    }

    @Test func `hyphens make spaces more even`() {
        func unevenness(_ form: LineForm) -> Double {
            (UInt64(1)...20).map { seed in
                let shaped = shaper.shape(
                    [TestFonts.span(TestFonts.text(words: 90, seed: seed, from: words))], language: "en")
                let units = 220 * pangoUnitsPerPoint
                let breaking = LineBreaking(
                    pieces: shaped.pieces.pieces(units, form), measure: units, isJustified: true)
                return breaking.optimal().map { abs(breaking.stretch(of: $0)) }.reduce(0, +)
            }.reduce(0, +)
        }
        let (plain, hyphenated) = (
            unevenness(LineForm(isJustified: true)), unevenness(LineForm(isJustified: true, hyphenator: hyphenator))
        )
        #expect(hyphenated < plain * 0.8, "\(hyphenated) against \(plain)")
    }

    @Test func `a line that ends in a hyphen says so with a soft one, and two seldom follow one another`() {
        let form = LineForm(isJustified: true, hyphenator: hyphenator)
        var (hyphens, doubled) = (0, 0)
        for seed in UInt64(1)...20 {
            let ends = lines(TestFonts.text(words: 90, seed: seed, from: words), 300, form).map {
                $0.text.hasSuffix("\u{AD}")
            }
            hyphens += ends.count { $0 }
            doubled += zip(ends, ends.dropFirst()).count { $0 && $1 }
        }
        #expect(hyphens > 20)
        #expect(doubled * 5 <= hyphens, "\(doubled) of \(hyphens)")
    }

    @Test func `spaces grow to three times their width at most`() {
        let long = "intergovernmentalresponsibilities"
        let measure = lines(long, 999, LineForm())[0].width.points + 5
        let line = lines("so it " + long, measure, LineForm(isJustified: true))[0]
        let (natural, word) = (lines("so it", 999, LineForm())[0].width, lines("so", 999, LineForm())[0].width)
        #expect(line.text == "so it ")
        #expect(line.width > natural && line.width < natural + word)
    }

    @Test func `a narrow no-break space keeps its width, other spaces stretch`() {
        let shaped = shaper.shape([TestFonts.span("a b\u{A0}c\u{202F}d")], language: "fr")
        let stretchable = shaped.paragraph.clusters.indices.filter { shaped.pieces.isStretchable($0) }
        #expect(stretchable == [1, 3])
    }
}
