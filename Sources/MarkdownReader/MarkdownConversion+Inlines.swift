import Diagnostics

extension MarkdownConversion {
    /// The inlines of a block or of another inline, neighbouring texts joined.
    mutating func inlines(in parent: MarkdownNode, depth: Int = 0) -> [MarkdownInline] {
        guard depth < deepestNesting else {
            report("too-deep", parent, "runs stand inside one another more than \(deepestNesting) deep")
            return []
        }
        var result: [MarkdownInline] = []
        for child in parent.children {
            for inline in inline(child, depth: depth) {
                if case .text(let next) = inline, case .text(let last) = result.last {
                    result[result.count - 1] = .text(last + next)
                } else {
                    result.append(inline)
                }
            }
        }
        return result
    }

    private mutating func inline(_ node: MarkdownNode, depth: Int) -> [MarkdownInline] {
        switch node.kind {
        case "text": return textWithExpressions(node.literal)
        case "code": return textWithExpressions(node.literal)
        case "softbreak": return [.text(" ")]
        case "linebreak": return [.lineBreak]
        case "emph": return [.emphasis(inlines(in: node, depth: depth + 1))]
        case "strong": return [.strong(inlines(in: node, depth: depth + 1))]
        case "link":
            return [.link(destination: url(of: node), inlines(in: node, depth: depth + 1), place(of: node))]
        case "image":
            return [.image(source: url(of: node), place(of: node))]
        case "html_inline":
            report("html", node, "HTML has no place in a report's text", hint: "write Markdown")
        case let other:
            report("unknown-inline", node, "a run of the kind \"\(other)\" is not supported")
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

    /// A link's address, with braces as they were typed.
    private func url(of node: MarkdownNode) -> String {
        textWithExpressions(node.url).map { inline in
            if case .expression(let source, _) = inline { return "{\(source)}" }
            if case .text(let text) = inline { return text }
            return ""
        }.joined()
    }
}
