import DocumentModel
import Geometry

extension FlowBuilder {
    /// Sets the notes that the last block cites, for the foot of its page. They are read directly behind it.
    mutating func setFootnotes() {
        guard layout.notes == .foot else { return }
        while notesSet < flow.notes.count {
            let index = notesSet
            notesSet += 1
            let place = flow.places.last
            let note = flow.notes[index]
            flow.notes[index].lines = itemsApart { $0.append(note, under: note.container) }
            // What follows in the block is still at the block's place.
            if let place, note.place != nil { flow.places.append(place) }
        }
    }

    /// The notes at the document's end, each with the way back to its reference.
    mutating func appendNotes() {
        guard layout.notes == .end, !flow.notes.isEmpty else { return }
        open(.heading)
        appendEndHeading(words.notes, id: "notes-title", style: .heading4)
        for note in flow.notes { append(note, under: StructureTree.root) }
    }

    private mutating func append(_ note: FlowNote, under parent: StructureTree.ID) {
        if let place = note.place { flow.places.append(place) }
        let style = layout[.note]
        let element = flow.structure.add(.note, under: parent)
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

    /// The element that may hold a note cited in one of its elements.
    func container(of element: StructureTree.ID) -> StructureTree.ID {
        var current = element
        while let parent = flow.structure[current].parent {
            switch flow.structure[current].role {
            case .document, .section, .division, .blockQuotation, .listBody, .dataCell: return current
            case .heading, .paragraph, .list, .listItem, .listLabel, .table, .tableHead, .tableBody, .tableRow,
                .headerCell, .figure, .caption, .quotation, .note, .reference, .contentsList, .contentsItem, .link,
                .span:
                current = parent
            }
        }
        return current
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
