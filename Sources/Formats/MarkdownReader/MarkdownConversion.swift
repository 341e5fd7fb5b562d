import Diagnostics

/// Turns the tree that cmark makes into our own values.
struct MarkdownConversion {
    let file: String
    let scan: ExpressionScan
    var places: InlinePlaces
    var diagnostics = DiagnosticList()
    /// Far above any text, far below what would exhaust the stack.
    let deepestNesting = 32

    /// - Parameter place: where the scan's source begins.
    init(scan: ExpressionScan, at place: Place) {
        file = place.file
        self.scan = scan
        places = InlinePlaces(scan: scan, start: place)
    }

    mutating func blocks(of text: String) -> [MarkdownBlock] {
        MarkdownNode.withTree(of: text) { blocks(in: $0, depth: 0) } ?? []
    }

    private mutating func blocks(in parent: MarkdownNode, depth: Int) -> [MarkdownBlock] {
        guard depth < deepestNesting else {
            report("too-deep", parent, "blocks are nested more than \(deepestNesting) levels deep")
            return []
        }
        var result: [MarkdownBlock] = []
        for child in parent.children {
            if let block = block(child, depth: depth) { result.append(block) }
        }
        return result
    }

    private mutating func block(_ node: MarkdownNode, depth: Int) -> MarkdownBlock? {
        let place = place(of: node)
        switch node.kind {
        case "heading":
            return .heading(level: node.headingLevel, inlines(in: node), place)
        case "paragraph":
            return .paragraph(inlines(in: node), place)
        case "block_quote":
            return .blockQuote(blocks(in: node, depth: depth + 1), place)
        case "list":
            var items: [[MarkdownBlock]] = []
            for item in node.children { items.append(blocks(in: item, depth: depth + 1)) }
            return .list(start: node.listStart, items: items, place)
        case "table":
            return table(node, place)
        case "html_block":
            report("html", node, "HTML has no place in a report's text", hint: "write Markdown")
        case "code_block":
            report(
                "code-block", node, "a block of code has no place in a report's text",
                hint: "begin the lines without four spaces")
        case "thematic_break":
            report("rule", node, "a rule between paragraphs has no meaning here", hint: "use a heading")
        case let other:
            report("unknown-block", node, "a block of the kind \"\(other)\" is not supported")
        }
        return nil
    }

    private mutating func table(_ node: MarkdownNode, _ place: Place) -> MarkdownBlock {
        var rows: [[[MarkdownInline]]] = []
        for row in node.children {
            var cells: [[MarkdownInline]] = []
            for cell in row.children { cells.append(inlines(in: cell)) }
            rows.append(cells)
        }
        // cmark takes the lines of a paragraph right above for the table's own; the place of the first row below the header is right.
        let place = node.children.dropFirst().first.map { self.place(ofLine: $0.line - 2) } ?? place
        return .table(rows: rows, node.alignments(of: rows.first?.count ?? 0), place)
    }

    mutating func report(
        _ code: String, _ node: MarkdownNode, at place: Place? = nil, _ message: String, hint: String? = nil
    ) {
        diagnostics.add(Diagnostic(code, at: place ?? self.place(of: node), message, hint: hint))
    }

    /// The line and column on which a link or HTML in a line begins; without the column where cmark gives none.
    mutating func place(ofInline node: MarkdownNode) -> Place { places.place(of: node) ?? place(of: node) }

    /// The line of the file on which a node begins.
    func place(of node: MarkdownNode) -> Place { place(ofLine: node.line) }

    private func place(ofLine line: Int) -> Place {
        let lines = scan.sourceLines
        return Place(file: file, line: lines[min(max(line - 1, 0), lines.count - 1)])
    }
}
