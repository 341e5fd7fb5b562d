import Diagnostics
import TableFiles

/// A question that is answered in one cell of which an export holds few different ones: remembers what each means.
struct CellDecoder {
    private let question: Int
    let column: Int
    private let reader: any QuestionReader
    private let rowReader: RowReader
    private var meanings = WordTable()
    /// By meaning: the answer. Several options stand among those of all answers, a single one where every batch has it.
    private var answers: [StreamedBatch.Answer] = []
    private var options: [Int32] = []

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
        for row in 0..<batch.count where batch.fates[row] == .counted {
            let cell = cells[row]
            if let known = meanings.value(of: block.bytes.span, from: cell.start, to: cell.end) {
                repeatAnswer(Int(known), row, into: &batch)
            } else if !decodeNew(cell, block, rows, row, into: &batch) {
                batch.fates[row] = .open
            }
        }
    }

    @inline(__always)
    private func repeatAnswer(_ known: Int, _ row: Int, into batch: inout StreamedBatch) {
        var answer = answers[known]
        if answer.count <= 1 {
            batch[question, row] = answer
            return
        }
        let first = batch.nextOption
        for index in answer.first..<answer.first &+ answer.count { batch.append(options[Int(index)]) }
        answer.first = Int32(truncatingIfNeeded: first)
        batch[question, row] = answer
    }

    @inline(never)
    private mutating func decodeNew(
        _ cell: BlockRows.Cell, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, _ row: Int,
        into batch: inout StreamedBatch
    ) -> Bool {
        var findings = Findings(questionCount: question + 1)
        guard let careful = rowReader.row(row, block, rows, into: &findings.diagnostics),
            let answer = reader.answer(careful, into: &findings).answer, findings.diagnostics.all.isEmpty
        else { return false }
        batch.take(answer, question, row)
        if meanings.count < Self.mostRemembered, cell.end - cell.start <= Self.longestRemembered {
            meanings.insert(Int32(answers.count), for: block.bytes.span, from: cell.start, to: cell.end)
            remember(batch[question, row], batch.options)
        }
        return true
    }

    private mutating func remember(_ answer: StreamedBatch.Answer, _ chosen: [Int32]) {
        var answer = answer
        let range = Int(answer.first)..<Int(answer.first + answer.count)
        if answer.count == 1 {
            answer.first = chosen[range.lowerBound]
        } else {
            answer.first = Int32(options.count)
            options += chosen[range]
        }
        answers.append(answer)
    }
}

/// Reads single rows by the careful reader.
struct RowReader: Sendable {
    let file: String
    let separator: UInt8
    let limits: TableLimits

    /// One of the rows at hand.
    ///
    /// - Returns: nil when only the file as a whole can be read.
    func row(
        _ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, into diagnostics: inout DiagnosticList
    ) -> TableRow? {
        self.row(Array(block.bytes[rows.start(of: row)..<rows.end(of: row)]), line: 1, into: &diagnostics)
    }

    /// - Parameters:
    ///   - bytes: of one row.
    ///   - line: in which it begins.
    func row(_ bytes: [UInt8], line: Int, into diagnostics: inout DiagnosticList) -> TableRow? {
        readRow(bytes, file: file, line: line, separator: separator, limits: limits, into: &diagnostics)
    }
}
