import SurveyData
import Diagnostics
import TableFiles

/// Reads the rows with problems again on the slow path, in the order of the file and with their lines.
struct FaultyRows {
    private let stream: AnswerStream
    private var lines: LineCounter
    private var collector: ResponseCollector
    private(set) var findings: Findings

    init(_ stream: AnswerStream) {
        self.stream = stream
        lines = LineCounter(stream.source)
        collector = ResponseCollector(stream.reader.binding, invited: stream.reader.codebook.invited)
        findings = Findings(questionCount: stream.reader.codebook.questions.count)
    }

    /// Records the problems of some rows, including duplicates among them.
    mutating func read(_ rows: Set<StreamedSpan>) throws(FileReadingProblem) {
        for span in rows.sorted(by: { $0.offset < $1.offset }) where !findings.isOver {
            var bytes = [UInt8](repeating: 0, count: span.length)
            try stream.source.read(at: span.offset, into: &bytes)
            let line = try lines.line(ofByte: span.offset)
            guard let row = stream.rowReader.row(bytes, line: line, into: &findings.diagnostics) else { continue }
            if let dated = stream.reader.response(row, into: &findings) {
                collector.take(dated, at: stream.reader.columns.place(ofRespondentIn: row), into: &findings)
            }
        }
    }
}

/// The bytes of a row in the file.
struct StreamedSpan: Sendable, Hashable {
    var offset: Int
    var length: Int

    init(_ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows) {
        offset = block.offset + rows.start(of: row)
        length = rows.end(of: row) - rows.start(of: row)
    }
}
