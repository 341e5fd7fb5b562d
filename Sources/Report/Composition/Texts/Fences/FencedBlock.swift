import Diagnostics
import DocumentModel
import MarkdownReader

/// A kind of block that a text writes between `::: NAME` and `:::`. Each is in a file of its own; `all` lists them.
struct FencedBlock: Sendable {
    /// The word after the colons.
    let name: String
    /// The keys that may follow the name, as in `columns=2`.
    var attributes: [String] = []
    /// Whether words may follow on the opening line.
    var takesTitle = false
    /// Makes blocks of what the fence encloses; reports what is wrong with it.
    let compose: @Sendable (MarkdownFence, inout TextComposer) -> [Block]

    /// Every kind.
    static let all: [FencedBlock] = [
        .band, .box, .cards, .clauses, .closing, .columns, .directory, .fields, .keyFigures, .pullQuote, .rule,
        .salutation, .small, .timeline, .unsplit,
    ]
}

extension TextComposer {
    /// The blocks of a fence, by its name.
    mutating func blocks(of fence: MarkdownFence) -> [Block] {
        guard let kind = FencedBlock.all.first(where: { $0.name == fence.name }) else {
            diagnostics.add(
                "unknown-block", at: fence.place, "there is no block \"\(fence.name)\"",
                hint: nearestNameHint(to: fence.name, among: FencedBlock.all.map(\.name)))
            return []
        }
        for attribute in fence.attributes where !kind.attributes.contains(attribute.key) {
            diagnostics.add(
                "unknown-attribute", at: fence.place,
                "the block \"\(kind.name)\" has no attribute \"\(attribute.key)\"",
                hint: nearestNameHint(to: attribute.key, among: kind.attributes))
        }
        if !kind.takesTitle, !fence.title.isEmpty {
            diagnostics.add(
                Diagnostic(
                    "block-title", at: fence.place, "the block \"\(kind.name)\" has no title",
                    hint: "write the words on a line of their own, below \"::: \(kind.name)\""))
        }
        return kind.compose(fence, &self)
    }

    /// A whole number of a fence's attributes.
    mutating func number(
        _ key: String, of fence: MarkdownFence, in range: ClosedRange<Int>, default absent: Int
    ) -> Int {
        guard let value = fence.attributes.last(where: { $0.key == key })?.value else { return absent }
        if let number = Int(value), range.contains(number) { return number }
        diagnostics.add(
            Diagnostic(
                "bad-attribute", at: fence.place, "\"\(key)\" is \"\(value)\"",
                hint: "write a whole number from \(range.lowerBound) to \(range.upperBound)"))
        return absent
    }

    /// What a fence encloses; an empty one is reported.
    mutating func content(of fence: MarkdownFence) -> [Block] {
        let blocks = nested(fence.blocks)
        if fence.blocks.isEmpty {
            diagnostics.add(Diagnostic("empty-block", at: fence.place, "the block \"\(fence.name)\" is empty"))
        }
        return blocks
    }

    /// A group of one part that holds all that a fence encloses.
    mutating func group(_ kind: Group.Kind, of fence: MarkdownFence) -> [Block] {
        let blocks = content(of: fence)
        guard !blocks.isEmpty else { return [] }
        let title = inlines(fence.title, at: fence.place)
        return [.group(Group(kind, title: title, parts: [Group.Part(blocks: blocks)], place: fence.place))]
    }
}
