public import Aggregation
public import Diagnostics
public import DocumentModel
public import Expressions
public import SurveyData
public import YAMLReader

/// The contents of `report.yaml`: the documents with their texts, and the graphs that they may place.
public struct ReportDefinition: Sendable {
    /// The report's folder name.
    public var name: String
    /// A name in Layouts/, without extension.
    public var layout: String
    /// Whether there is a survey: codebook and answers. A speech has none.
    public var hasSurvey: Bool
    /// The path of the codebook, relative to the report's folder.
    public var codebook: String
    /// The path of the answers, relative to the report's folder.
    public var answers: String
    /// The path of the binding; nil when the answers have the plain form.
    public var binding: String?
    /// How much of the answers is read at most, as it is written; nil for the defaults.
    public var limits: YAMLNode?
    /// Who publishes the report; the author in the metadata of its PDFs.
    public var issuingBody: String
    /// The date as the report prints it.
    public var dateLine: String
    /// Seconds since 1970 of the report's own date, midnight UTC.
    public var timestamp: Int64
    /// The meeting or event for which the report is made; nil for none.
    public var occasion: String?
    /// The language of the texts (BCP 47).
    public var language: String
    /// Keywords for the metadata of the PDFs.
    public var keywords: [String]
    /// The meaning of each acronym, apart from those of the respondents.
    public var acronyms: [String: String]
    /// Where the figures come from, printed under each graph and table; empty in a report without a survey.
    public var source: String
    /// Every graph that texts may place.
    public var graphs: [GraphDefinition]
    /// The documents, in the order in which they are built.
    public var documents: [DocumentDefinition]
    /// How figures are rounded, and how shares with small bases are treated.
    public var rules: ReportingRules
    /// Earlier waves of the survey.
    public var waves: [WaveDefinition]
    /// Breaks side by side, for tables.
    public var banners: [BannerDefinition]
    /// The conditions that texts and documents name.
    public var filters: [FilterDefinition]
    /// The filter of the whole report; nil when it is of all respondents.
    public var filter: FilterName?
    /// Where the layout, the language, the codebook, the answers and the binding are named; the whole definition where they are not.
    public var layoutPlace: Place
    /// Where the language is named.
    public var languagePlace: Place
    /// Where the codebook is named.
    public var codebookPlace: Place
    /// Where the answers are named.
    public var answersPlace: Place
    /// Where the binding is named.
    public var bindingPlace: Place
    /// Where the texts are that all documents share: issuing body, date, occasion and keywords.
    public var metadataPlaces = MetadataPlaces()

    /// Every text of the documents, once, in order.
    public var textNames: [String] {
        var seen: Set<String> = []
        return documents.flatMap(\.texts).map(\.name).filter { seen.insert($0).inserted }
    }
}

/// A text as it is written in YAML, with its place, expressions still to be computed.
public struct TextLine: Sendable, Hashable {
    /// As written.
    public var text: String
    /// Where the text begins.
    public var place: Place
}

/// One document of a report.
public struct DocumentDefinition: Sendable {
    /// A text that the document holds, by its name in `texts/`, and where it is named.
    public struct TextReference: Sendable, Hashable {
        /// The name in `texts/`, without ending.
        public var name: String
        /// Where the definition names it.
        public var place: Place
    }

    /// The name of its PDF, without ending.
    public var name: String
    /// The title on the first page and in the metadata.
    public var title: TextLine
    /// The title in the running header; nil for the title.
    public var shortTitle: TextLine?
    /// The line below the title; nil for none.
    public var subtitle: TextLine?
    /// What the document is about, for its metadata; nil for none.
    public var summary: TextLine?
    /// Whether a list of contents follows the title.
    public var hasContentsList: Bool
    /// Whether the captions of tables have numbers.
    public var numbersTables: Bool
    /// Whether a list of tables follows the title or the contents.
    public var hasTablesList: Bool
    /// What numbered parts are called: `Part`; nil when they are not numbered.
    public var partLabel: String?
    /// The texts before the parts.
    public var frontMatter: [TextReference]
    /// The texts in the order of the document; numbered where `partLabel` is given.
    public var parts: [TextReference]
    /// The texts after the parts.
    public var backMatter: [TextReference]
    /// How long the document may be.
    public var limits: DocumentLimits
    /// Where the definition begins to describe the document.
    public var place: Place
    /// Whose answers the document is of, among those of the report; nil for all of these.
    public var filter: FilterName?

    /// Every text, in the order of the document.
    public var texts: [TextReference] { frontMatter + parts + backMatter }
}

/// A condition that a report names.
public struct FilterDefinition: Sendable {
    /// Whom it selects, with the title that is printed.
    public var selection: Selection
    /// Where it is defined.
    public var place: Place

    /// The name in texts, files and records.
    public var name: String { selection.name }

    /// A filter from its parts.
    package init(selection: Selection, place: Place) {
        self.selection = selection
        self.place = place
    }
}

/// The name of a filter, where it is written.
public struct FilterName: Sendable, Hashable {
    /// The filter's name.
    public var name: String
    /// Where it is named.
    public var place: Place

    /// A name from its parts.
    package init(name: String, place: Place) {
        self.name = name
        self.place = place
    }
}

/// One graph of a report.
public struct GraphDefinition: Sendable {
    /// The name by which texts place it, and of its files.
    public var id: String
    /// The id of the question that it shows.
    public var question: String
    /// Where the question is named.
    public var questionPlace: Place
    /// How its numbers are drawn; nil where the program chooses.
    public var kind: Kind?
    /// The title above the graph.
    public var title: TextLine
    /// The options of this rank or better are highlighted; 0 for none.
    public var highlightedRanks: Int
    /// What the printed shares are shares of.
    public var base: BaseKind
    /// In which order the options are shown; nil for that of the question.
    public var order: RowOrder?
    /// The filter that selects whom it shows; nil when it shows all respondents of its document.
    public var filter: FilterName?
    /// A second question with the same options, to be compared with the first; nil for none.
    package var with: Expression.Word?
    /// An earlier wave, to be compared with this one; nil for none.
    package var since: Expression.Word?
    /// What groups the respondents; nil for one result of all.
    package var by: Expression.Word?
    /// What becomes of options that nobody chose; nil for rows, or for a line in a compact graph.
    public var zero: ZeroOptions?
    /// Whether it is drawn in less height, for a page that shares its room.
    public var isCompact = false
    /// A label that the report pins; otherwise graphs are numbered in their order.
    public var label: String?
    /// Where the definition begins to describe the graph.
    public var place: Place
}

extension ReportDefinition {
    /// The filters' conditions.
    public var selections: [Selection] { filters.map(\.selection) }

    /// The filter of a name that the definition uses.
    public func selection(_ name: FilterName?) -> Selection? {
        name.flatMap { name in selections.first { $0.name == name.name } }
    }

    /// What this wave is read from; nothing in a report without a survey.
    var answerFiles: [String] { hasSurvey ? [codebook] + [binding].compactMap(\.self) + [answers] : [] }
}
