import DocumentModel
import Geometry
import Typography

// Boxes and bands: blocks on a ground.

extension FlowBuilder {
    /// Blocks on a ground, below their title; on one page unless they are long.
    mutating func append(
        _ group: Group, on look: GroundLook, style: StyleName, _ setting: Setting
    ) {
        let element = flow.structure.add(.section, under: setting.element)
        appendOnGround(look, in: setting.column) { builder, column in
            if !group.title.isEmpty {
                let titleStyle = builder.layout[.boxTitle]
                let title = builder.flow.structure.add(.paragraph, under: element)
                builder.appendText(
                    builder.spans(group.title, style: titleStyle.text, element: title, place: group.place),
                    style: titleStyle, in: column, TextOptions(spaceBefore: .zero, staysWhole: true, keepsNext: true))
            }
            builder.append(group.blocks, Setting(column: column, element: element, style: style, isNested: true))
        }
    }

    /// What is set becomes items on a ground, on one page unless they are long.
    mutating func appendOnGround(
        _ look: GroundLook, in column: Column, _ body: (inout FlowBuilder, Column) -> Void
    ) {
        let start = flow.items.count
        let height = look.isOpen ? .zero : look.padding
        var top = FlowItem(height: height)
        top.spaceBefore = spaceAround
        append(top, keepsNext: true)
        body(&self, Column(x: column.x + look.padding, width: column.width - look.padding * 2))
        setSpaceBelow(to: .zero)
        var bottom = FlowItem(height: height)
        bottom.breakBefore = .never
        append(bottom, spaceAfter: spaceAround)
        keepWhole(from: start)
        paint(look, behind: start..<flow.items.count, in: column)
    }

    /// Paints a ground behind items, without seams between them.
    private mutating func paint(_ look: GroundLook, behind range: Range<Int>, in column: Column) {
        let overlap = Length.points(0.4)
        for index in range {
            let item = flow.items[index]
            let isFirst = index == range.lowerBound, isLast = index == range.upperBound - 1
            let above = isFirst ? Length.zero : overlap
            let area = Rectangle(x: column.x, y: -above, width: column.width, height: item.height + above)
            var edges = sides(of: look, area)
            if isFirst { edges += frameLine(look, column, y: .zero) }
            if isLast { edges += frameLine(look, column, y: item.height - GroundLook.frameWidth) }
            flow.items[index].grounds = ground(look, area) + edges + item.grounds
            if !isFirst, item.spaceBefore > .zero {
                let gap = Rectangle(
                    x: column.x, y: -item.spaceBefore - overlap, width: column.width, height: item.spaceBefore + overlap
                )
                flow.items[index].gapGrounds = ground(look, gap) + sides(of: look, gap) + item.gapGrounds
            }
        }
    }

    /// The ground of an area; nothing where it is the paper's.
    func ground(_ look: GroundLook, _ area: Rectangle) -> [FlowMark] {
        look.background == .white ? [] : [fill(area, look.background)]
    }

    /// The bar where lines begin, and the frame's lines on both sides.
    private func sides(of look: GroundLook, _ area: Rectangle) -> [FlowMark] {
        func line(x: Length, width: Length, _ color: Color) -> FlowMark {
            fill(Rectangle(x: x, y: area.top, width: width, height: area.size.height), color)
        }
        var marks: [FlowMark] = []
        if let frame = look.frame {
            marks.append(line(x: area.left, width: GroundLook.frameWidth, frame))
            let end = area.left + area.size.width - GroundLook.frameWidth
            marks.append(line(x: end, width: GroundLook.frameWidth, frame))
        }
        if let bar = look.bar { marks.append(line(x: area.left, width: look.barWidth, bar)) }
        return marks
    }

    private func frameLine(_ look: GroundLook, _ column: Column, y: Length) -> [FlowMark] {
        guard let frame = look.frame else { return [] }
        return [fill(Rectangle(x: column.x, y: y, width: column.width, height: GroundLook.frameWidth), frame)]
    }
}
