import DocumentModel
import MarkdownReader

extension FencedBlock {
    /// `::: pull-quote WHO`: a sentence in large type, and below it whose words they are.
    static let pullQuote = FencedBlock(name: "pull-quote", takesTitle: true) { fence, composer in
        composer.pullQuote(fence)
    }
}

extension TextComposer {
    fileprivate mutating func pullQuote(_ fence: MarkdownFence) -> [Block] {
        let blocks = content(of: fence)
        guard !blocks.isEmpty else { return [] }
        let who = Paragraph(inlines(fence.title, at: fence.place), place: fence.place)
        let parts = [Group.Part(blocks: blocks)] + (who.inlines.isEmpty ? [] : [Group.Part(blocks: [.paragraph(who)])])
        return [.group(Group(.pullQuote, parts: parts, place: fence.place))]
    }
}
