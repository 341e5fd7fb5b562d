public import Diagnostics

/// A block of a Markdown text, with the line on which it begins.
public indirect enum MarkdownBlock: Sendable, Hashable {
    case heading(level: Int, [MarkdownInline], Place)
    case paragraph([MarkdownInline], Place)
    /// `start` is nil for a bulleted list; every item holds blocks.
    case list(start: Int?, items: [[MarkdownBlock]], Place)
    case blockQuote([MarkdownBlock], Place)
    /// The first row holds the column heads; there is an alignment for each of them.
    case table(rows: [[[MarkdownInline]]], [MarkdownAlignment], Place)
    case fence(MarkdownFence)

    /// Where the block begins.
    public var place: Place {
        switch self {
        case .heading(_, _, let place), .paragraph(_, let place), .list(_, _, let place), .blockQuote(_, let place),
            .table(_, _, let place):
            place
        case .fence(let fence): fence.place
        }
    }
}

/// Where the words of a table's column are, as the colons of its delimiter row say.
public enum MarkdownAlignment: Sendable, Hashable {
    /// `---`
    case unstated
    /// `:---`
    case start
    /// `:---:`
    case center
    /// `---:`
    case end
}

/// A run inside a block.
public indirect enum MarkdownInline: Sendable, Hashable {
    case text(String)
    /// The text between braces, without them, and where its brace opens.
    case expression(String, Place)
    case lineBreak
    case emphasis([MarkdownInline])
    case strong([MarkdownInline])
    case link(destination: String, [MarkdownInline], Place)
    /// The words between the brackets say what the image shows.
    case image(source: String, [MarkdownInline], Place)
}

/// One text file: its front matter as raw YAML (nil without one) and its blocks.
public struct MarkdownText: Sendable, Hashable {
    /// The path of the file, as messages name it.
    public var file: String
    /// The line breaks before it are kept, so that places are right.
    public var frontMatter: String?
    /// The blocks in reading order.
    public var blocks: [MarkdownBlock]
}
