public import Aggregation
public import Diagnostics
public import Expressions
public import YAMLReader

/// The contents of `report.yaml`: the documents with their texts, and the graphs that they may place.
public struct ReportDefinition: Sendable {
    /// The report's folder name.
    public var name: String
    /// A name in Layouts/, without extension.
    public var layout: String
    /// The paths of codebook and answers, relative to the report's folder.
    public var codebook: String
    public var answers: String
    /// The path of the binding; nil when the answers have the plain form.
    public var binding: String?
    /// How much of the answers is read at most, as it is written; nil for the defaults.
    public var limits: YAMLNode?
    public var issuingBody: String
    public var dateLine: String
    /// Seconds since 1970 of the report's own date, midnight UTC.
    public var timestamp: Int64
    public var occasion: String?
    public var language: String
    public var keywords: [String]
    /// The meaning of each acronym, apart from those of the respondents.
    public var acronyms: [String: String]
    /// Where the figures come from, printed under each graph and table.
    public var source: String
    public var graphs: [GraphDefinition]
    public var documents: [DocumentDefinition]
    /// How figures are rounded, and how shares with small bases are treated.
    public var rules: ReportingRules
    /// Earlier waves of the survey.
    public var waves: [WaveDefinition]
    /// Where the layout, the language, the codebook, the answers and the binding are named; the whole definition where they are not.
    public var layoutPlace: Place
    public var languagePlace: Place
    public var codebookPlace: Place
    public var answersPlace: Place
    public var bindingPlace: Place

    /// Every text of the documents, once, in order.
    public var textNames: [String] {
        var seen: Set<String> = []
        return documents.flatMap(\.texts).map(\.name).filter { seen.insert($0).inserted }
    }
}

/// A text as it is written in YAML, with its place, expressions still to be computed.
public struct TextLine: Sendable, Hashable {
    public var text: String
    public var place: Place
}

/// One document of a report.
public struct DocumentDefinition: Sendable {
    /// A text that the document holds, by its name in `texts/`, and where it is named.
    public struct TextReference: Sendable, Hashable {
        public var name: String
        public var place: Place
    }

    public var name: String
    public var title: TextLine
    public var shortTitle: TextLine?
    public var subtitle: TextLine?
    public var summary: TextLine?
    public var hasContentsList: Bool
    /// What numbered parts are called: `Part`; nil when they are not numbered.
    public var partLabel: String?
    public var frontMatter: [TextReference]
    public var parts: [TextReference]
    public var backMatter: [TextReference]
    public var place: Place

    public var texts: [TextReference] { frontMatter + parts + backMatter }
}

/// One graph of a report.
public struct GraphDefinition: Sendable {
    public var id: String
    public var question: String
    public var questionPlace: Place
    public var kind: Kind
    public var title: TextLine
    /// The options of this rank or better are highlighted; 0 for none.
    public var highlightedRanks: Int
    /// What the printed shares are shares of.
    public var base: BaseKind
    /// A label that the report pins; otherwise graphs are numbered in their order.
    public var label: String?
    public var place: Place
}

extension ReportDefinition {
    /// What this wave is read from.
    var answerFiles: [String] { [codebook] + [binding].compactMap(\.self) + [answers] }
}
