import DocumentModel

extension FencedBlock {
    /// `::: salutation`: the words with which a speech begins.
    static let salutation = FencedBlock(name: "salutation") { fence, composer in
        composer.group(.salutation, of: fence)
    }
}
