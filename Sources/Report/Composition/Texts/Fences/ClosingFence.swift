import DocumentModel

extension FencedBlock {
    /// `::: closing`: thanks and closing formula, set off from the text before them.
    static let closing = FencedBlock(name: "closing") { fence, composer in composer.group(.closing, of: fence) }
}
