import Geometry

/// What is on a page, and where: distances are from the top of the text block.
struct PagePlan {
    /// An item at its place.
    struct Placement {
        /// The index of the item.
        var item: Int
        var top: Length
        /// Whether a graph has its tight form.
        var isTight = false
        /// Whether the item before it in the source is directly above.
        var followsAbove = false
    }

    /// The head of a table that goes on from the page before.
    struct RepeatedHead {
        /// An index of `Flow.tableHeads`.
        var head: Int
        var top: Length
    }

    /// A line of a note.
    struct NoteLine {
        /// An index of `Flow.notes`.
        var note: Int
        /// An index of its lines.
        var line: Int
        var top: Length
    }

    /// In the order of the source, which is the order of reading: a figure that floats is above or below its place.
    private(set) var placements: [Placement] = []
    private(set) var repeatedHead: RepeatedHead?
    /// The lines of notes at the foot, in order.
    private(set) var noteLines: [NoteLine] = []
    /// The top of the rule above the notes.
    private(set) var noteRule: Length?
    /// How far from the top the last line ends.
    private(set) var height = Length.zero

    /// A page without items.
    static let empty = PagePlan()

    /// The item at the top.
    var first: Placement? { placements.min { $0.top < $1.top } }

    private init() {}

    /// - Parameter available: the height of the page's text block, at whose foot notes are.
    init(_ page: PageFilling, _ stream: PageStream, _ flow: Flow, available: Length) {
        var space: Length?
        let spacing = 1 - page.squeeze
        for slot in page.strips.lowerBound...page.strips.upperBound {
            for index in page.figures where page.slot(of: index, stream) == slot {
                let figure = stream.figures[index]
                if let above = space { height += max(above, figure.spaceBefore) * spacing }
                add(figure.items, isTight: page.isTight, flow)
                space = figure.spaceAfter
            }
            guard slot < page.strips.upperBound else { break }
            let strip = stream.strips[slot]
            if let above = space { height += max(above, strip.spaceBefore) * spacing }
            if slot == page.strips.lowerBound, let head = flow.items[strip.item].tableHead {
                repeatedHead = RepeatedHead(head: head, top: height)
                height += strip.headHeight
            }
            let follows = slot > page.strips.lowerBound && stream.strips[slot - 1].item == strip.item - 1
            placements.append(Placement(item: strip.item, top: height, followsAbove: follows))
            height += strip.height
            space = strip.spaceAfter
        }
        placements.sort { $0.item < $1.item }
        addNotes(of: page, stream, available)
    }

    private mutating func addNotes(of page: PageFilling, _ stream: PageStream, _ available: Length) {
        let parts = page.noteParts(in: stream)
        guard !parts.isEmpty else { return }
        let room = page.noteRoom(in: stream)
        var y = max(height, available - room) + NoteSpaces.aboveRule
        noteRule = y
        y += NoteSpaces.rule + NoteSpaces.belowRule
        for part in parts {
            for line in part.lines {
                noteLines.append(NoteLine(note: part.note, line: line, top: y))
                y += stream.notes[part.note][line]
            }
            y += NoteSpaces.between
        }
        height += room
    }

    private mutating func add(_ items: Range<Int>, isTight: Bool, _ flow: Flow) {
        for index in items {
            let item = flow.items[index]
            if index > items.lowerBound { height += item.spaceBefore }
            let tight = isTight ? item.tight : nil
            placements.append(
                Placement(
                    item: index, top: height, isTight: tight != nil, followsAbove: index > items.lowerBound))
            height += tight?.height ?? item.height
        }
    }
}

extension Flow {
    /// The pages of the flow.
    func pages(_ heights: PageHeights) -> [PagePlan] {
        let stream = PageStream(self)
        return PageBreaker(stream, heights: heights).pages().enumerated().map { index, page in
            PagePlan(page, stream, self, available: heights.height(isFirst: index == 0))
        }
    }
}
