import Drawing
import Geometry

/// Blocks that were set for themselves, to be put into an item: beside others, or in a margin.
struct FlowStrip {
    private(set) var height = Length.zero
    private var marks: [FlowMark] = []
    private var links: [FlowLink] = []
    private var anchors: [FlowAnchor] = []
    private var notes: [Int] = []

    /// Items one below the other; the first without the space before it.
    init(_ items: some Collection<FlowItem>) {
        for (index, item) in items.enumerated() {
            if index > 0 { height += item.spaceBefore }
            let offset = Point(x: .zero, y: height)
            marks += (item.grounds + (index > 0 ? item.gapGrounds : []) + item.marks).map { $0.moved(by: offset) }
            if index > 0 { marks += item.gapMarks.map { $0.moved(by: offset) } }
            links += item.links.map { link in
                var link = link
                link.area = link.area.moved(by: offset)
                return link
            }
            anchors += item.anchors.map { FlowAnchor(id: $0.id, y: $0.y + height, element: $0.element) }
            notes += item.notes
            height += item.height
        }
    }

    /// Puts the strip into an item behind what is there, or before it where that is read later.
    ///
    /// - Parameters:
    ///   - start: how much farther from where reading begins than it was set.
    ///   - isFirst: whether it is read before what the item has.
    func put(
        into item: inout FlowItem, start: Length = .zero, y: Length = .zero, isMirrored: Bool, isFirst: Bool = false
    ) {
        let moved = marks.map { mark in
            switch mark.content {
            case .drawing: mark.moved(by: Point(x: isMirrored ? -start : start, y: y))
            // Counted from where reading begins.
            case .pageNumber: mark.moved(by: Point(x: start, y: y))
            }
        }
        item.marks.insert(contentsOf: moved, at: isFirst ? 0 : item.marks.count)
        item.links += links.map { link in
            var link = link
            link.area = link.area.moved(by: Point(x: isMirrored ? -start : start, y: y))
            return link
        }
        item.anchors += anchors.map { FlowAnchor(id: $0.id, y: $0.y + y, element: $0.element) }
        item.notes += notes
        item.height = max(item.height, y + height)
    }
}

extension FlowMark {
    fileprivate func moved(by offset: Point) -> FlowMark {
        FlowMark(role: role, content: content, origin: origin + offset)
    }
}

extension FlowBuilder {
    /// What is set becomes one strip instead of a part of the flow.
    mutating func strip(_ body: (inout FlowBuilder) -> Void) -> FlowStrip { FlowStrip(itemsApart(body)) }

    /// A filled rectangle that is not content, with its place counted from where reading begins.
    func fill(_ area: Rectangle, _ color: Color) -> FlowMark {
        let box = Rectangle(x: .zero, y: .zero, width: area.size.width, height: area.size.height)
        let drawing = Drawing(size: box.size, shapes: [.path(.rectangle(box), fill: color, stroke: nil)])
        return FlowMark(
            role: .artifact(.layout), content: .drawing(drawing),
            origin: Point(x: left(from: area.left, width: area.size.width), y: area.top))
    }
}
