import SurveyData
import Diagnostics
import TableFiles

/// A delimited file of answers that several threads read in blocks, keeping only counts.
struct AnswerStream: Sendable {
    let source: TableSource
    let reader: ResponseReader
    let rowReader: RowReader
    let blockSize: Int
    /// Where the first row after the header begins, or empty lines before it.
    private let start: Int

    /// Reads the header.
    ///
    /// - Returns: nil when only the slow path can read the file.
    init?(
        _ source: TableSource, file: String, codebook: Codebook, format: AnswerFormat, blockSize: Int
    ) throws(FileReadingProblem) {
        let binding = format.binding ?? .plain(for: codebook)
        guard case .delimited(let separator) = binding.fileForm.tableForm(ofFile: file),
            source.count <= format.limits.bytes, binding.fileForm.encoding ?? .utf8 == .utf8,
            let start = try endOfHeader(source, rows: binding.header.total, separator: separator),
            let head = try beginning(of: source, header: start)
        else { return nil }
        var findings = Findings(questionCount: codebook.questions.count)
        do throws(ReportError) {
            var answers = try AnswerFile(head, file: file, codebook: codebook, format: format, into: &findings)
            let areEnough = answers.checkFirstRows(into: &findings) || head.count == source.count
            guard areEnough, findings.diagnostics.all.isEmpty else { return nil }
            reader = answers.reader
        } catch {
            return nil
        }
        self.source = source
        self.start = start
        self.blockSize = blockSize
        rowReader = RowReader(file: file, separator: separator.byte, limits: format.limits)
    }

    var dealer: RowBlockDealer { RowBlockDealer(source, from: start, blockSize: blockSize) }

    /// The largest number of rows after the header.
    var mostRows: Int { rowReader.limits.rows - reader.binding.header.total }

    /// Reads rows; empty lines are not rows.
    var blockRows: BlockRows {
        BlockRows(
            separator: rowReader.separator, columns: reader.columns.count, mostBytes: rowReader.limits.cellBytes)
    }
}

/// The header with the rows behind it that are looked at for signs of more header rows, as whole lines.
private func beginning(of source: TableSource, header: Int) throws(FileReadingProblem) -> [UInt8]? {
    let firstRows = 1 << 18
    var head = [UInt8](repeating: 0, count: min(header + firstRows, source.count))
    try source.read(at: 0, into: &head)
    if head.count == source.count { return head }
    guard let end = head.lastIndex(of: UInt8(ascii: "\n")), end >= header else { return nil }
    return Array(head[...end])
}

/// Where so many rows end; nil when there are fewer, or the slow path has to read it them.
private func endOfHeader(
    _ source: TableSource, rows: Int, separator: TableForm.Separator
) throws(FileReadingProblem) -> Int? {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var beginning = [UInt8](repeating: 0, count: min(1 << 7, source.count))
    try source.read(at: 0, into: &beginning)
    var first = beginning.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    if let line = SeparatorLine(beginning, from: first) {
        guard line.separator == separator else { return nil }
        first = line.end + 1
    }
    let headerBlock = 1 << 16
    let dealer = RowBlockDealer(source, from: first, blockSize: headerBlock)
    var block = RowBlock()
    var reader = BlockRows(separator: separator.byte, columns: 1)
    var count = 0
    while dealer.next(&block), reader.begin(block) {
        while reader.next(in: block) {
            let last = rows - count - 1
            if last < reader.count { return min(block.offset + reader.end(of: last) + 1, source.count) }
            count += reader.count
        }
    }
    if case .failed(let problem) = dealer.ending { throw problem }
    return nil
}
