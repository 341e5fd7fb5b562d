import Diagnostics
import DocumentModel
import MarkdownReader

extension FencedBlock {
    /// `::: key-figures`: a list of two to four items that begin with a figure in bold, side by side in large type.
    static let keyFigures = FencedBlock(name: "key-figures") { fence, composer in composer.keyFigures(fence) }
}

extension TextComposer {
    fileprivate mutating func keyFigures(_ fence: MarkdownFence) -> [Block] {
        let range = 2...4
        if case .list(_, let items, _)? = fence.blocks.first, !range.contains(items.count) {
            diagnostics.add(
                Diagnostic(
                    "key-figures", at: fence.place,
                    "the block \"key-figures\" has \(items.count) figure\(items.count == 1 ? "" : "s")",
                    hint: "write \(range.lowerBound) to \(range.upperBound), and the others in another block"))
        }
        let parts = labelledItems(of: fence, "a figure").map { item in
            let part = Group.Part(label: inlines(item.label, at: item.place), blocks: nested(item.rest))
            if part.blocks.isEmpty {
                diagnostics.add(
                    Diagnostic(
                        "bare-figure", at: item.place,
                        "the key figure \"\(part.label.plainText)\" does not say what it counts",
                        hint: "write - **FIGURE** what it counts"))
            }
            return part
        }
        return parts.isEmpty ? [] : [.group(Group(.keyFigures, parts: parts, place: fence.place))]
    }
}
