import SurveyData
import Diagnostics
import TableFiles

/// A question of which each option has a column: remembers what each cell says.
struct OptionColumnsDecoder {
    /// What the cell of one option says.
    private enum Word: Int32 { case chosen, notChosen, empty, notAnswered, notAsked }

    private struct Column {
        let option: Int
        let index: Int
        /// Whether any other text chooses the option.
        let takesText: Bool
        /// Of this column alone.
        let reader: OptionColumnsReader
        var words = WordTable()
    }

    private let question: Int
    private let emptyIsNo: Bool
    private let whenAllEmpty: OptionColumns.Meaning
    private let whenAllNo: OptionColumns.Meaning
    private let rowReader: RowReader
    private var columns: [Column]

    /// Words for yes and no are few; a text beside "other" is looked at each time.
    private static let mostRemembered = 256
    private static let longestRemembered = 64

    init(_ context: QuestionContext, _ bound: OptionColumns, _ rowReader: RowReader, number: (BoundColumn) -> Int) {
        question = context.index
        emptyIsNo = bound.notChosen.contains("")
        whenAllEmpty = bound.whenAllEmpty
        whenAllNo = bound.whenAllNo
        self.rowReader = rowReader
        let own = bound.other.flatMap { bound.columns[$0.option] == nil ? $0.option : nil }
        columns = context.question.options.indices.compactMap { option in
            let isOwn = option == own
            guard let column = isOwn ? bound.other?.column : bound.columns[option] else { return nil }
            var alone = bound
            alone.columns = bound.columns.indices.map { $0 == option ? bound.columns[$0] : nil }
            alone.other = isOwn ? bound.other : nil
            alone.whenAllEmpty = .notAnswered
            alone.whenAllNo = .notChosen
            return Column(
                option: option, index: number(column), takesText: isOwn,
                reader: OptionColumnsReader(context, alone, number: number))
        }
    }

    /// Puts the answers of the rows at hand into the batch.
    mutating func decode(_ block: borrowing RowBlock, _ rows: borrowing BlockRows, into batch: inout StreamedBatch) {
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if !decode(row, block, rows, into: &batch) { batch.fates[row] = .open }
        }
    }

    private mutating func decode(
        _ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, into batch: inout StreamedBatch
    ) -> Bool {
        batch.set(.answered, question, row)
        var (chosen, no, empty, notAnswered, notAsked) = (0, 0, 0, 0, 0)
        for index in columns.indices {
            switch word(index, row, block, rows) {
            case .chosen: chosen += batch.choose(columns[index].option, question, row) ? 1 : 0
            case .notChosen: no += 1
            case .empty: empty += columns[index].takesText ? 0 : 1
            case .notAnswered:
                notAnswered += 1
                empty += columns[index].takesText ? 0 : 1
            case .notAsked: notAsked += 1
            case nil: return false
            }
        }
        if notAsked > 0 {
            batch.set(.notAsked, question, row)
            return chosen == 0
        }
        if empty > 0, !emptyIsNo, chosen > 0 || no > 0 { return false }
        let meaning = no == 0 ? (notAnswered > 0 ? .notAnswered : whenAllEmpty) : whenAllNo
        if chosen == 0, meaning != .notChosen { batch.set(.notAnswered, question, row) }
        return true
    }

    /// Nil when the slow path has to read it.
    private mutating func word(
        _ index: Int, _ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows
    ) -> Word? {
        let cell = rows.cell(columns[index].index, of: row)
        if let known = columns[index].words.value(of: block.bytes.span, from: Int(cell.start), to: Int(cell.end)) {
            return Word(rawValue: known)
        }
        guard let word = readSlowly(columns[index], row, block, rows) else { return nil }
        if columns[index].words.count < Self.mostRemembered, cell.end - cell.start <= Self.longestRemembered {
            columns[index].words.insert(word.rawValue, for: block.bytes.span, from: Int(cell.start), to: Int(cell.end))
        }
        return word
    }

    private func readSlowly(
        _ column: Column, _ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows
    ) -> Word? {
        var findings = Findings(questionCount: question + 1)
        guard let slowRow = rowReader.row(row, block, rows, into: &findings.diagnostics),
            let answer = column.reader.answer(slowRow, into: &findings).answer, findings.diagnostics.all.isEmpty
        else { return nil }
        switch answer {
        case .answered(let options): return options.isEmpty ? .notChosen : .chosen
        case .notAnswered: return slowRow.trimmed(column.index).isEmpty ? .empty : .notAnswered
        case .notAsked: return .notAsked
        case .ranked, .number, .text: return nil
        }
    }
}
