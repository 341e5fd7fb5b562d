public import Diagnostics

/// A question with its options.
public struct Question: Sendable, Hashable {
    /// A kind of question. The raw values are the names in files.
    public enum Kind: String, Sendable, CaseIterable {
        /// One option.
        case singleChoice = "single_choice"
        /// A multiple-response set: each option is chosen or not, so shares of respondents may sum to more than one.
        case multipleChoice = "multiple_choice"
        /// One of several ordered options, each with a number as its value: has a mean, a median and a distribution.
        case scale
        /// Options in order, the highest first; a ranking may leave options out.
        case ranking
        /// A number.
        case number
        /// A free text; not tabulated.
        case open

        /// Whether the question has options, so that it is tabulated.
        public var hasOptions: Bool {
            switch self {
            case .singleChoice, .multipleChoice, .scale, .ranking: true
            case .number, .open: false
            }
        }

        /// Whether an answer is at most one option.
        public var takesOneOption: Bool { self == .singleChoice || self == .scale }
    }

    /// The respondents who are asked a question.
    public enum Universe: Sendable, Hashable {
        /// Every respondent.
        case everyone
        /// Those who chose one of these options (by code) of an earlier question.
        case answered(question: String, options: [String])
    }

    /// The name in answers and texts; each question has a different one.
    public var id: String
    /// The question as asked.
    public var wording: String
    /// A short noun phrase for tables and manifests.
    public var topic: String
    /// How it is answered.
    public var kind: Kind
    /// In official order; empty for a number or an open question, and not empty for any other.
    public var options: [AnswerOption]
    /// Who is asked.
    public var universe: Universe
    /// In which order tables and graphs list the options, unless they say otherwise; nil for the order that the kind has.
    public var order: RowOrder?
    /// How far values that combine its options (means, groups) are from final results; nil for final ones.
    public var status: ValueStatus?
    /// Where the codebook defines it.
    public var place: Place
    /// How its answers follow from those to other questions; nil for a question that was asked.
    public var derivation: Derivation?
    /// Whether it is a filter (`Selection`), which groups respondents and has no results of its own.
    public var isSelection: Bool

    /// A question, asked of everyone unless the universe says otherwise.
    public init(
        id: String, wording: String, topic: String, kind: Kind, options: [AnswerOption],
        universe: Universe = .everyone, order: RowOrder? = nil, place: Place, derivation: Derivation? = nil,
        isSelection: Bool = false
    ) {
        self.id = id
        self.wording = wording
        self.topic = topic
        self.kind = kind
        self.options = options
        self.universe = universe
        self.order = order
        self.place = place
        self.derivation = derivation
        self.isSelection = isSelection
    }

    /// The option with this code; nil when there is none.
    public func option(_ code: String) -> AnswerOption? { options.first { $0.code == code } }
}
