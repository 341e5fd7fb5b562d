/// What was asked, and of whom: one wave of a survey without its answers.
public struct Codebook: Sendable, Hashable {
    /// What one respondent is called in texts and tables.
    public var unit: Unit
    /// How many were invited to answer; never fewer than the respondents.
    public var invited: Int
    /// Those who may stand in the answers, in the codebook's order; empty when anybody may.
    public var respondents: [Respondent] {
        didSet { respondentIndexes = indexes(of: respondents.map(\.id)) }
    }
    /// In the order of the questionnaire: a question's audience depends on earlier ones only.
    public var questions: [Question] {
        didSet { questionIndexes = indexes(of: questions.map(\.id)) }
    }
    private var questionIndexes: [String: Int]
    private var respondentIndexes: [String: Int]

    public init(unit: Unit, invited: Int, respondents: [Respondent], questions: [Question]) {
        self.unit = unit
        self.invited = invited
        self.respondents = respondents
        self.questions = questions
        questionIndexes = indexes(of: questions.map(\.id))
        respondentIndexes = indexes(of: respondents.map(\.id))
    }

    /// The question with this id.
    public func question(_ id: String) -> Question? { index(ofQuestion: id).map { questions[$0] } }

    /// Where the question with this id stands in the questionnaire, from 0.
    public func index(ofQuestion id: String) -> Int? { questionIndexes[id] }

    /// The respondent with this id.
    public func respondent(_ id: String) -> Respondent? { respondentIndexes[id].map { respondents[$0] } }
}

/// Where each id stands; the first of equal ones counts.
private func indexes(of ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: min)
}

/// What one respondent and several are called: mechanism, mechanisms.
public struct Unit: Sendable, Hashable {
    public var singular: String
    public var plural: String

    public init(singular: String, plural: String) {
        self.singular = singular
        self.plural = plural
    }
}
