import DocumentModel
import Geometry
import Typography

extension FlowBuilder {
    /// Links to headings, each with the page to which it leads.
    mutating func appendDirectory(_ group: Group, _ setting: Setting) {
        let style = layout[.directory]
        let isNumbered = group.parts.contains { !$0.label.isEmpty }
        let list = flow.structure.add(.list(isNumbered ? .decimal : .none), under: setting.element)
        let indent = isNumbered ? layout.details.listIndent : .zero
        let numberWidth = style.text.size * 3
        for (index, part) in group.parts.enumerated() {
            let element = flow.structure.add(.listItem, under: list)
            var item = FlowItem(height: .zero)
            item.spaceBefore = index == 0 && !setting.isNested ? spaceAround : .zero
            if isNumbered {
                let label = flow.structure.add(.listLabel, under: element)
                let spans = spans(part.label, style: style.text, element: label, place: group.place)
                paint(shape(spans).line(), spans, style, at: Point(x: setting.column.x, y: .zero), into: &item)
            }
            let body = flow.structure.add(.listBody, under: element)
            let column = Column(x: setting.column.x + indent, width: setting.column.width - indent - numberWidth)
            let text = strip { builder in
                builder.append(
                    part.blocks, Setting(column: column, element: body, style: .directory, isNested: true))
            }
            text.put(into: &item, isMirrored: isMirrored)
            if let id = part.target {
                let number = flow.structure.add(.paragraph, under: body)
                let end = Point(x: setting.column.x + setting.column.width, y: .zero)
                item.marks.append(
                    FlowMark(role: .content(of: number), content: .pageNumber(of: id, style: style), origin: end))
            }
            append(item, spaceAfter: index == group.parts.count - 1 ? spaceAround : style.spaceAfter)
        }
    }
}

extension Group.Part {
    /// The id of the heading to which the part's first words lead.
    fileprivate var target: String? {
        guard case .paragraph(let paragraph)? = blocks.first,
            case .link(.destination(let id), _)? = paragraph.inlines.first
        else { return nil }
        return id
    }
}
