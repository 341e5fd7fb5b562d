import Diagnostics

/// Rows of cells as lines: two spaces before each and between columns, the column of names to the left, all others to the right.
///
/// Cells are escaped: the name of an option may have line breaks.
func alignedLines(_ rows: [[String]], names: Int) -> String {
    let rows = rows.map { $0.map(escapedForTerminal) }
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
