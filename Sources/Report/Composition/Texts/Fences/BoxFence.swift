import DocumentModel

extension FencedBlock {
    /// `::: box TITLE`: blocks on a tinted ground or in a frame.
    static let box = FencedBlock(name: "box", takesTitle: true) { fence, composer in composer.group(.box, of: fence) }
}
