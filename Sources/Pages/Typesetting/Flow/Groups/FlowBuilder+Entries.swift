import Diagnostics
import DocumentModel
import Geometry
import Typography

/// How the entries of a timeline or a list of fields are set.
struct Entries {
    var look: EntryLook
    var label: StyleName
    var text: StyleName

    init(_ look: EntryLook, _ label: StyleName, _ text: StyleName) {
        (self.look, self.label, self.text) = (look, label, text)
    }
}

extension FlowBuilder {
    /// Entries one below the other, each with its label beside it; no entry is cut unless it is long.
    mutating func appendEntries(_ group: Group, _ entries: Entries, _ setting: Setting) {
        let list = flow.structure.add(.list(.none), under: setting.element)
        var starts: [Int] = []
        let column = column(of: group, setting)
        for (index, part) in group.parts.enumerated() {
            if index == 0, !setting.isNested { widenSpaceBelow(to: spaceAround) }
            let start = flow.items.count
            starts.append(start)
            append(part, entries, under: list, in: column, at: group.place)
            keepWhole(from: start)
            let isLast = index == group.parts.count - 1
            widenSpaceBelow(to: isLast ? spaceAround : layout[entries.text].spaceAfter)
            guard let line = entries.look.line, start < flow.items.count else { continue }
            let place = EntryPlace(isFirst: index == 0, isLast: isLast, items: start..<flow.items.count)
            paintLine(line, entries, in: column, place)
        }
        // No entry is alone on a page.
        for start in [starts.dropFirst().first, starts.dropFirst().last].compactMap(\.self)
        where start < flow.items.count {
            flow.items[start].breakBefore = .never
        }
    }

    /// Names of fields are in the margin column where the layout has one before the text.
    private func column(of group: Group, _ setting: Setting) -> Column {
        guard group.kind == .fields, setting.element == StructureTree.root else { return setting.column }
        let start = layout.page.textStart
        return Column(x: setting.column.x - start, width: setting.column.width + start)
    }

    private mutating func append(
        _ part: Group.Part, _ entries: Entries, under list: StructureTree.ID, in column: Column, at place: Place
    ) {
        let (labelStyle, textStyle) = (layout[entries.label], layout[entries.text])
        let labels = Column(x: column.x, width: labelWidth(entries, in: column))
        let element = flow.structure.add(.listItem, under: list)
        // A label without a numbering scheme would need a ListNumbering that says so, which readers do not agree on.
        let body = flow.structure.add(.listBody, under: element)
        let label = flow.structure.add(.paragraph, under: body)
        let spans = spans(part.label, style: labelStyle.text, element: label, place: place)
        let labelled = strip { $0.appendText(spans, style: labelStyle, in: labels, TextOptions(spaceBefore: .zero)) }
        let texts = column.indented(by: labels.width + entries.look.gap)
        var items = itemsApart { builder in
            builder.append(part.blocks, Setting(column: texts, element: body, style: entries.text, isNested: true))
        }
        if items.isEmpty { items = [FlowItem(height: .zero)] }
        // Both on one baseline.
        let difference = baseline(of: textStyle) - baseline(of: labelStyle)
        let top = max(.zero, difference)
        if difference < .zero {
            var first = FlowItem(height: .zero)
            FlowStrip(items.prefix(1)).put(into: &first, y: -difference, isMirrored: isMirrored)
            first.spaceAfter = items[0].spaceAfter
            items[0] = first
        }
        let (height, end) = (items[0].height, items.last?.spaceAfter ?? .zero)
        let all = items.map { $0.height + $0.spaceBefore }.sum()
        labelled.put(into: &items[0], y: top, isMirrored: isMirrored, isFirst: true)
        items[0].height = height
        for index in items.indices {
            var item = items[index]
            item.spaceBefore = index == 0 ? .zero : item.spaceBefore
            append(item, spaceAfter: index == items.count - 1 ? end : items[index].spaceAfter)
        }
        let missing = top + labelled.height - all
        if missing > .zero { flow.items[flow.items.count - 1].height += missing }
    }

    /// The layout's, or less in a narrow column.
    private func labelWidth(_ entries: Entries, in column: Column) -> Length {
        let largestPart = 0.35
        return min(entries.look.labelWidth, column.width * largestPart)
    }

    /// Where an entry is among the others, and its items.
    private struct EntryPlace {
        var isFirst: Bool
        var isLast: Bool
        var items: Range<Int>
    }

    /// A dot at an entry's first line, and the line that leads to the next dot.
    private mutating func paintLine(_ color: Color, _ entries: Entries, in column: Column, _ place: EntryPlace) {
        let (width, dot) = (Length.points(1.5), Length.points(7))
        let center = column.x + labelWidth(entries, in: column) + entries.look.gap / 2
        // The middle of small letters.
        let y = baseline(of: layout[entries.text]) - layout[entries.text].text.size * 0.26
        func line(from top: Length, to bottom: Length) -> FlowMark {
            fill(Rectangle(x: center - width / 2, y: top, width: width, height: bottom - top), color)
        }
        for index in place.items {
            let item = flow.items[index]
            let isFirst = index == place.items.lowerBound
            let top = isFirst && place.isFirst ? y : .zero
            let bottom = place.isLast ? (isFirst ? y : .zero) : item.height
            var marks = bottom > top ? [line(from: top, to: bottom)] : []
            if isFirst {
                marks.append(fill(Rectangle(x: center - dot / 2, y: y - dot / 2, width: dot, height: dot), color))
            }
            flow.items[index].marks = marks + item.marks
            let isJoined = isFirst ? !place.isFirst : !place.isLast
            if isJoined, item.spaceBefore > .zero {
                flow.items[index].gapMarks.append(line(from: -item.spaceBefore, to: .zero))
            }
        }
    }
}
