public import Diagnostics
public import SurveyData

/// What assigns respondents to the columns of a cross-table.
public enum Grouping: Sendable, Hashable {
    /// The type that the codebook gives a respondent.
    case respondentType
    /// The region that the codebook gives a respondent.
    case region
    /// The answers to a question with options, by its id.
    case question(String)
    /// Several groupings side by side.
    case banner(Banner)
    /// Those whom a filter selects.
    case selection(Selection)

    /// Reads `type`, `region` or a question's id; a question of the codebook with one of these two names takes precedence.
    public init(_ name: String, in codebook: Codebook) {
        switch name {
        case _ where codebook.question(name) != nil: self = .question(name)
        case "type": self = .respondentType
        case "region": self = .region
        default: self = .question(name)
        }
    }

    /// The filter; nil for groups of another kind.
    public var selection: Selection? {
        if case .selection(let selection) = self { return selection }
        return nil
    }

    /// `type`, `region`, the question's id, the banner's name or the filter's.
    public var name: String {
        switch self {
        case .respondentType: "type"
        case .region: "region"
        case .question(let id): id
        case .banner(let banner): banner.name
        case .selection(let selection): selection.name
        }
    }
}

/// A group of respondents: a type, a region, or those who chose an option.
public struct RespondentGroup: Sendable, Hashable {
    /// The option's code, or the name of the type or region.
    public let code: String
    /// The name for readers.
    public let name: String
}

/// A request for a question's results by groups, made before the answers are read, since they are read once.
public struct GroupingRequest: Sendable, Hashable {
    /// The id of the question to tabulate.
    public var question: String
    /// What determines the groups.
    public var grouping: Grouping
    /// Whether texts are wanted, of an open question or beside the options of a choice, and not counts.
    public private(set) var isOfTexts = false
    /// Whose texts are wanted; those of all respondents when nil.
    public private(set) var among: Selection?

    /// - Parameter question: the id of the question to tabulate.
    public init(question: String, by grouping: Grouping) {
        self.question = question
        self.grouping = grouping
    }

    /// A request for the texts of some respondents, of all of them by groups, or of some by groups.
    ///
    /// - Parameter question: the id of the question.
    /// - Returns: nil where neither selects: the results have the texts of all respondents.
    public static func texts(of question: String, by grouping: Grouping?, among selection: Selection?) -> Self? {
        guard let wanted = grouping ?? selection.map(Grouping.selection) else { return nil }
        var request = Self(question: question, by: wanted)
        request.isOfTexts = true
        if grouping != nil { request.among = selection }
        return request
    }

    /// What selects respondents, for the variables that counting adds to the codebook.
    package var selections: [Selection] { [grouping.selection, among].compactMap(\.self) }

    /// Why it cannot be met: the codebook has no such question, counts of an open question are wanted, the question is grouped
    /// by itself, or no respondent has a group. Nil when it can.
    ///
    /// - Parameter place: where the request is made.
    public func problem(in codebook: Codebook, at place: Place?) -> Diagnostic? {
        questionProblem(codebook, place) ?? groupProblem(codebook, place) ?? among?.problem(in: codebook)
    }
}

extension Grouping {
    /// Why no table can be by it: the codebook has no such question, it has no options, or no respondent has a group. Nil when
    /// one can.
    ///
    /// - Parameter place: where it is named.
    public func problem(in codebook: Codebook, at place: Place?) -> Diagnostic? {
        GroupingRequest(question: "", by: self).groupProblem(codebook, place)
    }
}

extension GroupingRequest {
    private func questionProblem(_ codebook: Codebook, _ place: Place?) -> Diagnostic? {
        guard let asked = codebook.question(question) else {
            let hint = nearestNameHint(to: question, among: codebook.questions.map(\.id))
            return Diagnostic("unknown-question", at: place, "the codebook has no question \"\(question)\"", hint: hint)
        }
        guard asked.kind == .open, !isOfTexts else { return nil }
        return Diagnostic("no-results", at: place, "\(question) is open: its answers are not tabulated")
    }

    fileprivate func groupProblem(_ codebook: Codebook, _ place: Place?) -> Diagnostic? {
        switch grouping {
        case .respondentType:
            guard codebook.respondents.allSatisfy({ $0.type == nil }) else { return nil }
            return noGroups("type", place)
        case .region:
            guard codebook.respondents.allSatisfy({ $0.region == nil }) else { return nil }
            return noGroups("region", place)
        case .question(let id): return groupProblem(id, codebook, place)
        case .banner(let banner): return bannerProblem(banner, codebook, place)
        case .selection(let selection): return selection.problem(in: codebook)
        }
    }

    private func noGroups(_ name: String, _ place: Place?) -> Diagnostic {
        Diagnostic(
            "no-groups", at: place, "the codebook gives no respondent a \(name)",
            hint: "write \(name): in the codebook's respondents")
    }

    private func groupProblem(_ id: String, _ codebook: Codebook, _ place: Place?) -> Diagnostic? {
        guard let group = codebook.question(id) else {
            let closed = codebook.questions.filter(\.kind.hasOptions).map(\.id)
            return Diagnostic(
                "unknown-grouping", at: place,
                "\"\(id)\" is not a grouping; expected \"type\", \"region\" or a question with options",
                hint: nearestNameHint(to: id, among: closed + ["type", "region"]))
        }
        if !group.kind.hasOptions {
            return Diagnostic("unknown-grouping", at: place, "\(id) has no options, so it cannot group")
        }
        if id == question, !isOfTexts {
            return Diagnostic("grouped-by-itself", at: place, "\(id) is grouped by itself")
        }
        return nil
    }
}
