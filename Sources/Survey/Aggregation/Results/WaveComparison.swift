public import ExactNumbers
public import SurveyData

/// Which respondents two waves are compared by.
public enum WaveRespondents: String, Sendable, Hashable, CaseIterable {
    /// All who responded to either wave.
    case all
    /// Only those who responded to both, found by their ids.
    case ofBoth = "of-both"
}

/// The answers to one question in an earlier and a later wave.
///
/// An option is the same only where code and title are the same (and, of a scale, its number); all others are told apart and
/// never matched silently.
public struct WaveComparison: Sendable, Hashable {
    /// Whose answers are compared.
    public let respondents: WaveRespondents
    /// The table of the earlier wave.
    public let earlier: ResultTable
    /// The table of the later wave.
    public let later: ResultTable
    /// The options of both waves, in the order of the later codebook.
    public let rows: [Row]
    /// Options whose code stayed and whose title, or number on a scale, did not.
    public let changedOptions: [ChangedOption]
    /// Options whose code the later codebook lacks.
    public let onlyEarlier: [ResultTable.Row]
    /// Options whose code the earlier codebook lacks.
    public let onlyLater: [ResultTable.Row]

    /// One option in both waves.
    public struct Row: Sendable, Hashable {
        /// The row in the earlier wave.
        public let earlier: ResultTable.Row
        /// The row in the later wave.
        public let later: ResultTable.Row

        /// The option as the later codebook has it.
        public var option: AnswerOption { later.option }
    }

    /// An option of which it cannot be said that it is the same.
    public struct ChangedOption: Sendable, Hashable {
        /// The row in the earlier wave.
        public let earlier: ResultTable.Row
        /// The row in the later wave.
        public let later: ResultTable.Row
    }

    /// Whether both waves put the question in the same words.
    public var hasSameWording: Bool { earlier.question.wording == later.question.wording }

    /// Whether both waves put the question to the same respondents, by their codebooks.
    public var hasSameUniverse: Bool { earlier.question.universe == later.question.universe }

    /// Whether both waves offered the same options, whatever their order.
    public var hasSameOptions: Bool { changedOptions.isEmpty && onlyEarlier.isEmpty && onlyLater.isEmpty }

    /// The change of an option's share from the earlier wave to the later one, in percentage points, exactly; nil when the
    /// base of one of the two is zero.
    public func change(of row: Row, in base: BaseKind = .respondents) -> ExactFraction? {
        guard let before = earlier.share(of: row.earlier, in: base), let after = later.share(of: row.later, in: base)
        else { return nil }
        return (after.exact - before.exact) * ExactFraction(100)
    }
}
