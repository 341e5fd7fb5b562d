import Aggregation
import SurveyData

/// What a text names: an option, by label or title, or a question by its topic.
struct Mention: Sendable {
    /// How messages name it: the option's label, or its title.
    var name: String
    /// Indices into the names' targets; several when questions share a list of options.
    var targets: [Int]
    /// Which tokens name it.
    var tokens: Range<Int>
    var isQuestion: Bool
}

/// Finds the options and questions that a text names.
struct OptionNames: Sendable {
    /// A table and, for an option, its row.
    struct Target: Sendable {
        var table: Int
        var row: Int?
    }

    private struct Phrase {
        var words: [String]
        var name: String
        var targets: [Int]
        var isQuestion: Bool
    }

    let tables: [ResultTable]
    private(set) var targets: [Target] = []
    /// By first word, the longest first.
    private var phrases: [String: [Phrase]] = [:]
    /// For labels such as "SDG 8": by "sdg", then by 8.
    private var numbered: [String: [Int: (name: String, targets: [Int])]] = [:]

    init(_ results: SurveyResults) {
        tables = results.tables
        var collected: [[String]: Phrase] = [:]
        for (index, table) in tables.enumerated() {
            for (row, entry) in table.rows.enumerated() {
                targets.append(Target(table: index, row: row))
                add(entry.option, target: targets.count - 1, &collected)
            }
            targets.append(Target(table: index, row: nil))
            collect(
                Self.words(table.question.topic), name: table.question.topic, target: targets.count - 1,
                isQuestion: true, &collected)
        }
        for phrase in collected.values { phrases[phrase.words[0], default: []].append(phrase) }
        for key in phrases.keys {
            phrases[key]?.sort { ($0.words.count, $1.words.joined()) > ($1.words.count, $0.words.joined()) }
        }
    }

    private mutating func add(_ option: AnswerOption, target: Int, _ collected: inout [[String]: Phrase]) {
        let name = option.label ?? option.title
        let label = option.label.map(Self.tokens) ?? []
        if label.count == 2, label[0].kind == .word, label[1].kind == .number, let number = Int(label[1].text) {
            var entry = numbered[label[0].key]?[number] ?? (name, [])
            entry.targets.append(target)
            numbered[label[0].key, default: [:]][number] = entry
        } else {
            collect(label.map(\.key).map(Self.stem), name: name, target: target, isQuestion: false, &collected)
        }
        for title in [option.title, option.fullTitle].compactMap(\.self) {
            collect(Self.words(title), name: name, target: target, isQuestion: false, &collected)
        }
    }

    /// Ignores single words: they often mean something else.
    private func collect(
        _ words: [String], name: String, target: Int, isQuestion: Bool, _ collected: inout [[String]: Phrase]
    ) {
        guard words.count > 1 else { return }
        var phrase = collected[words] ?? Phrase(words: words, name: name, targets: [], isQuestion: isQuestion)
        phrase.targets.append(target)
        collected[words] = phrase
    }

    private static func tokens(_ text: String) -> [Token] {
        Tokenizer.tokens(Array(text.unicodeScalars), lines: [BlockLine(start: 0, number: 1, column: 1)])
    }

    private static func words(_ text: String) -> [String] {
        tokens(text).filter { $0.kind != .mark }.map { stem($0.key) }
    }

    /// Treats plural and singular as one word: "plans" and "plan".
    private static func stem(_ word: String) -> String {
        word.utf8.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    // MARK: Search

    func mentions(_ tokens: [Token], in range: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let here = numberedMentions(at: index, tokens, range.upperBound)
            if let last = here.last {
                found += here
                index = last.tokens.upperBound
            } else if let mention = phraseMention(at: index, tokens, range.upperBound) {
                found.append(mention)
                index = mention.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// "SDG 8", "SDGs 10 and 17".
    private func numberedMentions(at index: Int, _ tokens: [Token], _ end: Int) -> [Mention] {
        let key = tokens[index].key
        let isPlural = numbered[key] == nil && key.hasSuffix("s")
        guard tokens[index].kind == .word, let options = numbered[isPlural ? String(key.dropLast()) : key] else {
            return []
        }
        var found: [Mention] = []
        var place = index + 1
        while place < end, tokens[place].kind == .number, let number = Int(tokens[place].text),
            let option = options[number], !(place + 1 < end && ["%", "per"].contains(tokens[place + 1].key))
        {
            found.append(
                Mention(
                    name: option.name, targets: option.targets, tokens: (found.isEmpty ? index : place)..<place + 1,
                    isQuestion: false))
            var next = place + 1
            while next < end, [",", "and", "&", "or"].contains(tokens[next].key) { next += 1 }
            guard isPlural, next > place + 1 else { break }
            place = next
        }
        return found
    }

    /// Titles and topics; commas inside are ignored.
    private func phraseMention(at index: Int, _ tokens: [Token], _ end: Int) -> Mention? {
        guard tokens[index].kind != .mark, let candidates = phrases[Self.stem(tokens[index].key)] else { return nil }
        for phrase in candidates {
            var place = index
            var matched = 0
            while matched < phrase.words.count, place < end {
                if tokens[place].kind == .mark, [",", ";", "&"].contains(tokens[place].text), matched > 0 {
                    place += 1
                } else if Self.stem(tokens[place].key) == phrase.words[matched] {
                    (place, matched) = (place + 1, matched + 1)
                } else {
                    break
                }
            }
            if matched == phrase.words.count {
                return Mention(
                    name: phrase.name, targets: phrase.targets, tokens: index..<place, isQuestion: phrase.isQuestion)
            }
        }
        return nil
    }
}
