import DocumentModel

extension Block {
    /// The block with its running text changed; headings, figures and tables stay as they are.
    func changingText(_ change: ([Inline]) -> [Inline]) -> Block {
        switch self {
        case .paragraph(var paragraph):
            paragraph.inlines = change(paragraph.inlines)
            return .paragraph(paragraph)
        case .list(var list):
            list.items = list.items.map { $0.map { $0.changingText(change) } }
            return .list(list)
        case .statement(var statement):
            statement.blocks = statement.blocks.map { $0.changingText(change) }
            return .statement(statement)
        case .heading, .figure, .table: return self
        }
    }
}
