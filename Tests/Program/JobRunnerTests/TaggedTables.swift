import TestSupport

/// The tables of a PDF in the order of its tags, row by row and cell by cell.
func taggedTables(_ file: String) throws -> [[[String]]] {
    let tree = try Subprocess.run("pdfinfo", ["-struct-text", file]).text
    var tables: [[[String]]] = []
    for line in tree.split(separator: "\n") {
        let words = line.drop { $0 == " " }
        let name = words.prefix { $0 != " " && $0 != ":" }
        if name == "Table" { tables.append([]) }
        guard !tables.isEmpty else { continue }
        let last = tables.count - 1
        if name == "TR" { tables[last].append([]) }
        if tables[last].isEmpty { continue }
        let row = tables[last].count - 1
        if name == "TH" || name == "TD" { tables[last][row].append("") }
        if name == "Div" || name == "P" { tables.append([]) }
        if words.hasPrefix("\""), !tables[last][row].isEmpty {
            tables[last][row][tables[last][row].count - 1] += words.dropFirst().dropLast()
        }
    }
    return tables.filter { !$0.isEmpty }
}
