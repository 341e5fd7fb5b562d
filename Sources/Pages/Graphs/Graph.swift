/// One graph of a report: what it shows, and the words that go with it.
public struct Graph: Sendable {
    /// Its number as printed: `Graph 1`.
    public var label: String
    /// The finding, in ten words or fewer.
    public var title: String
    /// The question as it was asked.
    public var question: String
    /// The form of the graph, with its numbers.
    public var plot: any Plot
    /// Whom the shares are of: `Base: 13 of 14 responding mechanisms`.
    public var baseNote: String
    /// Where the numbers come from: `Source: survey of mechanisms, 2023.`
    public var source: String
    /// What the graph shows, for readers who cannot see it.
    public var alternativeText: String
    /// Whether rows are closer together and bars thinner, for a page that shares its room.
    public var isCompact: Bool
    /// BCP 47; a language written from right to left mirrors the graph.
    public var language: String

    /// A graph from its parts.
    public init(
        label: String, title: String, question: String, plot: any Plot, baseNote: String, source: String,
        alternativeText: String, isCompact: Bool = false, language: String = "en"
    ) {
        self.label = label
        self.title = title
        self.question = question
        self.plot = plot
        self.baseNote = baseNote
        self.source = source
        self.alternativeText = alternativeText
        self.isCompact = isCompact
        self.language = language
    }
}
