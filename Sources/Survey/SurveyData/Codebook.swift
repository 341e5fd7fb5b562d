/// The questions and respondents of one wave of a survey, without the answers.
public struct Codebook: Sendable, Hashable {
    /// What texts and tables call a respondent.
    public var unit: Unit
    /// How many were invited to answer; at least as many as there are respondents.
    public var invited: Int
    /// The respondents who may answer, in the codebook's order; empty when anyone may.
    public var respondents: [Respondent] {
        didSet { respondentIndexes = indexes(of: respondents.map(\.id)) }
    }
    /// In the order of the questionnaire: a universe depends on earlier questions only. A derived variable comes right
    /// after the last question that it is derived from.
    public var questions: [Question] {
        didSet { questionIndexes = indexes(of: questions.map(\.id)) }
    }
    /// Questions with the same options, in the order of the codebook.
    public var batteries: [Battery] = []
    /// What notes say of the values of a status, where the survey has words of its own.
    public var statusNotes: [ValueStatus: String] = [:]
    private var questionIndexes: [String: Int]
    private var respondentIndexes: [String: Int]

    /// A codebook; its questions and respondents have different ids.
    public init(unit: Unit, invited: Int, respondents: [Respondent], questions: [Question]) {
        self.unit = unit
        self.invited = invited
        self.respondents = respondents
        self.questions = questions
        questionIndexes = indexes(of: questions.map(\.id))
        respondentIndexes = indexes(of: respondents.map(\.id))
    }

    /// The question with this id; nil when there is none.
    public func question(_ id: String) -> Question? { index(ofQuestion: id).map { questions[$0] } }

    /// The position of the question with this id, from 0; nil when there is none.
    public func index(ofQuestion id: String) -> Int? { questionIndexes[id] }

    /// The respondent with this id; nil when there is none.
    public func respondent(_ id: String) -> Respondent? { respondentIndexes[id].map { respondents[$0] } }
}

/// The position of each id; of equal ids, that of the first.
private func indexes(of ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: min)
}

/// What one respondent and several respondents are called: mechanism, mechanisms.
public struct Unit: Sendable, Hashable {
    /// `mechanism`.
    public var singular: String
    /// `mechanisms`.
    public var plural: String

    /// A unit in both numbers.
    public init(singular: String, plural: String) {
        self.singular = singular
        self.plural = plural
    }
}
