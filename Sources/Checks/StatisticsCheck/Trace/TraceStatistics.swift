public import PDFVerification
internal import DocumentModel
internal import ExactNumbers

/// Which statistics of a PDF to trace.
public struct TraceQuery: Sendable, Hashable {
    /// A part of the printed text; all statistics when nil.
    public var text: String?
    /// Counts from 1; all pages when nil.
    public var page: Int?

    /// A query for the statistics that print this text, or that are on this page, counted from 1; both nil for all.
    public init(text: String? = nil, page: Int? = nil) {
        self.text = text
        self.page = page
    }
}

/// Why the statistics of a PDF cannot be traced.
public struct TraceProblem: Error, Sendable, Hashable {
    /// What is wrong, for a message.
    public var reason: String
}

/// Where statistics of a PDF come from, by the PDF alone.
public struct Trace: Sendable {
    /// The statistics that match the query, in reading order.
    public var statistics: [TracedStatistic] = []
    /// How many statistics the PDF has in all.
    public var all = 0
    /// The answers, codebooks and bindings behind them, where the PDF attaches the list of its inputs.
    var inputs: [InputList.Input] = []
}

/// A statistic of a PDF, and where each of its numbers comes from.
public struct TracedStatistic: Sendable {
    /// Counts from 1.
    public var page: Int
    /// As printed.
    public var text: String
    var element: String
    var statistic: Statistic
    var wording: String?
    /// How a derived variable is made.
    var definition: String?
    var numbers: [TracedNumber]
}

/// A printed number with the rows of the attached file that it comes from.
struct TracedNumber: Sendable {
    var number: PrintedNumber
    var wording: String?
    /// The option's name in the attached data.
    var optionName: String?
    var rows: [TracedRow]
    /// How many more rows there are.
    var moreRows = 0
}

/// A row of an attached file, counted from 1 below the header, and its cells that are not empty, in the order of the columns.
struct TracedRow: Sendable, Hashable {
    var number: Int
    var cells: [TracedCell]
}

/// A cell of an attached file.
struct TracedCell: Sendable, Hashable {
    var column: String
    var text: String
}

/// Finds the statistics of a PDF that match a query, in the order of the document.
///
/// - Throws: when the PDF attaches no statistics, or they cannot be read.
public func traceStatistics(_ contents: TaggedContents, _ query: TraceQuery) throws(TraceProblem) -> Trace {
    guard let attachment = contents.attachments.first(where: { $0.name == StatisticsFile.name }) else {
        throw TraceProblem(reason: "it records no statistics: \(StatisticsFile.name) is not attached")
    }
    guard let bytes = attachment.bytes else {
        throw TraceProblem(reason: "the attached \(StatisticsFile.name) cannot be unpacked")
    }
    let file: StatisticsFile
    do throws(StatisticsFileProblem) {
        file = try StatisticsFile(bytes)
    } catch {
        throw TraceProblem(reason: "the attached \(StatisticsFile.name) cannot be read: \(error.message)")
    }
    let tracer = Tracer(file: file, data: AttachedData(contents.attachments))
    return Trace(
        statistics: file.records.filter { tracer.matches($0, query) }.map { tracer.traced($0) },
        all: file.records.count, inputs: tracer.inputs(contents.attachments))
}

private struct Tracer {
    let file: StatisticsFile
    let data: AttachedData

    func matches(_ record: StatisticRecord, _ query: TraceQuery) -> Bool {
        if let page = query.page, record.page != page { return false }
        guard let text = query.text else { return true }
        return PlainText(record.statistic.text).contains(PlainText(text))
    }

    func traced(_ record: StatisticRecord) -> TracedStatistic {
        let statistic = record.statistic
        return TracedStatistic(
            page: record.page, text: statistic.text, element: record.element, statistic: statistic,
            wording: statistic.question.flatMap { file.questions[$0]?.wording },
            definition: statistic.question.flatMap { file.questions[$0]?.derivation?.definition },
            numbers: statistic.numbers.map(traced))
    }

    private func traced(_ number: PrintedNumber) -> TracedNumber {
        let table = number.dataFile.flatMap(data.table)
        let rows = table.map { self.rows(of: number, in: $0) } ?? []
        // The base is the same in every row of a group.
        let most = number.option == nil && table?.form != .totals ? 1 : 12
        let name = table.flatMap { table in
            rows.first.flatMap { row in
                number.option == nil ? nil : optionName(table.rows, row)
            }
        }
        return TracedNumber(
            number: number, wording: number.question.flatMap { file.questions[$0]?.wording }, optionName: name,
            rows: table.map { table in rows.prefix(most).map { TracedRow(table.rows, $0) } } ?? [],
            moreRows: max(0, rows.count - most))
    }

    private func optionName(_ rows: CSVRows, _ row: Int) -> String? {
        let parts = [rows.text(row, "label"), rows.text(row, "title")].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The rows of the number's group and option; those of the whole group for a number of the question as a whole.
    private func rows(of number: PrintedNumber, in table: AttachedTable) -> [Int] {
        guard let column = table.column(number.group) else { return [] }
        switch table.form {
        case .totals:
            let wanted = totalsRows(of: number)
            return column.rows.filter { row in
                wanted.contains {
                    $0.name == table.rows.text(row, "measure") && $0.question == table.rows.text(row, "question")
                }
            }
        case .options, .numbers, .ranking, .waves, .waveNumbers, .texts, .participation:
            guard let option = number.option else { return column.rows }
            return column.rows.filter { table.rows.text($0, "code") == option }
        }
    }

    private func totalsRows(of number: PrintedNumber) -> [TotalsRow] {
        switch number.measure {
        case .outsideBase: [TotalsRow(name: "outside_base", question: number.question)]
        case .notAnswered: [TotalsRow(name: "not_answered", question: number.question)]
        case .notAsked: [TotalsRow(name: "not_asked", question: number.question)]
        case .invited: [TotalsRow(name: "invited")]
        case .responded, .count: [TotalsRow(name: "responded")]
        case .base: TotalsRow.rows(ofBase: number) ?? []
        case .share, .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank,
            .rankedFirst, .weightedCount, .weightedBase, .change,
            .meanChange, .rankChange, .baseChange, .texts, .furtherTexts, .respondedSoFar:
            [TotalsRow(name: "invited"), TotalsRow(name: "responded")]
        }
    }

    /// The answers, codebooks and bindings with their checksums, from the attached list of inputs.
    func inputs(_ attachments: [AttachedFile]) -> [InputList.Input] {
        guard let name = file.inputs, let bytes = attachments.first(where: { $0.name == name })?.bytes else {
            return []
        }
        do throws(StatisticsFileProblem) {
            return try InputList(bytes).files.filter { file.answers.contains($0.path) }
        } catch {
            // `verify` reports a list that cannot be read.
            return []
        }
    }
}

extension TracedRow {
    fileprivate init(_ rows: CSVRows, _ row: Int) {
        number = row + 1
        cells = zip(rows.header, rows.rows[row]).filter { !$1.isEmpty }.map { TracedCell(column: $0, text: $1) }
    }
}
