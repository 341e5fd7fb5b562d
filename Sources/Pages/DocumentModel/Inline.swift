/// A run inside a block.
public indirect enum Inline: Sendable, Hashable {
    case text(String)
    /// A value that was computed from the answers, with the history of how.
    case computed(ComputedValue)
    case strong([Inline])
    case emphasis([Inline])
    case link(LinkTarget, [Inline])
    /// Words of another language (BCP 47).
    case foreign(language: String, [Inline])
    /// Somebody's words inside a sentence, word for word: printed in quotation marks.
    case quotation([Inline])
    /// A short form with its expansion.
    case acronym(String, expansion: String)
    /// A note. Its number is printed here, its text at the end of the document.
    case note([Inline])
    case lineBreak
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
    case uri(String)
    /// The id of a heading or figure in the same document.
    case destination(String)
    /// Where a computed value comes from: a table, figure or note of the same document. It looks like its surroundings.
    case origin(String)
}

extension [Inline] {
    /// The words alone.
    public var plainText: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .computed(let value): value.text
            case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines), .foreign(_, let inlines),
                .quotation(let inlines):
                inlines.plainText
            case .acronym(let short, _): short
            case .lineBreak: " "
            case .note: ""
            }
        }.joined()
    }
}

extension [Inline] {
    /// The words alone, with the statistics among them.
    public var computedText: ComputedText {
        ComputedText(
            flatMap { inline -> [ComputedText.Part] in
                switch inline {
                case .text(let text): [.text(text)]
                case .computed(let value): [.statistic(value.statistic)]
                case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines), .foreign(_, let inlines),
                    .quotation(let inlines):
                    inlines.computedText.parts
                case .acronym(let short, _): [.text(short)]
                case .lineBreak: [.text(" ")]
                case .note: []
                }
            })
    }
}

/// A computed value inside a line of text.
public struct ComputedValue: Sendable, Hashable {
    /// What is printed, and how it came about.
    public var statistic: Statistic
    /// Whether a number is printed, or the mark of a withheld one, and not a name alone.
    public var isFigure: Bool

    /// A computed value from its statistic.
    public init(_ statistic: Statistic, isFigure: Bool) {
        self.statistic = statistic
        self.isFigure = isFigure
    }

    /// The text as printed.
    public var text: String { statistic.text }
}
