package import Diagnostics
package import DocumentModel
package import MarkdownReader

/// Turns the runs of one Markdown block into inlines.
package struct InlineComposer {
    let evaluator: ExpressionEvaluator
    /// Where the block begins.
    let place: Place
    /// The problems found so far.
    package private(set) var diagnostics = DiagnosticList()
    /// How many bytes the expressions have printed: a short text can name a long list many times.
    private var printed = 0

    /// Of one block: 80 pages.
    private static let mostPrinted = 256 << 10

    /// A composer for a block that begins at this place.
    package init(evaluator: ExpressionEvaluator, place: Place) {
        self.evaluator = evaluator
        self.place = place
    }

    /// The runs with each expression computed; an expression with a problem prints nothing and adds a diagnostic.
    package mutating func compose(_ inlines: [MarkdownInline]) -> [Inline] {
        // Without a survey, every figure comes from another source.
        if evaluator.context.hasSurvey {
            diagnostics.add(contentsOf: TypedFigures(unit: evaluator.context.unit).find(in: inlines, at: place))
        }
        return converted(inlines)
    }

    private mutating func converted(_ inlines: [MarkdownInline]) -> [Inline] { tidied(inlines.flatMap { inline($0) }) }

    private mutating func inline(_ inline: MarkdownInline) -> [Inline] {
        switch inline {
        case .text(let text): return [.text(text)]
        case .lineBreak: return [.lineBreak]
        case .emphasis(let inlines): return [.emphasis(converted(inlines))]
        case .strong(let inlines): return [.strong(converted(inlines))]
        case .link(let destination, let inlines, let place) where destination.hasPrefix("lang:"):
            let language = String(destination.dropFirst("lang:".count))
            if let problem = badLanguage(language, at: place) { diagnostics.add(problem) }
            return [.foreign(language: language, converted(inlines))]
        case .link("quote:", let inlines, _): return [.quotation(converted(inlines))]
        case .link(let destination, let inlines, let place):
            guard let target = target(of: destination, at: place) else { return [] }
            return [.link(target, converted(inlines))]
        case .image(_, _, let place):
            diagnostics.add(
                Diagnostic(
                    "image-in-text", at: place, "a graph or image must be alone in its paragraph",
                    hint: "put an empty line before and after it"))
            return []
        case .expression(let source, let place):
            if source.hasPrefix("#") {
                diagnostics.add(
                    Diagnostic("misplaced-id", at: place, "{\(source)} is allowed only at the end of a heading"))
                return []
            }
            guard let expression = evaluator.context.parser.parse(source, at: place, into: &diagnostics) else {
                return []
            }
            return counted(evaluator.evaluate(expression, into: &diagnostics) ?? [], at: place)
        }
    }

    private mutating func counted(_ result: [Inline], at place: Place) -> [Inline] {
        printed += result.extent
        guard printed > Self.mostPrinted else { return result }
        diagnostics.add(
            "long-paragraph", at: place,
            "up to here, the expressions of the paragraph print \(printed) bytes; the limit is \(Self.mostPrinted)",
            hint: "divide it with blank lines")
        return []
    }

    private mutating func target(of destination: String, at place: Place) -> LinkTarget? {
        if destination.hasPrefix("#") { return .destination(String(destination.dropFirst())) }
        let schemes = ["https://", "http://", "mailto:"]
        if schemes.contains(where: destination.lowercased().hasPrefix) { return .uri(destination) }
        diagnostics.add(
            Diagnostic(
                "bad-link", at: place, "the link \"\(destination)\" has no valid target",
                hint: "expected https://..., http://..., mailto:..., #id, lang:... or quote:"))
        return nil
    }

    /// Removes the gap of an expression that prints nothing: between two spaces, before a punctuation mark, or at an end.
    private func tidied(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for inline in inlines {
            guard case .text(let next) = inline else {
                result.append(inline)
                continue
            }
            if case .text(let last)? = result.last, let sign = next.first, ".,;:!?)".contains(sign) {
                result[result.count - 1] = .text(last.withoutSpacesAtEnd)
            }
            let trimmed =
                result.isEmpty || result.last.map(endsInSpace) == true ? String(next.drop { $0 == " " }) : next
            if !trimmed.isEmpty { result.append(.text(trimmed)) }
        }
        if case .text(let last)? = result.last { result[result.count - 1] = .text(last.withoutSpacesAtEnd) }
        return result.filter { $0 != .text("") }
    }

    private func endsInSpace(_ inline: Inline) -> Bool {
        if case .text(let text) = inline { return text.last == " " }
        return false
    }
}

extension [Inline] {
    /// How many bytes are printed, markup aside.
    fileprivate var extent: Int {
        reduce(0) { sum, inline in
            switch inline {
            case .text(let text), .acronym(let text, _): sum + text.utf8.count
            case .computed(let value): sum + value.statistic.pieces.reduce(0) { $0 + $1.text.utf8.count }
            case .strong(let inner), .emphasis(let inner), .link(_, let inner), .foreign(_, let inner),
                .quotation(let inner), .note(let inner):
                sum + inner.extent
            case .lineBreak: sum
            }
        }
    }
}

extension String {
    fileprivate var withoutSpacesAtEnd: String { String(trimmingSuffix { $0 == " " }) }
}

extension StringProtocol {
    /// The text without its longest suffix of characters that satisfy the condition.
    package func trimmingSuffix(while condition: (Character) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
        return self[startIndex..<end]
    }
}
