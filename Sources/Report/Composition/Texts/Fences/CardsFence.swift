import Diagnostics
import DocumentModel
import MarkdownReader

extension FencedBlock {
    /// `::: cards columns=2 words=55`: a list whose items begin with a key word in bold, as cards in a grid.
    static let cards = FencedBlock(name: "cards", attributes: ["columns", "words"]) { fence, composer in
        composer.cards(fence)
    }
}

extension TextComposer {
    fileprivate mutating func cards(_ fence: MarkdownFence) -> [Block] {
        let columns = number("columns", of: fence, in: 1...4, default: 2)
        let mostWords = number("words", of: fence, in: 1...1000, default: 1000)
        var parts: [Group.Part] = []
        for (index, item) in labelledItems(of: fence, "a key word").enumerated() {
            let part = Group.Part(
                label: firstNumber(of: fence).map { [.text(words.numbers.written($0 + index))] } ?? [],
                title: inlines(item.label, at: item.place), blocks: nested(item.rest))
            let count = part.blocks.reduce(0) { $0 + $1.wordCount }
            if count > mostWords {
                diagnostics.add(
                    Diagnostic(
                        "long-card", at: item.place,
                        "the card \"\(part.title.plainText)\" has \(count) words; \"words=\(mostWords)\" allows \(mostWords)",
                        hint: "shorten it by \(count - mostWords)"))
            }
            parts.append(part)
        }
        return parts.isEmpty ? [] : [.group(Group(.cards(columns: columns), parts: parts, place: fence.place))]
    }

    /// The first number of a numbered list; nil for a bulleted one.
    private func firstNumber(of fence: MarkdownFence) -> Int? {
        guard case .list(let start, _, _)? = fence.blocks.first else { return nil }
        return start
    }
}
