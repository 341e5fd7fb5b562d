import DocumentModel

extension FencedBlock {
    /// `::: columns columns=2`: blocks side by side in columns of equal height, read one column after the other.
    static let columns = FencedBlock(name: "columns", attributes: ["columns"]) { fence, composer in
        composer.group(.columns(composer.number("columns", of: fence, in: 2...4, default: 2)), of: fence)
    }
}
