public import SurveyData

/// Tabulates every closed question of a survey, in the order of the questionnaire.
public func tabulate(_ survey: Survey) -> [ResultTable] {
    survey.codebook.questions.compactMap { tabulate(survey, question: $0) }
}

/// Tabulates one question.
///
/// - Returns: nil for a question without options, whose answers are texts or numbers.
/// - Precondition: the survey's codebook asks the question.
public func tabulate(_ survey: Survey, question: Question) -> ResultTable? {
    guard let index = survey.codebook.questions.firstIndex(where: { $0.id == question.id }) else {
        preconditionFailure("\(question.id) is no question of this survey")
    }
    guard question.kind.hasOptions else { return nil }
    return table(Tally(survey.responses, question: index, optionCount: question.options.count), question, survey)
}

/// How many of the invited responded; nil when nobody was invited.
public func responseRate(_ survey: Survey) -> Share? {
    Share(count: survey.responses.count, base: survey.codebook.invited)
}

private func table(_ tally: Tally, _ question: Question, _ survey: Survey) -> ResultTable {
    let counts = tally.choosers.map(\.count)
    let responses = counts.reduce(0, +)
    let ranks = competitionRanks(counts)
    let rows = question.options.indices.map { index in
        ResultTable.Row(
            option: question.options[index], count: counts[index], rank: ranks[index],
            respondents: tally.choosers[index],
            shareOfRespondents: Share(count: counts[index], base: tally.answered),
            shareOfResponses: Share(count: counts[index], base: responses))
    }
    return ResultTable(
        question: question, base: tally.answered, responses: responses, notAnswered: tally.notAnswered,
        notAsked: tally.notAsked, invited: survey.codebook.invited, rows: rows)
}

/// Standard competition ranking: as many are better as the rank says, less one.
func competitionRanks(_ counts: [Int]) -> [Int] {
    let descending = counts.sorted(by: >)
    var ranks: [Int: Int] = [:]
    for (index, count) in descending.enumerated() where ranks[count] == nil { ranks[count] = index + 1 }
    return counts.compactMap { ranks[$0] }
}

/// One pass through the answers to one question.
private struct Tally {
    var choosers: [[String]]
    var answered = 0
    var notAnswered = 0
    var notAsked = 0

    init(_ responses: [Response], question: Int, optionCount: Int) {
        choosers = Array(repeating: [], count: optionCount)
        for response in responses {
            switch response.answers[question] {
            case .answered(let options), .ranked(let options):
                answered += 1
                for option in options { choosers[option].append(response.respondent) }
            case .text, .number: preconditionFailure("a question with options is not answered by a text or number")
            case .notAnswered: notAnswered += 1
            case .notAsked: notAsked += 1
            }
        }
    }
}
