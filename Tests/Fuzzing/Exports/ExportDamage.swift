package import TableFuzzing

/// A way in which a later export of a survey differs from the one that was imported, by accident or by another setting.
///
/// What no reader can know is not here: rows cut away whole, a last cell cut short, columns of texts and numbers moved.
package enum ExportDamage: String, CaseIterable, Sendable {
    case cutRow, missingCell, extraCell, shiftedRow, rotatedRow
    case headerAgain, headerInMiddle, headerAtEnd, headerMissing, headerTwice
    case importMarks, tags, wordingRow, titleAbove, separatorLine
    case otherEncoding, brokenEncoding, otherSeparator, unquoted, totalRow, blankRows

    /// The damaged export; nil where this form cannot be damaged so.
    package func applied(to trial: ExportTrial, _ random: inout SeededNumbers) -> [UInt8]? {
        var (table, writer) = (trial.table, trial.writer)
        let row = Int.random(in: table.rows.indices, using: &random)
        let width = table.heads[0].count
        let column = Int.random(in: 0..<width, using: &random)
        switch self {
        case .cutRow:
            let kept = Array(table.rows[row].prefix(max(1, column)))
            guard kept.count < width, kept.contains(where: { !$0.isEmpty }) else { return nil }
            table.rows = Array(table.rows[..<row]) + [kept]
        case .missingCell: table.rows[row].remove(at: column)
        case .extraCell: table.rows[row].insert("", at: column)
        case .shiftedRow, .rotatedRow:
            guard trial.hasClosedAnswer(row, shiftedBy: 1) else { return nil }
            let last = table.rows[row].removeLast()
            table.rows[row].insert(self == .rotatedRow ? last : "", at: 0)
        case .headerAgain: table.rows.insert(contentsOf: table.heads, at: 0)
        case .headerInMiddle: table.rows.insert(contentsOf: table.heads, at: row)
        case .headerAtEnd: table.rows.append(table.heads[0])
        case .headerMissing: table.heads.removeLast()
        case .headerTwice: table.heads.append(table.heads[table.heads.count - 1])
        case .importMarks: table.rows.insert((0..<width).map { "{\"ImportId\":\"QID\($0)\"}" }, at: 0)
        case .tags: table.rows.insert((0..<width).map { "#tag +q\($0)" }, at: 0)
        case .wordingRow:
            let wordings = Dictionary(
                trial.survey.questions.map { ($0.name, $0.wording) }, uniquingKeysWith: { first, _ in first })
            guard table.heads.count == 1, table.heads[0].contains(where: { wordings[$0] != nil }) else { return nil }
            table.rows.insert(table.heads[0].map { wordings[$0] ?? $0 }, at: 0)
        case .titleAbove: table.titles.insert(["Survey of our visitors"], at: 0)
        case .separatorLine: writer.namesSeparator.toggle()
        case .otherEncoding:
            let others = ExportBytes.Encoding.allCases.filter { $0 != writer.encoding }
            writer.encoding = others.randomElement(using: &random) ?? .utf8
        case .brokenEncoding:
            // UTF-8 that some program took for Windows-1252 and wrote as UTF-8 once more.
            let text = String(decoding: ExportBytes.utf8(writer).bytes(table), as: UTF8.self)
            let twice = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
            return writer.encoding == .utf8 ? Array(twice.utf8) : nil
        case .otherSeparator:
            let others: [Character] = [",", ";", "\t", "|"].filter { $0 != writer.separator }
            writer.separator = others.randomElement(using: &random) ?? ","
        case .unquoted:
            return writer.encoding == .utf8
                ? writer.bytes(table).filter { $0 != UInt8(ascii: "\"") } : nil
        case .totalRow:
            table.rows.append(["Total"] + (1..<width).map { _ in "" })
        case .blankRows: table.rows += [[String](repeating: "", count: width), [String](repeating: "", count: width)]
        }
        return writer.bytes(table)
    }
}

extension ExportBytes {
    fileprivate static func utf8(_ writer: ExportBytes) -> ExportBytes {
        var writer = writer
        writer.encoding = .utf8
        return writer
    }
}

extension ExportTrial {
    /// Whether a row that moves by some columns puts an answer to a closed question where it makes no sense.
    fileprivate func hasClosedAnswer(_ row: Int, shiftedBy count: Int) -> Bool {
        // The columns of a question with one answer hold nothing but titles.
        let titles = survey.questions.filter { $0.kind == .single }.map { Set($0.options) }
        let cells = table.rows[row]
        return cells.indices.contains { column in
            guard column >= count, !cells[column - count].isEmpty else { return false }
            let values = Set(table.rows.map { $0[column] }).subtracting([""])
            return titles.contains { !values.isEmpty && values.isSubset(of: $0) && !$0.contains(cells[column - count]) }
        }
    }
}
