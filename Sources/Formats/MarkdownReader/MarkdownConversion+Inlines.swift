import Diagnostics

extension MarkdownConversion {
    /// The inlines of a block or of another inline, neighbouring texts joined.
    mutating func inlines(in parent: MarkdownNode, depth: Int = 0) -> [MarkdownInline] {
        guard depth < deepestNesting else {
            report("too-deep", parent, "emphasis and links are nested more than \(deepestNesting) levels deep")
            return []
        }
        var run = InlineRun()
        for child in parent.children { add(child, to: &run, depth: depth) }
        return run.finish()
    }

    private mutating func add(_ node: MarkdownNode, to run: inout InlineRun, depth: Int) {
        switch node.kind {
        case "text", "code": add(checked(node.literal, of: node), to: &run)
        case "softbreak": run.add(" ")
        case "linebreak": run.add(.lineBreak)
        case "emph": run.add(.emphasis(inlines(in: node, depth: depth + 1)))
        case "strong": run.add(.strong(inlines(in: node, depth: depth + 1)))
        case "link": addLink(node, to: &run, depth: depth)
        case "image":
            let place = place(ofInline: node)
            run.add(.image(source: url(of: node), inlines(in: node, depth: depth + 1), place))
        case "html_inline":
            report(
                "html", node, at: place(ofInline: node), "HTML has no place in a report's text", hint: "write Markdown")
        case let other:
            report("unknown-inline", node, "a run of the kind \"\(other)\" is not supported")
        }
    }

    private mutating func addLink(_ node: MarkdownNode, to run: inout InlineRun, depth: Int) {
        let place = place(ofInline: node)
        let words = inlines(in: node, depth: depth + 1)
        // A PDF says of each link what it is in a text of 32,767 bytes at most, two a letter (ISO 19005-3, 6.1.13).
        let longest = 16_000
        if !words.contains(where: \.hasWords) {
            report("empty-link", node, at: place, "the link has no words", hint: "write [words](address)")
        } else if words.reduce(0, { $0 + $1.length }) > longest {
            report(
                "long-link", node, at: place, "the words of the link are longer than \(longest) characters",
                hint: "link fewer words")
        }
        run.add(.link(destination: url(of: node), words, place))
    }

    /// The same text: a reference such as `&#x202E;` writes a character that the file itself does not have.
    private mutating func checked(_ text: String, of node: MarkdownNode) -> String {
        if let found = UnwantedCharacter.first(in: text) {
            diagnostics.add(Diagnostic(found, at: place(ofInline: node)))
        }
        return text
    }

    /// Puts the expressions back in the place of their placeholders.
    private func add(_ literal: String, to run: inout InlineRun) {
        guard literal.utf8.contains(ExpressionScan.firstByte) else { return run.add(literal) }
        let pieces = literal.unicodeScalars.split(
            separator: ExpressionScan.opening, omittingEmptySubsequences: false)
        run.add(String(pieces[0]))
        for piece in pieces.dropFirst() {
            if let end = piece.firstIndex(of: ExpressionScan.closing), let index = Int(String(piece[..<end])),
                scan.expressions.indices.contains(index)
            {
                run.add(.expression(scan.expressions[index].source, scan.expressions[index].place))
                run.add(String(piece[piece.index(after: end)...]))
            } else {
                run.add(String(ExpressionScan.opening) + String(piece))
            }
        }
    }

    /// A link's address, with braces as they were typed.
    private mutating func url(of node: MarkdownNode) -> String {
        var run = InlineRun()
        add(checked(node.url, of: node), to: &run)
        return run.finish().map { inline in
            if case .expression(let source, _) = inline { return "{\(source)}" }
            if case .text(let text) = inline { return text }
            return ""
        }.joined()
    }
}

/// Inlines one after the other, neighbouring texts joined.
private struct InlineRun {
    private var inlines: [MarkdownInline] = []
    /// The text at the end, to which more may come.
    private var text = ""

    mutating func add(_ more: String) { text += more }

    mutating func add(_ inline: MarkdownInline) {
        endText()
        inlines.append(inline)
    }

    mutating func finish() -> [MarkdownInline] {
        endText()
        return inlines
    }

    private mutating func endText() {
        if !text.isEmpty { inlines.append(.text(text)) }
        text = ""
    }
}

extension MarkdownInline {
    /// Whether anything of it can be read; an expression prints something.
    package var hasWords: Bool {
        switch self {
        case .text(let text): text.unicodeScalars.contains(where: \.isSeen)
        case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): inner.contains(where: \.hasWords)
        case .expression, .image: true
        case .lineBreak: false
        }
    }

    /// Its text in UTF-16, without what expressions print.
    fileprivate var length: Int {
        switch self {
        case .text(let text): text.utf16.count
        case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): inner.reduce(0) { $0 + $1.length }
        case .expression, .image, .lineBreak: 0
        }
    }
}

extension Unicode.Scalar {
    /// Whether it shows something: neither a space nor a character that only changes others, such as U+200B and U+00AD.
    fileprivate var isSeen: Bool { !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint }
}
