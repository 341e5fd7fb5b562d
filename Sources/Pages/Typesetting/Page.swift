public import DocumentModel
public import Drawing
public import Geometry

/// A document set into pages: everything that is painted, what it is, and where one can go from it.
public struct TypesetDocument: Sendable {
    public var metadata: DocumentMetadata
    public var pages: [Page]
    public var structure: StructureTree
    /// Bookmarks, nested by level.
    public var outline: [OutlineEntry]
    /// Named places that links and bookmarks lead to.
    public var destinations: [String: Destination]
    /// Files that travel with the document.
    public var attachments: [Attachment]
    /// Every printed statistic with its place, in reading order.
    public var statistics: [PlacedStatistic]

    public init(
        metadata: DocumentMetadata, pages: [Page], structure: StructureTree, outline: [OutlineEntry],
        destinations: [String: Destination], attachments: [Attachment] = [], statistics: [PlacedStatistic] = []
    ) {
        self.metadata = metadata
        self.pages = pages
        self.structure = structure
        self.outline = outline
        self.destinations = destinations
        self.attachments = attachments
        self.statistics = statistics
    }
}

/// A statistic where it is printed.
public struct PlacedStatistic: Sendable, Hashable {
    public var statistic: Statistic
    /// The innermost element whose text, alternative text or drawing holds the whole text of the statistic: a link, a cell,
    /// a figure, or a paragraph, note or heading, which may hold other words and statistics too. The root for a statistic
    /// that only running headers or the document's properties show.
    public var element: StructureTree.ID
    /// The page on which the text begins; counts from 0.
    public var page: Int

    public init(_ statistic: Statistic, element: StructureTree.ID, page: Int) {
        self.statistic = statistic
        self.element = element
        self.page = page
    }
}

/// A file that travels with a document, and the element that shows its data.
public struct Attachment: Sendable, Hashable {
    public var file: DataFile
    /// The figure or table to which the data belong; nil for a file on the document as a whole.
    public var element: StructureTree.ID?

    public init(_ file: DataFile, element: StructureTree.ID? = nil) {
        self.file = file
        self.element = element
    }
}

/// One page before it is painted. Marks stand in reading order.
public struct Page: Sendable {
    public var size: Size
    public var marks: [Mark]
    public var links: [LinkArea]
    /// The page's number as printed.
    public var label: String

    public init(size: Size, marks: [Mark] = [], links: [LinkArea] = [], label: String) {
        self.size = size
        self.marks = marks
        self.links = links
        self.label = label
    }
}

/// One drawing at its place on the page, and what it is: there is no third kind.
public struct Mark: Sendable {
    public enum Role: Sendable, Hashable {
        case content(of: StructureTree.ID)
        case artifact(ArtifactKind)
    }

    public var role: Role
    public var drawing: Drawing
    /// Where the drawing's top left corner stands on the page.
    public var origin: Point

    public init(_ role: Role, _ drawing: Drawing, at origin: Point) {
        self.role = role
        self.drawing = drawing
        self.origin = origin
    }
}

/// An area of the page that leads elsewhere.
public struct LinkArea: Sendable {
    public enum Target: Sendable, Hashable {
        case uri(String)
        /// A key of `TypesetDocument.destinations`.
        case destination(String)
    }

    public var area: Rectangle
    public var target: Target
    /// The structure element (role `link`) to which the area belongs.
    public var element: StructureTree.ID
    /// What the link is, said in words.
    public var contents: String

    public init(area: Rectangle, target: Target, element: StructureTree.ID, contents: String) {
        self.area = area
        self.target = target
        self.element = element
        self.contents = contents
    }
}

/// A place on a page, and the element that stands there.
public struct Destination: Sendable, Hashable {
    /// Counts from 0.
    public var page: Int
    public var point: Point
    public var element: StructureTree.ID?

    public init(page: Int, point: Point, element: StructureTree.ID? = nil) {
        self.page = page
        self.point = point
        self.element = element
    }
}

/// A bookmark; its level counts from 1.
public struct OutlineEntry: Sendable, Hashable {
    public var title: String
    public var level: Int
    public var destination: String

    public init(title: String, level: Int, destination: String) {
        self.title = title
        self.level = level
        self.destination = destination
    }
}
