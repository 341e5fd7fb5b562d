public import Diagnostics

extension MarkdownText {
    /// An image that a text names, and where.
    public struct NamedImage: Sendable, Hashable {
        /// As written: `logo.png`, `graph:ID`.
        public var source: String
        /// Where the text names it.
        public var place: Place
    }

    /// Every image of the text, in order.
    public var images: [NamedImage] { blocks.flatMap(\.images) }
}

extension MarkdownBlock {
    fileprivate var images: [MarkdownText.NamedImage] {
        switch self {
        case .heading(_, let inlines, _), .paragraph(let inlines, _): inlines.flatMap(\.images)
        case .list(_, let items, _): items.flatMap { $0.flatMap(\.images) }
        case .blockQuote(let blocks, _): blocks.flatMap(\.images)
        case .table(let rows, _, _): rows.flatMap { $0.flatMap { $0.flatMap(\.images) } }
        case .fence(let fence): fence.title.flatMap(\.images) + fence.blocks.flatMap(\.images)
        }
    }
}

extension MarkdownInline {
    fileprivate var images: [MarkdownText.NamedImage] {
        switch self {
        case .image(let source, _, let place): [MarkdownText.NamedImage(source: source, place: place)]
        case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): inner.flatMap(\.images)
        case .text, .expression, .lineBreak: []
        }
    }
}
