import CCmark
import Diagnostics

/// Turns the tree that cmark makes into our own values.
struct MarkdownConversion {
    typealias Node = OpaquePointer

    let file: String
    let scan: ExpressionScan
    var diagnostics = DiagnosticList()
    private let deepestNesting = 32

    init(file: String, scan: ExpressionScan) {
        self.file = file
        self.scan = scan
    }

    /// Parses `text` (CommonMark with tables, quotation marks and dashes made typographic).
    mutating func blocks(of text: String) -> [MarkdownBlock] {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = unsafe cmark_parser_new(CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8) else { return [] }
        defer { unsafe cmark_parser_free(parser) }
        if let table = unsafe cmark_find_syntax_extension("table") {
            unsafe cmark_parser_attach_syntax_extension(parser, table)
        }
        unsafe cmark_parser_feed(parser, text, text.utf8.count)
        guard let root = unsafe cmark_parser_finish(parser) else { return [] }
        defer { unsafe cmark_node_free(root) }
        return unsafe blocks(in: root, depth: 0)
    }

    private mutating func blocks(in parent: Node, depth: Int) -> [MarkdownBlock] {
        guard depth < deepestNesting else {
            unsafe report("too-deep", parent, "blocks stand inside one another more than \(deepestNesting) deep")
            return []
        }
        var result: [MarkdownBlock] = []
        for unsafe child in unsafe children(of: parent) {
            if let block = unsafe block(child, depth: depth) { result.append(block) }
        }
        return result
    }

    private mutating func block(_ node: Node, depth: Int) -> MarkdownBlock? {
        let place = unsafe place(of: node)
        switch unsafe kind(of: node) {
        case "heading":
            return unsafe .heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node), place)
        case "paragraph":
            return unsafe .paragraph(inlines(in: node), place)
        case "block_quote":
            return unsafe .blockQuote(blocks(in: node, depth: depth + 1), place)
        case "list":
            let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            let start = unsafe isOrdered ? Int(cmark_node_get_list_start(node)) : nil
            var items: [[MarkdownBlock]] = []
            for unsafe item in unsafe children(of: node) { unsafe items.append(blocks(in: item, depth: depth + 1)) }
            return .list(start: start, items: items, place)
        case "table":
            return unsafe table(node, place)
        case "html_block":
            unsafe report("html", node, "HTML has no place in a report's text", hint: "write Markdown")
        case "code_block":
            unsafe report(
                "code-block", node, "a block of code has no place in a report's text",
                hint: "begin the lines without four spaces")
        case "thematic_break":
            unsafe report("rule", node, "a rule between paragraphs has no meaning here", hint: "use a heading")
        case let other:
            unsafe report("unknown-block", node, "a block of the kind \"\(other)\" is not supported")
        }
        return nil
    }

    private mutating func table(_ node: Node, _ place: Place) -> MarkdownBlock {
        var rows: [[[MarkdownInline]]] = []
        for unsafe row in unsafe children(of: node) {
            var cells: [[MarkdownInline]] = []
            for unsafe cell in unsafe children(of: row) { unsafe cells.append(inlines(in: cell)) }
            rows.append(cells)
        }
        return .table(rows: rows, place)
    }

    mutating func report(_ code: String, _ node: Node, _ message: String, hint: String? = nil) {
        unsafe diagnostics.add(Diagnostic(code, at: place(of: node), message, hint: hint))
    }

    /// The line on which a block begins; an inline has that of its block.
    func place(of node: Node) -> Place {
        var line = unsafe Int(cmark_node_get_start_line(node))
        var ancestor = unsafe cmark_node_parent(node)
        while line == 0, let parent = unsafe ancestor {
            line = unsafe Int(cmark_node_get_start_line(parent))
            unsafe ancestor = cmark_node_parent(parent)
        }
        let lines = scan.sourceLines
        return Place(file: file, line: lines[min(max(line - 1, 0), lines.count - 1)])
    }

    func kind(of node: Node) -> String { unsafe String(cString: cmark_node_get_type_string(node)) }

    func children(of node: Node) -> [Node] {
        var result = unsafe [Node]()
        var next = unsafe cmark_node_first_child(node)
        while let child = unsafe next {
            unsafe result.append(child)
            unsafe next = cmark_node_next(child)
        }
        return unsafe result
    }
}
