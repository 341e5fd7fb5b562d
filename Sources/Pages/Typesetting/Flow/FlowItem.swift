import Diagnostics
import DocumentModel
import Drawing
import Geometry

/// A strip of the flow that no page break cuts: a line of text, a graph, a row of a table.
///
/// Positions inside it count from its top and from the left edge of the text block.
struct FlowItem {
    /// What a page break before an item costs; a break is never free of looks.
    enum BreakBefore: Equatable {
        case allowed(cost: Double)
        case never
        /// A part begins here: on a new page where the page before is full enough.
        case newPart
        case always
    }

    var height: Length
    /// The larger of its own space and the space after the item before it; none at the top of a page.
    var spaceBefore: Length = .zero
    /// What the item itself asks for above and below it.
    var ownSpaceBefore: Length = .zero
    var spaceAfter: Length = .zero
    var breakBefore: BreakBefore = .allowed(cost: 0)
    var marks: [FlowMark] = []
    var links: [FlowLink] = []
    /// Names of places in the item, which links and bookmarks lead to.
    var anchors: [FlowAnchor] = []
    /// The notes that it cites, by their index in `Flow.notes`.
    var notes: [Int] = []
    /// Painted over the space before the item unless that is dropped.
    var gapMarks: [FlowMark] = []
    /// What is behind the item, painted before all items of the page: their letters may reach beyond their lines.
    var grounds: [FlowMark] = []
    /// The same behind the space before the item, unless that is dropped.
    var gapGrounds: [FlowMark] = []
    /// The table head (an index of `Flow.tableHeads`) to repeat when a page begins with this item.
    var tableHead: Int?
    /// A graph in less height, for a page that has no room for all of it.
    var tight: TightForm?
    /// The title of the part that begins here, for the running header.
    var part: RunningPart?
    /// The top-level block that the item belongs to.
    var block = 0
    /// Where its text is in the source: an index of `Flow.places`, or -1.
    var place = -1
}

/// An item in less height: the same marks of the same elements, closer together.
struct TightForm {
    var height: Length
    var marks: [FlowMark]
}

/// A drawing at its place in an item.
struct FlowMark {
    var role: Mark.Role
    var content: FlowContent
    var origin: Point
}

/// What is painted. A page number is known only when all pages are.
enum FlowContent {
    case drawing(Drawing)
    /// The number of the page with a destination, its end at the origin as counted from where reading begins.
    case pageNumber(of: String, style: BlockStyle)
}

struct FlowLink {
    var area: Rectangle
    var target: LinkArea.Target
    var element: StructureTree.ID
    var contents: String
}

/// A statistic and the element that prints it.
struct FlowStatistic {
    var statistic: Statistic
    var element: StructureTree.ID
}

struct FlowAnchor {
    var id: String
    var y: Length
    var element: StructureTree.ID?
}

/// A part's title for the running header, and a short one for where there is no room.
struct RunningPart {
    var title: String
    var short: String
}

/// The head of a table, ready to be painted again on a later page.
struct TableHead {
    var height: Length
    var marks: [FlowMark]
}

/// A note: its number is in the text, its words are at the foot of the page or at the end of the document.
struct FlowNote {
    var number: Int
    var inlines: [Inline]
    var place: Place?
    /// The element behind whose last words the note is read.
    var container: StructureTree.ID
    /// Its lines, where notes are at the foot of pages.
    var lines: [FlowItem] = []

    var id: String { "note-\(number)" }
    var referenceID: String { "note-reference-\(number)" }
}

/// A document as one long strip, before it is split into pages.
struct Flow {
    var items: [FlowItem] = []
    var tableHeads: [TableHead] = []
    var structure = StructureTree()
    var outline: [OutlineEntry] = []
    /// Notes in the order of their references.
    var notes: [FlowNote] = []
    /// Every statistic with the element that prints it, in the order in which they are set.
    var statistics: [FlowStatistic] = []
    /// The element that shows a figure or a table, by its id.
    var subjects: [String: StructureTree.ID] = [:]
    /// What each top-level block is, by `FlowItem.block`.
    var blocks: [FlowBlock] = []
    /// Where blocks are in their source, by `FlowItem.place`.
    var places: [Place] = []
}

extension Flow {
    /// Notes that an element prints these statistics.
    mutating func add(_ statistics: [Statistic], in element: StructureTree.ID) {
        for statistic in statistics { self.statistics.append(FlowStatistic(statistic: statistic, element: element)) }
    }
}

/// What a top-level block is to figures that float.
enum FlowBlock {
    /// Begins a section, which figures neither leave nor enter.
    case heading
    /// May float within its section.
    case figure
    /// Stays where it is.
    case fixed
}
