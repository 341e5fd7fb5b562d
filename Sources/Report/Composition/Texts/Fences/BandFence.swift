import DocumentModel

extension FencedBlock {
    /// `::: band`: words across the page, such as a closing line.
    static let band = FencedBlock(name: "band") { fence, composer in composer.group(.band, of: fence) }
}
