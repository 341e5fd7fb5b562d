import DocumentModel
import MarkdownReader

/// The marker of a statement, `[!paraphrase] rcm`, and the blocks after it.
struct StatementMarker {
    let kind: Statement.Kind
    let respondent: String
    /// The blocks without the marker.
    let blocks: [MarkdownBlock]

    init?(_ blocks: [MarkdownBlock]) {
        guard case .paragraph(let inlines, let place)? = blocks.first, case .text(let text)? = inlines.first else {
            return nil
        }
        let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        guard words.count >= 2 else { return nil }
        switch words[0] {
        case "[!paraphrase]": kind = .paraphrase
        case "[!quotation]": kind = .quotation
        default: return nil
        }
        respondent = String(words[1])
        let first = words.count > 2 ? [MarkdownInline.text(String(words[2]))] : []
        let rest = (first + inlines.dropFirst()).drop { $0 == .lineBreak }
        self.blocks = (rest.isEmpty ? [] : [.paragraph(Array(rest), place)]) + blocks.dropFirst()
    }
}
