import Diagnostics
import DocumentModel
import Geometry
import Typography

extension FlowBuilder {
    /// Key figures side by side: numbers of one size on one line, and below each what it counts.
    mutating func appendKeyFigures(_ group: Group, _ setting: Setting) {
        let grid = Grid(look: layout.blocks.keyFigures, gap: layout.blocks.keyFigureGap)
        let columns = keyFigureColumns(group.parts.count, grid, in: setting.column)
        let width = cellWidth(columns, grid, in: setting.column)
        let style = numberStyle(of: group.parts, in: width)
        let lines = group.parts.map { numberOfLines($0.label.plainText, style.text, in: width) }
        let list = flow.structure.add(.list(.none), under: setting.element)
        appendGrid(Array(group.parts.indices), columns: columns, grid, in: setting.column) { builder, index, column in
            let row = lines[(index / columns * columns)...].prefix(columns)
            let missing = (row.max() ?? 1) - lines[index]
            let body = builder.flow.structure.add(.listBody, under: builder.flow.structure.add(.listItem, under: list))
            let number = builder.flow.structure.add(.paragraph, under: body)
            let part = group.parts[index]
            builder.appendText(
                builder.spans(part.label, style: style.text, element: number, place: group.place), style: style,
                in: column,
                TextOptions(spaceBefore: .zero, spaceAfter: style.spaceAfter + style.leading * Double(missing)))
            builder.append(
                part.blocks, Setting(column: column, element: body, style: .keyFigureText, isNested: true))
        }
    }

    /// All in one row where they fit, else in rows of the same length: two and two rather than three and one.
    private func keyFigureColumns(_ count: Int, _ grid: Grid, in column: Column) -> Int {
        // A few words a line.
        let narrowest = layout[.keyFigureText].text.size * 8
        let most = (1...max(1, count)).last { cellWidth($0, grid, in: column) >= narrowest } ?? 1
        let rows = (count + most - 1) / most
        return max(1, (count + rows - 1) / max(1, rows))
    }

    /// The style of the numbers: smaller where the longest would not fit on its line.
    private func numberStyle(of parts: [Group.Part], in cell: Length) -> BlockStyle {
        var style = layout[.keyFigure]
        let smallest = 0.6
        let widest = parts.map { width(of: $0.label.plainText, style.text) }.max() ?? .zero
        guard widest > cell else { return style }
        let factor = max(smallest, cell / widest * 0.999)
        style.text.size = style.text.size * factor
        style.leading = style.leading * factor
        return style
    }

    private func numberOfLines(_ text: String, _ style: TextStyle, in width: Length) -> Int {
        shape([TextSpan(text: text, style: style, tag: 0)]).lines(measure: width).count
    }
}
