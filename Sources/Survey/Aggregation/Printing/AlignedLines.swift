/// Rows of cells as lines: two spaces before each and between columns, the column of names to the left, all others to the right.
func alignedLines(_ rows: [[String]], names: Int) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { cells in
        let padded = cells.indices.map { index in
            let space = String(repeating: " ", count: widths[index] - cells[index].count)
            return index == names ? cells[index] + space : space + cells[index]
        }
        return "  " + padded.joined(separator: "  ") + "\n"
    }.joined()
}
