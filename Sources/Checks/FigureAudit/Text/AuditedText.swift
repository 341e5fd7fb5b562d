public import Diagnostics

/// A text to audit, joined into paragraphs.
public struct AuditedText: Sendable {
    let file: String
    let blocks: [TextBlock]
    /// Whether places are pages, as in a PDF, and not lines.
    private let hasOnlyPages: Bool

    /// Reads a plain text or Markdown; form feeds are page breaks.
    ///
    /// - Parameter file: the path as the user knows it.
    /// - Throws: a diagnostic with the place of the first invalid UTF-8 byte or control character.
    public init(_ bytes: [UInt8], file: String) throws(ReportError) {
        self.file = file
        blocks = TextBlocks.blocks(try readLines(bytes, file: file))
        hasOnlyPages = false
    }

    /// Takes complete paragraphs, each with its page, counted from 1.
    public init(paragraphs: [(text: String, page: Int)], file: String) {
        self.file = file
        let lines = paragraphs.flatMap { text, page in
            [
                SourceLine(Array(text.unicodeScalars)[...], number: page, column: 1, page: page),
                SourceLine([], number: page, column: 1, page: page),
            ]
        }
        blocks = TextBlocks.blocks(lines)
        hasOnlyPages = true
    }

    func place(_ token: Token, in block: TextBlock) -> Place {
        guard hasOnlyPages else { return Place(file: file, line: token.line, column: token.column) }
        return Place(file: file, line: token.line, column: block.tokens.first?.column, cell: "page \(token.line)")
    }

    func place(_ block: TextBlock) -> Place {
        block.tokens.first.map { place($0, in: block) } ?? Place(file: file)
    }
}
