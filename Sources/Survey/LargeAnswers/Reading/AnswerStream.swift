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
            source.count <= format.limits.bytes,
            let start = try endOfHeader(source, rows: binding.header.count, separator: separator.byte)
        else { return nil }
        var head = [UInt8](repeating: 0, count: start)
        try source.read(at: 0, into: &head)
        var findings = Findings(questionCount: codebook.questions.count)
        do throws(ReportError) {
            let answers = try AnswerFile(head, file: file, codebook: codebook, format: format, into: &findings)
            guard findings.diagnostics.all.isEmpty else { return nil }
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
    var mostRows: Int { rowReader.limits.rows - reader.binding.header.count }

    /// Reads rows; empty lines are not rows.
    var blockRows: BlockRows {
        BlockRows(
            separator: rowReader.separator, columns: reader.columns.count, mostBytes: rowReader.limits.cellBytes)
    }
}

/// Where so many rows end; nil when there are fewer, or the slow path has to read it them.
private func endOfHeader(_ source: TableSource, rows: Int, separator: UInt8) throws(FileReadingProblem) -> Int? {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var beginning = [UInt8](repeating: 0, count: min(byteOrderMark.count, source.count))
    try source.read(at: 0, into: &beginning)
    let headerBlock = 1 << 16
    let dealer = RowBlockDealer(
        source, from: beginning == byteOrderMark ? byteOrderMark.count : 0, blockSize: headerBlock)
    var block = RowBlock()
    var reader = BlockRows(separator: separator, columns: 1)
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
