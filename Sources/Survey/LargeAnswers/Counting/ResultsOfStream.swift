import Dates
package import Diagnostics
package import SurveyData
package import Aggregation

extension SurveyResults {
    /// Tabulates a file of answers without keeping a response: memory does not grow with the number of rows (`streamAnswers`).
    ///
    /// There are neither texts nor the names of respondents in such results.
    ///
    /// - Parameters:
    ///   - source: the file's bytes.
    ///   - file: its path as the user knows it.
    ///   - filter: which respondents are counted; all when nil.
    ///   - countingDays: whether responses are counted by their days.
    ///   - warnings: takes what a person should look at in the file.
    ///   - blockSize: how many bytes a thread takes at a time; large enough that taking is cheap, and no larger than a core's
    ///     own cache, with what is found in it.
    /// - Throws: what is wrong with the answers, in the words of `readAnswers`.
    /// - Precondition: `canStreamAnswers`, and no request has a problem in the codebook (`GroupingRequest.problem`).
    package init(
        streaming source: TableSource, file: String, codebook: Codebook, format: AnswerFormat,
        groupings: [GroupingRequest] = [], filter: Selection? = nil, countingDays: Bool = false,
        warnings: inout [Diagnostic],
        blockSize: Int = 1 << 18
    ) throws(ReportError) {
        let codebook = codebook.adding(groupings.flatMap(\.selections))
        let plan = CountingPlan(codebook, groupings)
        let counted = try streamAnswers(
            source, file: file, codebook: codebook, format: format, filter: filter,
            countingDays: countingDays, into: plan.empty, blockSize: blockSize)
        warnings += counted.warnings
        self = plan.results(counted)
    }
}

/// What to count in each row, and how to make results from it.
struct CountingPlan {
    let empty: DenseCounts
    private let codebook: Codebook
    private let groupings: [GroupingRequest]
    /// By question: the section whose columns add up to the total; nil for an open question.
    private var totals: [Int?]
    /// By request.
    private let grouped: [Int]

    init(_ codebook: Codebook, _ groupings: [GroupingRequest]) {
        self.codebook = codebook
        self.groupings = groupings
        func index(of id: String) -> Int {
            guard let index = codebook.index(ofQuestion: id) else {
                preconditionFailure("a request names a question of the codebook")
            }
            return index
        }
        var wanted: [(question: Int, grouping: Int?)] = groupings.map { request in
            switch request.grouping {
            case .question(let id): return (index(of: request.question), index(of: id))
            case .selection(let selection): return (index(of: request.question), index(of: selection.name))
            case .respondentType, .region: preconditionFailure("who lists no respondents has no groups of them")
            case .banner(let banner): preconditionFailure("the banner \(banner.name) is counted by its breaks")
            }
        }
        grouped = Array(wanted.indices)
        totals = codebook.questions.indices.map { question in
            if codebook.questions[question].kind == .open || codebook.questions[question].isSelection { return nil }
            // If no respondent is in two columns, the total is their sum, and is not counted.
            let columns = wanted.firstIndex { section in
                section.question == question
                    && section.grouping.map { codebook.questions[$0].kind.takesOneOption } ?? true
            }
            if let columns { return columns }
            wanted.append((question, nil))
            return wanted.count - 1
        }
        empty = DenseCounts(wanted, in: codebook)
    }

    func results(_ counted: StreamedAnswers<DenseCounts>) -> SurveyResults {
        let counts = counted.sinks.reduce(into: empty) { $0.add($1) }
        let questions = codebook.questions.indices.map { question in
            totals[question].map { counts.total($0, codebook) } ?? QuestionTally(codebook.questions[question])
        }
        let groups = zip(groupings, grouped).map { request, section in
            let columns = counts.columns(section, codebook)
            return GroupTally(
                request, in: codebook, columns: columns, notStated: counts.rowsInLastColumn(of: section))
        }
        let tally = SurveyTally(
            codebook, questions, groups, responded: Portion(counts.rowCount, weight: counts.weight),
            isWeighted: counts.isWeighted)
        var results = tally.results()
        results.lastSubmitted = counted.lastSubmitted
        for (day, count) in counted.rowsByDay where day > 0 {
            let date = CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
            if let date { results.responsesByDay[date.description] = count }
        }
        return results
    }
}
