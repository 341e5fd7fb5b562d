import Diagnostics
import DocumentModel
import MarkdownReader

extension ReportComposer {
    /// Reports graphs that no document places.
    mutating func checkThatEverythingIsUsed() {
        let definition = sources.definition
        let placed = Set(
            definition.textNames.flatMap { sources.texts[$0]?.blocks.flatMap(\.placedGraphs).map(\.id) ?? [] })
        for graph in definition.graphs where !placed.contains(graph.id) {
            diagnostics.add(
                Diagnostic(
                    "unused-graph", at: graph.place, "no text places the graph \"\(graph.id)\"",
                    hint: "write ![](graph:\(graph.id)) in a text, or remove the graph"))
        }
    }

    /// Reports breaks of banners that do not group, whether a table uses them or not.
    mutating func checkBanners() {
        for banner in sources.definition.banners {
            diagnostics.add(contentsOf: banner.problems(in: context.codebook))
        }
    }

    /// Reports links without a heading or graph in the document, and ids that occur twice.
    ///
    /// - Parameter graphs: the ids of the graphs that the document places, also of those that could not be made.
    mutating func checkLinks(in blocks: [Block], of document: DocumentDefinition, graphs: some Sequence<String>) {
        var names: Set<String> = []
        for block in blocks {
            guard let anchor = block.anchor, !names.insert(anchor.id).inserted else { continue }
            diagnostics.add(
                Diagnostic(
                    "duplicate-id", at: anchor.place,
                    "the document \"\(document.name)\" has the id \"\(anchor.id)\" twice"))
        }
        names.formUnion(graphs.map { "graph-" + $0 })
        for (target, place) in blocks.flatMap(\.innerLinks) where !names.contains(target) {
            diagnostics.add(
                "unknown-id", at: place,
                "the document \"\(document.name)\" has no heading or graph for the link \"#\(target)\"",
                hint: nearestNameHint(to: target, among: names))
        }
    }

    mutating func readLine(_ line: TextLine) -> [MarkdownInline] {
        readMarkdownLine(line.text, at: line.place, into: &diagnostics)
    }
}

extension [Block] {
    /// The blocks, where each further placement of a table has an id of its own: `table-plan`, `table-plan-2`.
    ///
    /// The first keeps the table's id, so links and the origins of figures lead to it.
    func withTablesNamedApart() -> [Block] {
        var used = Set(compactMap { $0.anchor?.id })
        var placed: Set<String> = []
        return map { block in
            guard case .table(var table) = block, let id = table.id, !placed.insert(id).inserted else { return block }
            let free = (2...).lazy.map { "\(id)-\($0)" }.first { !used.contains($0) }
            table.id = free
            if let free { used.insert(free) }
            return .table(table)
        }
    }
}

extension Block {
    /// The links of the block that lead into the document itself.
    fileprivate var innerLinks: [(target: String, place: Place)] {
        lines.flatMap { line in line.inlines.innerLinks.map { ($0, line.place) } }
    }
}

extension [Inline] {
    fileprivate var innerLinks: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .link(.destination(let id), let inlines): [id] + inlines.innerLinks
            case .link(_, let inlines), .strong(let inlines), .emphasis(let inlines), .foreign(_, let inlines),
                .quotation(let inlines), .note(let inlines):
                inlines.innerLinks
            case .text, .computed, .acronym, .lineBreak: []
            }
        }
    }
}

extension MarkdownBlock {
    /// The graphs that a block places, in order.
    var placedGraphs: [(id: String, place: Place)] {
        guard case .paragraph(let inlines, _) = self, inlines.count == 1,
            case .image(let source, _, let place) = inlines[0],
            source.hasPrefix("graph:")
        else { return [] }
        return [(String(source.dropFirst("graph:".count)), place)]
    }
}

extension MarkdownText {
    /// Whether the text has a first-level heading.
    var opensPart: Bool {
        blocks.contains { block in
            if case .heading(1, _, _) = block { return true }
            return false
        }
    }
}
