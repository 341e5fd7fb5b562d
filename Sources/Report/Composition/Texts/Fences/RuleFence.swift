import Diagnostics
import DocumentModel

extension FencedBlock {
    /// `::: rule`, closed on the next line: a line across the text.
    static let rule = FencedBlock(name: "rule") { fence, composer in
        if let first = fence.blocks.first {
            composer.diagnostics.add(
                Diagnostic(
                    "full-rule", at: first.place, "the block \"rule\" holds text",
                    hint: "close it with \":::\" on the next line, and write the text below"))
        }
        return [.group(Group(.rule, parts: [], place: fence.place))]
    }
}
