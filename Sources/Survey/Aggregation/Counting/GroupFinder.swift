import SurveyData

/// Finds the groups of a response.
struct GroupFinder {
    /// In the order of the columns.
    let groups: [RespondentGroup]
    /// How many of each group were invited, and at the end of those without a group; zero where the codebook does not
    /// show it.
    let invited: [Int]
    /// Whether a response may be in several groups.
    let overlap: Bool
    /// The group of each respondent who has one; empty when a question groups.
    private let ofRespondents: [String: Int]
    /// The index of the question that groups.
    private let question: Int?

    init(_ grouping: Grouping, in codebook: Codebook) {
        switch grouping {
        case .respondentType: self.init(codebook, by: \.type)
        case .region: self.init(codebook, by: \.region)
        case .question(let id): self.init(codebook, question: id)
        case .banner(let banner): preconditionFailure("the banner \(banner.name) is counted by its breaks")
        case .selection(let selection): self.init(codebook, question: selection.name)
        }
    }

    private init(_ codebook: Codebook, by trait: KeyPath<Respondent, String?>) {
        var indices: [String: Int] = [:]
        var names: [String] = []
        for case let name? in codebook.respondents.map({ $0[keyPath: trait] }) where indices[name] == nil {
            indices[name] = names.count
            names.append(name)
        }
        var members = Array(repeating: 0, count: names.count + 1)
        var ofRespondents: [String: Int] = [:]
        for respondent in codebook.respondents {
            let group = respondent[keyPath: trait].flatMap { indices[$0] }
            members[group ?? names.count] += 1
            ofRespondents[respondent.id] = group
        }
        groups = names.map { RespondentGroup(code: $0, name: $0) }
        let listsAllInvited = codebook.respondents.count == codebook.invited
        invited = listsAllInvited ? members : Array(repeating: 0, count: members.count)
        overlap = false
        self.ofRespondents = ofRespondents
        question = nil
    }

    private init(_ codebook: Codebook, question id: String) {
        guard let index = codebook.index(ofQuestion: id) else {
            preconditionFailure("a request names a question of the codebook")
        }
        let options = codebook.questions[index].options
        groups = options.map { RespondentGroup(code: $0.code, name: $0.displayName) }
        invited = Array(repeating: 0, count: options.count + 1)
        overlap = !codebook.questions[index].kind.takesOneOption
        ofRespondents = [:]
        question = index
    }

    /// The groups of a response; none when it is not stated.
    func indices(of response: Response) -> [Int] {
        guard let question else { return ofRespondents[response.respondent].map { [$0] } ?? [] }
        switch response.answers[question] {
        case .answered(let options), .ranked(let options): return options
        case .text, .number, .notAnswered, .notAsked: return []
        }
    }
}
