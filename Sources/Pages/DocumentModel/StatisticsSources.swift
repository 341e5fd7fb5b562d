/// What a reader of a document's statistics needs to know beyond the attached tables.
public struct StatisticsSources: Sendable, Hashable {
    /// The questions that the statistics are about.
    public var questions: [AskedQuestion]
    /// The files of answers, earlier waves' among them, by their paths in the list of inputs.
    public var answers: [String]
    /// Names that belong to no question: of earlier waves.
    public var names: [String]
    /// The words with digits that fixed phrases of the language hold: `100%`.
    public var numerals: [String]
    /// What the attached list of statistics holds, in a sentence.
    public var description: String

    /// The sources from their parts.
    public init(
        questions: [AskedQuestion] = [], answers: [String] = [], names: [String] = [], numerals: [String] = [],
        description: String = ""
    ) {
        self.questions = questions
        self.answers = answers
        self.names = names
        self.numerals = numerals
        self.description = description
    }
}

/// A question that a document prints statistics of.
public struct AskedQuestion: Sendable, Hashable {
    /// Its name in expressions and files.
    public var id: String
    /// The kind as the codebook calls it: `single_choice`.
    public var kind: String
    /// As it was asked.
    public var wording: String
    /// Every name under which one of its options may be printed, in the codebook's order.
    public var names: [String]
    /// How its answers follow from those to other questions; nil for a question that was asked.
    public var derivation: DerivedQuestion?

    /// A question by its id in the codebook, its kind, the words in which it was asked, and the names of its options.
    public init(id: String, kind: String, wording: String, names: [String] = [], derivation: DerivedQuestion? = nil) {
        self.id = id
        self.kind = kind
        self.wording = wording
        self.names = names
        self.derivation = derivation
    }
}
