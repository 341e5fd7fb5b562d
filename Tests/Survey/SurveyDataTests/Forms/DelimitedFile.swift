extension ToolWriter {
    /// The rows with those of the header.
    var lines: [[String]] {
        switch form.names {
        case "joined":
            // A head stands above the first of its columns alone.
            let heads = columns.indices.map {
                $0 > 0 && columns[$0 - 1].head == columns[$0].head ? "" : columns[$0].head
            }
            return [
                zip(columns, heads).map { $0.head.isEmpty ? $0.name : $1 },
                columns.map { $0.head.isEmpty ? "" : $0.name },
            ] + rows
        case "2": return [columns.map(\.head), columns.map(\.name)] + rows
        default:
            let others = (1..<form.headerRows).map { row in
                columns.map { row == 1 ? "Wording of \($0.name)" : "{\"ImportId\":\"\($0.name)\"}" }
            }
            return [columns.map(\.name)] + others + rows
        }
    }

    /// - Parameter variant: of files of the same survey some begin with a byte-order mark, and some end their lines with CR LF.
    func delimitedFile(variant: Int) -> [UInt8] {
        let lineBreak = variant % 2 == 0 ? "\n" : "\r\n"
        let text = lines.map { $0.map(cell).joined(separator: form.separator) + lineBreak }.joined()
        return Array(((variant % 3 == 0 ? "\u{FEFF}" : "") + text).utf8)
    }

    private func cell(_ text: String) -> String {
        var text = text
        if form.escapes { text = text.replacing("\n", with: "{newline}").replacing("\t", with: "{tab}") }
        let needsQuotes = text.contains { $0 == "\"" || $0 == "\n" || $0 == "\t" || String($0) == form.separator }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
