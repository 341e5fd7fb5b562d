import Diagnostics
import DocumentModel
import Geometry
import Typography

/// The styled spans of one paragraph, and for each the structure element and the link that it belongs to.
struct SpanList {
    struct Link {
        var target: LinkArea.Target
        var contents: String
        var isUnderlined: Bool
    }

    private struct Owner {
        var element: StructureTree.ID?
        var link: Link?
    }

    private(set) var spans: [TextSpan] = []
    private var owners: [Owner] = []
    /// Where the text stands in its source.
    var place: Place?

    /// A list of one plain text that belongs to an element, or is furniture when that is nil.
    init(_ text: String, style: TextStyle, element: StructureTree.ID?, place: Place? = nil) {
        self.place = place
        add(text, style: style, element: element)
    }

    /// An empty list.
    init(place: Place?) { self.place = place }

    mutating func add(_ text: String, style: TextStyle, element: StructureTree.ID?, link: Link? = nil) {
        guard !text.isEmpty else { return }
        spans.append(TextSpan(text: text, style: style, tag: owners.count))
        owners.append(Owner(element: element, link: link))
    }

    func element(of tag: Int) -> StructureTree.ID { owners[tag].element ?? StructureTree.root }
    func link(of tag: Int) -> Link? { owners[tag].link }

    func role(of tag: Int) -> Mark.Role {
        owners[tag].element.map { .content(of: $0) } ?? .artifact(.layout)
    }
}

extension FlowBuilder {
    /// Turns inlines into spans under an element; links become elements of their own.
    mutating func spans(
        _ inlines: [Inline], style: TextStyle, element: StructureTree.ID, place: Place?
    ) -> SpanList {
        var list = SpanList(place: place)
        add(inlines, style, element, nil, to: &list)
        return list
    }

    mutating func add(
        _ inlines: [Inline], _ style: TextStyle, _ element: StructureTree.ID, _ link: SpanList.Link?,
        to list: inout SpanList
    ) {
        for inline in inlines {
            switch inline {
            case .text(let text): list.add(text, style: style, element: element, link: link)
            case .computed(let value): list.add(value.text, style: style, element: element, link: link)
            case .lineBreak: list.add("\n", style: style, element: element, link: link)
            case .strong(let inner):
                var bold = style
                bold.weight = max(style.weight, .semibold)
                add(inner, bold, element, link, to: &list)
            case .emphasis(let inner):
                var italic = style
                italic.isItalic.toggle()
                add(inner, italic, element, link, to: &list)
            case .link(let target, let inner):
                var linked = style
                linked.color = layout.furniture.linkColor
                let own = flow.structure.add(.link, under: element)
                add(inner, linked, own, makeLink(target, inner), to: &list)
            }
        }
    }

    private func makeLink(_ target: LinkTarget, _ inner: [Inline]) -> SpanList.Link {
        switch target {
        case .uri(let uri): SpanList.Link(target: .uri(uri), contents: inner.plainText, isUnderlined: true)
        case .destination(let id):
            SpanList.Link(target: .destination(id), contents: inner.plainText, isUnderlined: false)
        }
    }
}
