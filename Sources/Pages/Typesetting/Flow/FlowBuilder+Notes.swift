import DocumentModel
import Geometry

extension FlowBuilder {
    /// The notes at the document's end, each with the way back to its reference.
    mutating func appendNotes() {
        guard !flow.notes.isEmpty else { return }
        open(.heading)
        appendEndHeading(words.notes, id: "notes-title", style: .heading4)
        for note in flow.notes { append(note) }
    }

    private mutating func append(_ note: FlowNote) {
        if let place = note.place { flow.places.append(place) }
        let style = layout[.note]
        let element = flow.structure.add(.note, under: StructureTree.root)
        let label = flow.structure.add(.listLabel, under: element)
        let link = flow.structure.add(.link, under: label)
        var spans = SpanList(place: note.place)
        spans.add(
            mark(of: note), style: style.text, element: link,
            link: SpanList.Link(
                target: .destination(note.referenceID),
                contents: words.noteReturn.filled([.number: String(note.number)]),
                isUnderlined: false))
        let text = flow.structure.add(.paragraph, under: element)
        add(note.inlines.spaced, style.text, text, nil, to: &spans)
        let start = flow.items.count
        appendText(spans, style: style, in: textColumn, TextOptions(spaceBefore: .zero, spaceAfter: .zero))
        guard start < flow.items.count else { return }
        flow.items[start].anchors.append(FlowAnchor(id: note.id, y: .zero, element: element))
    }

    /// Adds an element that holds fixed words alone; it names their language where that is not the document's.
    mutating func addFixed(_ role: StructureRole, under parent: StructureTree.ID) -> StructureTree.ID {
        let element = flow.structure.add(role, under: parent)
        flow.structure[element].language = languageOfWords
        return element
    }

    /// A heading behind the last part: of the notes, or the provenance.
    mutating func appendEndHeading(_ title: String, id: String, style name: StyleName) {
        let style = layout[name]
        let opensPage = name == .heading1
        let level = opensPage || flow.outline.isEmpty ? 1 : 2
        let element = addFixed(.heading(level: level), under: StructureTree.root)
        let start = flow.items.count
        appendText(
            SpanList(title, style: style.text, element: element), style: style, in: textColumn,
            TextOptions(
                breakBefore: opensPage ? .always : .allowed(cost: 0), staysWhole: true, keepsNext: true, fillsGrid: true
            ))
        guard start < flow.items.count else { return }
        flow.items[start].anchors.append(FlowAnchor(id: id, y: .zero, element: element))
        flow.outline.append(OutlineEntry(title: title, level: level, destination: id))
    }
}

extension [Inline] {
    /// With a space before the first words.
    fileprivate var spaced: [Inline] { [.text(" ")] + self }
}
