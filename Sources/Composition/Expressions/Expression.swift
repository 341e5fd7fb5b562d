import Aggregation
import Diagnostics

/// What stands between two braces: a name, what it is about, and how it is to be printed.
struct Expression: Sendable, Hashable {
    enum Name: String, Sendable, CaseIterable {
        case count, share, base, invited, responded, rank, option, top, ranks, question, respondent, respondents, graph
        case points, table, require, cited, note
        case notAnswered = "not-answered"
        case notAsked = "not-asked"
        case responseRate = "response-rate"
    }

    /// A word of the expression and where it stands.
    struct Word: Sendable, Hashable {
        var text: String
        var place: Place
    }

    var name: Name
    var arguments: [Word]
    var modifiers = Modifiers()
    /// Written with a capital, it begins a sentence.
    var isCapitalized: Bool
    /// As written, without the braces.
    var source: String
    var place: Place
}

/// How an expression's value is to be printed.
struct Modifiers: Sendable, Hashable {
    enum Key: String, CaseIterable { case of, with, `in`, `as` }
    enum Company: String, CaseIterable { case base, count, share }
    enum NumberForm: String, CaseIterable { case words, prose }
    enum NameForm: String, CaseIterable { case label, title, full, acronym, name }

    /// `of responses`: the base.
    var of: BaseKind?
    /// `with base`: what is printed beside.
    var with: Company?
    /// `in words`: how the number is written.
    var `in`: NumberForm?
    /// `as title`: which of its names is printed.
    var `as`: NameForm?
}

extension Expression.Name {
    /// The modifiers which have a meaning after this name.
    var allowedModifiers: [Modifiers.Key] {
        switch self {
        case .count: [.of, .with, .in]
        case .share: [.of, .with]
        case .base: [.of, .in]
        case .invited, .responded, .notAnswered, .notAsked, .rank: [.in]
        case .responseRate: [.with]
        case .option, .respondent, .respondents: [.as]
        case .top, .ranks: [.of, .with, .as]
        case .question, .graph, .points, .table, .require, .cited, .note: []
        }
    }

    /// The words that may follow a modifier after this name.
    func values(of key: Modifiers.Key) -> [String] {
        switch key {
        case .of: BaseKind.allCases.map(\.rawValue)
        case .with: withValues.map(\.rawValue)
        case .in: Modifiers.NumberForm.allCases.map(\.rawValue)
        case .as: asValues.map(\.rawValue)
        }
    }

    private var withValues: [Modifiers.Company] {
        switch self {
        case .top, .ranks: [.count, .share]
        case .count, .share, .responseRate: [.base]
        case .base, .invited, .responded, .notAnswered, .notAsked, .rank, .option, .question, .respondent, .respondents,
            .graph, .points, .table, .require, .cited, .note:
            []
        }
    }

    private var asValues: [Modifiers.NameForm] {
        switch self {
        case .respondent, .respondents: [.acronym, .name, .full]
        case .option, .top, .ranks: [.label, .title, .full]
        case .count, .share, .base, .invited, .responded, .responseRate, .notAnswered, .notAsked, .rank, .question,
            .graph,
            .points, .table, .require, .cited, .note:
            []
        }
    }

    /// What follows the name, for messages.
    var usage: String {
        switch self {
        case .count, .share, .rank, .option: "\(rawValue) QUESTION.OPTION"
        case .base, .notAnswered, .notAsked, .question, .table: "\(rawValue) QUESTION"
        case .invited, .responded, .responseRate: rawValue
        case .top: "top N QUESTION"
        case .ranks: "ranks A to B QUESTION"
        case .respondent: "respondent ID"
        case .respondents: "respondents [QUESTION.OPTION]"
        case .graph: "graph ID"
        case .points: "points FILE"
        case .require: "require EXPRESSION = NUMBER"
        case .cited: "cited TEXT"
        case .note: "note TEXT"
        }
    }

    /// How many words may follow the name before a modifier.
    var argumentCount: ClosedRange<Int> {
        switch self {
        case .invited, .responded, .responseRate: 0...0
        case .respondents: 0...1
        case .top: 2...2
        case .ranks: 4...4
        case .require, .cited, .note: 1...Int.max
        case .count, .share, .rank, .option, .base, .notAnswered, .notAsked, .question, .table, .respondent, .graph,
            .points:
            1...1
        }
    }
}
