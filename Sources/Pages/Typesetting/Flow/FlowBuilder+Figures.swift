import Diagnostics
import DocumentModel
import Drawing
import Geometry

/// A shape of a graph, as content or as an artifact.
private struct RoledShape {
    let role: Mark.Role
    let shape: Shape
}

extension FlowBuilder {
    /// Appends a graph with the texts around it: label and title, question, the graph, base note and source.
    mutating func append(figure: Figure) {
        let start = flow.items.count
        let group = flow.structure.add(.division, under: StructureTree.root)
        let title = appendTitle(of: figure, under: group)
        append(drawingItem(of: figure, under: group), keepsNext: true)
        appendNote(figure.baseNote + " " + figure.source, under: group, in: blockColumn, place: figure.place)
        guard start < flow.items.count else { return }
        flow.items[start].anchors.append(FlowAnchor(id: figure.id, y: .zero, element: title))
    }

    /// Appends label, title and question.
    ///
    /// - Returns: the element of the title.
    private mutating func appendTitle(of figure: Figure, under group: StructureTree.ID) -> StructureTree.ID {
        let whole = TextOptions(staysWhole: true, keepsNext: true)
        let caption = layout[.caption]
        let title = flow.structure.add(.paragraph, under: group)
        var accented = caption.text
        accented.color = layout.details.accent
        var spans = spans(label(of: figure), style: accented, element: part(of: title), place: figure.place)
        add(figure.title, style: caption.text, element: part(of: title), to: &spans)
        flow.add(figure.title.statistics, in: title)
        appendText(spans, style: caption, in: blockColumn, whole)
        let question = flow.structure.add(.paragraph, under: group)
        appendText(
            SpanList(figure.question, style: layout[.question].text, element: question, place: figure.place),
            style: layout[.question], in: textColumn, whole)
        return title
    }

    /// The graph as one item: a figure with an alternative text, or a list of its texts, as the layout decides.
    private mutating func drawingItem(of figure: Figure, under group: StructureTree.ID) -> FlowItem {
        // A drawing without words can only be a figure.
        let tagging = figure.drawing.shapes.contains(where: \.hasGlyphs) ? layout.graphTagging : .figure
        let element = flow.structure.add(tagging == .figure ? .figure : .list(.none), under: group)
        flow.structure[element].title = figure.label.text
        flow.subjects[figure.id] = element
        flow.add(figure.values, in: element)
        var item = FlowItem(height: figure.drawing.size.height)
        let origin = Point(x: left(from: .zero, width: figure.drawing.size.width), y: .zero)
        switch tagging {
        case .figure:
            flow.structure[element].alternativeText = figure.alternativeText.text
            checkUnseen(figure.alternativeText.text, "the description of the graph", at: figure.place)
            flow.structure[element].language = languageOfWords
            flow.add(figure.alternativeText.statistics, in: element)
            item.marks = [FlowMark(role: .content(of: element), content: .drawing(figure.drawing), origin: origin)]
        case .list:
            for shape in figure.drawing.shapes {
                item.marks += marks(of: shape, inListOf: element).map { mark in
                    let box = mark.shape.textBox ?? Rectangle(origin: .origin, size: figure.drawing.size)
                    let drawing = Drawing(
                        size: box.size, shapes: [.group([mark.shape], offset: Point(x: -box.left, y: -box.top))])
                    return FlowMark(role: mark.role, content: .drawing(drawing), origin: origin + box.origin)
                }
            }
        }
        return item
    }

    /// An element for a part of a line that may hold elements: the line's own where no part needs to name its language.
    private mutating func part(of line: StructureTree.ID) -> StructureTree.ID {
        languageOfWords == nil ? line : flow.structure.add(.span, under: line)
    }

    /// `Graph 1. `
    private func label(of figure: Figure) -> ComputedText {
        ComputedText(
            words.captionLabel.parts.flatMap { part -> [ComputedText.Part] in
                switch part {
                case .words(let text): [.words(text)]
                case .slot: figure.label.parts
                }
            })
    }

    /// A graph's texts as items of a list, one for each thing that it shows. Lines and fills are artifacts, because the
    /// texts say the same.
    private mutating func marks(of shape: Shape, inListOf list: StructureTree.ID) -> [RoledShape] {
        guard case .group(let parts, let offset) = shape, shape.hasGlyphs else {
            return [RoledShape(role: .artifact(.layout), shape: shape)]
        }
        let item = flow.structure.add(.listItem, under: list)
        let body = flow.structure.add(.listBody, under: item)
        return parts.map { part in
            let shape = Shape.group([part], offset: offset)
            guard part.hasGlyphs else { return RoledShape(role: .artifact(.layout), shape: shape) }
            let element = flow.structure.add(.paragraph, under: body)
            return RoledShape(role: .content(of: element), shape: shape)
        }
    }

    /// The small lines under a graph or table.
    mutating func appendNote(
        _ text: ComputedText, under group: StructureTree.ID, in column: Column, place: Place
    ) {
        let style = layout[.note]
        let note = flow.structure.add(.paragraph, under: group)
        appendText(
            spans(text, style: style.text, element: note, place: place), style: style, in: column,
            TextOptions(staysWhole: true, fillsGrid: true))
        flow.add(text.statistics, in: note)
    }
}

extension Shape {
    /// The box around the words that it shows; nil when it shows none.
    fileprivate var textBox: Rectangle? {
        switch self {
        case .path: return nil
        case .glyphs(let run, let place):
            // What the letters of any font keep within.
            let (above, below) = (run.size * 0.8, run.size * 0.25)
            return Rectangle(x: place.x, y: place.y - above, width: run.width, height: above + below)
        case .group(let shapes, let offset):
            let boxes = shapes.compactMap(\.textBox)
            guard let first = boxes.first else { return nil }
            return boxes.dropFirst().reduce(first) { $0.union($1) }.moved(by: offset)
        }
    }
}
