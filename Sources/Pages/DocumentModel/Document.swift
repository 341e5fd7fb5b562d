public import Diagnostics
public import Drawing

/// A document before typesetting: its metadata, and its blocks in reading order.
public struct Document: Sendable {
    /// The name of its file, without ending.
    public var name: String
    /// The metadata of the document.
    public var metadata: DocumentMetadata
    /// The fixed words that pages add.
    public var words: DocumentWords
    /// Whether a list of parts and sections with their pages follows the title block.
    public var hasContentsList: Bool
    /// Whether a list of tables with their pages follows.
    public var hasTablesList: Bool
    /// The content, in reading order.
    public var blocks: [Block]
    /// How the document was made, in a few lines at its end.
    public var provenance: [Paragraph]
    /// The files that travel with the document, so that a reader can compute every number again.
    public var dataFiles: [DataFile]
    /// The questions and files that the statistics were computed from.
    public var statisticsSources: StatisticsSources
    /// How long the document may be.
    public var limits = DocumentLimits()

    /// A document from its parts.
    public init(
        name: String, metadata: DocumentMetadata, words: DocumentWords, hasContentsList: Bool,
        hasTablesList: Bool = false,
        blocks: [Block],
        provenance: [Paragraph] = [], dataFiles: [DataFile] = [],
        statisticsSources: StatisticsSources = StatisticsSources()
    ) {
        self.name = name
        self.metadata = metadata
        self.words = words
        self.hasContentsList = hasContentsList
        self.hasTablesList = hasTablesList
        self.blocks = blocks
        self.provenance = provenance
        self.dataFiles = dataFiles
        self.statisticsSources = statisticsSources
    }
}

/// A file that travels with a document: the data behind its graphs and tables, and what went into it.
public struct DataFile: Sendable, Hashable {
    /// The file's name, unique in the document.
    public var name: String
    /// `text/csv`.
    public var mediaType: String
    /// What the file holds, in a sentence.
    public var description: String
    /// The content of the file.
    public var bytes: [UInt8]
    /// The id of the figure or table that shows the data; nil when none does.
    public var subject: String?

    /// A file from its parts.
    public init(name: String, mediaType: String, description: String, bytes: [UInt8], subject: String? = nil) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.bytes = bytes
        self.subject = subject
    }
}

/// The title of a part (level 1) or of a section in one.
public struct Heading: Sendable, Hashable {
    /// The level, from 1 to 6.
    public var level: Int
    /// The number before the title: `Part 1.`, `Summary point 3.`
    public var number: String?
    /// The number as the contents list shows it under the part that says what is counted: `3.`; nil when nothing is shorter.
    public var shortNumber: String?
    /// The words of the title.
    public var inlines: [Inline]
    /// The name by which links find it; unique in the document.
    public var id: String
    /// Where the title is in its source.
    public var place: Place

    /// A heading from its parts.
    public init(
        level: Int, number: String? = nil, shortNumber: String? = nil, inlines: [Inline], id: String, place: Place
    ) {
        self.level = level
        self.number = number
        self.shortNumber = shortNumber
        self.inlines = inlines
        self.id = id
        self.place = place
    }

    /// Number and title as one line of plain text.
    public var plainText: String { ([number].compactMap(\.self) + [inlines.plainText]).joined(separator: " ") }
}

/// Running text.
public struct Paragraph: Sendable, Hashable {
    /// The words of the paragraph.
    public var inlines: [Inline]
    /// A keyword or side note for the margin beside the first line, read before the paragraph; empty for none.
    public var margin: [Inline] = []
    /// The name by which links find it; nil when none does.
    public var id: String?
    /// Where the paragraph is in its source.
    public var place: Place

    /// A paragraph from its words.
    public init(_ inlines: [Inline], id: String? = nil, place: Place) {
        self.inlines = inlines
        self.id = id
        self.place = place
    }
}

/// A bulleted or numbered list; each item holds blocks.
public struct List: Sendable, Hashable {
    /// What is before each item.
    public enum Numbering: Sendable, Hashable {
        case bulleted
        case numbered(from: Int)
    }

    /// What is before each item.
    public var numbering: Numbering
    /// The items, each of one block or more.
    public var items: [[Block]]
    /// Before the number of each item, so that it can be cited: `1.` of `1.2`; empty for none.
    public var numberPrefix = ""
    /// Whether each item stays on one page.
    public var keepsItemsWhole = false

    /// A list from its items.
    public init(_ numbering: Numbering, items: [[Block]]) {
        self.numbering = numbering
        self.items = items
    }
}

/// What a respondent said, as a block with the name of the respondent.
public struct Statement: Sendable, Hashable {
    /// Whose words a statement has.
    public enum Kind: Sendable, Hashable {
        /// In our words, as indirect speech: never in quotation marks.
        case paraphrase
        /// Word for word: printed in quotation marks.
        case quotation
    }

    /// Whose words it has.
    public var kind: Kind
    /// What was said.
    public var blocks: [Block]
    /// Who said it, as printed below it.
    public var attribution: [Inline]
    /// Where the statement is in its source.
    public var place: Place

    /// A statement from its parts.
    public init(_ kind: Kind, blocks: [Block], attribution: [Inline], place: Place) {
        self.kind = kind
        self.blocks = blocks
        self.attribution = attribution
        self.place = place
    }
}

/// A graph with the texts around it.
public struct Figure: Sendable, Hashable {
    /// The name by which links find the figure; unique in the document.
    public var id: String
    /// `Graph 1`
    public var label: ComputedText
    /// The finding, in ten words or fewer.
    public var title: ComputedText
    /// The question as asked.
    public var question: String
    /// The graph itself.
    public var drawing: Drawing
    /// The same shapes in the same groups in less height, for a page that has no room for the usual form; nil where there
    /// is no such form.
    public var tightDrawing: Drawing?
    /// The statistics that the drawing shows: the text beside each bar or part, and in the middle of a ring.
    public var values: [Statistic]
    /// What the graph shows, in words, for readers who cannot see it.
    public var alternativeText: ComputedText
    /// Whom the shares are of, as printed below the graph.
    public var baseNote: ComputedText
    /// Where the numbers come from, as printed below the graph.
    public var source: ComputedText
    /// Where the report places the graph.
    public var place: Place

    /// A figure from its parts.
    public init(
        id: String, label: ComputedText, title: ComputedText, question: String, drawing: Drawing,
        tightDrawing: Drawing? = nil, values: [Statistic] = [],
        alternativeText: ComputedText, baseNote: ComputedText, source: ComputedText, place: Place
    ) {
        self.id = id
        self.label = label
        self.title = title
        self.question = question
        self.drawing = drawing
        self.tightDrawing = tightDrawing
        self.values = values
        self.alternativeText = alternativeText
        self.baseNote = baseNote
        self.source = source
        self.place = place
    }
}
