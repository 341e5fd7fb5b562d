import Diagnostics
import TableFiles

/// A question that is answered in one cell of which an export holds few different ones: remembers what each means.
struct CellDecoder {
    private let question: Int
    private let column: Int
    private let reader: any QuestionReader
    private let rowReader: RowReader
    private var meanings = WordTable()
    /// By meaning: the answer, whose options stand among the options of all.
    private var answers: [StreamedRow.Answer] = []
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

    /// Puts the answer of the row at hand into `row`; false when the careful reader has to judge the row.
    mutating func decode(_ block: borrowing RowBlock, _ rows: borrowing BlockRows, into row: inout StreamedRow) -> Bool
    {
        let (start, end) = rows.cell(column)
        if let known = meanings.value(of: block.bytes.span, from: start, to: end) {
            var answer = answers[Int(known)]
            let first = row.optionCount
            for index in answer.first..<answer.first &+ answer.count { row.append(options[index]) }
            answer.first = first
            row.answers[question] = answer
            return true
        }
        guard let answer = readCarefully(block, rows) else { return false }
        row.take(answer, of: question)
        if meanings.count < Self.mostRemembered, end - start <= Self.longestRemembered {
            meanings.insert(Int32(answers.count), for: block.bytes.span, from: start, to: end)
            remember(row)
        }
        return true
    }

    private mutating func remember(_ row: borrowing StreamedRow) {
        var answer = row.answers[question]
        let chosen = row.options[answer.first..<answer.first + answer.count]
        answer.first = options.count
        options += chosen
        answers.append(answer)
    }

    private func readCarefully(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Answer? {
        var findings = Findings(questionCount: question + 1)
        guard let row = rowReader.row(block, rows, into: &findings.diagnostics) else { return nil }
        let answer = reader.answer(row, into: &findings).answer
        return findings.diagnostics.all.isEmpty ? answer : nil
    }
}

/// Reads single rows by the careful reader.
struct RowReader: Sendable {
    let file: String
    let separator: UInt8
    let limits: TableLimits

    /// - Returns: nil when only the file as a whole can be read.
    func row(_ block: borrowing RowBlock, _ rows: borrowing BlockRows, into diagnostics: inout DiagnosticList)
        -> TableRow?
    {
        row(Array(block.bytes[rows.start..<rows.end]), line: 1, into: &diagnostics)
    }

    /// - Parameters:
    ///   - bytes: of one row.
    ///   - line: in which it begins.
    func row(_ bytes: [UInt8], line: Int, into diagnostics: inout DiagnosticList) -> TableRow? {
        readRow(bytes, file: file, line: line, separator: separator, limits: limits, into: &diagnostics)
    }
}
