import DocumentModel
import Geometry

/// How the cells of a grid look, and how far they are apart.
struct Grid {
    var look: GroundLook
    var gap: Length
}

extension FlowBuilder {
    /// Cells in rows, each row on one page; the cells of a row are equally high.
    mutating func appendGrid<Cell>(
        _ cells: [Cell], columns: Int, _ grid: Grid, in column: Column,
        _ body: (inout FlowBuilder, Cell, Column) -> Void
    ) {
        let (look, gap) = (grid.look, grid.gap)
        let width = cellWidth(columns, grid, in: column)
        for start in stride(from: 0, to: cells.count, by: columns) {
            let row = cells[start..<min(start + columns, cells.count)]
            var item = FlowItem(height: .zero)
            item.spaceBefore = start == 0 ? spaceAround : gap
            let places = row.indices.map { index in
                Column(
                    x: column.x + (width + look.sidePadding * 2 + gap) * Double(index - start) + look.sidePadding,
                    width: width)
            }
            let strips = zip(row, places).map { cell, place in strip { body(&$0, cell, place) } }
            let height = (strips.map(\.height).max() ?? .zero) + look.paddingAbove + look.paddingBelow
            for (strip, place) in zip(strips, places) {
                let area = Rectangle(
                    x: place.x - look.sidePadding, y: .zero, width: width + look.sidePadding * 2, height: height)
                item.marks += ground(look, area) + frame(around: area, look) + bar(above: area, look)
                strip.put(into: &item, y: look.paddingAbove, isMirrored: isMirrored)
            }
            item.height = height
            append(item, spaceAfter: start + columns >= cells.count ? spaceAround : .zero)
        }
    }

    /// The width that each cell has for its blocks.
    func cellWidth(_ columns: Int, _ grid: Grid, in column: Column) -> Length {
        (column.width - grid.gap * Double(columns - 1)) / Double(columns) - grid.look.sidePadding * 2
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
}

extension GroundLook {
    /// The blocks of an open cell begin at its edge.
    fileprivate var sidePadding: Length { isOpen ? .zero : padding }
    fileprivate var paddingAbove: Length { isOpen && bar == nil ? .zero : padding }
    fileprivate var paddingBelow: Length { isOpen ? .zero : padding }
}
