package import SurveyData

/// Counts the responses of a survey in one pass.
package struct SurveyTally {
    private let codebook: Codebook
    private let keepsRespondents: Bool
    private var questions: [QuestionTally]
    private var groups: [GroupTally]
    private let requests: [GroupingRequest]
    private var responded = Portion()
    private var isWeighted = false
    private var respondents: [String] = []
    private var lastSubmitted: String?
    private var responsesByDay: [String: Int] = [:]
    private var openAnswers: [String: [OpenAnswer]] = [:]
    private var otherTexts: [String: [OpenAnswer]] = [:]

    /// - Parameter keepingRespondents: whether tables list the respondents who chose each option.
    /// - Precondition: no request has a problem in this codebook.
    package init(_ codebook: Codebook, groupings: [GroupingRequest] = [], keepingRespondents: Bool = true) {
        self.codebook = codebook
        keepsRespondents = keepingRespondents
        questions = codebook.questions.map(QuestionTally.init)
        requests = groupings
        groups = groupings.map { GroupTally($0, in: codebook) }
    }

    /// Takes counts made elsewhere.
    package init(
        _ codebook: Codebook, _ questions: [QuestionTally], _ groups: [GroupTally], responded: Portion, isWeighted: Bool
    ) {
        self.codebook = codebook
        keepsRespondents = false
        self.questions = questions
        self.groups = groups
        requests = groups.map(\.request)
        self.responded = responded
        self.isWeighted = isWeighted
    }

    /// Counts one response.
    ///
    /// - Precondition: it has an answer to each question of the codebook.
    package mutating func add(_ response: Response) {
        let weight = (response.weight ?? .one).units
        isWeighted = isWeighted || response.weight != nil
        responded.add(weight: weight)
        let kept = keepsRespondents ? response.respondent : nil
        for index in questions.indices {
            questions[index].add(response.answers[index], of: kept, weight: weight)
        }
        for index in groups.indices { groups[index].add(response, keeping: kept, weight: weight) }
        if !codebook.respondents.isEmpty { respondents.append(response.respondent) }
        if let submitted = response.submitted {
            lastSubmitted = max(lastSubmitted ?? submitted, submitted)
            let dayLength = 10
            responsesByDay[String(submitted.prefix(dayLength)), default: 0] += 1
        }
        keepTexts(of: response)
    }

    private mutating func keepTexts(of response: Response) {
        for (index, question) in codebook.questions.enumerated() {
            guard question.kind == .open || !response.otherTexts.isEmpty, let text = response.text(index) else {
                continue
            }
            if question.kind == .open {
                openAnswers[question.id, default: []].append(text)
            } else {
                otherTexts[question.id, default: []].append(text)
            }
        }
    }

    /// The results of the responses so far.
    package func results() -> SurveyResults {
        var results = SurveyResults(codebook: codebook.withoutSelections, responded: responded.count)
        let questions = questions.filter { !$0.question.isSelection }
        results.weightedResponded = isWeighted ? ExactSum(units: responded.weight) : nil
        results.respondents = respondents
        results.lastSubmitted = lastSubmitted
        results.responsesByDay = responsesByDay
        results.tables = questions.compactMap {
            $0.resultTable(isWeighted: isWeighted, invited: codebook.invited)
        }
        let summaries = questions.compactMap { $0.numberSummary(isWeighted: isWeighted) }
        results.numbers = summaries.filter { $0.question.kind == .number }
        results.scales = summaries.filter { $0.question.kind == .scale }
        results.rankings = questions.compactMap { $0.rankingSummary(isWeighted: isWeighted) }
        results.openAnswers = openAnswers
        results.otherTexts = otherTexts
        results.grouped = zip(requests, groups).compactMap(groupedResults)
        return results
    }

    private func groupedResults(_ request: GroupingRequest, _ tally: GroupTally) -> GroupedResults? {
        questions.first { $0.question.id == request.question }.map { total in
            tally.results(total: total, isWeighted: isWeighted, invited: codebook.invited)
        }
    }
}
