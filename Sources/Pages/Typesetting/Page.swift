public import Diagnostics
public import DocumentModel
public import Drawing
public import Geometry

/// A typeset document: everything that is painted, its structure, and its links.
public struct TypesetDocument: Sendable {
    /// The metadata of the document.
    public var metadata: DocumentMetadata
    /// The pages, in order.
    public var pages: [Page]
    /// The logical structure of all that the pages show.
    public var structure: StructureTree
    /// Bookmarks, nested by level.
    public var outline: [OutlineEntry]
    /// Named places that links and bookmarks lead to.
    public var destinations: [String: Destination]
    /// Files that travel with the document.
    public var attachments: [Attachment]
    /// Every printed statistic with its place, in reading order.
    public var statistics: [PlacedStatistic]
    /// The questions and files that the statistics were computed from.
    public var statisticsSources: StatisticsSources
    /// What a person should know of the pages, such as one that is too thin.
    public var warnings: [Diagnostic]

    /// A typeset document from its parts.
    public init(
        metadata: DocumentMetadata, pages: [Page], structure: StructureTree, outline: [OutlineEntry],
        destinations: [String: Destination], attachments: [Attachment] = [], statistics: [PlacedStatistic] = [],
        statisticsSources: StatisticsSources = StatisticsSources(), warnings: [Diagnostic] = []
    ) {
        self.metadata = metadata
        self.pages = pages
        self.structure = structure
        self.outline = outline
        self.destinations = destinations
        self.attachments = attachments
        self.statistics = statistics
        self.statisticsSources = statisticsSources
        self.warnings = warnings
    }
}

/// A statistic where it is printed.
public struct PlacedStatistic: Sendable, Hashable {
    /// The statistic.
    public var statistic: Statistic
    /// The innermost element whose text, alternative text or drawing holds the whole text of the statistic: a link, a cell,
    /// a figure, or a paragraph, note or heading, which may hold other words and statistics too. The root for a statistic
    /// that only running headers or the document's properties show.
    public var element: StructureTree.ID
    /// The page on which the text begins; counts from 0.
    public var page: Int

    /// A statistic at its place.
    public init(_ statistic: Statistic, element: StructureTree.ID, page: Int) {
        self.statistic = statistic
        self.element = element
        self.page = page
    }
}

/// A file that travels with a document, and the element that shows its data.
public struct Attachment: Sendable, Hashable {
    /// The file.
    public var file: DataFile
    /// The figure or table to which the data belong; nil for a file on the document as a whole.
    public var element: StructureTree.ID?

    /// An attachment of the document, or of one of its elements.
    public init(_ file: DataFile, element: StructureTree.ID? = nil) {
        self.file = file
        self.element = element
    }
}

/// One page before it is painted. Marks are in reading order.
public struct Page: Sendable {
    /// The size of the paper.
    public var size: Size
    /// What is painted, in reading order.
    public var marks: [Mark]
    /// The areas that lead elsewhere.
    public var links: [LinkArea]
    /// The page's number as printed.
    public var label: String

    /// A page from its parts.
    public init(size: Size, marks: [Mark] = [], links: [LinkArea] = [], label: String) {
        self.size = size
        self.marks = marks
        self.links = links
        self.label = label
    }
}

/// A drawing at its place on the page, as content or as an artifact: there is no third kind.
public struct Mark: Sendable {
    /// What a mark is to a reader: content of an element, or an artifact.
    public enum Role: Sendable, Hashable {
        case content(of: StructureTree.ID)
        case artifact(ArtifactKind)
    }

    /// What the mark is.
    public var role: Role
    /// What it paints.
    public var drawing: Drawing
    /// The place of the drawing's top left corner on the page.
    public var origin: Point

    /// A mark from its parts.
    public init(_ role: Role, _ drawing: Drawing, at origin: Point) {
        self.role = role
        self.drawing = drawing
        self.origin = origin
    }
}

/// An area of the page that leads elsewhere.
public struct LinkArea: Sendable {
    /// Where a link leads.
    public enum Target: Sendable, Hashable {
        case uri(String)
        /// A key of `TypesetDocument.destinations`.
        case destination(String)
    }

    /// On the page.
    public var area: Rectangle
    /// Where the link leads.
    public var target: Target
    /// The structure element (role `link`) to which the area belongs.
    public var element: StructureTree.ID
    /// A description of the link, for screen readers.
    public var contents: String

    /// A link area from its parts.
    public init(area: Rectangle, target: Target, element: StructureTree.ID, contents: String) {
        self.area = area
        self.target = target
        self.element = element
        self.contents = contents
    }
}

/// A place on a page, and the element there.
public struct Destination: Sendable, Hashable {
    /// Counts from 0.
    public var page: Int
    /// The top left corner of what is shown first.
    public var point: Point
    /// The element there; nil where none begins.
    public var element: StructureTree.ID?

    /// A destination from its parts.
    public init(page: Int, point: Point, element: StructureTree.ID? = nil) {
        self.page = page
        self.point = point
        self.element = element
    }
}

/// A bookmark; its level counts from 1.
public struct OutlineEntry: Sendable, Hashable {
    /// The words of the bookmark.
    public var title: String
    /// From 1; a bookmark is under the last one before it of a lower level.
    public var level: Int
    /// A key of `TypesetDocument.destinations`.
    public var destination: String

    /// A bookmark from its parts.
    public init(title: String, level: Int, destination: String) {
        self.title = title
        self.level = level
        self.destination = destination
    }
}
