import Geometry
import Testing

@testable import Typography

struct LineBreakingTests {
    private let shaper: TextShaper

    init() throws { shaper = try TextShaper(fonts: TestFonts.set) }

    private func texts(_ text: String, _ measure: Double, _ strategy: ShapedText.Strategy = .optimal) -> [String] {
        shaper.shape([TestFonts.span(text)], language: "en").lines(measure: .points(measure), strategy: strategy).map(
            \.text)
    }

    private func width(_ text: String) -> Double {
        shaper.shape([TestFonts.span(text)], language: "en").naturalWidth.points
    }

    @Test func `no line passes the measure and no character is lost, whatever the text and the measure`() {
        for seed in UInt64(1)...12 {
            let text = TestFonts.text(words: 60, seed: seed)
            let shaped = shaper.shape([TestFonts.span(text)], language: "en")
            for measure in stride(from: 15.0, through: 500, by: 23.7) {
                for strategy in [ShapedText.Strategy.optimal, .firstFit] {
                    let lines = shaped.lines(measure: .points(measure), strategy: strategy)
                    #expect(lines.allSatisfy { $0.width.points <= measure }, "seed \(seed), measure \(measure)")
                    #expect(lines.map(\.text).joined() == text, "seed \(seed), measure \(measure)")
                    #expect(lines.map(\.endsParagraph) == lines.indices.map { $0 == lines.count - 1 })
                }
            }
        }
    }

    @Test func `optimal lines never cost more than those of first fit, nor have more squared slack`() {
        var comparedSlack = 0
        for seed in UInt64(1)...30 {
            let words = seed % 2 == 0 ? TestFonts.mixedWords : TestFonts.plainWords
            let text = TestFonts.text(words: 50, seed: seed, from: words)
            let shaped = shaper.shape([TestFonts.span(text)], language: "en")
            for measure in stride(from: 90, through: 460, by: 37) {
                let units = measure * pangoUnitsPerPoint
                let breaking = LineBreaking(pieces: shaped.pieces.fitting(units), measure: units)
                let whole = breaking.pieces.indices
                func total(_ lines: [Range<Int>]) -> Double {
                    lines.reduce(0) { $0 + breaking.cost(of: $1, in: whole) }
                }
                func slack(_ lines: [Range<Int>]) -> Double {
                    lines.dropLast().reduce(0) {
                        $0 + breaking.cost(of: $1, in: whole) - breaking.pieces[$1.upperBound - 1].penalty
                    }
                }
                let (optimal, first) = (breaking.optimal(), breaking.firstFit())
                #expect(total(optimal) <= total(first) + 1e-9, "seed \(seed), measure \(measure)")
                if abs(total(first) - slack(first)) < 1e-9 {
                    comparedSlack += 1
                    #expect(slack(optimal) <= slack(first) + 1e-9, "seed \(seed), measure \(measure)")
                }
            }
        }
        #expect(comparedSlack > 80, "only \(comparedSlack) texts without poor breaks")
    }

    @Test func `optimal lines are the best of all ways to break, tried one by one`() {
        for seed in UInt64(40)...46 {
            let shaped = shaper.shape([TestFonts.span(TestFonts.text(words: 10, seed: seed))], language: "en")
            let units = 170 * pangoUnitsPerPoint
            let breaking = LineBreaking(pieces: shaped.pieces.fitting(units), measure: units)
            let count = breaking.pieces.count
            var least = Double.infinity
            for choice in 0..<(1 << (count - 1)) {
                var (lines, start): ([Range<Int>], Int) = ([], 0)
                for index in 0..<count where index == count - 1 || choice >> index & 1 == 1 {
                    lines.append(start..<index + 1)
                    start = index + 1
                }
                let fits = lines.allSatisfy {
                    breaking.pieces[$0.upperBound - 1].visibleEnd - breaking.pieces[$0.lowerBound].start <= units
                }
                if fits { least = min(least, lines.reduce(0) { $0 + breaking.cost(of: $1, in: 0..<count) }) }
            }
            let found = breaking.optimal().reduce(0) { $0 + breaking.cost(of: $1, in: 0..<count) }
            #expect(abs(found - least) < 1e-9, "seed \(seed)")
        }
    }

    @Test(arguments: [
        "12 per cent", "SDG 8", "Objective 23", "Graph 1", "12 of 13", "2.5 per cent", "13 mechanisms", "92 %",
        "target 8.8", "paragraph 12", "№ 5", "A. Guterres", "Ms. Ito", "M. Dupont", "OACPS-EU MD", "1 250 personnes",
        "« oui", "maize – rye",
    ])
    func `a pair stays on one line where first fit would part it`(pair: String) {
        let words = pair.split(separator: " ")
        for cut in 1..<words.count where pair != "maize – rye" || cut == 1 {
            let head = "Several mechanisms answered " + words[..<cut].joined(separator: " ")
            let text = "Several mechanisms answered " + pair + " for their region in the year"
            let measure = width(head) + 0.5
            #expect(texts(text, measure, .firstFit)[0] == head + " ", "first fit parts the pair")
            let kept = words[...cut].joined(separator: " ")
            #expect(texts(text, measure).contains { $0.contains(kept) }, "\(texts(text, measure))")
        }
    }

    @Test func `a line may end before a share in brackets, and after a year`() {
        let words = "These are the answers of 12 of 13 mechanisms"
        #expect(texts(words + " (92 per cent) of all", width(words) + 0.5)[0] == words + " ")
        let year = "These are the answers that they gave in 2023"
        #expect(texts(year + " mechanisms and others gave", width(year) + 0.5)[0] == year + " ")
    }

    @Test(arguments: ["OACPS-EU", "COVID-19", "e-mail", "and/or", "2015–2024"])
    func `a word is not parted at a mark within it`(word: String) {
        let text = "so " + word + " it is"
        let lines = texts(text, width("so " + word) - 0.5)
        #expect(lines.contains { $0.contains(word) }, "\(lines)")
    }

    @Test(arguments: ["oui ?", "oui ;", "oui :", "oui »", "oui !"])
    func `a mark with a space before it does not begin a line`(pair: String) {
        let lines = texts("ils ont dit oui" + pair.dropFirst(3) + " et non", width("ils ont dit oui") + 0.5)
        #expect(lines.contains { $0.contains(pair) }, "\(lines)")
    }

    @Test func `a line may end at the hyphen of a compound`() {
        #expect(texts("The inter-State dialogue", width("The inter-") + 0.5)[0] == "The inter-")
        #expect(texts("The inter-State dialogue on migration", width("The inter-State") + 0.5)[0] == "The inter-State ")
    }

    @Test func `the last line is a fifth of the measure where the paragraph allows it`() {
        var (scraps, scrapsOfFirstFit) = (0, 0)
        for seed in UInt64(1)...60 {
            let text = TestFonts.text(words: 40, seed: seed, from: TestFonts.plainWords)
            func isScrap(_ strategy: ShapedText.Strategy) -> Bool {
                let lines = shaper.shape([TestFonts.span(text)], language: "en").lines(
                    measure: .points(380), strategy: strategy)
                return (lines.last?.width.points ?? 0) < 380 * BreakPenalty.scrapWidth
            }
            if isScrap(.optimal) { scraps += 1 }
            if isScrap(.firstFit) { scrapsOfFirstFit += 1 }
        }
        #expect(scrapsOfFirstFit >= 8)
        #expect(scraps == 0)
    }

    @Test func `a line does not end after a word of one letter`() {
        let measure = width("the reply was a") + 0.5
        #expect(texts("the reply was a good and useful one", measure, .firstFit)[0] == "the reply was a ")
        #expect(texts("the reply was a good and useful one", measure)[0] == "the reply was ")
    }

    @Test func `a short word is not alone on the last line`() {
        let text = "regional dialogue and global dialogue on it"
        let measure = width("regional dialogue and global dialogue on") + 0.5
        #expect(texts(text, measure, .firstFit).last == "it")
        #expect(texts(text, measure).last != "it")
    }

    @Test func `a no-break space is honoured, and no word is hyphenated`() {
        #expect(texts("part\u{A0}one and", width("part one")) == ["part\u{A0}one ", "and"])
        #expect(texts("co\u{AD}operation", width("cooperation")) == ["co\u{AD}operation"])
        let narrow = texts("so co\u{AD}operation", width("cooperation"))
        #expect(narrow == ["so ", "co\u{AD}operation"])
    }

    @Test func `an address wider than the measure is broken after its marks`() {
        let address = "https://example.org/one/two_three?x=1&y=2"
        let lines = texts("see " + address, width("https://example.org/"))
        #expect(lines.joined() == "see " + address)
        #expect(lines.dropLast().allSatisfy { " /.-_?&=".contains($0.last ?? "x") }, "\(lines)")
    }

    @Test func `a word without marks is broken between characters in the last resort`() {
        let lines = texts("e\u{301}e\u{301}e\u{301}e\u{301}", width("e\u{301}e\u{301}") + 0.1)
        #expect(lines == ["e\u{301}e\u{301}", "e\u{301}e\u{301}"])
        #expect(texts("WWW", 1) == ["W", "W", "W"])
    }

    @Test func `a line feed forces a line, which ends its paragraph`() {
        let lines = shaper.shape([TestFonts.span("one\n\ntwo three")], language: "en").lines(measure: .points(400))
        #expect(lines.map(\.text) == ["one ", " ", "two three"])
        #expect(lines.map(\.endsParagraph) == [true, true, true])
        #expect(lines[1].width == .zero)
        #expect(lines[0].width.points == width("one"))
    }

    @Test func `the space at a line's end is kept and not counted`() {
        let shaped = shaper.shape([TestFonts.span("mechanisms of regions")], language: "en")
        let line = shaped.lines(measure: .points(width("mechanisms") + 1), strategy: .firstFit)[0]
        #expect(line.text == "mechanisms ")
        #expect(line.width.points == width("mechanisms"))
        #expect((line.runs.last?.run.width.points ?? 0) > line.width.points)
    }

    @Test func `Chinese is broken between characters but not before a full stop`() throws {
        let chinese = try TextShaper(fonts: TestFonts.withChinese)
        let text = chinese.shape([TestFonts.span("体面工作和经济增长。促进目标")], language: "zh")
        #expect(text.missing == [])
        let lines = text.lines(measure: .points(10.5 * 3.2)).map(\.text)
        #expect(lines.count > 3)
        #expect(lines.joined() == "体面工作和经济增长。促进目标")
        #expect(!lines.contains { $0.hasPrefix("。") })
    }

    @Test func `a text breaks into words between its natural width and that of its longest word`() {
        let shaped = shaper.shape([TestFonts.span("Peace, justice and institutions ")], language: "en")
        #expect(shaped.naturalWidth.points == width("Peace, justice and institutions"))
        #expect(shaped.lines(measure: shaped.naturalWidth).count == 1)
        let narrow = shaped.lines(measure: .points(width("institutions"))).map(\.text)
        #expect(narrow.contains("institutions "))
    }

    @Test func `an empty text has no lines`() {
        #expect(texts("", 100) == [])
        #expect(shaper.shape([], language: "en").lines(measure: .points(10)) == [])
    }

    @Test func `lines of Arabic keep the order of the text`() {
        let text = "العمل اللائق ونمو الاقتصاد (SDG 8) في كل المناطق 12 من 13"
        let shaped = shaper.shape([TestFonts.span(text)], language: "ar")
        let lines = shaped.lines(measure: .points(90))
        #expect(lines.count > 2)
        #expect(lines.map(\.text).joined() == text)
        for line in lines { #expect(line.width.points <= 90) }
    }

    @Test func `of characters without a width, a line takes only so many`() {
        let count = 2500
        let pieces = (0..<count).map {
            LinePieces.Piece(clusters: $0..<$0 + 1, start: 0, visibleEnd: 0, penalty: 0, isForced: $0 == count - 1)
        }
        let lines = LineBreaking(pieces: pieces, measure: 400).optimal()
        #expect(lines.map(\.count).max() == 1000)
        #expect(lines.flatMap(\.self) == Array(0..<count))
    }
}
