import Diagnostics
import DocumentModel
import MarkdownReader

/// An item of a list in a fence: the runs that it begins with, and the rest.
struct LabelledItem {
    var label: [MarkdownInline]
    var rest: [MarkdownBlock]
    var place: Place
}

extension TextComposer {
    /// The items of the one list that a fence encloses, each with the bold words with which it begins.
    ///
    /// - Parameter what: what the bold words are, for messages: `a date`.
    mutating func labelledItems(of fence: MarkdownFence, _ what: String) -> [LabelledItem] {
        items(of: fence).compactMap { blocks, place in
            guard case .paragraph(var inlines, let own)? = blocks.first, case .strong(let label)? = inlines.first else {
                diagnostics.add(
                    Diagnostic(
                        "no-label", at: blocks.first?.place ?? place,
                        "an item of the block \"\(fence.name)\" does not begin with \(what) in bold",
                        hint: "write - **WORDS** text"))
                return nil
            }
            inlines.removeFirst()
            if inlines.first == .lineBreak { inlines.removeFirst() }
            let rest = inlines.isEmpty ? [] : [MarkdownBlock.paragraph(inlines, own)]
            return LabelledItem(label: label, rest: rest + blocks.dropFirst(), place: own)
        }
    }

    /// The items of the one list that a fence encloses; anything else is reported.
    mutating func items(of fence: MarkdownFence) -> [(blocks: [MarkdownBlock], place: Place)] {
        guard fence.blocks.count == 1, case .list(_, let items, let place) = fence.blocks[0] else {
            diagnostics.add(
                Diagnostic(
                    "not-a-list", at: fence.place, "the block \"\(fence.name)\" holds something other than one list",
                    hint: "write one list, and nothing else, between \"::: \(fence.name)\" and \":::\""))
            return []
        }
        return items.map { ($0, place) }
    }
}
