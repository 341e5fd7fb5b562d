package import Diagnostics

/// The parsed text between two braces: a name, its arguments, and its modifiers.
package struct Expression: Sendable, Hashable {
    package enum Name: String, Sendable, CaseIterable {
        case count, share, base, invited, responded, rank, option, top, ranks, question, respondent, respondents, graph
        case points, table, require, cited, note
        case mean, median, minimum, maximum, sum, change, answers
        case meanRank = "mean-rank"
        case rankedFirst = "ranked-first"
        case notAnswered = "not-answered"
        case notAsked = "not-asked"
        case responseRate = "response-rate"
    }

    /// A word of the expression, with its place.
    package struct Word: Sendable, Hashable {
        package var text: String
        package var place: Place

        package init(text: String, place: Place) {
            self.text = text
            self.place = place
        }
    }

    package var name: Name
    package var arguments: [Word]
    package var modifiers = Modifiers()
    /// Whether the name is written with a capital, because it begins a sentence.
    package var isCapitalized: Bool
    /// As written, without the braces.
    package var source: String
    package var place: Place
}

extension Expression.Name {
    /// Whether it places a block and must be alone in its paragraph.
    package var isBlock: Bool { self == .points || self == .table || self == .answers }

    /// What follows the name, for messages.
    var usage: String {
        switch self {
        case .count, .share, .rank, .option, .meanRank, .rankedFirst: "\(rawValue) QUESTION.OPTION"
        case .base, .notAnswered, .notAsked, .question, .table, .mean, .median, .minimum, .maximum, .sum, .answers:
            "\(rawValue) QUESTION"
        case .change: "change QUESTION.OPTION since WAVE"
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
            .points, .mean, .median, .minimum, .maximum, .sum, .meanRank, .rankedFirst, .change, .answers:
            1...1
        }
    }
}
