import Diagnostics
import MarkdownReader

/// What the reader said of a file, in the order in which the user reads it; empty after success.
func problems(of bytes: [UInt8]) -> [String] {
    do throws(ReportError) {
        _ = try readMarkdown(bytes, file: "a.md")
        return []
    } catch {
        return error.diagnostics.map(\.description)
    }
}

func read(_ text: String) throws(ReportError) -> MarkdownText { try readMarkdown(Array(text.utf8), file: "a.md") }

/// The blocks of a text, a line each; its problems when it has any.
func outline(_ text: String) -> [String] {
    do throws(ReportError) {
        return outline(try read(text).blocks)
    } catch {
        return error.diagnostics.map(\.description)
    }
}

/// `3 paragraph text`: the line on which a block begins, its kind, its inlines; what stands in it follows, indented.
func outline(_ blocks: [MarkdownBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
        let line = block.place.line.map(String.init) ?? "?"
        switch block {
        case .heading(let level, let inlines, _): return ["\(line) heading\(level) \(outline(inlines))"]
        case .paragraph(let inlines, _): return ["\(line) paragraph \(outline(inlines))"]
        case .list(let start, let items, _):
            let inner = items.flatMap { ["- item"] + outline($0).map { "  " + $0 } }
            return ["\(line) list \(start.map { "from \($0)" } ?? "bulleted")"] + inner.map { "  " + $0 }
        case .blockQuote(let blocks, _): return ["\(line) quote"] + outline(blocks).map { "  " + $0 }
        case .fence(let fence):
            let attributes = fence.attributes.map { " \($0.key)=\($0.value)" }.joined()
            let title = fence.title.isEmpty ? "" : " \(outline(fence.title))"
            return ["\(line) fence \(fence.name)\(attributes)\(title)"] + outline(fence.blocks).map { "  " + $0 }
        case .table(let rows, _, _):
            return ["\(line) table"] + rows.map { "  | " + $0.map(outline).joined(separator: " | ") }
        }
    }
}

/// The inlines in the signs of Markdown, with places: `{count a.b}@3:7`.
func outline(_ inlines: [MarkdownInline]) -> String {
    inlines.map { inline in
        switch inline {
        case .text(let text): text
        case .expression(let source, let place): "{\(source)}@\(place.line ?? 0):\(place.column ?? 0)"
        case .lineBreak: "⏎"
        case .emphasis(let inlines): "*\(outline(inlines))*"
        case .strong(let inlines): "**\(outline(inlines))**"
        case .link(let destination, let inlines, let place): "[\(outline(inlines))](\(destination))@\(place.line ?? 0)"
        case .image(let source, let words, let place): "![\(outline(words))](\(source))@\(place.line ?? 0)"
        }
    }.joined()
}
