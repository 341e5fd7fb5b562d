import SurveyData
import Diagnostics
import TableFiles
import Concurrency

extension AnswerStream {
    /// Counts all rows on all cores.
    ///
    /// - Parameters:
    ///   - filter: which respondents are counted; all when nil.
    ///   - findings: takes what is wrong; what was counted is worth nothing then.
    /// - Returns: nil when only the slow path can read the file.
    func count<Sink: AnswerSink>(
        filter: ConditionProgram? = nil, countingDays: Bool = false, into sink: Sink, _ findings: inout Findings
    ) throws(FileReadingProblem) -> StreamedAnswers<Sink>? {
        let dealer = self.dealer
        let counts = onAllCores(Array(0..<threadCount())) { _ in
            StreamCount(self, dealer, filter, countingDays: countingDays, into: sink)
        }
        if case .failed(let problem) = dealer.ending { throw problem }
        let rowCount = counts.reduce(0) { $0 + $1.rowCount }
        guard dealer.ending != .unreadable, rowCount <= mostRows else { return nil }
        let faulty = counts.flatMap(\.faulty)
        let repeated = repeatedNumbers(counts.map(\.fingerprints))
        if !faulty.isEmpty || !repeated.isEmpty {
            var faultyRows = FaultyRows(self)
            try faultyRows.read(Set(faulty + rows(ofRespondents: repeated)))
            findings = faultyRows.findings
            guard faulty.isEmpty || findings.diagnostics.hasErrors else { return nil }
        }
        let responded = counts.reduce(0) { $0 + $1.responded }
        if !findings.diagnostics.hasErrors,
            let warning = try warning(onLast: counts.compactMap(\.last).max { $0.offset < $1.offset })
        {
            findings.add(warning)
        }
        findings.blankRows = counts.reduce(0) { $0 + $1.blankRows }
        findings.close(
            rowReader.file, hasRows: rowCount > 0, responded: responded,
            invited: reader.codebook.invited, columns: reader.columns.count)
        var answers = StreamedAnswers(
            sinks: counts.map(\.sink), lastSubmitted: counts.compactMap(\.lastSubmitted).max())
        for count in counts { answers.rowsByDay.merge(count.rowsByDay, uniquingKeysWith: +) }
        return answers
    }

    /// A warning about the last row, with its line.
    private func warning(onLast span: StreamedSpan?) throws(FileReadingProblem) -> Diagnostic? {
        guard let span else { return nil }
        var bytes = [UInt8](repeating: 0, count: span.length)
        try source.read(at: span.offset, into: &bytes)
        var problems = DiagnosticList()
        guard let row = rowReader.row(bytes, line: 1, into: &problems), reader.warning(onLast: row) != nil else {
            return nil
        }
        var lines = LineCounter(source)
        let line = try lines.line(ofByte: span.offset)
        return rowReader.row(bytes, line: line, into: &problems).flatMap { reader.warning(onLast: $0) }
    }

    /// The rows of respondents with one of some fingerprints.
    private func rows(ofRespondents wanted: Set<Int>) throws(FileReadingProblem) -> [StreamedSpan] {
        if wanted.isEmpty { return [] }
        let dealer = self.dealer
        var block = RowBlock()
        var rows = blockRows
        let decoder = BatchDecoder(reader, rowReader)
        var found: [StreamedSpan] = []
        while dealer.next(&block), rows.begin(block) {
            while rows.next(in: block) {
                for row in 0..<rows.count {
                    guard let fingerprint = decoder.fingerprint(row, block, rows, self), wanted.contains(fingerprint)
                    else { continue }
                    found.append(StreamedSpan(row, block, rows))
                }
            }
        }
        if case .failed(let problem) = dealer.ending { throw problem }
        return found
    }
}

/// What one thread counts.
private struct StreamCount<Sink: AnswerSink>: Sendable {
    var sink: Sink
    var rowCount = 0
    /// Responses in rows without any content.
    var blankRows = 0
    /// The last row.
    var last: StreamedSpan?
    var responded = 0
    /// Rows with which something is wrong.
    var faulty: [StreamedSpan] = []
    /// Of the respondents, ascending.
    var fingerprints: [Int] = []
    var lastSubmitted: String?
    var rowsByDay: [Int: Int] = [:]

    /// Counts rows until no more are dealt.
    init(
        _ stream: AnswerStream, _ dealer: RowBlockDealer, _ filter: ConditionProgram?, countingDays: Bool,
        into sink: Sink
    ) {
        self.sink = sink
        var block = RowBlock()
        var rows = stream.blockRows
        var decoder = BatchDecoder(stream.reader, stream.rowReader, filter: filter, countsDays: countingDays)
        while dealer.next(&block) {
            guard rows.begin(block) else {
                dealer.stop(.unreadable)
                return
            }
            while rows.next(in: block) {
                rowCount += rows.count
                decoder.decode(block, rows)
                for row in 0..<rows.count where decoder.batch.fates[row] == .open {
                    readSlowly(row, block, rows, stream, dealer, &decoder)
                }
                for row in 0..<rows.count where decoder.batch.fates[row] == .counted {
                    responded += 1
                    if rows.isBlank(row, in: block) { blankRows += 1 }
                }
                decoder.applyFilter()
                decoder.countDays()
                self.sink.add(decoder.batch)
                last = StreamedSpan(rows.count - 1, block, rows)
            }
            // All blocks dealt before this one have been taken, so the first problems of the file are found.
            if faulty.count >= problemLimit { dealer.stop() }
        }
        lastSubmitted = decoder.lastSubmitted
        rowsByDay = decoder.rowsByDay
        fingerprints = decoder.fingerprints.sorted()
    }

    private mutating func readSlowly(
        _ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, _ stream: AnswerStream,
        _ dealer: RowBlockDealer, _ decoder: inout BatchDecoder
    ) {
        var findings = Findings(questionCount: stream.reader.codebook.questions.count)
        guard let slowRow = stream.rowReader.row(row, block, rows, into: &findings.diagnostics) else {
            decoder.close(row, nil)
            return dealer.stop(.unreadable)
        }
        let dated = stream.reader.response(slowRow, into: &findings)
        if findings.diagnostics.all.isEmpty { return decoder.close(row, dated?.response) }
        decoder.close(row, nil)
        faulty.append(StreamedSpan(row, block, rows))
        if let dated { decoder.noteRespondent(dated.response) }
    }
}

/// The numbers that occur more than once in several ascending lists.
func repeatedNumbers(_ lists: [[Int]]) -> Set<Int> {
    var (next, repeated) = (lists.map { _ in 0 }, Set<Int>())
    var last: Int?
    while true {
        var least: (number: Int, list: Int)?
        for (index, list) in lists.enumerated() where next[index] < list.count {
            let number = list[next[index]]
            if least.map({ number < $0.number }) ?? true { least = (number, index) }
        }
        guard let least else { return repeated }
        if least.number == last { repeated.insert(least.number) }
        last = least.number
        next[least.list] += 1
    }
}
