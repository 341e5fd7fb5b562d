import SurveyData
import Diagnostics
import TableFiles
import TextFormats

/// Reads the rows of blocks, question by question; each thread has one of its own.
struct BatchDecoder: ~Copyable {
    private(set) var batch: StreamedBatch
    /// The latest date so far.
    private(set) var lastSubmitted: String?
    /// Of the respondents so far, when rows name them.
    private(set) var fingerprints: [Int] = []
    /// How many rows were counted of each day (20230514; 0 without a date); empty unless wanted.
    private(set) var rowsByDay: [Int: Int] = [:]

    private let columns: AnswerColumns
    private let probes: [HeaderSigns.Probe]
    private let dateForm: DateForm?
    private let leaveOut: [LeaveOutCells]
    /// What the cell of the date holds where there is none.
    private let notAnswered: CellWords
    private var decoders: QuestionDecoders
    private let universes: [UniverseMask?]
    private var weights: WeightDecoder?
    private let filter: ConditionProgram?
    private let countsDays: Bool
    private var conditions = ConditionColumns()

    init(_ reader: ResponseReader, _ rowReader: RowReader, filter: ConditionProgram? = nil, countsDays: Bool = false) {
        self.filter = filter
        self.countsDays = countsDays
        columns = reader.columns
        probes = reader.headerSigns.probes
        dateForm = reader.binding.submitted?.form
        batch = StreamedBatch(of: reader.codebook.questions, isWeighted: reader.columns.weight != nil)
        leaveOut = zip(reader.binding.leaveOut, reader.columns.leaveOut).compactMap { rule, column in
            column.map { LeaveOutCells(column: $0, values: CellWords(rule.values)) }
        }
        notAnswered = CellWords(reader.binding.notAnswered)
        decoders = QuestionDecoders(reader, rowReader)
        if reader.derivations.contains(where: { $0?.needsDays ?? false }) || filter?.needsDays ?? false
            || countsDays
        {
            batch.days = Array(repeating: 0, count: BlockRows.most)
        }
        universes = reader.codebook.questions.map { UniverseMask($0, reader.codebook, reader.binding) }
        weights = reader.columns.weight.map { WeightDecoder(column: $0, reader.binding.weightForm) }
    }

    /// Reads the rows at hand; those that the slow path has to read stay open.
    mutating func decode(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) {
        batch.begin(rows.count)
        for row in 0..<rows.count {
            if !rows.areRegular[row] || mayRepeatHead(row, block, rows) {
                batch.fates[row] = .open
            } else if !leaveOut.isEmpty {
                batch.fates[row] = leavesOut(row, block, rows).map { $0 ? .leftOut : .counted } ?? .open
            }
        }
        if !batch.days.isEmpty { decodeDays(block, rows) }
        for question in decoders.indices {
            decoders.decode(question, block, rows, into: &batch)
            universes[question]?.apply(to: question, in: &batch)
        }
        weights?.decode(block, rows, into: &batch)
        if columns.submitted != nil || columns.respondent != nil { decodeOrigins(block, rows) }
    }

    /// Leaves out the rows that the filter does not select; no row is open any more.
    mutating func applyFilter() {
        guard let filter else { return }
        let truths = conditions.truths(filter, batch)
        for row in 0..<batch.count where truths[row] != Truth.yes.rawValue { batch.fates[row] = .leftOut }
    }

    /// Counts the rows at hand by their days, where that is wanted.
    mutating func countDays() {
        guard countsDays else { return }
        // Neighbouring rows are often of one day.
        var (day, count) = (-1, 0)
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if batch.days[row] != day {
                if count > 0 { rowsByDay[day, default: 0] += count }
                (day, count) = (batch.days[row], 0)
            }
            count += 1
        }
        if count > 0 { rowsByDay[day, default: 0] += count }
    }

    /// Puts the days down that conditions ask for; rows whose date the slow path has to read stay open.
    private mutating func decodeDays(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) {
        for row in 0..<rows.count where batch.fates[row] == .counted {
            if let date = date(row, block, rows) {
                batch.days[row] = dayNumber(of: date) ?? 0
            } else {
                batch.fates[row] = .open
            }
        }
    }

    /// Whether a row has a cell of a header row, so that the slow path has to compare the others.
    private func mayRepeatHead(_ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Bool {
        for probe in probes {
            let content = block.content(rows.cell(probe.column, of: row))
            if content.count == probe.bytes.count, content.elementsEqual(probe.bytes) { return true }
        }
        return false
    }

    /// Reads the respondents and dates.
    private mutating func decodeOrigins(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) {
        for row in 0..<rows.count where batch.fates[row] == .counted {
            guard let date = date(row, block, rows), let respondent = respondent(row, block, rows) else {
                batch.fates[row] = .open
                continue
            }
            if let date { noteDate(date) }
            if let respondent { fingerprints.append(respondent) }
        }
    }

    /// Takes over what the slow path has read of a row that was open; nil when it is not counted.
    mutating func close(_ row: Int, _ response: Response?) {
        batch.fates[row] = .leftOut
        guard let response else { return }
        batch.take(response, row)
        if !batch.days.isEmpty { batch.days[row] = dayNumber(of: response.submitted) ?? 0 }
        if let submitted = response.submitted { noteDate(submitted) }
        noteRespondent(response)
    }

    /// Remembers who answered in a row that the slow path has read.
    mutating func noteRespondent(_ response: Response) {
        if columns.respondent != nil { fingerprints.append(LargeAnswers.fingerprint(of: response.respondent)) }
    }

    /// The fingerprint of the respondent in a row; nil when it names none, or a rule leaves it out.
    func fingerprint(
        _ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, _ stream: AnswerStream
    ) -> Int? {
        if rows.areRegular[row], leavesOut(row, block, rows) == false,
            case .some(.some(let found)) = respondent(row, block, rows)
        {
            return found
        }
        var findings = Findings(questionCount: stream.reader.codebook.questions.count)
        guard let slowRow = stream.rowReader.row(row, block, rows, into: &findings.diagnostics) else { return nil }
        return (stream.reader.response(slowRow, into: &findings)?.response.respondent).map(
            LargeAnswers.fingerprint(of:))
    }

    /// Whether a rule leaves a row out; nil when the slow path has to read it.
    private func leavesOut(_ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Bool? {
        for rule in leaveOut {
            let content = block.content(rows.cell(rule.column, of: row))
            if content.contains(UInt8(ascii: "\"")) { return nil }
            if rule.values.contains(content) { return true }
        }
        return false
    }

    private mutating func noteDate(_ date: String) {
        if lastSubmitted.map({ $0 < date }) ?? true { lastSubmitted = date }
    }

    /// The date in a row, which may have none; nil when the slow path has to read it.
    private func date(_ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> String?? {
        guard let column = columns.submitted, let form = dateForm else { return .some(nil) }
        let content = block.content(rows.cell(column, of: row))
        if content.isEmpty || notAnswered.contains(content) { return .some(nil) }
        return SubmittedDate(content, form).map(\.text)
    }

    /// The fingerprint of who answered, where rows say so; nil when the slow path has to read it.
    private func respondent(_ row: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Int?? {
        guard let column = columns.respondent else { return .some(nil) }
        let content = block.content(rows.cell(column, of: row))
        let special: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "\r")]
        if content.isEmpty || content.contains(where: special.contains) { return nil }
        return LargeAnswers.fingerprint(of: TextFolding.spaced(String(decoding: content, as: UTF8.self)))
    }
}

/// A number that two names seldom share unless they are one; the same only in one run of the program.
func fingerprint(of respondent: String) -> Int { respondent.hashValue }

/// The rows that a rule leaves out: those where a column has one of these values.
private struct LeaveOutCells {
    let column: Int
    let values: CellWords
}

/// Weights, of which there are few different ones.
private struct WeightDecoder {
    let column: Int
    private let form: NumberForm
    private var known = WordTable()
    private var weights: [Int128] = []

    private static let mostRemembered = 4096
    private static let longestRemembered = 64

    init(column: Int, _ form: NumberForm) { (self.column, self.form) = (column, form) }

    /// Puts the weights of the rows at hand into the batch.
    mutating func decode(_ block: borrowing RowBlock, _ rows: borrowing BlockRows, into batch: inout StreamedBatch) {
        for row in 0..<rows.count where batch.fates[row] == .counted {
            if let weight = weight(rows.cell(column, of: row), block) {
                batch.weights[row] = weight
            } else {
                batch.fates[row] = .open
            }
        }
    }

    /// In units of `ExactNumber`; nil when the slow path has to read it.
    private mutating func weight(_ cell: BlockRows.Cell, _ block: borrowing RowBlock) -> Int128? {
        let (start, end) = (Int(cell.start), Int(cell.end))
        if let index = known.value(of: block.bytes.span, from: start, to: end) { return weights[Int(index)] }
        let content = String(decoding: block.content(cell), as: UTF8.self)
        guard let weight = Weight(content, form)?.number.units else { return nil }
        if known.count < Self.mostRemembered, end - start <= Self.longestRemembered {
            known.insert(Int32(weights.count), for: block.bytes.span, from: start, to: end)
            weights.append(weight)
        }
        return weight
    }
}

/// Of whom a question is asked.
private struct UniverseMask {
    private let filter: Int
    private let admitted: [Bool]

    /// Nil when the question is asked of everyone, or the file does not say of whom.
    init?(_ question: Question, _ codebook: Codebook, _ binding: AnswerBinding) {
        guard case .answered(let id, let codes) = question.universe, codebook.isInFile(id, binding),
            let index = codebook.index(ofQuestion: id)
        else { return nil }
        filter = index
        admitted = codebook.questions[index].options.map { codes.contains($0.code) }
    }

    /// Makes the answers of those who are not of the universe "not asked"; who answered all the same stays open.
    func apply(to question: Int, in batch: inout StreamedBatch) {
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if batch.choosesAny(of: admitted, filter, row) { continue }
            if batch.says(question, row) { batch.fates[row] = .open }
            batch.set(.notAsked, question, row)
        }
    }
}

extension Codebook {
    /// Whether the file has a question, or all those that it is derived from.
    fileprivate func isInFile(_ id: String, _ binding: AnswerBinding) -> Bool {
        guard let derivation = question(id)?.derivation else { return binding.questions[id] != nil }
        return derivation.sources.allSatisfy { isInFile($0, binding) }
    }
}
