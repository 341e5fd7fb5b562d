public import Diagnostics

/// A text to be audited, put together into paragraphs.
public struct AuditedText: Sendable {
    let file: String
    let blocks: [TextBlock]
    /// Whether places are pages, as of a PDF, and not lines.
    private let hasOnlyPages: Bool

    /// Reads a plain text or Markdown; form feeds are page breaks.
    ///
    /// - Parameter file: the path as the user knows it.
    /// - Throws: the place of the first byte that is no UTF-8, or of the first control character.
    public init(_ bytes: [UInt8], file: String) throws(ReportError) {
        self.file = file
        blocks = TextBlocks.blocks(try readLines(bytes, file: file))
        hasOnlyPages = false
    }

    /// Takes paragraphs that are known to be whole, each with its page.
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
