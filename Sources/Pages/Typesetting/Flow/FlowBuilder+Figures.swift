import Diagnostics
import DocumentModel
import Drawing
import Geometry

/// A shape of a graph, as content or as an artifact.
private struct RoledShape {
    let role: Mark.Role
    let shape: Shape

    /// The shape in a drawing of its own: as large as its text, or as the whole.
    func mark(in whole: Drawing, at origin: Point) -> FlowMark {
        let box = shape.textBox ?? Rectangle(origin: .origin, size: whole.size)
        let drawing = Drawing(size: box.size, shapes: [.group([shape], offset: Point(x: -box.left, y: -box.top))])
        return FlowMark(role: role, content: .drawing(drawing), origin: origin + box.origin)
    }
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
            func mark(_ drawing: Drawing) -> FlowMark {
                FlowMark(role: .content(of: element), content: .drawing(drawing), origin: origin)
            }
            item.marks = [mark(figure.drawing)]
            item.tight = figure.tightDrawing.map { TightForm(height: $0.size.height, marks: [mark($0)]) }
        case .list:
            let shapes = figure.drawing.shapes.flatMap { roledShapes(of: $0, inListOf: element) }
            item.marks = shapes.map { $0.mark(in: figure.drawing, at: origin) }
            item.tight = figure.tightDrawing.flatMap { tightForm($0, like: shapes, at: origin) }
        }
        return item
    }

    /// The tight form of a graph whose texts are elements: each shape has the role of the same shape in the usual form.
    private func tightForm(_ drawing: Drawing, like usual: [RoledShape], at origin: Point) -> TightForm? {
        let shapes = drawing.shapes.flatMap(\.parts)
        guard shapes.count == usual.count else { return nil }
        return TightForm(
            height: drawing.size.height,
            marks: zip(usual, shapes).map { RoledShape(role: $0.role, shape: $1).mark(in: drawing, at: origin) })
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
    private mutating func roledShapes(of shape: Shape, inListOf list: StructureTree.ID) -> [RoledShape] {
        guard case .group = shape, shape.hasGlyphs else {
            return [RoledShape(role: .artifact(.layout), shape: shape)]
        }
        let item = flow.structure.add(.listItem, under: list)
        let body = flow.structure.add(.listBody, under: item)
        return shape.parts.map { shape in
            guard shape.hasGlyphs else { return RoledShape(role: .artifact(.layout), shape: shape) }
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
    /// What becomes elements and artifacts of a graph that is read text by text.
    fileprivate var parts: [Shape] {
        guard case .group(let parts, let offset) = self, hasGlyphs else { return [self] }
        return parts.map { .group([$0], offset: offset) }
    }

    /// The box around the words that it shows; nil when it shows none.
    fileprivate var textBox: Rectangle? {
        switch self {
        case .path, .picture: return nil
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
