import Diagnostics
import DocumentModel
import MarkdownReader

extension FencedBlock {
    /// `::: directory`: a list of links to headings, each with the page to which it leads.
    static let directory = FencedBlock(name: "directory") { fence, composer in
        composer.directory(fence)
    }
}

extension TextComposer {
    fileprivate mutating func directory(_ fence: MarkdownFence) -> [Block] {
        var parts: [Group.Part] = []
        for (index, item) in items(of: fence).enumerated() {
            guard case .paragraph(let content, let place)? = item.blocks.first,
                case .link(let target, _, _)? = content.first,
                target.hasPrefix("#")
            else {
                diagnostics.add(
                    Diagnostic(
                        "no-entry", at: item.blocks.first?.place ?? item.place,
                        "an item of the block \"directory\" does not begin with a link to a heading",
                        hint: "write - [WORDS](#id)"))
                continue
            }
            guard case .list(let start, _, _)? = fence.blocks.first else { continue }
            let label = start.map { [Inline.text(words.numbers.written($0 + index))] } ?? []
            let paragraph = Paragraph(inlines(content, at: place), place: place)
            parts.append(
                Group.Part(label: label, blocks: [.paragraph(paragraph)] + nested(Array(item.blocks.dropFirst()))))
        }
        return parts.isEmpty ? [] : [.group(Group(.directory, parts: parts, place: fence.place))]
    }
}
