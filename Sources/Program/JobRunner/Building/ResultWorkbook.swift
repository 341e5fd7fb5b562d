import Composition
import DocumentModel
import ExactNumbers
import Languages
import WorkbookWriter

/// The workbook of an edition: the results of every closed question and battery, by each banner and in each wave, one sheet
/// each, after a sheet of contents.
struct ResultWorkbook: Sendable {
    let questions: QuestionTables
    let words: Catalogue
    /// Where the figures come from.
    let source: String
    /// Seconds since 1970.
    let timestamp: Int64

    static let fileName = "tables.xlsx"

    func bytes() throws(JobFailure) -> [UInt8] {
        let entries = questions.entries
        let names = sheetNames(entries.map(\.name))
        let contents = Workbook.Sheet(
            name: words.text(.contents), lines: [words.text(.contents), source],
            head: [words.text(.workbookTopic), words.text(.workbookQuestion)],
            rows: zip(entries, names).map { entry, name in
                [entry.table == nil ? .text(entry.topic) : .link(entry.topic, sheet: name), .text(entry.wording)]
            })
        let sheets = zip(entries, names).compactMap { entry, name in
            entry.table.map { sheet(entry, $0, name: name) }
        }
        do throws(WorkbookProblem) {
            return try WorkbookWriter.bytes(
                of: Workbook(title: source, timestamp: Int(timestamp), sheets: [contents] + sheets))
        } catch {
            throw .file(path: Self.fileName, reason: "cannot be written: \(error.reason)")
        }
    }

    private func sheet(_ entry: QuestionTables.Entry, _ table: Table, name: String) -> Workbook.Sheet {
        // The heads of a banner's columns name their break, as those of its rows do where it is turned.
        let own = table.head.map(\.plainText)
        let words = table.turned.map { Array(own.prefix(1)) + $0.rows.map(\.plainText) } ?? own
        let pairs = own.indices.map { column in
            table.rows.lazy.compactMap { $0.indices.contains(column) ? NumberPair($0[column]) : nil }.first
        }
        let head = zip(words, pairs).flatMap { word, pair in
            [word] + (pair.map { [secondHead($0, beside: word)] } ?? [])
        }
        return Workbook.Sheet(
            name: name, lines: [table.caption.plainText, entry.wording, table.note.text] + entry.remarks,
            head: heads(head),
            rows: table.rows.map { row in
                zip(row, pairs).flatMap { pair($0.1, $0.0) }
            })
    }

    /// The head of the second of two columns.
    private func secondHead(_ pair: NumberPair, beside words: String) -> String {
        self.words.text(pair.isOfShares ? .workbookShare : .workbookBase, [.text: words])
    }

    /// The cells of a column; of two, where some of its cells print two numbers.
    private func pair(_ pair: NumberPair?, _ inlines: [Inline]) -> [Workbook.Cell] {
        guard pair != nil else { return [cell(inlines)] }
        guard let numbers = NumberPair(inlines) else { return [cell(inlines), .text("")] }
        return [cell([numbers.first]), cell([numbers.second(words)])]
    }

    /// The words above the columns, as a spreadsheet's table needs them: short enough, and different regardless of case.
    private func heads(_ words: [String]) -> [String] {
        let longest = 200
        var taken: Set<String> = []
        return words.enumerated().map { index, words in
            var head = String(words.prefix(longest))
            if head.isEmpty || taken.contains(head.lowercased()) { head += " (\(index + 1))" }
            taken.insert(head.lowercased())
            return head
        }
    }

    /// The ids as names of sheets: short enough, and different regardless of case.
    private func sheetNames(_ ids: [String]) -> [String] {
        let longest = 31
        var taken: Set<String> = [words.text(.contents).lowercased()]
        return ids.enumerated().map { index, id in
            var name = String(id.prefix(longest))
            if taken.contains(name.lowercased()) {
                let number = " \(index + 1)"
                name = id.prefix(longest - number.count) + number
            }
            taken.insert(name.lowercased())
            return name
        }
    }

    /// A cell that prints one number holds its exact value, and shows it as printed; any other holds its words.
    private func cell(_ inlines: [Inline]) -> Workbook.Cell {
        guard inlines.count == 1, case .computed(let value)? = inlines.first, value.statistic.numbers.count == 1,
            let number = value.statistic.numbers.first
        else { return .text(inlines.plainText) }
        switch number.form {
        case .plain, .percent:
            guard let shown = shown(number) else { return .text(value.text) }
            let pattern = value.statistic.pieces.map { self.pattern($0, number) }.joined()
            return .number(shown, format: pattern)
        case .lessThan, .moreThan: return .number(number.value.floatingPoint, format: literal(value.text))
        case .cardinal, .ordinal, .ordinalDigits, .magnitude, .size, .signed, .unchanged:
            return .text(value.text)
        }
    }

    /// The value, if a spreadsheet rounds it as it is printed; nil when that is not sure.
    private func shown(_ number: PrintedNumber) -> Double? {
        let value = number.value.floatingPoint
        let scale = (0..<number.decimals).reduce(number.form == .percent ? 100.0 : 1) { scale, _ in scale * 10 }
        let digits = number.text.filter { $0.isASCII && $0.isNumber }
        guard let printed = Int(digits) else { return nil }
        let rounded = (value * scale).rounded(.toNearestOrAwayFromZero)
        return Int(exactly: rounded.magnitude) == printed ? value : nil
    }

    private func pattern(_ piece: Statistic.Piece, _ number: PrintedNumber) -> String {
        switch piece {
        case .number: "0" + (number.decimals > 0 ? "." + String(repeating: "0", count: number.decimals) : "")
        case .words(let text) where number.form == .percent && text.contains("%"):
            text.split(separator: "%", omittingEmptySubsequences: false).map { literal(String($0)) }.joined(
                separator: "%")
        case .words(let text), .name(let text): literal(text)
        }
    }

    /// Words in a number's format.
    private func literal(_ text: String) -> String {
        text.isEmpty ? "" : "\"" + text.replacing("\"", with: "\"\\\"\"") + "\""
    }
}
