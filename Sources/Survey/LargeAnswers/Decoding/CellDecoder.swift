import SurveyData
import Diagnostics
import TableFiles

/// Reads a question with one cell, and remembers the answer of each different cell, since an export has few of them.
struct CellDecoder {
    private let question: Int
    let column: Int
    private let reader: any QuestionReader
    private let rowReader: RowReader
    /// Of one option: the outcome; else where the answer is.
    private var meanings = WordTable()
    private var answers: [Answer] = []

    /// Of more different cells, and of longer ones, the meaning is looked for each time.
    private static let mostRemembered = 4096
    private static let longestRemembered = 1024

    init(question: Int, column: Int, _ reader: any QuestionReader, _ rowReader: RowReader) {
        self.question = question
        self.column = column
        self.reader = reader
        self.rowReader = rowReader
    }

    /// Puts the answers of the rows at hand into the batch.
    mutating func decode(
        _ block: borrowing RowBlock, _ rows: borrowing BlockRows, _ cells: [BlockRows.Cell],
        into batch: inout StreamedBatch
    ) {
        let place = batch.places[question]
        if place.takesOneOption, takeKnown(block, cells, batch.count, place, &batch.outcomes) { return }
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if place.takesOneOption, batch.outcomes[place.firstOutcome + row] >= 0 { continue }
            let (start, end) = (Int(cells[row].start), Int(cells[row].end))
            if let known = meanings.value(of: block.bytes.span, from: start, to: end) {
                if place.takesOneOption {
                    batch.outcomes[place.firstOutcome + row] = known
                } else {
                    batch.take(answers[Int(known)], question, row)
                }
            } else if !decodeNew(start, end, block, rows, row, into: &batch) {
                batch.fates[row] = .open
            }
        }
    }

    /// Puts down the outcomes of all rows, counted or not, -1 for one that is not known.
    ///
    /// - Returns: whether all are.
    private func takeKnown(
        _ block: borrowing RowBlock, _ cells: [BlockRows.Cell], _ count: Int, _ place: StreamedBatch.Places,
        _ outcomes: inout [Int32]
    ) -> Bool {
        let (bytes, meanings) = (block.bytes.span, meanings)
        var outcomes = outcomes.mutableSpan
        var least: Int32 = 0
        for row in 0..<count {
            let outcome = meanings.value(of: bytes, from: Int(cells[row].start), to: Int(cells[row].end)) ?? -1
            outcomes[place.firstOutcome &+ row] = outcome
            least = min(least, outcome)
        }
        return least >= 0
    }

    @inline(never)
    private mutating func decodeNew(
        _ start: Int, _ end: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, _ row: Int,
        into batch: inout StreamedBatch
    ) -> Bool {
        var findings = Findings(questionCount: question + 1)
        guard let slowRow = rowReader.row(row, block, rows, into: &findings.diagnostics),
            let answer = reader.answer(slowRow, into: &findings).answer, findings.diagnostics.all.isEmpty
        else { return false }
        batch.take(answer, question, row)
        if meanings.count < Self.mostRemembered, end - start <= Self.longestRemembered {
            let place = batch.places[question]
            let outcome = batch.outcomes[place.firstOutcome + row]
            let meaning = place.takesOneOption ? outcome : Int32(answers.count)
            meanings.insert(meaning, for: block.bytes.span, from: start, to: end)
            if !place.takesOneOption { answers.append(answer) }
        }
        return true
    }
}
