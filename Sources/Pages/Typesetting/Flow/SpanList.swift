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
        /// The name by which a link leads back here; nil when none does.
        var anchor: String?
        /// The index of the note to which it leads.
        var note: Int?
    }

    private struct Owner {
        var element: StructureTree.ID?
        var link: Link?
        /// How far the text is raised above the baseline.
        var rise: Length
    }

    private(set) var spans: [TextSpan] = []
    private var owners: [Owner] = []
    /// Where the text is in its source.
    var place: Place?

    /// A list of one plain text that belongs to an element, or is an artifact when that is nil.
    init(_ text: String, style: TextStyle, element: StructureTree.ID?, place: Place? = nil) {
        self.place = place
        add(text, style: style, element: element)
    }

    /// An empty list.
    init(place: Place?) { self.place = place }

    mutating func add(
        _ text: String, style: TextStyle, element: StructureTree.ID?, link: Link? = nil, rise: Length = .zero
    ) {
        guard !text.isEmpty else { return }
        spans.append(TextSpan(text: text, style: style, tag: owners.count))
        owners.append(Owner(element: element, link: link, rise: rise))
    }

    func element(of tag: Int) -> StructureTree.ID { owners[tag].element ?? StructureTree.root }
    func rise(of tag: Int) -> Length { owners[tag].rise }
    func link(of tag: Int) -> Link? { owners[tag].link }

    func role(of tag: Int) -> Mark.Role {
        owners[tag].element.map { .content(of: $0) } ?? .artifact(.layout)
    }
}

/// An inline with the structure element that it belongs to.
private struct OwnedInline {
    let inline: Inline
    let element: StructureTree.ID
}

extension FlowBuilder {
    /// Turns inlines into spans under an element; links become elements of their own.
    mutating func spans(
        _ inlines: [Inline], style: TextStyle, element: StructureTree.ID, place: Place?
    ) -> SpanList {
        var list = SpanList(place: place)
        add(separated(inlines, under: element), to: &list, style: style)
        return list
    }

    /// Inlines with the element that each belongs to. Where links and other elements are among words, the words
    /// between them are elements too, so that an element has either content or children and their order is plain.
    private mutating func separated(
        _ inlines: [Inline], under element: StructureTree.ID
    ) -> [OwnedInline] {
        let isMixed = inlines.contains(where: holdsElements)
        return inlines.map { inline in
            let needsElement = isMixed && !inline.isElement
            return OwnedInline(
                inline: inline, element: needsElement ? flow.structure.add(.span, under: element) : element)
        }
    }

    private mutating func add(
        _ inlines: [OwnedInline], to list: inout SpanList, style: TextStyle
    ) {
        for owned in inlines { add([owned.inline], style, owned.element, nil, to: &list) }
    }

    mutating func add(
        _ inlines: [Inline], _ style: TextStyle, _ element: StructureTree.ID, _ link: SpanList.Link?,
        to list: inout SpanList
    ) {
        for inline in inlines {
            switch inline {
            case .text(let text): list.add(text, style: style, element: element, link: link)
            case .computed(let value):
                add(value.statistic.stretches, style, element, link, to: &list)
                flow.add([value.statistic], in: element)
            case .lineBreak: list.add("\n", style: style, element: element, link: link)
            case .strong(let inner):
                var bold = style
                bold.weight = max(style.weight, .semibold)
                add(inner, bold, element, link, to: &list)
            case .emphasis(let inner):
                var italic = style
                italic.isItalic.toggle()
                add(inner, italic, element, link, to: &list)
            case .foreign(let language, let inner):
                let own = flow.structure.add(.span, under: element)
                flow.structure[own].language = language
                add(inner, style, own, link, to: &list)
            case .quotation(let inner):
                let own = flow.structure.add(.quotation, under: element)
                let quoted = [.text(words.openingQuote)] + inner + [.text(words.closingQuote)]
                for part in separated(quoted, under: own) {
                    add([part.inline], style, part.element, link, to: &list)
                }
            case .note(let inner): addNote(inner, style, element, to: &list)
            case .acronym(let short, let expansion):
                let own = flow.structure.add(.span, under: element)
                flow.structure[own].expansion = expansion
                checkUnseen(expansion, "the meaning of the acronym \"\(short)\"", at: list.place)
                list.add(short, style: style, element: own, link: link)
            case .link(let target, let inner):
                var linked = style
                if case .origin = target {} else { linked.color = linkColor }
                let own = flow.structure.add(.link, under: element)
                add(inner, linked, own, makeLink(target, inner, at: list.place), to: &list)
            }
        }
    }

    /// Spans of a computed line.
    mutating func spans(
        _ text: ComputedText, style: TextStyle, element: StructureTree.ID, place: Place?
    ) -> SpanList {
        var list = SpanList(place: place)
        add(text, style: style, element: element, to: &list)
        return list
    }

    /// Adds a computed line.
    mutating func add(_ text: ComputedText, style: TextStyle, element: StructureTree.ID, to list: inout SpanList) {
        add(text.parts.flatMap(\.stretches), style, element, nil, to: &list)
    }

    /// Adds the stretches of a computed text. Where fixed words are in another language than the document, each stretch is an
    /// element, and those of fixed words name their language.
    private mutating func add(
        _ stretches: [TextStretch], _ style: TextStyle, _ element: StructureTree.ID, _ link: SpanList.Link?,
        to list: inout SpanList
    ) {
        guard let languageOfWords, stretches.contains(where: \.isSpoken) else {
            list.add(stretches.map(\.text).joined(), style: style, element: element, link: link)
            return
        }
        for stretch in stretches where !stretch.text.isEmpty {
            let own = flow.structure.add(.span, under: element)
            if stretch.isSpoken { flow.structure[own].language = languageOfWords }
            list.add(stretch.text, style: style, element: own, link: link)
        }
    }

    /// Whether an inline, or what is in it, becomes a structure element.
    private func holdsElements(_ inline: Inline) -> Bool {
        switch inline {
        case .link, .foreign, .quotation, .acronym, .note: true
        case .strong(let inlines), .emphasis(let inlines): inlines.contains(where: holdsElements)
        case .computed(let value): languageOfWords != nil && value.statistic.stretches.contains(where: \.isSpoken)
        case .text, .lineBreak: false
        }
    }

    /// Sets a note's number where it belongs, and keeps its text.
    private mutating func addNote(
        _ inlines: [Inline], _ style: TextStyle, _ element: StructureTree.ID, to list: inout SpanList
    ) {
        let note = FlowNote(
            number: flow.notes.count + 1, inlines: inlines, place: list.place, container: container(of: element))
        flow.notes.append(note)
        let reference = flow.structure.add(.reference, under: element)
        let link = flow.structure.add(.link, under: reference)
        let smaller = 0.72, raised = 0.3
        var linked = style
        linked.color = linkColor
        linked.size = style.size * smaller
        list.add(
            mark(of: note), style: linked, element: link,
            link: SpanList.Link(
                target: .destination(note.id), contents: words.noteReference.filled([.number: String(note.number)]),
                isUnderlined: false,
                anchor: note.referenceID, note: flow.notes.count - 1), rise: style.size * raised)
    }

    /// The number as printed in the text and before the note.
    func mark(of note: FlowNote) -> String { words.noteMark.filled([.number: String(note.number)]) }

    private mutating func makeLink(_ target: LinkTarget, _ inner: [Inline], at place: Place?) -> SpanList.Link {
        let words = inner.plainText
        checkLength(words, "the text of the link", at: place)
        switch target {
        case .uri(let uri):
            checkLength(uri, "the address of the link", at: place)
            return SpanList.Link(target: .uri(uri), contents: words, isUnderlined: true)
        case .destination(let id):
            return SpanList.Link(target: .destination(id), contents: words, isUnderlined: false)
        case .origin(let id):
            return SpanList.Link(
                target: .destination(id), contents: self.words.statisticOrigin.filled([.text: words]),
                isUnderlined: false)
        }
    }
}

extension Inline {
    /// Whether the inline becomes a structure element.
    fileprivate var isElement: Bool {
        switch self {
        case .link, .foreign, .quotation, .acronym, .note: true
        case .text, .computed, .strong, .emphasis, .lineBreak: false
        }
    }
}
