import Diagnostics
import DocumentModel
import MarkdownReader

/// Turns the runs of one Markdown block into inlines.
struct InlineComposer {
    let evaluator: ExpressionEvaluator
    /// Where the block begins.
    let place: Place
    private(set) var diagnostics = DiagnosticList()

    init(evaluator: ExpressionEvaluator, place: Place) {
        self.evaluator = evaluator
        self.place = place
    }

    mutating func compose(_ inlines: [MarkdownInline]) -> [Inline] {
        let result = inlines.flatMap { inline($0) }
        if inlines.contains(where: \.isText) {
            diagnostics.add(contentsOf: TypedFigures(unit: evaluator.context.unit).find(in: inlines, at: place))
        }
        return tidied(result)
    }

    private mutating func inline(_ inline: MarkdownInline) -> [Inline] {
        switch inline {
        case .text(let text): return [.text(text)]
        case .lineBreak: return [.lineBreak]
        case .emphasis(let inlines): return [.emphasis(compose(inlines))]
        case .strong(let inlines): return [.strong(compose(inlines))]
        case .link(let destination, let inlines, let place):
            guard let target = target(of: destination, at: place) else { return [] }
            return [.link(target, compose(inlines))]
        case .image(_, let place):
            diagnostics.add(
                Diagnostic(
                    "image-in-text", at: place, "a graph must stand alone in its paragraph",
                    hint: "put an empty line before and after it"))
            return []
        case .expression(let source, let place):
            if source.hasPrefix("#") {
                diagnostics.add(
                    Diagnostic("misplaced-id", at: place, "{\(source)} has a meaning only at the end of a heading"))
                return []
            }
            guard let expression = evaluator.context.parser.parse(source, at: place, into: &diagnostics) else {
                return []
            }
            return evaluator.evaluate(expression, into: &diagnostics) ?? []
        }
    }

    private mutating func target(of destination: String, at place: Place) -> LinkTarget? {
        if destination.hasPrefix("#") { return .destination(String(destination.dropFirst())) }
        let schemes = ["https://", "http://", "mailto:"]
        if schemes.contains(where: destination.lowercased().hasPrefix) { return .uri(destination) }
        diagnostics.add(
            Diagnostic(
                "bad-link", at: place, "the link \"\(destination)\" leads nowhere",
                hint: "expected https://..., http://..., mailto:... or #id"))
        return nil
    }

    /// Without the gap that an expression which prints nothing leaves between two spaces or at an end.
    private func tidied(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for inline in inlines {
            if case .text(let next) = inline, result.isEmpty || result.last.map(endsInSpace) == true {
                let trimmed = String(next.drop(while: { $0 == " " }))
                if !trimmed.isEmpty { result.append(.text(trimmed)) }
            } else {
                result.append(inline)
            }
        }
        if case .text(let last)? = result.last {
            result[result.count - 1] = .text(String(last.trimmingSuffix(while: { $0 == " " })))
        }
        return result
    }

    private func endsInSpace(_ inline: Inline) -> Bool {
        if case .text(let text) = inline { return text.last == " " }
        return false
    }
}

extension MarkdownInline {
    var isText: Bool {
        if case .text = self { return true }
        return false
    }
}
