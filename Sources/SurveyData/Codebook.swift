/// What was asked, and of whom: one wave of a survey without its answers.
public struct Codebook: Sendable, Hashable {
    /// What one respondent is called in texts and tables.
    public var unit: Unit
    /// How many were invited to answer; never fewer than the respondents.
    public var invited: Int
    /// Those who may stand in the answers, in the codebook's order; empty when anybody may.
    public var respondents: [Respondent]
    /// In the order of the questionnaire: a question's audience depends on earlier ones only.
    public var questions: [Question]

    public init(unit: Unit, invited: Int, respondents: [Respondent], questions: [Question]) {
        self.unit = unit
        self.invited = invited
        self.respondents = respondents
        self.questions = questions
    }

    /// The question with this id.
    public func question(_ id: String) -> Question? { questions.first { $0.id == id } }

    /// The respondent with this id.
    public func respondent(_ id: String) -> Respondent? { respondents.first { $0.id == id } }
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
