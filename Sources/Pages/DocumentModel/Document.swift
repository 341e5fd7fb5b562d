public import Diagnostics
public import Drawing

/// A document as it is meant, before it is set: what it says of itself, and its blocks in reading order.
public struct Document: Sendable {
    /// The name of its file, without ending.
    public var name: String
    public var metadata: DocumentMetadata
    public var hasContentsList: Bool
    public var blocks: [Block]
    /// How the document came about, in a few lines at its end.
    public var provenance: [Paragraph]
    /// The files that travel with the document, so that a reader can compute every number again.
    public var dataFiles: [DataFile]

    public init(
        name: String, metadata: DocumentMetadata, hasContentsList: Bool, blocks: [Block], provenance: [Paragraph] = [],
        dataFiles: [DataFile] = []
    ) {
        self.name = name
        self.metadata = metadata
        self.hasContentsList = hasContentsList
        self.blocks = blocks
        self.provenance = provenance
        self.dataFiles = dataFiles
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
    public var bytes: [UInt8]
    /// The id of the figure or table that shows the data; nil when none does.
    public var subject: String?

    public init(name: String, mediaType: String, description: String, bytes: [UInt8], subject: String? = nil) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.bytes = bytes
        self.subject = subject
    }
}

/// A piece of a document that stands on lines of its own.
public indirect enum Block: Sendable, Hashable {
    case heading(Heading)
    case paragraph(Paragraph)
    case list(List)
    case statement(Statement)
    case figure(Figure)
    case table(Table)
}

/// The title of a part (level 1) or of a section in one.
public struct Heading: Sendable, Hashable {
    public var level: Int
    /// What stands before the title: `Part 1.`, `Summary point 3.`
    public var number: String?
    public var inlines: [Inline]
    /// The name by which links find it; unique in the document.
    public var id: String
    public var place: Place

    public init(level: Int, number: String? = nil, inlines: [Inline], id: String, place: Place) {
        self.level = level
        self.number = number
        self.inlines = inlines
        self.id = id
        self.place = place
    }

    /// Number and title as one line of plain text.
    public var plainText: String { ([number].compactMap(\.self) + [inlines.plainText]).joined(separator: " ") }
}

/// Running text.
public struct Paragraph: Sendable, Hashable {
    public var inlines: [Inline]
    /// The name by which links find it; nil when none does.
    public var id: String?
    public var place: Place

    public init(_ inlines: [Inline], id: String? = nil, place: Place) {
        self.inlines = inlines
        self.id = id
        self.place = place
    }
}

/// A bulleted or numbered list; each item holds blocks.
public struct List: Sendable, Hashable {
    public enum Numbering: Sendable, Hashable {
        case bulleted
        case numbered(from: Int)
    }

    public var numbering: Numbering
    public var items: [[Block]]

    public init(_ numbering: Numbering, items: [[Block]]) {
        self.numbering = numbering
        self.items = items
    }
}

/// What a respondent said, set apart from the text, with the name of who said it.
public struct Statement: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// In our words, as indirect speech: never in quotation marks.
        case paraphrase
        /// Word for word: printed in quotation marks.
        case quotation
    }

    public var kind: Kind
    public var blocks: [Block]
    public var attribution: String
    public var place: Place

    public init(_ kind: Kind, blocks: [Block], attribution: String, place: Place) {
        self.kind = kind
        self.blocks = blocks
        self.attribution = attribution
        self.place = place
    }
}

/// A graph with all that is said around it.
public struct Figure: Sendable, Hashable {
    public var id: String
    /// `Graph 1`
    public var label: String
    public var title: ComputedText
    public var question: String
    public var drawing: Drawing
    /// The statistics that the drawing shows: the text beside each bar or part, and in the middle of a ring.
    public var values: [Statistic]
    public var alternativeText: ComputedText
    public var baseNote: ComputedText
    public var source: String
    public var place: Place

    public init(
        id: String, label: String, title: ComputedText, question: String, drawing: Drawing, values: [Statistic] = [],
        alternativeText: ComputedText, baseNote: ComputedText, source: String, place: Place
    ) {
        self.id = id
        self.label = label
        self.title = title
        self.question = question
        self.drawing = drawing
        self.values = values
        self.alternativeText = alternativeText
        self.baseNote = baseNote
        self.source = source
        self.place = place
    }
}

/// Rows of cells under a row of column heads.
public struct Table: Sendable, Hashable {
    public enum Alignment: Sendable, Hashable { case start, end }

    /// The name by which links find it; nil when none does.
    public var id: String?
    public var caption: [Inline]
    /// The question as asked, where the table gives its results; empty otherwise.
    public var question: String
    public var alignments: [Alignment]
    public var head: [[Inline]]
    public var rows: [[[Inline]]]
    /// On what the figures rest; empty without a note.
    public var note: ComputedText
    public var place: Place

    public init(
        id: String? = nil, caption: [Inline], question: String = "", alignments: [Alignment], head: [[Inline]],
        rows: [[[Inline]]], note: ComputedText, place: Place
    ) {
        self.id = id
        self.caption = caption
        self.question = question
        self.alignments = alignments
        self.head = head
        self.rows = rows
        self.note = note
        self.place = place
    }
}
