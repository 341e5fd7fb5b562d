import DocumentModel

extension FencedBlock {
    /// `::: timeline`: a list whose items begin with a date in bold.
    static let timeline = FencedBlock(name: "timeline") { fence, composer in
        let parts = composer.labelledItems(of: fence, "a date").map { item in
            Group.Part(label: composer.inlines(item.label, at: item.place), blocks: composer.nested(item.rest))
        }
        return parts.isEmpty ? [] : [.group(Group(.timeline, parts: parts, place: fence.place))]
    }
}
