/// How the answers to a derived variable follow from those to other questions.
public struct DerivedQuestion: Sendable, Hashable {
    /// The definition in words.
    public var definition: String
    /// What its counts can be checked against; nil where they do not follow from the counts of one question.
    public var merging: Merging?

    /// A definition, and what the counts can be checked against.
    public init(definition: String, merging: Merging? = nil) {
        self.definition = definition
        self.merging = merging
    }

    /// Options that stand for options of one other question.
    public struct Merging: Sendable, Hashable {
        /// The other question's id.
        public var question: String
        /// Whether an answer to it is at most one option, so that the counts add up.
        public var addsUp: Bool
        /// The options in the codebook's order.
        public var options: [Option]

        /// The options of one question that stand for those of another.
        public init(question: String, addsUp: Bool, options: [Option]) {
            self.question = question
            self.addsUp = addsUp
            self.options = options
        }
    }

    /// An option, and those that it stands for.
    public struct Option: Sendable, Hashable {
        /// Its code.
        public var code: String
        /// Their codes.
        public var merged: [String]

        /// An option by its code.
        public init(code: String, merged: [String]) {
            self.code = code
            self.merged = merged
        }
    }
}
