import Diagnostics
package import TableFiles

/// Reads the rows of a file as responses.
package struct ResponseReader: Sendable {
    /// The questions.
    package let codebook: Codebook
    /// How the columns hold the answers.
    package let binding: AnswerBinding
    /// The columns of the file.
    package let columns: AnswerColumns
    /// What betrays a row as one more header row.
    package let headerSigns: HeaderSigns
    /// Nil for a question with a missing column.
    private let questions: [(any QuestionReader)?]
    /// By question: whether the file does not have it.
    private let isAbsent: [Bool]
    private let universes: [UniverseFilter?]
    /// By question: how its answers follow from others; nil for a question that was asked.
    package let derivations: [DerivationPlan?]
    private let respondents: RespondentNames?
    private let leaveOut: [CellWords]
    /// What the cell of the date holds where there is none.
    private let notAnswered: CellWords
    private let texts: TextReader

    init(
        _ codebook: Codebook, _ binding: AnswerBinding, _ columns: AnswerColumns, _ signs: HeaderSigns
    ) {
        headerSigns = signs
        self.codebook = codebook
        self.binding = binding
        self.columns = columns
        let indices = columns.indices
        questions = codebook.questions.indices.map { questionReader($0, in: codebook, binding, indices) }
        isAbsent = questions.map { $0 is AbsentQuestionReader }
        universes = codebook.questions.map { UniverseFilter($0.universe, in: codebook) }
        derivations = codebook.questions.indices.map { DerivationPlan($0, in: codebook) }
        respondents = binding.respondent.map { RespondentNames($0, codebook) }
        leaveOut = binding.leaveOut.map { CellWords($0.values) }
        notAnswered = CellWords(binding.notAnswered)
        texts = TextReader(escapes: binding.escapes)
    }

    /// A response, and its time.
    package struct Dated {
        /// The response.
        package var response: Response
        /// Microseconds since 1970; nil without a date.
        package var instant: Int?
    }

    /// The response in a row; nil when a rule leaves the row out, or after a problem that makes it unusable.
    package func response(_ row: TableRow, into findings: inout Findings) -> Dated? {
        findings.rows.read += 1
        guard hasRightCount(row, into: &findings) else { return nil }
        if let rule = rule(leavingOut: row) {
            findings.rows.leftOut[rule, default: 0] += 1
            return nil
        }
        if headerSigns.takesForHeader(row, into: &findings) { return nil }
        let respondent = respondent(row, into: &findings)
        let date = date(row, into: &findings)
        let weight = weight(row, into: &findings)
        var response = Response(
            respondent: respondent ?? "", submitted: date?.text, answers: [], weight: weight, place: row.place)
        readAnswers(row, &response, into: &findings)
        return respondent == nil ? nil : Dated(response: response, instant: date?.instant)
    }

    private func hasRightCount(_ row: TableRow, into findings: inout Findings) -> Bool {
        let isRight = row.naming == nil ? row.cells.count == columns.count : row.cells.count >= columns.count
        if isRight { return true }
        let message = "this row has \(row.cells.count) cells, but the header has \(columns.count)"
        findings.add(Diagnostic("wrong-cell-count", at: row.place, message))
        return false
    }

    /// The index of the first rule that leaves a row out.
    func rule(leavingOut row: TableRow) -> Int? {
        leaveOut.indices.first { index in
            columns.leaveOut[index].map { row.cells.indices.contains($0) && leaveOut[index].contains(row, $0) } ?? false
        }
    }

    /// The answer to one question; nil when the file lacks its columns, or after a problem was recorded.
    func answer(_ row: TableRow, to question: Int, into findings: inout Findings) -> Answer? {
        questions[question]?.answer(row, into: &findings).answer
    }

    private func date(_ row: TableRow, into findings: inout Findings) -> SubmittedDate? {
        guard let column = columns.submitted, let form = binding.submitted?.form else { return nil }
        let range = row.trimmed(column)
        if range.isEmpty || notAnswered.contains(row, column) { return nil }
        if let date = SubmittedDate(row.source.bytes[range], form) { return date }
        findings.add(badDate(row.text(column), form, at: row.place(column)))
        return nil
    }

    private func weight(_ row: TableRow, into findings: inout Findings) -> ExactNumber? {
        guard let column = columns.weight else { return nil }
        let text = row.text(column)
        if let weight = Weight(text, binding.weightForm) { return weight.number }
        if text.isEmpty {
            findings.add(Diagnostic("bad-weight", at: row.place(column), "this row has no weight"))
            return nil
        }
        let read = NumberText(text, binding.weightForm)
        if case .number(let number) = read, Weight.limit <= number {
            findings.add(
                Diagnostic(
                    "bad-weight", at: row.place(column),
                    "the weight \(quoted(text)) is too large; expected a number below \(Weight.limit.text)"))
            return nil
        }
        findings.add(
            numberProblem(
                read, text, binding.weightForm, at: row.place(column), code: "bad-weight",
                what: "is not a weight; expected a positive number such as \"1.25\""))
        return nil
    }
}

/// The weight of a response: a number greater than zero.
package struct Weight {
    /// The number.
    package let number: ExactNumber
    /// No weight is as large, so that no sum of weights overflows.
    static let limit = ExactNumber(units: 100_000_000 * ExactNumber.unit)

    /// Nil when the text is not a weight.
    package init?(_ text: String, _ form: NumberForm) {
        guard case .number(let number) = NumberText(text, form), number.units > 0, number < Self.limit else {
            return nil
        }
        self.number = number
    }
}

/// What is wrong with a text that is not a date of a form.
private func badDate(_ text: String, _ form: DateForm, at place: Place) -> Diagnostic {
    if SubmittedDate.hasShortYear(text) {
        return Diagnostic(
            "bad-date", at: place, "the year of \(quoted(text)) has two digits, so its century is not known",
            hint: "export the file again with years of four digits")
    }
    let others = DateForm.allCases.filter { $0 != form && SubmittedDate(Array(text.utf8)[...], $0) != nil }
    let names = others.map { "\"form: \($0.rawValue)\"" }
    return Diagnostic(
        "bad-date", at: place, "\(quoted(text)) is not a date such as \"\(form.example)\"",
        hint: names.isEmpty ? nil : "if this is a date, write \(names.joined(separator: " or ")) under \"submitted\"")
}

extension ResponseReader {
    /// The respondent's id; the number of the row when no column names respondents.
    private func respondent(_ row: TableRow, into findings: inout Findings) -> String? {
        guard let respondents else { return String(row.start.number) }
        guard let column = columns.respondent else { return nil }
        let text = texts.text(row, column)
        if text.isEmpty {
            findings.add(Diagnostic("no-respondent", at: row.place(column), "this row does not name a respondent"))
            return nil
        }
        switch respondents.match(text) {
        case .found(let id, let way):
            findings.rows.matches.count(way)
            if way == .spelling { findings.rows.spellings[text] = id }
            return id
        case .ambiguous(let ids):
            let message = "\(quoted(text)) is the name of both \(ids.joined(separator: " and "))"
            let hint = "add the name to \"names\" in the binding, with the id of the respondent"
            findings.add(Diagnostic("ambiguous-name", at: row.place(column), message, hint: hint))
        case .unknown:
            let message = "the codebook has no respondent \(quoted(text))"
            findings.add(
                Diagnostic(
                    "unknown-respondent", at: row.place(column), message, hint: respondents.hint(for: text)))
        }
        findings.rows.unknownRespondents[text, default: 0] += 1
        return nil
    }

    private func readAnswers(_ row: TableRow, _ response: inout Response, into findings: inout Findings) {
        var unreadable: Set<Int> = []
        response.answers.reserveCapacity(questions.count)
        for index in questions.indices {
            if let plan = derivations[index] {
                if !unreadable.isDisjoint(with: plan.questions) { unreadable.insert(index) }
                let answer = derived(index, plan, row, response, unreadable, into: &findings)
                findings.count(answer, of: index)
                response.answers.append(answer)
                continue
            }
            guard let question = questions[index] else {
                unreadable.insert(index)
                response.answers.append(.notAnswered)
                continue
            }
            var read = question.answer(row, into: &findings)
            if read.answer == nil || isAbsent[index] { unreadable.insert(index) }
            if let universe = universes[index], !unreadable.contains(universe.question),
                !universe.contains(response.answers[universe.question])
            {
                if !read.isEmpty { recordNotAsked(index, row, response.respondent, into: &findings) }
                read = ReadAnswer(.notAsked)
            }
            if let text = read.otherText, !text.isEmpty, let option = read.otherOption {
                if read.answer?.chose(option) ?? true {
                    response.otherTexts[index] = text
                } else {
                    findings.questions[index].strayTexts += 1
                }
            }
            findings.count(read.answer, of: index)
            response.answers.append(read.answer ?? .notAnswered)
        }
    }

    /// The answer to a derived variable; an answer that its definition has no place for is a problem.
    private func derived(
        _ index: Int, _ plan: DerivationPlan, _ row: TableRow, _ response: Response, _ unreadable: Set<Int>,
        into findings: inout Findings
    ) -> Answer {
        if let answer = plan.answer(of: response) { return answer }
        if unreadable.contains(index) { return .notAnswered }
        let question = codebook.questions[index]
        let source = question.derivation?.source.flatMap(codebook.question)
        let column = source.flatMap { source in binding.questions[source.id]?.columns(of: source).first }
            .flatMap { columns.indices[$0.column.name] }
        let value = source.flatMap { codebook.index(ofQuestion: $0.id) }.map { response.answers[$0] }
        let what = if case .number(let number) = value { " \(number.text)" } else { "" }
        findings.add(
            Diagnostic(
                "outside-derivation", at: column.map { row.place($0) } ?? row.place,
                "\(question.id) has no place for the answer\(what)"
                    + (source.map { " to \($0.id)" } ?? ""),
                hint: "widen its definition in the codebook, or write \"otherwise: not-answered\" there"))
        return .notAnswered
    }

    private func recordNotAsked(
        _ index: Int, _ row: TableRow, _ respondent: String, into findings: inout Findings
    ) {
        let question = codebook.questions[index]
        guard case .answered(let filter, let options) = question.universe else { return }
        let codes = options.map { "\"\($0)\"" }.joined(separator: " or ")
        let column = binding.questions[question.id]?.columns(of: question)
            .compactMap { columns.indices[$0.column.name] }.first { !row.trimmed($0).isEmpty }
        findings.add(
            Diagnostic(
                "answer-of-one-not-asked", at: column.map { row.place($0) } ?? row.place,
                "\(quoted(respondent)) answered \(question.id), which was only asked of those who answered \(filter) with \(codes)",
                hint: "empty this cell, or correct the answer to \(filter)"))
    }
}

extension ReadAnswer {
    /// Whether no answer was given; a problem counts as an answer.
    fileprivate var isEmpty: Bool {
        switch answer {
        case .notAnswered, .notAsked: true
        case .answered(let options): options.isEmpty
        case .ranked, .number, .text, nil: false
        }
    }
}

extension Answer {
    fileprivate func chose(_ option: Int) -> Bool {
        switch self {
        case .answered(let options), .ranked(let options): options.contains(option)
        case .number, .text, .notAnswered, .notAsked: false
        }
    }
}

extension Findings {
    fileprivate mutating func count(_ answer: Answer?, of question: Int) {
        switch answer {
        case .notAnswered: questions[question].notAnswered += 1
        case .answered(let options) where options.isEmpty: questions[question].choseNone += 1
        case .answered, .ranked, .number, .text, .notAsked, nil: break
        }
    }
}
