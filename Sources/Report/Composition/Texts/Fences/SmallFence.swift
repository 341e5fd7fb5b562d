import DocumentModel

extension FencedBlock {
    /// `::: small`: a remark in small type, such as who worded a text.
    static let small = FencedBlock(name: "small") { fence, composer in composer.group(.small, of: fence) }
}
