package import Aggregation
package import DocumentModel
package import ExactNumbers

/// Everything that the syntax and the evaluator need to know of an expression's name, in one place.
package struct ExpressionDefinition: Sendable {
    /// What the expression computes.
    package enum Kind: Sendable {
        /// How many were invited or responded, or the response rate.
        case total
        /// How many answered a question, did not answer it, or were not asked.
        case base
        /// The count, share or rank of an option.
        case option
        /// The mean or the like of answers that are numbers.
        case numbers(@Sendable (NumberSummary.Figures) -> ExactFraction)
        /// The mean rank of an option of a ranking, or how often it was ranked first.
        case ranking
        /// The change of an option's share since an earlier wave.
        case change
        /// One option by name, or options as a list.
        case list
        /// The names of respondents.
        case respondents
        /// Words that are no statistic, or a requirement.
        case words
        /// A block, alone in its paragraph.
        case block
    }

    /// What the expression computes.
    package var kind: Kind
    /// What follows the name, for messages: `QUESTION.OPTION`; empty for nothing.
    var usage: String
    /// How many words may follow the name before a modifier.
    var argumentCount: ClosedRange<Int>
    /// The modifiers that the name accepts.
    var modifiers: [Modifiers.Key]
    /// What the printed number measures; nil for a name that prints no number of its own.
    package var measure: PrintedNumber.Measure?

    fileprivate init(
        _ kind: Kind, _ usage: String, _ argumentCount: ClosedRange<Int> = 1...1, _ modifiers: [Modifiers.Key] = [],
        measure: PrintedNumber.Measure? = nil
    ) {
        self.kind = kind
        self.usage = usage
        self.argumentCount = argumentCount
        self.modifiers = modifiers
        self.measure = measure
    }

    fileprivate init(
        _ measure: PrintedNumber.Measure, _ value: @escaping @Sendable (NumberSummary.Figures) -> ExactFraction
    ) {
        self.init(.numbers(value), "QUESTION", 1...1, [.with, .to, .among, .wave, .status], measure: measure)
    }
}

extension Expression.Name {
    /// What syntax and evaluator need to know of the name.
    package var definition: ExpressionDefinition {
        switch self {
        case .invited: ExpressionDefinition(.total, "", 0...0, [.in, .among, .wave], measure: .invited)
        case .responded: ExpressionDefinition(.total, "", 0...0, [.in, .among, .wave], measure: .responded)
        case .responseRate: ExpressionDefinition(.total, "", 0...0, [.with, .to, .among, .wave], measure: .share)
        case .base: ExpressionDefinition(.base, "QUESTION", 1...1, [.of, .in, .among, .wave], measure: .base)
        case .notAnswered:
            ExpressionDefinition(.base, "QUESTION", 1...1, [.in, .among, .wave], measure: .notAnswered)
        case .notAsked: ExpressionDefinition(.base, "QUESTION", 1...1, [.in, .among, .wave], measure: .notAsked)
        case .count:
            ExpressionDefinition(
                .option, "QUESTION.OPTION", 1...1, [.of, .with, .to, .in, .among, .wave, .status], measure: .count)
        case .share:
            ExpressionDefinition(
                .option, "QUESTION.OPTION", 1...1, [.of, .with, .to, .among, .wave, .status], measure: .share)
        case .rank:
            ExpressionDefinition(.option, "QUESTION.OPTION", 1...1, [.in, .among, .wave, .status], measure: .rank)
        case .mean: ExpressionDefinition(.mean, \.mean)
        case .median: ExpressionDefinition(.median, \.median)
        case .minimum: ExpressionDefinition(.minimum, \.minimum.exact)
        case .maximum: ExpressionDefinition(.maximum, \.maximum.exact)
        case .sum: ExpressionDefinition(.sum, \.sum)
        case .meanRank:
            ExpressionDefinition(
                .ranking, "QUESTION.OPTION", 1...1, [.with, .to, .among, .wave, .status], measure: .meanRank)
        case .rankedFirst:
            ExpressionDefinition(
                .ranking, "QUESTION.OPTION", 1...1, [.with, .to, .in, .among, .wave, .status], measure: .rankedFirst)
        case .change:
            ExpressionDefinition(
                .change, "QUESTION.OPTION since WAVE", 1...2, [.since, .of, .with, .to, .status], measure: .change)
        case .option: ExpressionDefinition(.list, "QUESTION.OPTION", 1...1, [.as, .among, .wave, .status])
        case .top: ExpressionDefinition(.list, "N QUESTION", 2...2, [.of, .with, .to, .as, .among, .wave, .status])
        case .ranks:
            ExpressionDefinition(.list, "A to B QUESTION", 4...4, [.of, .with, .to, .as, .among, .wave, .status])
        case .respondent: ExpressionDefinition(.respondents, "ID", 1...1, [.as])
        case .respondents: ExpressionDefinition(.respondents, "[QUESTION.OPTION]", 0...1, [.as])
        case .question: ExpressionDefinition(.words, "QUESTION")
        case .item: ExpressionDefinition(.words, "BATTERY#1", 1...1, [.among, .wave, .status])
        case .graph: ExpressionDefinition(.words, "ID")
        case .cited, .note, .margin: ExpressionDefinition(.words, "TEXT", 1...Int.max)
        case .require: ExpressionDefinition(.words, "EXPRESSION = NUMBER", 1...Int.max)
        case .table: ExpressionDefinition(.block, "QUESTION", 1...4, [.by, .since, .of, .to, .among, .order])
        case .answers: ExpressionDefinition(.block, "QUESTION", 1...1, [.in, .among, .by, .first])
        case .points: ExpressionDefinition(.block, "FILE")
        case .codebook: ExpressionDefinition(.block, "", 0...0)
        case .participation: ExpressionDefinition(.block, "by day", 0...0, [.by])
        }
    }

    /// The name with what follows it, for messages.
    var usage: String { [rawValue, definition.usage].filter { !$0.isEmpty }.joined(separator: " ") }

    /// Whether it places a block and must be alone in its paragraph.
    package var isBlock: Bool {
        switch definition.kind {
        case .block: true
        case .total, .base, .option, .numbers, .ranking, .change, .list, .respondents, .words: false
        }
    }

    /// Whether it prints something of the codebook or the answers.
    package var needsSurvey: Bool {
        switch definition.kind {
        case .total, .base, .option, .numbers, .ranking, .change, .list, .respondents: true
        case .words: self == .question || self == .item || self == .require
        case .block: self != .points
        }
    }

    /// Whether it counts the options of a question.
    package var isOfOptions: Bool {
        switch definition.kind {
        case .base, .option, .list, .respondents: true
        case .total, .numbers, .ranking, .change, .words, .block: false
        }
    }

    /// What the whole number beside a share or mean measures; of any other name it is the printed number.
    var countMeasure: PrintedNumber.Measure {
        switch definition.measure {
        case .share where self == .responseRate: .responded
        case .share, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank, .change,
            .meanChange, .rankChange, .baseChange, nil:
            .count
        case .count, .base, .rank, .rankedFirst, .invited, .responded, .outsideBase, .notAnswered, .notAsked,
            .weightedCount, .weightedBase, .texts, .furtherTexts, .respondedSoFar:
            definition.measure ?? .count
        }
    }
}

extension Expression {
    /// Whether it places a block and must be alone in its paragraph.
    package var isBlock: Bool { name.isBlock || name == .respondents && modifiers.as == .list }
}
