import Diagnostics
import TableFiles

/// Turns the rows of a file into responses, one after the other.
struct ResponseReader {
    private let codebook: Codebook
    private let header: AnswerHeader
    private let cells: [AnswerCellReader]
    private let audiences: [AudienceFilter?]
    private let known: Set<String>
    /// The line in which each respondent answered.
    private var lines: [String: Int] = [:]

    init(_ codebook: Codebook, _ header: AnswerHeader) {
        self.codebook = codebook
        self.header = header
        cells = codebook.questions.map { AnswerCellReader($0) }
        audiences = codebook.questions.map { AudienceFilter($0.audience, in: codebook) }
        known = Set(codebook.respondents.map(\.id))
    }

    /// The response in a row; nil after a problem that leaves nothing to build on was recorded.
    mutating func response(_ row: TableRow, into diagnostics: inout DiagnosticList) -> Response? {
        guard hasRightCount(row, into: &diagnostics) else { return nil }
        let respondent = respondent(row, into: &diagnostics)
        let submitted = submitted(row, into: &diagnostics)
        let answers = answers(row, respondent ?? "", into: &diagnostics)
        guard let respondent else { return nil }
        let place = row.place
        return Response(respondent: respondent, submitted: submitted, answers: answers, place: place)
    }

    private func hasRightCount(_ row: TableRow, into diagnostics: inout DiagnosticList) -> Bool {
        if row.cells.count == header.columnCount { return true }
        let message = "this row has \(row.cells.count) cells, the header has \(header.columnCount)"
        let place = row.place
        diagnostics.add(Diagnostic("wrong-cell-count", at: place, message))
        return false
    }

    private mutating func respondent(_ row: TableRow, into diagnostics: inout DiagnosticList) -> String? {
        guard let column = header.respondent else { return nil }
        let id = row.text(column)
        let problem = problem(with: id, line: row.start.number)
        guard let problem else { return id }
        diagnostics.add(Diagnostic(problem.code, at: row.place(column), problem.message, hint: problem.hint))
        return nil
    }

    private mutating func problem(with id: String, line: Int) -> (code: String, message: String, hint: String?)? {
        if id.isEmpty { return ("no-respondent", "this row names no respondent", nil) }
        if !known.isEmpty, !known.contains(id) {
            let hint = nearestNameHint(to: id, among: known)
            return ("unknown-respondent", "\(quoted(id)) is no respondent of the codebook", hint)
        }
        if let first = lines[id] {
            return (
                "duplicate-respondent", "\(quoted(id)) answered already in line \(first)", "keep one of the two rows"
            )
        }
        lines[id] = line
        return nil
    }

    private func submitted(_ row: TableRow, into diagnostics: inout DiagnosticList) -> String? {
        guard let column = header.submitted else { return nil }
        let text = row.text(column)
        if text.isEmpty { return nil }
        if isISODate(text) { return text }
        diagnostics.add(
            Diagnostic(
                "bad-date", at: row.place(column),
                "\(quoted(text)) is no date as \"2023-04-02\" or \"2023-04-02T09:30\""))
        return nil
    }
}

extension ResponseReader {
    private func answers(
        _ row: TableRow, _ respondent: String, into diagnostics: inout DiagnosticList
    ) -> [Answer] {
        var answers: [Answer] = []
        var unreadable: Set<Int> = []
        answers.reserveCapacity(cells.count)
        for index in cells.indices {
            guard let column = header.questions[index] else {
                unreadable.insert(index)
                answers.append(.notAnswered)
                continue
            }
            var answer = cells[index].answer(row, column, into: &diagnostics)
            if answer == nil { unreadable.insert(index) }
            if let audience = audiences[index], !unreadable.contains(audience.question),
                !audience.holds(answers[audience.question])
            {
                if answer != .notAnswered {
                    recordNotAsked(index, row, column, respondent, into: &diagnostics)
                }
                answer = .notAsked
            }
            answers.append(answer ?? .notAnswered)
        }
        return answers
    }

    private func recordNotAsked(
        _ index: Int, _ row: TableRow, _ column: Int, _ respondent: String, into diagnostics: inout DiagnosticList
    ) {
        let question = codebook.questions[index]
        guard case .answered(let filter, let options) = question.audience else { return }
        let codes = options.map { "\"\($0)\"" }.joined(separator: " or ")
        diagnostics.add(
            Diagnostic(
                "answer-of-one-not-asked", at: row.place(column),
                "\(quoted(respondent)) answered \(question.id), which was asked of those who answered \(filter) with \(codes)",
                hint: "empty this cell, or correct the answer to \(filter)"))
    }
}

/// Of whom a question is asked, by indices.
struct AudienceFilter {
    let question: Int
    private let options: Set<Int>

    /// Nil when the question is asked of everyone.
    init?(_ audience: Question.Audience, in codebook: Codebook) {
        guard case .answered(let id, let codes) = audience else { return nil }
        guard let index = codebook.questions.firstIndex(where: { $0.id == id }) else {
            preconditionFailure("an audience names an earlier question of its codebook")
        }
        question = index
        options = Set(
            codebook.questions[index].options.indices.filter {
                codes.contains(codebook.questions[index].options[$0].code)
            })
    }

    func holds(_ answer: Answer) -> Bool {
        switch answer {
        case .answered(let chosen), .ranked(let chosen): !options.isDisjoint(with: chosen)
        case .text, .number, .notAnswered, .notAsked: false
        }
    }
}
