import CCmark

/// One node of the tree that cmark makes; valid while the tree's owner lives.
@safe struct MarkdownNode {
    private let pointer: OpaquePointer

    private init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    /// Parses `text` (CommonMark with tables, quotation marks and dashes made typographic) and lends the root of its tree.
    static func withTree<Result>(of text: String, _ body: (MarkdownNode) -> Result) -> Result? {
        guard let parser = unsafe cmark_parser_new(CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8) else { return nil }
        defer { unsafe cmark_parser_free(parser) }
        guard let table = unsafe cmark_find_syntax_extension("table") else {
            preconditionFailure("registerMarkdownExtensions() must be called before a text is read")
        }
        unsafe cmark_parser_attach_syntax_extension(parser, table)
        unsafe cmark_parser_feed(parser, text, text.utf8.count)
        guard let root = unsafe cmark_parser_finish(parser) else { return nil }
        defer { unsafe cmark_node_free(root) }
        return unsafe body(MarkdownNode(root))
    }

    /// cmark's own name for the kind of node: `paragraph`, `text`, `table_row`.
    var kind: String { unsafe String(cString: cmark_node_get_type_string(pointer)) }
    var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
    /// The first number of an ordered list; nil for a bulleted one.
    var listStart: Int? {
        unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }
    var literal: String { unsafe cmark_node_get_literal(pointer).map { unsafe String(cString: $0) } ?? "" }
    var url: String { unsafe cmark_node_get_url(pointer).map { unsafe String(cString: $0) } ?? "" }

    /// The alignments of a table's columns.
    func alignments(of columns: Int) -> [MarkdownAlignment] {
        let stated = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else {
            return Array(repeating: .unstated, count: columns)
        }
        return (0..<columns).map { column in
            switch column < stated ? unsafe letters[column] : 0 {
            case UInt8(ascii: "l"): .start
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .end
            // cmark writes 0 where the delimiter row has no colon.
            default: .unstated
            }
        }
    }

    /// The line on which the node begins, from 1; an inline has that of its block.
    var line: Int {
        var line = unsafe Int(cmark_node_get_start_line(pointer))
        var ancestor = unsafe cmark_node_parent(pointer)
        while line == 0, let parent = unsafe ancestor {
            line = unsafe Int(cmark_node_get_start_line(parent))
            unsafe ancestor = cmark_node_parent(parent)
        }
        return line
    }

    /// The column, in bytes from 1, on which the node begins, without what its line has more or less before the words
    /// than the block's first line; 0 where cmark gives none.
    var column: Int { unsafe Int(cmark_node_get_start_column(pointer)) }

    /// The block whose words an inline is among.
    var block: MarkdownNode {
        var block = self
        while ["text", "link", "emph", "strong", "image"].contains(block.kind) || block.column == 0,
            let parent = unsafe cmark_node_parent(block.pointer)
        {
            block = unsafe MarkdownNode(parent)
        }
        return block
    }

    var children: [MarkdownNode] {
        var result: [MarkdownNode] = []
        var next = unsafe cmark_node_first_child(pointer)
        while let child = unsafe next {
            result.append(unsafe MarkdownNode(child))
            unsafe next = cmark_node_next(child)
        }
        return result
    }
}
