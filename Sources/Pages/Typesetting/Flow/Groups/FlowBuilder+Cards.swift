import Diagnostics
import DocumentModel
import Geometry
import Typography

extension FlowBuilder {
    /// Cards in rows, each row on one page; the cards of a row are equally high.
    mutating func appendCards(_ group: Group, columns: Int, _ setting: Setting) {
        let isNumbered = group.parts.contains { !$0.label.isEmpty }
        let list = flow.structure.add(.list(isNumbered ? .decimal : .none), under: setting.element)
        let number = layout[.cardNumber].text
        // Key words begin at one edge, whatever their numbers.
        let widest = group.parts.map { self.width(of: $0.label.plainText, number) }.max() ?? .zero
        let indent = isNumbered ? widest + number.size * 0.4 : .zero
        let grid = Grid(look: layout.blocks.cards, gap: layout.blocks.cardGap)
        appendGrid(
            group.parts, columns: fitting(columns, gap: grid.gap, in: setting.column), grid, in: setting.column
        ) { builder, part, column in
            builder.appendCard(part, under: list, in: column, indent: indent, at: group.place)
        }
    }

    /// Number and key word on one line, the text below them.
    private mutating func appendCard(
        _ part: Group.Part, under list: StructureTree.ID, in column: Column, indent: Length, at place: Place
    ) {
        let item = flow.structure.add(.listItem, under: list)
        let (number, title) = (layout[.cardNumber], layout[.cardTitle])
        var label: (line: TextLine, spans: SpanList)?
        if !part.label.isEmpty {
            let element = flow.structure.add(.listLabel, under: item)
            let spans = spans(part.label, style: number.text, element: element, place: place)
            label = (shape(spans).line(), spans)
        }
        let body = flow.structure.add(.listBody, under: item)
        let element = flow.structure.add(.paragraph, under: body)
        appendText(
            spans(part.title, style: title.text, element: element, place: place), style: title,
            in: column.indented(by: indent), TextOptions(spaceBefore: .zero, keepsNext: true))
        if let label, !flow.items.isEmpty {
            // Both on one baseline.
            let drop = baseline(of: title) - baseline(of: number)
            var line = FlowItem(height: max(.zero, drop) + number.leading)
            paint(label.line, label.spans, number, at: Point(x: column.x, y: max(.zero, drop)), into: &line)
            FlowStrip(flow.items.prefix(1)).put(into: &line, y: max(.zero, -drop), isMirrored: isMirrored)
            line.spaceAfter = flow.items[0].spaceAfter
            flow.items[0] = line
        }
        append(part.blocks, Setting(column: column, element: body, style: .card, isNested: true))
    }
}
