import Geometry

/// The rows of a table with what leads the eye along them.
///
/// Rows of one line are close together, with a gap after every fifth and a rule below the last. Where a cell takes more lines,
/// every row has its rule.
struct TableRows {
    private(set) var items: [FlowItem]

    private static let rowsBetweenGaps = 5
    /// The part of a cell's padding that rows of one line keep.
    private static let closePadding = 0.4

    /// - Parameter items: the rows, each with its rule as the last mark.
    init(_ items: [FlowItem], _ layout: Layout) {
        self.items = items
        let line = layout[.tableCell].leading + layout.details.cellPadding * 2
        let isClose = items.count > 1 && items.allSatisfy { $0.height <= line + .points(0.01) }
        if isClose { closeUp(layout.details.cellPadding) }
        for index in items.indices { self.items[index].breakBefore = breakBefore(index, hasGaps: isClose) }
    }

    private mutating func closeUp(_ padding: Length) {
        let saved = padding * (1 - Self.closePadding)
        for index in items.indices {
            closeUp(&items[index], by: saved, keepsRule: index == items.count - 1)
            if index > 0, index.isMultiple(of: Self.rowsBetweenGaps) { items[index].spaceBefore = padding * 2 }
        }
    }

    /// Takes as much off above the words of a row as below them.
    private func closeUp(_ row: inout FlowItem, by saved: Length, keepsRule: Bool) {
        let rule = row.marks.popLast()
        for mark in row.marks.indices { row.marks[mark].origin.y -= saved }
        for link in row.links.indices { row.links[link].area.origin.y -= saved }
        for anchor in row.anchors.indices { row.anchors[anchor].y -= saved }
        row.height -= saved * 2
        guard keepsRule, var rule else { return }
        rule.origin.y -= saved * 2
        row.marks.append(rule)
    }

    /// Two rows at least on each side of a page break, rather more, and rather at a gap.
    private func breakBefore(_ index: Int, hasGaps: Bool) -> FlowItem.BreakBefore {
        if index <= 1 || index == items.count - 1 { return .never }
        let leavesFew = min(index, items.count - index) < Self.rowsBetweenGaps
        let isAtGap = hasGaps && index.isMultiple(of: Self.rowsBetweenGaps)
        return .allowed(cost: (isAtGap ? 0.5 : 1.5) + (leavesFew ? 2 : 0))
    }
}
