import DocumentModel

extension FencedBlock {
    /// `::: unsplit`: lists of which each item stays on one page.
    static let unsplit = FencedBlock(name: "unsplit") { fence, composer in
        composer.content(of: fence).map { block in
            guard case .list(var list) = block else { return block }
            list.keepsItemsWhole = true
            return .list(list)
        }
    }
}
