import CCmark
import Diagnostics

extension MarkdownConversion {
    /// The inlines of a block or of another inline, neighbouring texts joined.
    mutating func inlines(in parent: Node) -> [MarkdownInline] {
        var result: [MarkdownInline] = []
        for unsafe child in unsafe children(of: parent) {
            for inline in unsafe inline(child) {
                if case .text(let next) = inline, case .text(let last) = result.last {
                    result[result.count - 1] = .text(last + next)
                } else {
                    result.append(inline)
                }
            }
        }
        return result
    }

    private mutating func inline(_ node: Node) -> [MarkdownInline] {
        switch unsafe kind(of: node) {
        case "text": return unsafe textWithExpressions(literal(of: node))
        case "code": return unsafe textWithExpressions(literal(of: node))
        case "softbreak": return [.text(" ")]
        case "linebreak": return [.lineBreak]
        case "emph": return unsafe [.emphasis(inlines(in: node))]
        case "strong": return unsafe [.strong(inlines(in: node))]
        case "link":
            return unsafe [.link(destination: url(of: node), inlines(in: node), place(of: node))]
        case "image":
            return unsafe [.image(source: url(of: node), place(of: node))]
        case "html_inline":
            unsafe report("html", node, "HTML has no place in a report's text", hint: "write Markdown")
        case let other:
            unsafe report("unknown-inline", node, "a run of the kind \"\(other)\" is not supported")
        }
        return []
    }

    /// Puts the expressions back where their placeholders stand.
    private func textWithExpressions(_ literal: String) -> [MarkdownInline] {
        var result: [MarkdownInline] = []
        var text = String.UnicodeScalarView()
        func flush() { if !text.isEmpty { result.append(.text(String(text))) } }
        var rest = literal.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == ExpressionScan.opening, let end = rest.firstIndex(of: ExpressionScan.closing),
                let index = Int(String(rest[..<end])), scan.expressions.indices.contains(index)
            else {
                text.append(scalar)
                continue
            }
            flush()
            text = .init()
            result.append(.expression(scan.expressions[index].source, scan.expressions[index].place))
            rest = rest[rest.index(after: end)...]
        }
        flush()
        return result
    }

    private func literal(of node: Node) -> String {
        guard let text = unsafe cmark_node_get_literal(node) else { return "" }
        return unsafe String(cString: text)
    }

    /// A link's address, with braces as they were typed.
    private func url(of node: Node) -> String {
        guard let address = unsafe cmark_node_get_url(node) else { return "" }
        return unsafe textWithExpressions(String(cString: address)).map { inline in
            if case .expression(let source, _) = inline { return "{\(source)}" }
            if case .text(let text) = inline { return text }
            return ""
        }.joined()
    }
}
