import DocumentModel

extension FencedBlock {
    /// `::: fields`: a list whose items begin with the name of a field in bold, such as the date of a speech.
    static let fields = FencedBlock(name: "fields") { fence, composer in
        let parts = composer.labelledItems(of: fence, "the name of a field").map { item in
            Group.Part(label: composer.inlines(item.label, at: item.place), blocks: composer.nested(item.rest))
        }
        return parts.isEmpty ? [] : [.group(Group(.fields, parts: parts, place: fence.place))]
    }
}
