import Diagnostics
import TableFiles

/// Reads the rows of blocks; each thread has one of its own.
struct RowDecoder: ~Copyable {
    /// What became of a row.
    enum Outcome {
        case answers
        case leftOut
        /// The careful reader has to judge.
        case odd
    }

    private(set) var row: StreamedRow
    /// The latest date so far.
    private(set) var lastSubmitted: String?
    /// Of the respondents so far, when rows name them.
    private(set) var fingerprints: [Int] = []

    private let columns: AnswerColumns
    private let dateForm: DateForm?
    private let mostCellBytes: Int
    private let leaveOut: [LeaveOutCells]
    private var decoders: QuestionDecoders
    private let audiences: [AudienceMask?]
    private var weights: WeightDecoder?

    init(_ reader: ResponseReader, _ rowReader: RowReader) {
        columns = reader.columns
        dateForm = reader.binding.submitted?.form
        mostCellBytes = rowReader.limits.cellBytes
        row = StreamedRow(of: reader.codebook.questions)
        leaveOut = zip(reader.binding.leaveOut, reader.columns.leaveOut).compactMap { rule, column in
            column.map { LeaveOutCells(column: $0, values: rule.values.map { Array($0.utf8) }) }
        }
        decoders = QuestionDecoders(reader, rowReader)
        audiences = reader.codebook.questions.map { AudienceMask($0, reader.codebook, reader.binding) }
        weights = reader.columns.weight.map { WeightDecoder(column: $0) }
    }

    /// Reads the row at hand.
    mutating func decode(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Outcome {
        guard rows.hasRightCount, rows.end - rows.start <= mostCellBytes else { return .odd }
        if !leaveOut.isEmpty {
            guard let isLeftOut = leavesOut(block, rows) else { return .odd }
            if isLeftOut { return .leftOut }
        }
        row.begin()
        for index in decoders.indices {
            guard decoders.decode(index, block, rows, into: &row) else { return .odd }
            if let audience = audiences[index], !audience.admits(index, &row) { return .odd }
        }
        if weights != nil {
            row.weight = weights?.weight(block, rows)
            if row.weight == nil { return .odd }
        }
        return columns.submitted == nil && columns.respondent == nil ? .answers : decodeOrigin(block, rows)
    }

    /// Who answered, and when.
    private mutating func decodeOrigin(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Outcome {
        guard let date = date(block, rows), let respondent = respondent(block, rows) else { return .odd }
        if let date { noteDate(date) }
        if let respondent { fingerprints.append(respondent) }
        return .answers
    }

    /// Takes over what the careful reader has read of a row.
    mutating func take(_ response: Response) {
        row.take(response)
        if let submitted = response.submitted { noteDate(submitted) }
        noteRespondent(response)
    }

    /// Remembers who answered in a row that the careful reader has read.
    mutating func noteRespondent(_ response: Response) {
        if columns.respondent != nil { fingerprints.append(SurveyData.fingerprint(of: response.respondent)) }
    }

    /// The fingerprint of who answered in a row; nil when it names nobody, or a rule leaves it out.
    func fingerprint(_ block: borrowing RowBlock, _ rows: borrowing BlockRows, _ stream: AnswerStream) -> Int? {
        if rows.hasRightCount, leavesOut(block, rows) == false, case .some(.some(let found)) = respondent(block, rows) {
            return found
        }
        var findings = Findings(questionCount: stream.reader.codebook.questions.count)
        guard let row = stream.rowReader.row(block, rows, into: &findings.diagnostics) else { return nil }
        return (stream.reader.response(row, into: &findings)?.response.respondent).map(SurveyData.fingerprint(of:))
    }

    /// Whether a rule leaves a row out; nil when the careful reader has to judge.
    private func leavesOut(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Bool? {
        for rule in leaveOut {
            let content = block.content(rows.cell(rule.column))
            if content.contains(UInt8(ascii: "\"")) { return nil }
            if rule.values.contains(where: content.elementsEqual) { return true }
        }
        return false
    }

    private mutating func noteDate(_ date: String) {
        if lastSubmitted.map({ $0 < date }) ?? true { lastSubmitted = date }
    }

    /// The date in a row, which may have none; nil when the careful reader has to judge.
    private func date(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> String?? {
        guard let column = columns.submitted, let form = dateForm else { return .some(nil) }
        let content = block.content(rows.cell(column))
        if content.isEmpty { return .some(nil) }
        return SubmittedDate(content, form).map(\.text)
    }

    /// The fingerprint of who answered, where rows say so; nil when the careful reader has to judge.
    private func respondent(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Int?? {
        guard let column = columns.respondent else { return .some(nil) }
        let content = block.content(rows.cell(column))
        let special: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "\r")]
        if content.isEmpty || content.contains(where: special.contains) { return nil }
        return SurveyData.fingerprint(of: String(decoding: content, as: UTF8.self))
    }
}

/// A number that two names seldom share unless they are one; the same only in one run of the program.
func fingerprint(of respondent: String) -> Int { respondent.hashValue }

/// The rows that a rule leaves out: those in which a column holds one of some values.
private struct LeaveOutCells {
    let column: Int
    let values: [[UInt8]]
}

/// Weights, of which there are few different ones.
private struct WeightDecoder {
    let column: Int
    private var known = WordTable()
    private var weights: [Int] = []

    private static let mostRemembered = 4096
    private static let longestRemembered = 64

    init(column: Int) { self.column = column }

    /// In millionths; nil when the careful reader has to judge.
    mutating func weight(_ block: borrowing RowBlock, _ rows: borrowing BlockRows) -> Int? {
        let (start, end) = rows.cell(column)
        if let index = known.value(of: block.bytes.span, from: start, to: end) { return weights[Int(index)] }
        let content = String(decoding: block.content((start, end)), as: UTF8.self)
        guard let weight = ExactNumber(content)?.millionths, weight > 0 else { return nil }
        if known.count < Self.mostRemembered, end - start <= Self.longestRemembered {
            known.insert(Int32(weights.count), for: block.bytes.span, from: start, to: end)
            weights.append(weight)
        }
        return weight
    }
}

/// Of whom a question is asked.
private struct AudienceMask {
    private let filter: Int
    private let admitted: [Bool]

    /// Nil when the question is asked of everyone, or the file does not say of whom.
    init?(_ question: Question, _ codebook: Codebook, _ binding: AnswerBinding) {
        guard case .answered(let id, let codes) = question.audience, binding.questions[id] != nil,
            let index = codebook.questions.firstIndex(where: { $0.id == id })
        else { return nil }
        filter = index
        admitted = codebook.questions[index].options.map { codes.contains($0.code) }
    }

    /// Makes the answer of one who is not of the audience "not asked"; false when something was answered all the same.
    func admits(_ question: Int, _ row: inout StreamedRow) -> Bool {
        let choice = row.answers[filter]
        if choice.kind == .chosen {
            for index in choice.first..<choice.first + choice.count where admitted[Int(row.options[index])] {
                return true
            }
        }
        let answer = row.answers[question]
        row.answers[question] = StreamedRow.Answer(kind: .notAsked)
        switch answer.kind {
        case .notAnswered, .notAsked: return true
        case .chosen: return answer.count == 0
        case .number, .text: return false
        }
    }
}
