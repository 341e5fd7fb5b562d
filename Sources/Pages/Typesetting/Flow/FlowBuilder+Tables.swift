import Diagnostics
import DocumentModel
import Drawing
import Geometry
import Typography

extension FlowBuilder {
    /// A table, or one part of it, with the place of its columns.
    private struct SetTable {
        var table: Table
        var element: StructureTree.ID
        var edges: [Column]
    }

    /// Appends a table; one that is too wide for the page is turned or split into parts.
    mutating func append(_ table: Table) {
        let group = flow.structure.add(.division, under: StructureTree.root)
        let start = flow.items.count
        let (table, ranges) = fitted(table)
        var elements: [StructureTree.ID] = []
        for (index, range) in ranges.enumerated() {
            elements.append(flow.structure.add(.table, under: group))
            var part = table.part(of: range)
            if ranges.count > 1 { part = captioned(part, number: index + 1, of: ranges.count) }
            let isLast = index == ranges.count - 1
            append(part, as: elements[index], keepsNote: isLast && !table.note.isEmpty)
        }
        if !table.note.isEmpty { appendNote(table.note, under: group, in: blockColumn, place: table.place) }
        guard let id = table.id, start < flow.items.count else { return }
        flow.subjects[id] = elements.count == 1 ? elements[0] : group
        flow.items[start].anchors.append(FlowAnchor(id: id, y: .zero, element: elements[0]))
    }

    /// Appends caption, head and rows.
    private mutating func append(_ table: Table, as element: StructureTree.ID, keepsNote: Bool) {
        appendCaption(of: table, under: element)
        let set = SetTable(table: table, element: element, edges: columns(of: table))
        appendHead(set)
        let body = flow.structure.add(.tableBody, under: element)
        let shifts = decimalShifts(in: table)
        let rows = TableRows(
            table.rows.indices.map { setRow(table.rows[$0], shifts: shifts[$0], set, under: body) }, layout)
        for (index, row) in rows.items.enumerated() {
            var item = row
            item.tableHead = flow.tableHeads.count - 1
            if index > 0, table.rows[index].isTotal {
                item.marks.append(rule(in: blockColumn, at: .points(0.5), width: .points(0.5), layout.details.accent))
            }
            append(item, keepsNext: index == rows.items.count - 1 && keepsNote)
        }
        widenSpaceBelow(to: layout[.tableCell].spaceAfter)
    }

    /// The caption, and under it the question as asked.
    private mutating func appendCaption(of table: Table, under parent: StructureTree.ID) {
        guard !table.caption.isEmpty else { return }
        let style = layout[.caption]
        let element = flow.structure.add(.caption, under: parent)
        let title = flow.structure.add(.paragraph, under: element)
        let spans = spans(table.caption, style: style.text, element: title, place: table.place)
        let whole = TextOptions(staysWhole: true, keepsNext: true, fillsGrid: true)
        appendText(spans, style: style, in: blockColumn, whole)
        guard !table.question.isEmpty else { return }
        let question = flow.structure.add(.paragraph, under: element)
        appendText(
            SpanList(table.question, style: layout[.question].text, element: question, place: table.place),
            style: layout[.question], in: textColumn, whole)
    }

    private mutating func appendHead(_ set: SetTable) {
        let head = flow.structure.add(.tableHead, under: set.element)
        let item = set.table.spans.isEmpty ? setHead(set, under: head) : setHeadInTwoRows(set, under: head)
        let repeated = item.marks.map { FlowMark(role: .artifact(.layout), content: $0.content, origin: $0.origin) }
        flow.tableHeads.append(TableHead(height: item.height, marks: repeated))
        append(item, keepsNext: true)
    }

    private mutating func setHead(_ set: SetTable, under head: StructureTree.ID) -> FlowItem {
        let row = flow.structure.add(.tableRow, under: head)
        var item = FlowItem(height: .zero)
        var tallest = Length.zero
        for index in set.edges.indices {
            let cell = flow.structure.add(.headerCell(scope: .column), under: row)
            tallest = max(tallest, setHeadCell(index, set, cell, at: .zero, into: &item))
        }
        return ruled(item, height: tallest + layout.details.cellPadding * 2, isHead: true)
    }

    /// Heads of several columns above those of each: cells that have none above them reach over both rows, and are set in the
    /// lower one.
    private mutating func setHeadInTwoRows(_ set: SetTable, under head: StructureTree.ID) -> FlowItem {
        let padding = layout.details.cellPadding * 2
        let (upper, lower) = (
            flow.structure.add(.tableRow, under: head), flow.structure.add(.tableRow, under: head)
        )
        var item = FlowItem(height: .zero)
        var ofBothRows: [Range<Int>] = []
        var (upperHeight, lowerHeight) = (Length.zero, Length.zero)
        for index in set.edges.indices {
            let span = set.table.spans.first { $0.columns.contains(index) }
            if let span, span.columns.lowerBound < index { continue }
            let cell = flow.structure.add(.headerCell(scope: .column), under: upper)
            if let span {
                flow.structure[cell].columnSpan = span.columns.count
                upperHeight = max(upperHeight, setSpan(span, set, cell, into: &item))
            } else {
                flow.structure[cell].rowSpan = 2
                let start = item.marks.count
                lowerHeight = max(lowerHeight, setHeadCell(index, set, cell, at: .zero, into: &item))
                ofBothRows.append(start..<item.marks.count)
            }
        }
        upperHeight = upperHeight + padding
        for mark in ofBothRows.joined() { item.marks[mark].origin.y += upperHeight }
        for span in set.table.spans { item.marks.append(rule(below: span, set, at: upperHeight)) }
        for index in set.edges.indices where set.table.spans.contains(where: { $0.columns.contains(index) }) {
            let cell = flow.structure.add(.headerCell(scope: .column), under: lower)
            lowerHeight = max(lowerHeight, setHeadCell(index, set, cell, at: upperHeight, into: &item))
        }
        return ruled(item, height: upperHeight + lowerHeight + padding, isHead: true)
    }

    /// The words above several columns, in their middle.
    private mutating func setSpan(
        _ span: Table.HeadSpan, _ set: SetTable, _ cell: StructureTree.ID, into item: inout FlowItem
    ) -> Length {
        setCell(
            span.title, .tableHead, cell, in: column(of: span, set), .center, place: set.table.place, at: .zero,
            into: &item)
    }

    private func column(of span: Table.HeadSpan, _ set: SetTable) -> Column {
        let (first, last) = (set.edges[span.columns.lowerBound], set.edges[span.columns.upperBound - 1])
        return Column(x: first.x, width: last.x + last.width - first.x)
    }

    private func rule(below span: Table.HeadSpan, _ set: SetTable, at y: Length) -> FlowMark {
        rule(in: column(of: span, set), at: y, width: .points(0.5), layout.details.accent)
    }

    private mutating func setHeadCell(
        _ index: Int, _ set: SetTable, _ cell: StructureTree.ID, at top: Length, into item: inout FlowItem
    ) -> Length {
        setCell(
            set.table.head[index], .tableHead, cell, in: set.edges[index], set.table.alignment(index),
            place: set.table.place, at: top, into: &item)
    }

    /// One row: every cell's lines, and a rule below.
    private mutating func setRow(
        _ cells: [[Inline]], shifts: [Length], _ set: SetTable, under parent: StructureTree.ID
    ) -> FlowItem {
        let row = flow.structure.add(.tableRow, under: parent)
        var item = FlowItem(height: .zero)
        var tallest = Length.zero
        for (index, column) in set.edges.enumerated() {
            let cell = flow.structure.add(index == 0 ? .headerCell(scope: .row) : .dataCell, under: row)
            let words = index < cells.count ? cells[index] : []
            let shift = index < shifts.count ? shifts[index] : .zero
            let height = setCell(
                cells.isTotal && index > 0 ? [.strong(words)] : words, .tableCell, cell,
                in: Column(x: column.x, width: column.width - shift), set.table.alignment(index),
                place: set.table.place, at: .zero, into: &item)
            tallest = max(tallest, height)
        }
        return ruled(item, height: tallest + layout.details.cellPadding * 2, isHead: false)
    }

    /// Sets the words of a cell.
    ///
    /// - Returns: the height of its lines.
    private mutating func setCell(
        _ inlines: [Inline], _ name: StyleName, _ cell: StructureTree.ID, in column: Column,
        _ alignment: Table.Alignment, place: Place, at top: Length, into item: inout FlowItem
    ) -> Length {
        let style = layout[name]
        let spans = spans(inlines, style: style.text, element: cell, place: place)
        let lines = setLines(spans, in: column)
        for (number, line) in lines.enumerated() {
            let x = column.x + (column.width - line.width) * alignment.spaceBefore
            let y = top + layout.details.cellPadding + style.leading * Double(number)
            paint(line, spans, style, at: Point(x: x, y: y), into: &item)
        }
        return style.leading * Double(lines.count)
    }

    private func ruled(_ item: FlowItem, height: Length, isHead: Bool) -> FlowItem {
        var item = item
        item.height = height
        let width = isHead ? Length.points(1) : .points(0.5)
        let color = isHead ? layout.details.accent : layout.details.ruleColor
        item.marks.append(rule(in: blockColumn, at: height, width: width, color))
        return item
    }

    private func rule(in column: Column, at y: Length, width: Length, _ color: Color) -> FlowMark {
        let box = Rectangle(x: .zero, y: .zero, width: column.width, height: width)
        return FlowMark(
            role: .artifact(.layout),
            content: .drawing(Drawing(size: box.size, shapes: [.path(.rectangle(box), fill: color, stroke: nil)])),
            origin: Point(x: left(from: column.x, width: column.width), y: y - width))
    }
}

extension [[Inline]] {
    /// Whether a row is a total: its first cell is in bold.
    fileprivate var isTotal: Bool {
        guard let first, !first.isEmpty else { return false }
        return first.allSatisfy { if case .strong = $0 { true } else { false } }
    }
}

extension Table {
    /// How the cells of a column are set.
    fileprivate func alignment(_ column: Int) -> Alignment {
        column < alignments.count ? alignments[column] : .start
    }
}

extension Table.Alignment {
    /// The part of a line's free space that is before its words.
    fileprivate var spaceBefore: Double {
        switch self {
        case .start: 0
        case .center: 0.5
        case .end: 1
        }
    }
}
