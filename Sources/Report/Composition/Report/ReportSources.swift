public import Expressions
public import Graphs
public import Geometry
public import MarkdownReader
public import Aggregation
public import DocumentModel
public import Drawing
public import Languages
public import Typography

/// Everything that a report is made from, read and checked one by one.
public struct ReportSources: Sendable {
    /// The contents of `report.yaml`.
    public var definition: ReportDefinition
    /// The counted answers.
    public var results: SurveyResults
    /// Earlier waves, in the order in which the definition states them.
    public var waves: [EarlierWave]
    /// The results of documents that have a filter, by its name.
    public var filtered: [String: FilteredResults] = [:]
    /// By name in `texts/`, without ending.
    public var texts: [String: MarkdownText]
    /// The images that texts place, by their paths in the report's folder.
    public var pictures: [String: Picture] = [:]
    /// The fixed words, in the report's language or another.
    public var words: Catalogue

    /// Sources from their parts.
    public init(
        definition: ReportDefinition, results: SurveyResults, waves: [EarlierWave] = [],
        filtered: [String: FilteredResults] = [:], texts: [String: MarkdownText], pictures: [String: Picture] = [:],
        words: Catalogue
    ) {
        self.pictures = pictures
        self.filtered = filtered
        self.definition = definition
        self.results = results
        self.waves = waves
        self.texts = texts
        self.words = words
    }
}

/// The results of those whom a filter selects.
public struct FilteredResults: Sendable {
    /// Of this wave.
    public var results: SurveyResults
    /// Of earlier waves.
    public var waves: [EarlierWave]

    /// Results of this wave and earlier ones.
    public init(results: SurveyResults, waves: [EarlierWave]) {
        self.results = results
        self.waves = waves
    }
}

/// What composition needs to know of the page.
public struct PageFacts: Sendable {
    /// The width of the text block, which graphs fill.
    public var blockWidth: Length
    /// How graphs look.
    public var theme: GraphTheme

    /// Facts from their parts.
    public init(blockWidth: Length, theme: GraphTheme) {
        self.blockWidth = blockWidth
        self.theme = theme
    }
}

/// What a document prints about its making.
public struct EditionFacts: Sendable {
    /// The time of making, in seconds since 1970.
    public var timestamp: Int64
    /// Program and version.
    public var producer: String
    /// Every input with its checksum, as a file to attach.
    public var inputs: DataFile

    /// Facts from their parts.
    public init(timestamp: Int64, producer: String, inputs: DataFile) {
        self.timestamp = timestamp
        self.producer = producer
        self.inputs = inputs
    }
}

/// The report before it is set.
public struct ComposedReport: Sendable {
    /// The documents, in the order of the definition.
    public var documents: [Document]
    /// Every graph of the definition, in its order.
    public var graphs: [ComposedGraph]
    /// The results of every closed question; nil where the report has no survey.
    public var questions: QuestionTables?
}

/// A graph on its own.
public struct ComposedGraph: Sendable {
    /// The graph's name in the definition.
    public let id: String
    /// The title, its expressions computed.
    public let title: String
    /// The graph's data, RFC 4180.
    public let csv: String
    let graph: Graph
    let page: PageFacts

    /// The graph in words, for those who do not see it.
    public var alternativeText: String { graph.alternativeText }

    /// The question as it was asked.
    public var question: String { graph.question }

    /// Whom the shares are of, as printed below the graph.
    public var baseNote: String { graph.baseNote }

    /// Where the numbers come from, as printed below the graph.
    public var source: String { graph.source }

    /// The graph with title, question, base and source; its plot is as wide as on the page.
    ///
    /// - Parameter width: of the whole sheet, margins included; nil for that.
    public func sheet(_ shaper: TextShaper, width: Length? = nil) -> Drawing {
        graph.sheetDrawing(
            width: width ?? page.blockWidth + page.theme.sheetMargin * 2, theme: page.theme, shaper: shaper)
    }
}
