import Expressions
import MarkdownReader

/// The names that a heading's Markdown may carry beside its words.
enum HeadingName {
    /// The words of a heading and the id that `{#id}` at its end gives it.
    static func split(_ content: [MarkdownInline]) -> (text: [MarkdownInline], id: String?) {
        guard case .expression(let source, _)? = content.last, source.hasPrefix("#") else { return (content, nil) }
        var text = Array(content.dropLast())
        if case .text(let last)? = text.last {
            text[text.count - 1] = .text(String(last.trimmingSuffix(while: \.isWhitespace)))
        }
        return (text, String(source.dropFirst()))
    }

    /// Whether a text can be an id: a link must be able to contain it unescaped.
    static func isID(_ id: String) -> Bool {
        !id.isEmpty && id.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    /// The respondent's id when the heading is only `@id`, perhaps with `{#id}` after it.
    static func respondent(_ content: [MarkdownInline]) -> String? {
        let content = split(content).text
        guard content.count == 1, case .text(let text) = content[0], text.hasPrefix("@") else { return nil }
        return String(text.dropFirst())
    }
}
