import DocumentModel
import Geometry
import Typesetting

/// What must hold of where pages end.
extension PageReading {
    /// No line of a paragraph stands alone on a page; a heading, a caption, a note is never cut.
    public var lonelyLines: [String] {
        elements { role in
            switch role {
            case .paragraph, .heading: true
            default: false
            }
        }.flatMap { id -> [String] in
            let pages = linesByPage(id)
            guard pages.count > 1 else { return [] }
            if staysWhole(id) { return ["cut between pages: \(pages[0].lines[0].text)"] }
            return pages.filter { $0.lines.count == 1 }.map { "page \($0.page + 1): a line alone: \($0.lines[0].text)" }
        }
    }

    private func staysWhole(_ id: StructureTree.ID) -> Bool {
        if case .heading = role(id) { return true }
        let block = block(of: id)
        return holdsGraph(block) || (contains(block, .table) && role(id) == .paragraph)
    }

    /// A heading has two lines at least of what follows behind it on its page, or all of it. A figure that follows it may
    /// float, and then the text behind the figure counts.
    public var headingsAtFoot: [String] {
        let blocks = children(of: StructureTree.root)
        return blocks.indices.dropLast().compactMap { index in
            let heading = blocks[index]
            guard case .heading = role(heading), let page = lines(of: heading).first?.page else { return nil }
            let figures = blocks[(index + 1)...].prefix(while: holdsGraph)
            if figures.contains(where: { rows(of: $0).first?.page == page }) { return nil }
            guard index + figures.count + 1 < blocks.count else { return nil }
            let next = blocks[index + figures.count + 1]
            let behind = rows(of: next)
            let here = behind.filter { $0.page == page }
            if case .heading = role(next) { return here.isEmpty ? atFoot(heading) : nil }
            let isWell = here.count == behind.count || here.count >= 2
            return isWell && behind.first?.page == page ? nil : atFoot(heading)
        }
    }

    private func atFoot(_ heading: StructureTree.ID) -> String {
        "a heading at the foot of its page: \(lines(of: heading).map(\.text).joined())"
    }

    /// A figure's caption, question, drawing and note stand on one page.
    public var tornFigures: [String] {
        elements { $0 == .figure || $0.isGraphList }.filter {
            isGraph($0) || role($0) != .figure && !isLabelledList($0)
        }.compactMap { figure in
            let pages = Set(lines(of: block(of: figure)).map(\.page))
            return pages.count == 1 ? nil : "a figure stands on \(pages.count) pages"
        }
    }

    /// Whether two lines are beside one another; type of two sizes has two tops.
    private func isBeside(_ label: Line?, _ text: Line?) -> Bool {
        guard let label, let text, label.page == text.page else { return label == nil && text == nil }
        return label.box.top < text.box.bottom && text.box.top < label.box.bottom
    }

    /// A list item has two lines at least on its first page, or all of it, and its label beside the first.
    public var tornItems: [String] {
        elements { $0 == .listItem }.filter { !isOfGraph($0) }.flatMap { item -> [String] in
            let rows = rows(of: item)
            guard let first = rows.first else { return ["an item without a line"] }
            let here = rows.filter { $0.page == first.page }
            let label = children(of: item).first.map { lines(of: $0) } ?? []
            let body = children(of: item).dropFirst().first.map { lines(of: $0) } ?? []
            let isLabelled = children(of: item).count == 1 || isBeside(label.first, body.first)
            return (here.count >= 2 || here.count == rows.count ? [] : ["cut after its first line: \(first.text)"])
                + (isLabelled ? [] : ["a label apart from its item: \(first.text)"])
        }
    }

    /// A statement under eight lines is not cut; in a longer one, two lines at least of what it says are before its attribution.
    public var tornStatements: [String] {
        statements.flatMap { statement -> [String] in
            let rows = rows(of: statement)
            let leastDivided = 8
            guard let attribution = children(of: statement).last, let place = lines(of: attribution).first else {
                return ["a statement without attribution"]
            }
            let count = self.rows(of: attribution).count
            let said = rows.dropLast(count)
            let here = said.filter { $0.page == place.page }
            if said.count < leastDivided, here.count < said.count { return ["a short statement cut: \(rows[0].text)"] }
            return here.count >= 2 || here.count == said.count ? [] : ["an attribution alone: \(place.text)"]
        }
    }

    /// No page is under 60 per cent full but the last, and those that a warning names.
    public var thinPages: [String] {
        document.pages.indices.dropLast().compactMap { page in
            let filled = filling(of: page)
            let isNamed = document.warnings.contains { $0.message.hasPrefix("page \(page + 1) of ") }
            return filled >= 0.5995 || isNamed ? nil : "page \(page + 1) is only \(Int(filled * 100)) per cent full"
        }
    }

    /// How far down the page its content reaches, as a part of the text block's height.
    public func filling(of page: Int) -> Double {
        let bottom = lines.filter { $0.page == page && $0.owner != nil }.map(\.box.bottom).max() ?? layout.page.top
        return (bottom - layout.page.top) / layout.page.blockHeight
    }

    // MARK: Tables

    /// Two rows at least on each page, no row cut, and on each later page the head again above them.
    public var tornTables: [String] {
        elements { $0 == .table }.flatMap { table -> [String] in
            let parts = children(of: table).filter { document.structure[$0].role != .caption }
            guard let head = parts.first, let body = parts.last else {
                return ["a table without head or body"]
            }
            let headText = lines(of: head).map(\.text)
            let rows = children(of: body).map { lines(of: $0) }.filter { !$0.isEmpty }
            var found = rows.filter { Set($0.map(\.page)).count > 1 }.map { "a row cut: \($0[0].text)" }
            let pages = Set(rows.compactMap { $0.first?.page }).sorted()
            guard pages.first == lines(of: head).first?.page else { return ["a head without a row behind it"] }
            for page in pages where pages.count > 1 {
                let here = rows.filter { $0.first?.page == page }
                if here.count < 2 { found.append("page \(page + 1): a row alone: \(here[0].map(\.text))") }
            }
            for page in pages.dropFirst() where repeatedHead(on: page) != headText {
                found.append("page \(page + 1): a table goes on without its head")
            }
            return found
        }
    }

    /// Words above the content of a page that are part of the layout.
    private func repeatedHead(on page: Int) -> [String] {
        lines.filter { $0.page == page }.drop { $0.artifact == .header }.prefix { $0.artifact == .layout }.map(\.text)
    }

    // MARK: Rows

    /// Lines at one height, such as a label and its item's first line, or the cells of a table's row.
    private struct Row: Equatable {
        var page: Int
        var top: Length
        var text: String
        var isDrawing: Bool
    }

    private func rows(of id: StructureTree.ID) -> [Row] {
        var rows: [Row] = []
        for line in lines(of: id) {
            let isDrawing = line.owner.map { role($0) == .figure } ?? false
            if let index = rows.firstIndex(where: { $0.page == line.page && $0.top == line.box.top }) {
                rows[index].text += line.text
            } else {
                rows.append(Row(page: line.page, top: line.box.top, text: line.text, isDrawing: isDrawing))
            }
        }
        return rows
    }

    private func linesByPage(_ id: StructureTree.ID) -> [(page: Int, lines: [Line])] {
        let own = lines(of: id)
        return Set(own.map(\.page)).sorted().map { page in (page, own.filter { $0.page == page }) }
    }
}
