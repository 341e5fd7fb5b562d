import Diagnostics
import MarkdownReader
import SurveyData

/// Finds shares and counts of respondents that were typed into a text instead of computed.
struct TypedFigures {
    let unit: Unit

    /// Looks for "76 per cent", "76%" and "10 of 13 mechanisms" in the words of a block.
    func find(in inlines: [MarkdownInline], at place: Place) -> [Diagnostic] {
        var text = ""
        add(inlines, to: &text)
        return figures(in: text).map { found in
            Diagnostic(
                "typed-figure", at: place, "the figure \"\(found)\" is typed instead of computed",
                hint: hint(for: found))
        }
    }

    /// What to write instead. A figure with an expression in it cannot be cited: what is computed is of this survey.
    private func hint(for found: String) -> String {
        guard let start = found.firstIndex(of: "{"), let end = found.firstIndex(of: "}") else {
            return "write an expression such as {share QUESTION.OPTION}; write a figure from another source as "
                + "{cited \(found)}"
        }
        let expression = found[start..<end]
        let rest = " of {responded} \(unit.plural)"
        if start > found.startIndex { return "write {count QUESTION.OPTION with base}" }
        if expression.hasPrefix("{responded") { return "write \(expression)} of {invited} \(unit.plural)" }
        return expression.lowercased().hasPrefix("{count")
            ? "write \(expression) with base}" : "write \(expression)}\(rest)"
    }

    private func figures(in text: String) -> [String] {
        let words = PlainWords(text)
        // Most words end here: the next word rules a figure out.
        return words.indices.filter { words.hasPercent || words.mayFollowNumber(at: $0 + 1) }.compactMap {
            figure(at: $0, in: words)
        }
    }

    private func add(_ inlines: [MarkdownInline], to text: inout String) {
        for inline in inlines {
            switch inline {
            case .text(let more): text += more
            case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines, _): add(inlines, to: &text)
            case .expression(let source, _):
                let words = source.runs { !$0.isWhite }.map(source.part)
                text += "{" + words.joined(separator: Self.joint) + "}"
            case .lineBreak, .image: text += " "
            }
        }
    }

    /// Replaces the spaces of an expression; no text contains it (see SourceText).
    private static let joint = "\u{1}"

    private func figure(at index: Int, in words: PlainWords) -> String? {
        let word = words[index]
        if word.utf8.last == UInt8(ascii: "%"), word.contains(where: \.isNumber) { return String(word) }
        guard index + 1 < words.count,
            ["%", "per", "percent", "of", "out"].contains(words[index + 1].lowercased()),
            isTypedNumber(word) || isComputed(word) || ["one", "none"].contains(word.lowercased())
        else { return nil }
        let rest = (index + 1..<words.count).prefix(7).map { words[$0] }
        if isTypedNumber(word) || ["one", "One"].contains(word) {
            if let next = rest.first, next == "%" || next.lowercased() == "percent" { return "\(word) \(next)" }
            if rest.prefix(2) == ["per", "cent"] { return "\(word) per cent" }
        }
        return soManyOfSoMany(word, rest).map { $0.replacing(Self.joint, with: " ") }
    }

    /// "10 of 13 mechanisms", "ten out of the 13 responding mechanisms"; one of both may be computed.
    private func soManyOfSoMany(_ first: Substring, _ following: [Substring]) -> String? {
        var rest = following[...]
        if rest.first == "out" { rest.removeFirst() }
        guard rest.popFirst() == "of" else { return nil }
        if let next = rest.first, ["the", "all"].contains(next) { rest.removeFirst() }
        guard let second = rest.popFirst() else { return nil }
        let mostWordsBetween = 1
        guard let unit = rest.prefix(mostWordsBetween + 1).first(where: isUnit) else { return nil }
        let isSmall = ["one", "none"].contains(first.lowercased()) && second.allSatisfy(\.isNumber)
        let areNumbers =
            (isTypedNumber(first) || isSmall) && (isTypedNumber(second) || isComputed(second))
            || isComputed(first) && isTypedNumber(second)
        return areNumbers ? "\(first) of \(second) \(unit)" : nil
    }

    private func isUnit(_ word: Substring) -> Bool {
        [unit.singular.lowercased(), unit.plural.lowercased(), "respondents", "responses"].contains(word.lowercased())
    }

    private func isComputed(_ word: Substring) -> Bool {
        word.hasSuffix("}")
            && ["{count", "{base", "{responded", "{invited"].contains { word.lowercased().hasPrefix($0) }
    }

    private func isTypedNumber(_ word: Substring) -> Bool {
        if let first = word.first, first.isNumber { return word.allSatisfy { $0.isNumber || $0 == "." || $0 == "," } }
        return EnglishNumbers.fromTwo.contains(word.lowercased())
    }
}

/// The words of a text without the punctuation around them, computed on demand.
private struct PlainWords {
    private let text: String
    private let runs: [Range<Int>]
    let hasPercent: Bool

    init(_ text: String) {
        self.text = text
        var hasPercent = false
        runs = text.runs { scalar in
            if scalar == "%" { hasPercent = true }
            return !scalar.isWhite
        }
        self.hasPercent = hasPercent
    }

    var count: Int { runs.count }
    var indices: Range<Int> { runs.indices }

    subscript(index: Int) -> Substring {
        let word = text.part(runs[index]).unicodeScalars
        guard let first = word.firstIndex(where: { !$0.isAround }), let last = word.lastIndex(where: { !$0.isAround })
        else { return "" }
        return Substring(word[first...last])
    }

    /// Whether a word may be "of", "out", "per" or "percent", by its first two letters.
    func mayFollowNumber(at index: Int) -> Bool {
        guard index < count else { return false }
        let bytes = text.utf8Span.span
        guard let first = runs[index].first(where: { Unicode.Scalar(bytes[$0]).isLetter }), first + 1 < bytes.count
        else { return false }
        let lowercase: UInt8 = 0x20
        return switch (Unicode.Scalar(bytes[first] | lowercase), Unicode.Scalar(bytes[first + 1] | lowercase)) {
        case ("o", "f"), ("o", "u"), ("p", "e"): true
        default: false
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    /// Whether it is punctuation around a word, and not part of it.
    fileprivate var isAround: Bool {
        if isLetter { return false }
        return punctuation.contains(properties.generalCategory) && !["%", "{", "}"].contains(self)
    }
}

private let punctuation: [Unicode.GeneralCategory] = [
    .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation,
]
