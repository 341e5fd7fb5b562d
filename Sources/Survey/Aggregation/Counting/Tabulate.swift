public import SurveyData

/// Tabulates every closed question of a survey, in the order of the questionnaire.
public func tabulate(_ survey: Survey) -> [ResultTable] { SurveyResults(survey).tables }

/// Tabulates one question.
///
/// - Returns: nil for a question without options, whose answers are texts or numbers.
/// - Precondition: the survey's codebook asks the question.
public func tabulate(_ survey: Survey, question: Question) -> ResultTable? {
    precondition(survey.codebook.question(question.id) != nil, "\(question.id) is not a question of this survey")
    return SurveyResults(survey).table(question.id)
}

/// How many of the invited responded; nil when nobody was invited.
public func responseRate(_ survey: Survey) -> Share? {
    Share(count: survey.responses.count, base: survey.codebook.invited)
}
