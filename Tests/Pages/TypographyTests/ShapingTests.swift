import Drawing
import Geometry
import Testing
import Typography

struct ShapingTests {
    private func line(_ spans: TextSpan..., language: String = "en", fonts: FontSet = TestFonts.set) throws -> TextLine
    {
        let text = try TextShaper(fonts: fonts).shape(spans, language: language)
        #expect(text.missing == [])
        return text.line()
    }

    @Test func `a line's width is the sum of the font's own advances`() throws {
        // Inter 4.0 beta 7, 2816 units an em (hhea and hmtx, read with fontTools): H is 2084 units wide.
        let width = try line(TestFonts.span("HH")).width
        #expect(abs(width.points - 10.5 * 2 * 2084 / 2816) < 0.003, "\(width.points)")
    }

    @Test func `the same short words in another style, tag or language are not taken for those shaped before`() throws {
        let shaper = try TextShaper(fonts: TestFonts.set)
        func run(_ span: TextSpan, _ language: String = "en") -> PlacedRun? {
            shaper.shape([span], language: language).line().runs.first
        }
        let span = TestFonts.span("12", tag: 1)
        let first = run(span)
        #expect(run(span) == first)
        #expect(run(TestFonts.span("12", tag: 2))?.tag == 2)
        var red = span
        red.style.color = Color(red: 255, green: 0, blue: 0)
        #expect(run(red)?.run.color == red.style.color)
        let large = TextSpan(text: "12", style: TestFonts.style(21), tag: 1)
        #expect(run(large)?.run.size == .points(21))
        #expect(shaper.shape([span], language: "ar").isRightToLeft)
        #expect(!shaper.shape([span], language: "en").isRightToLeft)
    }

    @Test func `clusters and glyphs of every run add up to its text and its glyphs`() throws {
        let samples = [
            "office – 12 per cent", "Достойная работа", "العمل اللائق (SDG 8) 12", "e\u{301}a\u{200D}b\u{2060}",
        ]
        for sample in samples {
            for placed in try line(TestFonts.span(sample)).runs {
                let run = placed.run
                #expect(run.clusters.map(\.utf8Count).reduce(0, +) == run.text.utf8.count, "\(sample)")
                #expect(run.clusters.map(\.glyphCount).reduce(0, +) == run.glyphs.count, "\(sample)")
                #expect(run.clusters.allSatisfy { $0.glyphCount > 0 && $0.utf8Count > 0 }, "\(sample)")
            }
        }
    }

    @Test func `letters that join to one glyph are in one cluster`() throws {
        let runs = try line(TestFonts.span("لا"), language: "ar").runs
        #expect(runs.map(\.run.clusters) == [[GlyphRun.Cluster(utf8Count: 4, glyphCount: 1)]])
        // Inter joins no Latin letters; Noto Sans joins f, f and i.
        let noto = FontFile(path: "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
        let family = FontFamily(name: "Inter", faces: [FontFace(file: noto, weight: .regular)])
        let office = try line(TestFonts.span("office"), fonts: FontSet(families: [family])).runs
        #expect(office.flatMap(\.run.clusters).map(\.utf8Count) == [1, 3, 1, 1])
        #expect(office.map(\.run.glyphs.count) == [4])
    }

    @Test func `Cyrillic is set in the style's own family`() throws {
        let runs = try line(TestFonts.span("Достойная работа"), language: "ru").runs
        #expect(runs.map(\.run.font) == [TestFonts.inter("Regular")])
        #expect(runs[0].run.glyphs.count == 16)
    }

    @Test func `Arabic within Latin comes from the fallback and runs from right to left`() throws {
        let runs = try line(TestFonts.span("see سلام now")).runs
        #expect(runs.map(\.run.text).joined() == "see سلام now")
        let arabic = try #require(runs.first { $0.run.isRightToLeft })
        #expect(arabic.run.font == TestFonts.arabic)
        let xs = arabic.run.glyphs.map(\.position.x)
        #expect(xs == xs.sorted(), "glyphs stand from left to right")
        #expect(runs.map(\.x) == runs.map(\.x).sorted())
    }

    @Test func `in an Arabic paragraph the first word is rightmost, and runs keep the order of reading`() throws {
        let text = try TextShaper(fonts: TestFonts.set).shape([TestFonts.span("الهدف SDG 8 سلام ")], language: "ar")
        #expect(text.isRightToLeft)
        let line = text.line()
        #expect(line.text == "الهدف SDG 8 سلام ")
        let visible = line.runs.filter { $0.run.text != " " }
        let (first, last) = (try #require(visible.first), try #require(visible.last))
        #expect(abs((first.x + first.run.width - line.width).points) < 0.001, "the first word ends at the right edge")
        #expect(last.x < first.x)
        let latin = try #require(visible.first { $0.run.text.contains("SDG") })
        #expect(!latin.run.isRightToLeft && latin.x < first.x && latin.x > last.x)
        #expect((line.runs.map(\.x).min() ?? .zero) < .zero, "the space at the end hangs out to the left")
    }

    @Test func `a run has one tag, one font and one colour`() throws {
        let red = Color(red: 200, green: 0, blue: 0)
        var second = TestFonts.span("fice", tag: 2)
        second.style.color = red
        let runs = try line(TestFonts.span("of", tag: 1), second, TestFonts.span(" and", tag: 3)).runs
        #expect(runs.map(\.tag) == [1, 2, 3])
        #expect(runs.map(\.run.text) == ["of", "fice", " and"])
        #expect(runs.map(\.run.color) == [.black, red, .black])
        #expect(runs[1].x == runs[0].run.width)
    }

    @Test func `a style takes the nearest real face and none is synthesised`() throws {
        let style = TestFonts.style(weight: FontWeight(800), isItalic: false)
        let heavy = try line(TextSpan(text: "heavy", style: style))
        #expect(heavy.runs.map(\.run.font) == [TestFonts.inter("Bold")])
        let slanted = try line(TextSpan(text: "x", style: TestFonts.style(weight: .bold, isItalic: true)))
        #expect(slanted.runs.map(\.run.font) == [TestFonts.inter("Italic")])
    }

    @Test func `tabular digits have the same width`() throws {
        var style = TestFonts.style()
        let shaper = try TextShaper(fonts: TestFonts.set)
        func width(_ text: String) -> Length {
            shaper.shape([TextSpan(text: text, style: style)], language: "en").naturalWidth
        }
        #expect(width("111") != width("888"))
        style.tabularDigits = true
        #expect(width("111") == width("888"))
    }

    @Test func `a line feed and a tab are drawn as spaces`() throws {
        #expect(try line(TestFonts.span("a\tb\nc")).text == "a b c")
    }

    @Test func `metrics are those of the font's tables`() throws {
        // Inter 4.0 beta 7: unitsPerEm 2816, hhea ascender 2728 and descender -680, OS/2 cap height 2048, x-height 1536.
        let metrics = try TextShaper(fonts: TestFonts.set).metrics(of: TestFonts.style(10))
        #expect(abs(metrics.ascent.points - 27280.0 / 2816) < 0.01)
        #expect(abs(metrics.descent.points - 6800.0 / 2816) < 0.01)
        #expect(abs((metrics.capHeight?.points ?? 0) - 20480.0 / 2816) < 0.01)
        #expect(abs((metrics.xHeight?.points ?? 0) - 15360.0 / 2816) < 0.01)
    }
}
