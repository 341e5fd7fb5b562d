public import Diagnostics

/// A question of the questionnaire with the options to choose from.
public struct Question: Sendable, Hashable {
    /// The raw values are the names that files use.
    public enum Kind: String, Sendable, CaseIterable {
        case singleChoice = "single_choice"
        /// A multiple-response set: every option is chosen or not, so shares of respondents may sum to more than one.
        case multipleChoice = "multiple_choice"
        /// One of ordered options that stand for numbers (each option's `number` is its value): mean, median, distribution.
        case scale
        /// Options put into an order, the first being the highest; a ranking may leave options out.
        case ranking
        /// A number.
        case number
        /// Answered in free text; not tabulated.
        case open

        /// Whether one answers by options, so that it is tabulated.
        public var hasOptions: Bool {
            switch self {
            case .singleChoice, .multipleChoice, .scale, .ranking: true
            case .number, .open: false
            }
        }

        /// Whether an answer is one option at most.
        public var takesOneOption: Bool { self == .singleChoice || self == .scale }
    }

    /// Of whom a question is asked.
    public enum Audience: Sendable, Hashable {
        case everyone
        /// Of those who chose one of these options (by code) of an earlier question.
        case answered(question: String, options: [String])
    }

    public var id: String
    /// The question as asked.
    public var wording: String
    /// A short noun phrase for tables and manifests.
    public var topic: String
    public var kind: Kind
    /// In official order; empty for an open question, never empty for a closed one.
    public var options: [AnswerOption]
    public var audience: Audience
    /// Where the codebook asks it.
    public var place: Place

    public init(
        id: String, wording: String, topic: String, kind: Kind, options: [AnswerOption],
        audience: Audience = .everyone, place: Place
    ) {
        self.id = id
        self.wording = wording
        self.topic = topic
        self.kind = kind
        self.options = options
        self.audience = audience
        self.place = place
    }

    /// The option with this code.
    public func option(_ code: String) -> AnswerOption? { options.first { $0.code == code } }
}
