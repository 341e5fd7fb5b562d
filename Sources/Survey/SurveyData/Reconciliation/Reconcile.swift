import Diagnostics
public import TableFiles

/// Reads a file of answers as ``readAnswers(_:file:codebook:binding:limits:)`` does, and accounts for every row and
/// column, even if a build would refuse the file.
///
/// Every row is read, however many problems there are.
public func reconcile(
    _ bytes: [UInt8], file: String, codebook: Codebook, binding: AnswerBinding? = nil,
    limits: TableLimits = TableLimits()
) -> Reconciliation {
    let binding = binding ?? .plain(for: codebook)
    var result = Reconciliation(file: file, tool: binding.tool)
    var findings = Findings(questionCount: codebook.questions.count, continues: true)
    let format = AnswerFormat(binding: binding, limits: limits)
    do throws(ReportError) {
        var answers = try AnswerFile(bytes, file: file, codebook: codebook, format: format, into: &findings)
        let responses = readResponses(&answers, file: file, into: &findings)
        result.unusedColumns = answers.reader.columns.unused
        result.columns = answers.reader.columns.uses(codebook, binding)
        result.take(responses, findings, codebook, binding)
    } catch {
        findings.diagnostics.add(contentsOf: error.diagnostics)
    }
    let found = ReportError(findings.diagnostics.all).diagnostics
    result.problems = found.filter { $0.severity == .error }
    result.warnings = found.filter { $0.severity == .warning }
    return result
}

extension AnswerColumns {
    /// Every column with what it holds.
    fileprivate func uses(_ codebook: Codebook, _ binding: AnswerBinding) -> [Reconciliation.ColumnUse] {
        var uses = names.map { Reconciliation.ColumnUse(name: $0, holds: []) }
        func add(_ index: Int?, _ role: String) {
            if let index, !uses[index].holds.contains(role) { uses[index].holds.append(role) }
        }
        add(respondent, "the respondent")
        add(submitted, "the date")
        add(weight, "the weight")
        for index in leaveOut { add(index, "rows to leave out") }
        for question in codebook.questions {
            for use in binding.questions[question.id]?.columns(of: question) ?? [] {
                add(indices[use.column.name], use.role)
            }
        }
        return uses
    }
}

extension Reconciliation {
    fileprivate mutating func take(
        _ responses: [Response], _ findings: Findings, _ codebook: Codebook, _ binding: AnswerBinding
    ) {
        let rows = findings.rows
        rowsRead = rows.read
        self.responses = responses.count
        leftOut = binding.leaveOut.enumerated().map { LeftOut(rule: $0.element, rows: rows.leftOut[$0.offset] ?? 0) }
        respondents = MatchedRespondents(rows, areNamed: binding.respondent != nil)
        duplicates = rows.duplicates
        unknownRespondents = ordered(rows.unknownRespondents)
        invited = codebook.invited
        let answered = Set(responses.map(\.respondent))
        nonrespondents =
            binding.respondent == nil ? [] : codebook.respondents.filter { !answered.contains($0.id) }.sorted()
        for (index, question) in codebook.questions.enumerated() {
            take(findings.questions[index], question)
            addAmbiguities(of: question, findings.questions[index], codebook, binding)
        }
        questionsNotInFile = codebook.questions.filter { $0.derivation == nil }.map(\.id)
            .filter { binding.questions[$0] == nil }
    }

    private mutating func take(_ found: QuestionFindings, _ question: Question) {
        unknownOptions += ordered(found.unknownOptions).map {
            QuestionTally(question: question.id, text: $0.text, cells: $0.cells)
        }
        if found.strayTexts > 0 {
            strayTexts.append(QuestionTally(question: question.id, text: "", cells: found.strayTexts))
        }
        if found.mixedRows > 0 {
            mixedColumns.append(QuestionTally(question: question.id, text: "", cells: found.mixedRows))
        }
    }

    private mutating func addAmbiguities(
        of question: Question, _ found: QuestionFindings, _ codebook: Codebook, _ binding: AnswerBinding
    ) {
        guard let bound = binding.questions[question.id] else { return }
        let chosenNothing = found.notAnswered + found.choseNone
        if question.kind == .multipleChoice, !bound.distinguishesNoneFromNotAnswered, chosenNothing > 0 {
            let matter = Ambiguity.Matter.noneOrNotAnswered(
                notAnswered: found.notAnswered, choseNone: found.choseNone)
            ambiguities.append(Ambiguity(question: question.id, matter: matter))
        }
        let isDetermined =
            switch question.universe {
            case .everyone: false
            case .answered(let filter, _): binding.questions[filter] != nil
            }
        if !isDetermined, bound.notAsked.isEmpty, found.notAnswered > 0 {
            ambiguities.append(Ambiguity(question: question.id, matter: .askedOrNot(notAnswered: found.notAnswered)))
        }
        ambiguities += bound.ambiguousNames(of: question).map {
            Ambiguity(question: question.id, matter: .oneOrSeveral(name: $0))
        }
    }

    private func ordered(_ counts: [String: Int]) -> [Tally] {
        counts.map { Tally(text: $0.key, cells: $0.value) }.sorted { (-$0.cells, $0.text) < (-$1.cells, $1.text) }
    }
}

extension Reconciliation.MatchedRespondents {
    fileprivate init(_ rows: RowFindings, areNamed: Bool) {
        self.areNamed = areNamed
        byID = rows.matches.id
        byLabel = rows.matches.label
        bySpelling = rows.matches.spelling
        new = rows.matches.new
        spellings = rows.spellings.sorted { $0.key < $1.key }
            .map { Reconciliation.Spelling(text: $0.key, respondent: $0.value) }
    }
}

extension QuestionBinding {
    /// Whether the file distinguishes "chose none" from "not answered".
    fileprivate var distinguishesNoneFromNotAnswered: Bool {
        guard case .optionColumns(let options) = form else { return false }
        return options.notChosen.contains { !$0.isEmpty } && options.whenAllNo == .notChosen
            && options.whenAllEmpty == .notAnswered
    }

    fileprivate func ambiguousNames(of question: Question) -> [String] {
        guard case .cell(_, let cell) = form, let separator = cell.joinedBy else { return [] }
        return JoinedNames(cell.naming, of: question.options, separator: CellSeparator(separator)).ambiguous
    }
}
