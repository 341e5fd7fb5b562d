internal import PDFSyntax

extension Inspection {
    /// A list whose items are labelled says how (ISO 14289-1, 7.6).
    mutating func checkList(_ index: Int) {
        let items = children(of: index).filter { elements[$0].role == "LI" }
        let isLabelled = items.contains { item in children(of: item).contains { elements[$0].role == "Lbl" } }
        let numbering = attribute("ListNumbering", of: index, owner: "List")?.name
        if isLabelled, numbering == nil || numbering == "None" {
            fail(index, .accessible("7.6"), "does not say how its items are numbered (ListNumbering)")
        }
        for item in items where !children(of: item).contains(where: { elements[$0].role == "LBody" }) {
            fail(item, .accessible("7.6"), "has no body (LBody)")
        }
    }

    /// Rows of a table are of one length, and every header cell says what it is the header of (ISO 14289-1, 7.5).
    mutating func checkTable(_ index: Int) {
        let groups = groups(of: index)
        for cell in groups.joined().joined() where elements[cell].role == "TH" { checkScope(of: cell) }
        if let problem = grid(of: groups).problem { fail(index, .accessible("7.5"), problem) }
    }

    /// The cells of a table by its groups of rows.
    private func groups(of table: Int) -> [[[Int]]] {
        children(of: table).map { group in
            let rows = elements[group].role == "TR" ? [group] : children(of: group).filter { elements[$0].role == "TR" }
            return rows.map(children)
        }
    }

    private func grid(of groups: [[[Int]]]) -> TableGrid {
        var grid = TableGrid()
        for rows in groups {
            for cells in rows { grid.add(cells.map { (span("ColSpan", of: $0), span("RowSpan", of: $0)) }) }
            grid.endGroup()
        }
        return grid
    }

    private func span(_ key: String, of cell: Int) -> Int {
        attribute(key, of: cell, owner: "Table")?.integer ?? 1
    }

    private mutating func checkScope(of cell: Int) {
        let scope = attribute("Scope", of: cell, owner: "Table")?.name ?? ""
        if !["Row", "Column", "Both"].contains(scope) {
            fail(cell, .accessible("7.5"), "does not say whether it heads its row or its column (Scope)")
        }
    }
}

/// The places of a table's cells, by their spans.
private struct TableGrid {
    private(set) var problem: String?
    private var rows = 0
    private var columns: Int?
    /// For each column, how many rows below are taken by cells that reach down.
    private var taken: [Int] = []

    /// More columns than any page holds.
    private static let most = 1000

    mutating func add(_ cells: [(columns: Int, rows: Int)]) {
        rows += 1
        var column = 0
        for cell in cells {
            guard (1...TableGrid.most).contains(cell.columns), (1...TableGrid.most).contains(cell.rows) else {
                problem = problem ?? "has a cell that spans no row or column, or too many, in row \(rows)"
                return
            }
            while column < taken.count, taken[column] > 0 { column += 1 }
            for place in column..<(column + cell.columns) {
                if place >= taken.count { taken.append(0) }
                if taken[place] > 0 { problem = problem ?? "has cells one upon another in row \(rows)" }
                taken[place] = cell.rows
            }
            column += cell.columns
            guard column <= TableGrid.most else { return }
        }
        let width = (taken.lastIndex { $0 > 0 } ?? -1) + 1
        if let columns, columns != width || taken.prefix(width).contains(0) {
            problem = problem ?? "has \(taken.count { $0 > 0 }) cells in row \(rows) and \(columns) in those before"
        }
        columns = columns ?? width
        for place in taken.indices { taken[place] = max(0, taken[place] - 1) }
    }

    /// No cell reaches beyond its head, body or foot.
    mutating func endGroup() {
        if taken.contains(where: { $0 > 0 }) { problem = problem ?? "has a cell that reaches below row \(rows)" }
        taken = taken.map { _ in 0 }
    }
}
