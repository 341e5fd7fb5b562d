import Diagnostics
import DocumentModel
import MarkdownReader

extension FencedBlock {
    /// `::: clauses`: a list whose items are numbered after the numbered heading above it, to be cited: 1.1, 1.2.
    static let clauses = FencedBlock(name: "clauses") { fence, composer in composer.clauses(fence) }
}

extension TextComposer {
    fileprivate mutating func clauses(_ fence: MarkdownFence) -> [Block] {
        guard fence.blocks.count == 1, case .list(let start?, _, _) = fence.blocks[0],
            case .list(var list)? = nested(fence.blocks).first
        else {
            diagnostics.add(
                Diagnostic(
                    "not-a-list", at: fence.place, "the block \"clauses\" holds something other than one numbered list",
                    hint: "write 1. before each item, and nothing else between \"::: clauses\" and \":::\""))
            return []
        }
        guard pointCount > 0 else {
            diagnostics.add(
                Diagnostic(
                    "no-number", at: fence.place, "no numbered heading is above the block \"clauses\"",
                    hint: "begin the text with front matter that numbers its headings: numbered: Objective"))
            return []
        }
        list.numbering = .numbered(from: start)
        list.numberPrefix = words.numbers.written(pointCount) + "."
        return [.list(list)]
    }
}
