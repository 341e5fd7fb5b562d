import Diagnostics
import MarkdownReader
import SurveyData

/// Finds shares and counts of respondents that were typed into a text instead of computed.
struct TypedFigures {
    let unit: Unit

    /// Looks for "76 per cent", "76%" and "10 of 13 mechanisms" in the words of a block.
    func find(in inlines: [MarkdownInline], at place: Place) -> [Diagnostic] {
        let words = words(of: inlines)
        return words.indices.compactMap { figure(at: $0, in: words) }.map { found in
            Diagnostic(
                "typed-figure", at: place, "the figure \"\(found)\" is typed, not computed",
                hint: "write an expression such as {share QUESTION.OPTION}; a figure from elsewhere is {cited \(found)}"
            )
        }
    }

    /// The words without the punctuation around them; an expression that prints a number is one word.
    private func words(of inlines: [MarkdownInline]) -> [String] {
        text(of: inlines).unicodeScalars.split(whereSeparator: \.isWhite).map { word in
            guard let first = word.firstIndex(where: { !$0.isAround }),
                let last = word.lastIndex(where: { !$0.isAround })
            else { return "" }
            return String(word[first...last])
        }
    }

    private func text(of inlines: [MarkdownInline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines, _): text(of: inlines)
            case .expression(let source, _):
                "{" + source.split(whereSeparator: \.isWhite).joined(separator: Self.joint) + "}"
            case .lineBreak, .image: " "
            }
        }.joined()
    }

    /// Stands for the spaces of an expression; no text holds it (see SourceText).
    private static let joint = "\u{1}"

    private func figure(at index: Int, in words: [String]) -> String? {
        let word = words[index]
        if word.utf8.last == UInt8(ascii: "%"), word.contains(where: \.isNumber) { return word }
        // Nearly all words end here: what follows makes no figure of them.
        guard index + 1 < words.count, ["%", "per", "percent", "of", "out"].contains(words[index + 1].lowercased())
        else {
            return nil
        }
        let rest = Array(words.dropFirst(index + 1).prefix(7))
        if isTypedNumber(word) || ["one", "One"].contains(word) {
            if let next = rest.first, next == "%" || next.lowercased() == "percent" { return "\(word) \(next)" }
            if rest.prefix(2) == ["per", "cent"] { return "\(word) per cent" }
        }
        return soManyOfSoMany(word, rest).map { $0.replacing(Self.joint, with: " ") }
    }

    /// "10 of 13 mechanisms", "ten out of the 13 responding mechanisms"; one of both may be computed.
    private func soManyOfSoMany(_ first: String, _ following: [String]) -> String? {
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

    private func isUnit(_ word: String) -> Bool {
        [unit.singular.lowercased(), unit.plural.lowercased(), "respondents", "responses"].contains(word.lowercased())
    }

    private func isComputed(_ word: String) -> Bool {
        ["{count", "{base", "{responded", "{invited"].contains { word.lowercased().hasPrefix($0) }
            && word.hasSuffix("}")
    }

    private func isTypedNumber(_ word: String) -> Bool {
        if let first = word.first, first.isNumber { return word.allSatisfy { $0.isNumber || $0 == "." || $0 == "," } }
        return NumberWords.fromTwo.contains(word.lowercased())
    }
}

extension Unicode.Scalar {
    /// Punctuation that is no part of the word which it stands at.
    fileprivate var isAround: Bool {
        if ("a"..."z").contains(self) || ("A"..."Z").contains(self) { return false }
        return punctuation.contains(properties.generalCategory) && !["%", "{", "}"].contains(self)
    }
}

private let punctuation: [Unicode.GeneralCategory] = [
    .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation,
]
