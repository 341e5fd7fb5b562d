import DocumentModel
import Geometry
import Typesetting

/// What must hold of every typeset document, whatever it says. Each check tells what breaks it; none is well.
extension PageReading {
    public var violations: [String] {
        marksOutsidePage + textsOverTexts + linesPastMeasure + lonelyLines + headingsAtFoot + tornFigures + tornItems
            + tornStatements + thinPages + tornTables + wordsInArtifacts + unreachedElements + marksOutOfOrder
            + strayFigures + deadLinks
    }

    // MARK: Places

    /// Nothing leaves the paper, and no text the block between the margins.
    public var marksOutsidePage: [String] {
        let geometry = layout.page
        var found = lines.filter { line in
            let left = geometry.left(ofPage: line.page)
            let isHeaderOrFooter = line.artifact == .header || line.artifact == .footer
            let bottom = geometry.size.height - (isHeaderOrFooter ? .zero : geometry.bottom)
            return line.box.left < left - .tolerance || line.box.right > left + geometry.blockWidth + .tolerance
                || line.box.top < .zero || line.box.bottom > bottom + .tolerance
        }.map { "page \($0.page + 1): outside the margins: \($0.text)" }
        for (number, page) in document.pages.enumerated() {
            let points = page.marks.flatMap { mark in mark.drawing.placedPoints.map { $0 + mark.origin } }
            let paper = page.size
            let isOutside = points.contains {
                $0.x < -.tolerance || $0.y < -.tolerance || $0.x > paper.width + .tolerance
                    || $0.y > paper.height + .tolerance
            }
            if isOutside { found.append("page \(number + 1): a shape leaves the paper") }
        }
        return found
    }

    /// No line's box covers a part of another's.
    public var textsOverTexts: [String] {
        var found: [String] = []
        for page in document.pages.indices {
            let onPage = lines.filter { $0.page == page }
            for (index, line) in onPage.enumerated() {
                for other in onPage[(index + 1)...] where line.box.covers(other.box) {
                    found.append("page \(page + 1): over one another: \(line.text) / \(other.text)")
                }
            }
        }
        return found
    }

    /// Running text keeps to the measure; what may be wider keeps to the width between the margins (see above).
    public var linesPastMeasure: [String] {
        let wide = Set(children(of: StructureTree.root).filter(isWide))
        return lines.filter { line in
            guard let owner = line.owner, !wide.contains(block(of: owner)) else { return false }
            let start = layout.page.left(ofPage: line.page) + layout.page.textStart
            return line.box.right > start + layout.page.measure + .tolerance
        }.map { "page \($0.page + 1): past the measure: \($0.text)" }
    }

    /// Whether a block may fill the whole width: the title block on page one, the contents list, tables, graphs, the words
    /// on them, and how the document came about.
    private func isWide(_ block: StructureTree.ID) -> Bool {
        let blocks = children(of: StructureTree.root)
        let firstHeading = blocks.first { if case .heading = role($0) { true } else { false } }
        let isInBand = role(block) == .paragraph && block < (firstHeading ?? StructureTree.root)
        return isInBand || role(block) == .contentsList || role(block) == .section || holdsGraph(block)
            || contains(block, .table)
    }

    // MARK: Structure

    /// Words are content; of the artifacts only running lines and the repeated head of a table hold some.
    public var wordsInArtifacts: [String] {
        let heads = elements { $0 == .tableHead }.map { Set(lines(of: $0).map(\.text)) }
        return lines.filter { line in
            line.artifact == .layout && !heads.contains { $0.contains(line.text) }
        }.map { "page \($0.page + 1): words that are no content: \($0.text)" }
    }

    /// Every element that holds nothing else stands on a page; only a cell may be empty.
    public var unreachedElements: [String] {
        let marked = Set(document.pages.flatMap(\.marks).map(\.role))
        return elements { _ in true }.filter { id in
            switch role(id) {
            case .dataCell, .headerCell: false
            default: children(of: id).isEmpty && !marked.contains(.content(of: id))
            }
        }.map { "the element \($0.index), \(role($0)), stands on no page" }
    }

    /// The marks of a page follow the order of their elements. So do those of the text through all pages, and those of the
    /// figures: only figures and text may change places between pages. Notes are at the foot, in their own order.
    public var marksOutOfOrder: [String] {
        let all = lines.filter { $0.owner != nil }
        let notes = all.filter { $0.owner.map(isInNote) ?? false }
        let content = all.filter { $0.owner.map { !isInNote($0) } ?? false }
        let isFigure = Set(children(of: StructureTree.root).filter(holdsGraph))
        let text = content.filter { line in line.owner.map { !isFigure.contains(block(of: $0)) } ?? false }
        let figures = content.filter { line in line.owner.map { isFigure.contains(block(of: $0)) } ?? false }
        let pages = document.pages.indices.map { page in content.filter { $0.page == page } }
        return ([text, figures, notes] + pages).flatMap { lines in
            zip(lines, lines.dropFirst()).filter { line, next in
                guard let owner = line.owner, let nextOwner = next.owner else { return false }
                return nextOwner < owner
            }.map { "page \($1.page + 1): out of order: \($1.text)" }
        }
    }

    private func isInNote(_ id: StructureTree.ID) -> Bool {
        role(id) == .note || (document.structure[id].parent.map(isInNote) ?? false)
    }

    /// A figure is below the heading of its section and above the next.
    public var strayFigures: [String] {
        let blocks = children(of: StructureTree.root)
        func start(_ block: StructureTree.ID) -> (page: Int, top: Length)? {
            lines(of: block).first.map { ($0.page, $0.box.top) }
        }
        func isHeading(_ block: StructureTree.ID) -> Bool { if case .heading = role(block) { true } else { false } }
        return blocks.indices.filter { holdsGraph(blocks[$0]) }.flatMap { index -> [String] in
            guard let figure = start(blocks[index]) else { return ["a figure without a line"] }
            let above = blocks[..<index].last(where: isHeading).flatMap(start)
            let below = blocks[index...].first(where: isHeading).flatMap(start)
            return (above.map { $0 > figure } ?? false ? ["page \(figure.page + 1): a figure above its section"] : [])
                + (below.map { $0 < figure } ?? false ? ["page \(figure.page + 1): a figure below its section"] : [])
        }
    }

    /// Every link leads to an address or to a place that exists, and stands on the page.
    public var deadLinks: [String] {
        document.pages.enumerated().flatMap { number, page in
            page.links.compactMap { link in
                if case .destination(let id) = link.target, document.destinations[id] == nil {
                    return "page \(number + 1): a link leads to \(id), which is nowhere"
                }
                let isOnPaper = link.area.left >= .zero && link.area.right <= page.size.width
                return isOnPaper && role(link.element) == .link ? nil : "page \(number + 1): a link is misplaced"
            }
        }
    }
}

extension Length {
    /// Sums of many lengths differ by so much.
    fileprivate static let tolerance = Length.points(0.05)
}

extension Rectangle {
    fileprivate func covers(_ other: Rectangle) -> Bool {
        left + .tolerance < other.right && other.left + .tolerance < right && top + .tolerance < other.bottom
            && other.top + .tolerance < bottom
    }
}
