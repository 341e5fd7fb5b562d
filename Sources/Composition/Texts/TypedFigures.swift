import Diagnostics
import MarkdownReader
import SurveyData

/// Finds shares and counts of respondents that were typed into a text instead of computed.
struct TypedFigures {
    let unit: Unit

    /// Looks for "76 per cent", "76%" and "10 of 13 mechanisms" in the words of a block.
    func find(in inlines: [MarkdownInline], at place: Place) -> [Diagnostic] {
        inlines.flatMap { inline -> [Diagnostic] in
            guard case .text(let text) = inline else { return [] }
            let words = text.split(separator: " ").map(String.init)
            return words.indices.compactMap { figure(at: $0, in: words) }.map { found in
                Diagnostic(
                    "typed-figure", at: place, "the figure \"\(found)\" is typed, not computed",
                    hint:
                        "write an expression such as {share QUESTION.OPTION}; a figure from elsewhere is {cited \(found)}"
                )
            }
        }
    }

    private func figure(at index: Int, in words: [String]) -> String? {
        let word = words[index]
        if word.contains("%"), word.contains(where: \.isNumber) { return word }
        guard isNumber(word) else { return nil }
        let next = words.dropFirst(index + 1).prefix(4).map { $0.trimmingSuffix(while: { $0.isPunctuation }) }
        if next.first == "percent" || next.first == "%" || next.prefix(2) == ["per", "cent"] {
            return ([word[...]] + next.prefix(next.first == "per" ? 2 : 1)).joined(separator: " ")
        }
        let rest = next.filter { $0 != "the" }
        if rest.count >= 3, rest[0] == "of", isNumber(String(rest[1])), isUnit(String(rest[2])) {
            return "\(word) of \(rest[1]) \(rest[2])"
        }
        return nil
    }

    private func isUnit(_ word: String) -> Bool {
        [unit.singular, unit.plural, "respondents", "responses"].contains(word.lowercased())
    }

    private func isNumber(_ word: String) -> Bool {
        let bare = word.drop(while: { $0 == "(" })
        if let first = bare.first, first.isNumber { return bare.allSatisfy { $0.isNumber || $0 == "." || $0 == "," } }
        return NumberWords.fromTwo.contains(String(bare)) || NumberWords.fromTwo.contains(bare.lowercased())
    }
}
