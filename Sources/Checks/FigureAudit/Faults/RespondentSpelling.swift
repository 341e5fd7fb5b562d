import Diagnostics
import SurveyData

/// Finds respondents under misspelt names, and respondents that one list names twice.
struct RespondentSpelling {
    /// A name of a respondent, as words to search for.
    private struct Name {
        var words: [String]
        var respondent: Int
    }

    /// A name found in a text.
    private struct Hit {
        var respondent: Int
        var tokens: Range<Int>
        /// Whether it is spelt as in the codebook.
        var isKnown: Bool
    }

    private let respondents: [Respondent]
    /// By first word, the longest first.
    private let names: [String: [Name]]
    private var variants: [Variant] = []
    private var variantIndexes: [String: Int] = [:]

    private struct Variant {
        var respondent: Int
        var text: String
        var places: [Place]
    }

    init(_ codebook: Codebook) {
        respondents = codebook.respondents
        var names: [String: [Name]] = [:]
        for (index, respondent) in codebook.respondents.enumerated() {
            for text in Self.texts(respondent) {
                let words = Self.words(text)
                guard let first = words.first else { continue }
                names[first, default: []].append(Name(words: words, respondent: index))
            }
        }
        for key in names.keys { names[key]?.sort { ($0.words.count, $0.respondent) > ($1.words.count, $1.respondent) } }
        self.names = names
    }

    private static func texts(_ respondent: Respondent) -> Set<String> {
        Set([respondent.name, respondent.acronym, respondent.fullName, respondent.sortName].compactMap(\.self))
    }

    private static func words(_ text: String) -> [String] {
        Tokenizer.tokens(Array(text.unicodeScalars), lines: [BlockLine(start: 0, number: 1, column: 1)])
            .filter { $0.kind != .mark }.map(\.key)
    }

    static func findings(_ texts: [AuditedText], _ codebook: Codebook) -> [AuditFinding] {
        var spelling = RespondentSpelling(codebook)
        guard !spelling.names.isEmpty else { return [] }
        var twice: [AuditFinding] = []
        for text in texts {
            for block in text.blocks {
                let hits = spelling.hits(block.tokens)
                for hit in hits where !hit.isKnown { spelling.note(hit, in: block, text) }
                twice += spelling.listedTwice(hits, in: block, text)
            }
        }
        return spelling.variants.map(spelling.finding) + twice
    }

    // MARK: Names in a text

    private func hits(_ tokens: [Token]) -> [Hit] {
        var found: [Hit] = []
        var index = 0
        while index < tokens.count {
            if let hit = hit(at: index, tokens) {
                found.append(hit)
                index = hit.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func hit(at index: Int, _ tokens: [Token]) -> Hit? {
        guard tokens[index].kind != .mark, let candidates = names[tokens[index].key] else { return nil }
        for isKnown in [true, false] {
            for name in candidates {
                guard let end = end(of: name, at: index, tokens, isKnown: isKnown) else { continue }
                if !isKnown, !tokens[index].isCapitalized { continue }
                return Hit(respondent: name.respondent, tokens: index..<end, isKnown: isKnown)
            }
        }
        return nil
    }

    /// The token behind a name that begins here. Allowed slips are other small words, and one or two other letters in a long word.
    private func end(of name: Name, at index: Int, _ tokens: [Token], isKnown: Bool) -> Int? {
        let fewestWordsWithSlip = 3
        guard isKnown || name.words.count >= fewestWordsWithSlip else { return nil }
        var (place, word, slips) = (index, 0, 0)
        while word < name.words.count {
            while place < tokens.count, tokens[place].kind == .mark,
                [",", "-", "\u{2013}", "(", ")"].contains(tokens[place].text), place - index < 40
            {
                place += 1
            }
            guard place < tokens.count, tokens[place].kind != .mark else { return nil }
            let (here, wanted) = (tokens[place].key, name.words[word])
            if here == wanted {
                (place, word) = (place + 1, word + 1)
                continue
            }
            guard !isKnown else { return nil }
            slips += 1
            let mostSlips = name.words.count > 6 ? 3 : 1
            guard slips <= mostSlips, let step = step(tokens, place, name.words, word) else { return nil }
            (place, word) = (place + step.tokens, word + step.words)
        }
        return isKnown || slips > 0 ? place : nil
    }

    /// How far to skip after a slip: another small word, a small word too many or too few, or a misspelt word.
    private func step(_ tokens: [Token], _ place: Int, _ words: [String], _ word: Int) -> (tokens: Int, words: Int)? {
        let (here, wanted) = (tokens[place].key, words[word])
        let areSmall = (smallWords.contains(here), smallWords.contains(wanted))
        if areSmall == (true, true) { return (1, 1) }
        if areSmall.0 { return (1, 0) }
        if areSmall.1 { return (0, 1) }
        let longWord = 6
        let isMisspelt = min(here.count, wanted.count) >= longWord && isNear(here, wanted)
        return isMisspelt ? (1, 1) : nil
    }

    /// Whether two words differ in at most two adjacent letters.
    private func isNear(_ first: String, _ second: String) -> Bool {
        let (a, b) = (Array(first), Array(second))
        guard abs(a.count - b.count) <= 2 else { return false }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        return max(a.count, b.count) - start - end <= 2
    }

    // MARK: Findings

    private mutating func note(_ hit: Hit, in block: TextBlock, _ text: AuditedText) {
        let spelt = block.text(hit.tokens)
        let place = text.place(block.tokens[hit.tokens.lowerBound], in: block)
        let key = "\(hit.respondent) \(spelt.lowercased())"
        if let index = variantIndexes[key] {
            variants[index].places.append(place)
        } else {
            variantIndexes[key] = variants.count
            variants.append(Variant(respondent: hit.respondent, text: spelt, places: [place]))
        }
    }

    private func finding(_ variant: Variant) -> AuditFinding {
        let respondent = respondents[variant.respondent]
        let count = variant.places.count
        let times = count == 1 ? "" : ", \(count) times"
        return AuditFinding(
            place: variant.places[0], verdict: .twoNames, subject: variant.text,
            reason:
                "\(respondent.id) is called \"\(variant.text)\" here\(times), and \"\(respondent.name)\" in the codebook"
        )
    }

    /// Reports a respondent that a list names twice under different names; a name followed by its acronym counts once.
    private func listedTwice(_ hits: [Hit], in block: TextBlock, _ text: AuditedText) -> [AuditFinding] {
        let fewestListed = 4
        guard Set(hits.map(\.respondent)).count >= fewestListed else { return [] }
        var first: [Int: Hit] = [:]
        var findings: [AuditFinding] = []
        for (index, hit) in hits.enumerated() {
            // "Regional Conference on Migration (RCM)" is one name.
            if index > 0, hits[index - 1].respondent == hit.respondent,
                hit.tokens.lowerBound - hits[index - 1].tokens.upperBound <= 1
            {
                continue
            }
            guard let other = first[hit.respondent] else {
                first[hit.respondent] = hit
                continue
            }
            let names = (block.text(other.tokens), block.text(hit.tokens))
            guard names.0.lowercased() != names.1.lowercased() else { continue }
            findings.append(
                AuditFinding(
                    place: text.place(block.tokens[hit.tokens.lowerBound], in: block), verdict: .twoNames,
                    subject: names.1,
                    reason:
                        "one list names \(respondents[hit.respondent].id) twice, as \"\(names.0)\" and as \"\(names.1)\""
                ))
        }
        return findings
    }
}

/// Words that may replace one another without changing which respondent is meant.
let smallWords: Set<String> = [
    "of", "on", "for", "from", "in", "the", "a", "an", "and", "to", "with", "by", "at", "among", "between",
]
