import Diagnostics
import DocumentModel
import Drawing
import Geometry
import Typography

extension FlowBuilder {
    /// A table set for its column widths.
    private struct SetTable {
        var table: Table
        var element: StructureTree.ID
        var edges: [Column]
    }

    mutating func append(_ table: Table) {
        let group = flow.structure.add(.division, under: StructureTree.root)
        let start = flow.items.count
        let element = flow.structure.add(.table, under: group)
        appendCaption(of: table, under: element)
        let set = SetTable(table: table, element: element, edges: columns(of: table))
        appendHead(set)
        let body = flow.structure.add(.tableBody, under: element)
        for (index, row) in table.rows.enumerated() {
            var item = setRow(row, set, style: .tableCell, under: body, isHead: false)
            item.tableHead = flow.tableHeads.count - 1
            // Two rows at least on each side of a page break.
            let leavesSingleRow = index <= 1 || index == table.rows.count - 1
            item.breakBefore = leavesSingleRow ? .never : .allowed(cost: 1)
            append(item, keepsNext: index == table.rows.count - 1 && !table.note.isEmpty)
        }
        widenSpaceBelow(to: layout[.tableCell].spaceAfter)
        if !table.note.isEmpty { appendNote(table.note, under: group, in: blockColumn, place: table.place) }
        guard let id = table.id, start < flow.items.count else { return }
        flow.subjects[id] = element
        flow.items[start].anchors.append(FlowAnchor(id: id, y: .zero, element: element))
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
        let item = setRow(set.table.head, set, style: .tableHead, under: head, isHead: true)
        let repeated = item.marks.map { FlowMark(role: .artifact(.layout), content: $0.content, origin: $0.origin) }
        flow.tableHeads.append(TableHead(height: item.height, marks: repeated))
        append(item, keepsNext: true)
    }

    /// One row: every cell's lines, and a rule below.
    private mutating func setRow(
        _ cells: [[Inline]], _ set: SetTable, style name: StyleName, under parent: StructureTree.ID, isHead: Bool
    ) -> FlowItem {
        let style = layout[name]
        let padding = layout.details.cellPadding
        let row = flow.structure.add(.tableRow, under: parent)
        var item = FlowItem(height: .zero)
        var tallest = Length.zero
        for (index, column) in set.edges.enumerated() {
            let role: StructureRole =
                isHead ? .headerCell(scope: .column) : index == 0 ? .headerCell(scope: .row) : .dataCell
            let element = flow.structure.add(role, under: row)
            let spans = spans(
                index < cells.count ? cells[index] : [], style: style.text, element: element, place: set.table.place)
            let lines = setLines(spans, in: column)
            for (number, line) in lines.enumerated() {
                let isEnd = index < set.table.alignments.count && set.table.alignments[index] == .end
                let x = column.x + (isEnd ? column.width - line.width : .zero)
                paint(line, spans, style, at: Point(x: x, y: padding + style.leading * Double(number)), into: &item)
            }
            tallest = max(tallest, style.leading * Double(lines.count))
        }
        item.height = tallest + padding * 2
        item.marks.append(rowRule(at: item.height, isHead: isHead))
        return item
    }

    private func rowRule(at y: Length, isHead: Bool) -> FlowMark {
        let width = isHead ? Length.points(1) : .points(0.5)
        let color = isHead ? layout.details.accent : layout.details.ruleColor
        let box = Rectangle(x: .zero, y: .zero, width: blockColumn.width, height: width)
        return FlowMark(
            role: .artifact(.layout),
            content: .drawing(Drawing(size: box.size, shapes: [.path(.rectangle(box), fill: color, stroke: nil)])),
            origin: Point(x: .zero, y: y - width))
    }

    /// The widths that a column may have.
    private struct ColumnWidths {
        /// Of numbers: its cells in one line, its head in about two lines.
        var numbers: Length
        /// Of numbers: its cells in one line, its head broken between any two words.
        var leastNumbers: Length
        /// Of words: each cell in one line.
        var words: Length
        /// Of words: its longest word.
        var leastWords: Length
        var isOfNumbers: Bool
    }

    /// Columns of numbers take what they need; columns of words share the rest in proportion to their widths.
    private mutating func columns(of table: Table) -> [Column] {
        let gap = layout.details.columnGap
        let widths = table.head.indices.map { columnWidths(of: $0, in: table) }
        let available = blockColumn.width - gap * Double(max(0, widths.count - 1))
        let taken = numberWidths(widths, available, at: table.place)
        let wanted = widths.map { $0.isOfNumbers ? .zero : $0.words }.sum()
        let rest = available - taken.sum()
        var x = Length.zero
        return zip(widths, taken).map { natural, numbers in
            let share = wanted > .zero ? natural.words / wanted : 1
            let width = natural.isOfNumbers ? numbers : rest * share
            defer { x += width + gap }
            return Column(x: x, width: width)
        }
    }

    /// The widths of the columns of numbers, zero for those of words: the least possible where words would lack room.
    private mutating func numberWidths(_ widths: [ColumnWidths], _ available: Length, at place: Place) -> [Length] {
        let words = widths.filter { !$0.isOfNumbers }
        // Longer words are broken.
        let leastWords = min(words.map(\.leastWords).sum(), available * 0.15)
        // A quarter of the line keeps names of options in few lines.
        let goodWords = min(words.map(\.words).sum(), available * 0.25)
        let good = widths.map { $0.isOfNumbers ? $0.numbers : .zero }
        if available - good.sum() >= max(goodWords, leastWords) { return good }
        let least = widths.map { $0.isOfNumbers ? $0.leastNumbers : .zero }
        if available - least.sum() < leastWords {
            let gaps = blockColumn.width - available
            diagnostics.add(
                Diagnostic(
                    "wide-table", at: place,
                    "the table's \(widths.count) columns need at least \(rounded(least.sum() + leastWords + gaps)) pt; "
                        + "the page has room for \(rounded(blockColumn.width)) pt",
                    hint: "show fewer columns"))
        }
        return least
    }

    private func rounded(_ length: Length) -> Int { Int(length.points.rounded()) }

    /// How wide a column's cells are; heads over figures may wrap between words.
    private func columnWidths(of column: Int, in table: Table) -> ColumnWidths {
        let cells = table.rows.compactMap { column < $0.count ? $0[column].plainText : nil }
        let (cellText, headText) = (layout[.tableCell].text, layout[.tableHead].text)
        let widest = cells.map { width(of: $0, cellText) }.max() ?? .zero
        let head = table.head[column].plainText
        let longestInHead = longestWord(of: [head], headText)
        let halfOfHead = width(of: head, headText) * 0.6
        return ColumnWidths(
            numbers: max(widest, max(longestInHead, halfOfHead)) + .points(1),
            leastNumbers: max(widest, longestInHead) + .points(1),
            words: max(widest, width(of: head, headText)),
            leastWords: max(longestInHead, longestWord(of: cells, cellText)),
            isOfNumbers: column < table.alignments.count && table.alignments[column] == .end)
    }

    private func longestWord(of texts: [String], _ style: TextStyle) -> Length {
        // The longest by its letters is the widest, or nearly so.
        let words = texts.compactMap { text in text.split(separator: " ").max { $0.utf8.count < $1.utf8.count } }
        return words.map { width(of: String($0), style) }.max() ?? .zero
    }

    func width(of text: String, _ style: TextStyle) -> Length {
        shape([TextSpan(text: text, style: style, tag: 0)]).naturalWidth
    }
}
