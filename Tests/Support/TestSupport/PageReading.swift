public import DocumentModel
public import Drawing
public import Geometry
public import Typesetting

/// A typeset document read back: what stands in which box of which page, and to which element it belongs.
public struct PageReading: Sendable {
    /// One line of text of one element, or a drawing, at its place.
    public struct Line: Sendable {
        /// Counts from 0.
        public var page: Int
        /// The paragraph, heading, cell, label or figure; nil for what is no content.
        public var owner: StructureTree.ID?
        public var artifact: ArtifactKind?
        /// As high as the line's leading and as wide as what is seen.
        public var box: Rectangle
        /// Empty for a drawing without words.
        public var text: String
    }

    public let document: TypesetDocument
    public let layout: Layout
    /// In the order of the marks.
    public let lines: [Line]
    private let children: [[StructureTree.ID]]
    private let linesOfOwner: [[Int]]

    public init(_ document: TypesetDocument, layout: Layout) {
        self.document = document
        self.layout = layout
        var children = [[StructureTree.ID]](repeating: [], count: document.structure.elements.count)
        for (index, element) in document.structure.elements.enumerated() {
            if let parent = element.parent { children[parent.index].append(StructureTree.ID(index: index)) }
        }
        self.children = children
        var lines: [Line] = []
        for (number, page) in document.pages.enumerated() {
            for mark in page.marks {
                guard let line = Self.line(mark, page: number, document.structure) else { continue }
                if let last = lines.last, last.joins(line) {
                    lines[lines.count - 1].box = last.box.union(line.box)
                    lines[lines.count - 1].text += line.text
                } else {
                    lines.append(line)
                }
            }
        }
        self.lines = lines
        var linesOfOwner = [[Int]](repeating: [], count: children.count)
        for (index, line) in lines.enumerated() {
            if let owner = line.owner { linesOfOwner[owner.index].append(index) }
        }
        self.linesOfOwner = linesOfOwner
    }

    private static func line(_ mark: Mark, page: Int, _ structure: StructureTree) -> Line? {
        let runs = mark.drawing.placedRuns.map { (run: $0.run, at: $0.at + mark.origin) }
        let text = runs.map(\.run.text).joined()
        switch mark.role {
        case .artifact(let kind):
            guard let box = box(of: runs, mark) else { return nil }
            return Line(page: page, owner: nil, artifact: kind, box: box, text: text)
        case .content(let element):
            let owner = structure.owner(of: element)
            let whole = Rectangle(origin: mark.origin, size: mark.drawing.size)
            let box = structure[owner].role == .figure ? whole : Self.box(of: runs, mark)
            return box.map { Line(page: page, owner: owner, artifact: nil, box: $0, text: text) }
        }
    }

    /// From the first to the last thing seen, as high as the mark's line.
    private static func box(of runs: [(run: GlyphRun, at: Point)], _ mark: Mark) -> Rectangle? {
        let spans = runs.map { $0.run.visibleSpan(from: $0.at.x) }
        guard let left = spans.map(\.lowerBound).min(), let right = spans.map(\.upperBound).max() else { return nil }
        return Rectangle(x: left, y: mark.origin.y, width: right - left, height: mark.drawing.size.height)
    }

    // MARK: Structure

    public func role(_ id: StructureTree.ID) -> StructureRole { document.structure[id].role }
    public func children(of id: StructureTree.ID) -> [StructureTree.ID] { children[id.index] }

    /// Elements of a kind in reading order.
    public func elements(where matches: (StructureRole) -> Bool) -> [StructureTree.ID] {
        document.structure.elements.indices.map { StructureTree.ID(index: $0) }.filter { matches(role($0)) }
    }

    /// The lines of an element and of what is in it, in the order of the marks.
    public func lines(of id: StructureTree.ID) -> [Line] { lineIndices(of: id).sorted().map { lines[$0] } }

    private func lineIndices(of id: StructureTree.ID) -> [Int] {
        linesOfOwner[id.index] + children(of: id).flatMap(lineIndices)
    }

    /// The child of the document in which an element stands.
    public func block(of id: StructureTree.ID) -> StructureTree.ID {
        var current = id
        while let parent = document.structure[current].parent, parent != StructureTree.root { current = parent }
        return current
    }

    public func contains(_ id: StructureTree.ID, _ role: StructureRole) -> Bool {
        self.role(id) == role || children(of: id).contains { contains($0, role) }
    }

    /// Whether a graph stands in it, as one figure or as a list.
    public func holdsGraph(_ id: StructureTree.ID) -> Bool {
        containsGraph(id) || lists(in: id).contains { !isLabelledList($0) }
    }

    /// An image from a file is a figure too; only a graph is in a group of its own, with its title.
    public func isGraph(_ figure: StructureTree.ID) -> Bool {
        role(figure) == .figure && document.structure[figure].parent.map(role) == .division
    }

    private func containsGraph(_ id: StructureTree.ID) -> Bool {
        isGraph(id) || children(of: id).contains(where: containsGraph)
    }

    private func lists(in id: StructureTree.ID) -> [StructureTree.ID] {
        (role(id).isGraphList ? [id] : []) + children(of: id).flatMap(lists)
    }

    /// Whether a list without a numbering is that of a timeline or of cards: a graph's list is in the graph's group.
    public func isLabelledList(_ list: StructureTree.ID) -> Bool {
        role(list).isGraphList && document.structure[list].parent.map(role) != .division
    }

    /// Whether a list's item is a thing that a graph speaks of.
    public func isOfGraph(_ item: StructureTree.ID) -> Bool {
        document.structure[item].parent.map { role($0).isGraphList && !isLabelledList($0) } ?? false
    }

    /// A division or quotation that is set apart: no group of a figure or table.
    public var statements: [StructureTree.ID] {
        children(of: StructureTree.root).filter { id in
            (role(id) == .division || role(id) == .blockQuotation) && !holdsGraph(id) && !contains(id, .table)
        }
    }
}

extension PageReading.Line {
    /// Whether both are pieces of one line, such as the text before a link and the link.
    fileprivate func joins(_ other: Self) -> Bool {
        let gap = min(abs(other.box.left.points - box.right.points), abs(box.left.points - other.box.right.points))
        return page == other.page && owner == other.owner && owner != nil && box.top == other.box.top
            && box.size.height == other.box.size.height && gap < 20
    }
}

extension StructureTree {
    /// The element itself, or for a link or span in running text what holds it.
    public func owner(of id: ID) -> ID {
        switch self[id].role {
        case .link, .span, .reference: self[id].parent.map(owner) ?? id
        default: id
        }
    }
}

extension Drawing {
    /// Every run at its place, groups resolved.
    public var placedRuns: [(run: GlyphRun, at: Point)] { runs(of: shapes, .origin) }

    private func runs(of shapes: [Shape], _ offset: Point) -> [(run: GlyphRun, at: Point)] {
        shapes.flatMap { shape -> [(run: GlyphRun, at: Point)] in
            switch shape {
            case .path, .picture: []
            case .glyphs(let run, let point): [(run, point + offset)]
            case .group(let inner, let more): runs(of: inner, offset + more)
            }
        }
    }

    /// The ends of all outlines, groups resolved.
    public var placedPoints: [Point] { points(of: shapes, .origin) }

    private func points(of shapes: [Shape], _ offset: Point) -> [Point] {
        shapes.flatMap { shape -> [Point] in
            switch shape {
            case .path(let path, _, _): path.steps.compactMap(\.end).map { $0 + offset }
            case .glyphs: []
            case .picture(_, let area):
                [Point(x: area.left, y: area.top), Point(x: area.right, y: area.bottom)].map { $0 + offset }
            case .group(let inner, let more): points(of: inner, offset + more)
            }
        }
    }
}

extension Path.Step {
    fileprivate var end: Point? {
        switch self {
        case .move(let point), .line(let point), .curve(let point, _, _): point
        case .close: nil
        }
    }
}

extension GlyphRun {
    /// From left to right without the space at the end.
    public func visibleSpan(from x: Length) -> ClosedRange<Length> {
        guard text.last == " " else { return x...(x + width) }
        if isRightToLeft { return (x + (glyphs.dropFirst().first?.position.x ?? width))...(x + width) }
        return x...(x + (glyphs.last?.position.x ?? .zero))
    }
}

extension StructureRole {
    /// A list without labels is a graph that is read text by text.
    var isGraphList: Bool { self == .list(.none) }
}
