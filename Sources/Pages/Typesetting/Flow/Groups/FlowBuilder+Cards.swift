import Diagnostics
import DocumentModel
import Geometry
import Typography

extension FlowBuilder {
    /// Cards in rows, each row on one page; the cards of a row are equally high.
    mutating func appendCards(_ group: Group, columns: Int, _ setting: Setting) {
        let look = layout.blocks.cards
        let isNumbered = group.parts.contains { !$0.label.isEmpty }
        let list = flow.structure.add(.list(isNumbered ? .decimal : .none), under: setting.element)
        let number = layout[.cardNumber].text
        // Key words begin at one edge, whatever their numbers.
        let widest = group.parts.map { self.width(of: $0.label.plainText, number) }.max() ?? .zero
        let indent = isNumbered ? widest + number.size * 0.4 : .zero
        let gap = layout.blocks.cardGap
        let columns = fitting(columns, gap: gap, in: setting.column)
        let width = (setting.column.width - gap * Double(columns - 1)) / Double(columns)
        for start in stride(from: 0, to: group.parts.count, by: columns) {
            let row = group.parts[start..<min(start + columns, group.parts.count)]
            var item = FlowItem(height: .zero)
            item.spaceBefore = start == 0 ? spaceAround : gap
            let grid = row.indices.map { index in
                let x = setting.column.x + (width + gap) * Double(index - start)
                return Column(x: x + look.padding, width: width - look.padding * 2)
            }
            let strips = zip(row, grid).map { part, column in
                strip { $0.appendCard(part, under: list, in: column, indent: indent, at: group.place) }
            }
            let height = (strips.map(\.height).max() ?? .zero) + look.padding * 2
            for (strip, column) in zip(strips, grid) {
                let area = Rectangle(x: column.x - look.padding, y: .zero, width: width, height: height)
                item.marks += ground(look, area) + frame(around: area, look) + bar(above: area, look)
                strip.put(into: &item, y: look.padding, isMirrored: isMirrored)
            }
            item.height = height
            append(item, spaceAfter: start + columns >= group.parts.count ? spaceAround : .zero)
        }
    }

    private func frame(around area: Rectangle, _ look: GroundLook) -> [FlowMark] {
        guard let color = look.frame else { return [] }
        let width = GroundLook.frameWidth
        let edges = [
            Rectangle(x: area.left, y: area.top, width: area.size.width, height: width),
            Rectangle(x: area.left, y: area.bottom - width, width: area.size.width, height: width),
            Rectangle(x: area.left, y: area.top, width: width, height: area.size.height),
            Rectangle(x: area.right - width, y: area.top, width: width, height: area.size.height),
        ]
        return edges.map { fill($0, color) }
    }

    private func bar(above area: Rectangle, _ look: GroundLook) -> [FlowMark] {
        guard let color = look.bar else { return [] }
        return [fill(Rectangle(x: area.left, y: area.top, width: area.size.width, height: look.barWidth), color)]
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
