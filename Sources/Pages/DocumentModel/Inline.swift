public import Diagnostics

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
    /// A short form, and what it stands for.
    case acronym(String, expansion: String)
    /// A note, printed elsewhere; here stands its number.
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

/// A value as it is printed, and how it came about.
public struct ComputedValue: Sendable, Hashable {
    public var text: String
    /// Whether a figure is printed, and not a name alone.
    public var isFigure: Bool
    public var provenance: Provenance

    public init(text: String, isFigure: Bool = true, provenance: Provenance) {
        self.text = text
        self.isFigure = isFigure
        self.provenance = provenance
    }
}

/// How a value came about: enough to compute it again from the answers.
public struct Provenance: Sendable, Hashable {
    /// As written between the braces.
    public var expression: String
    public var place: Place?
    /// The question's id.
    public var question: String?
    /// The codes of the options that were counted or listed.
    public var options: [String]
    public var count: Int?
    public var base: Int?
    /// `respondents`, `responses`, `asked`, `responded` or `invited`.
    public var baseKind: String?
    /// How the printed share or mean was rounded; nil when none was.
    public var rounding: String?
    /// The group of respondents that it is of: `type:regional`; nil for all.
    public var group: String?
    /// The earlier wave that it is of, or that it is compared with; nil for this wave alone.
    public var wave: String?
    /// How many decimals were asked for; nil where nothing was.
    public var decimals: Int?
    /// A mean, median, place or change as an exact fraction: `44/13`.
    public var exactValue: String?
    /// The weighted count and base: `6.5/12.4`; nil when nothing is weighted.
    public var weighted: String?

    public init(
        expression: String, place: Place? = nil, question: String? = nil, options: [String] = [], count: Int? = nil,
        base: Int? = nil, baseKind: String? = nil, rounding: String? = nil
    ) {
        self.expression = expression
        self.place = place
        self.question = question
        self.options = options
        self.count = count
        self.base = base
        self.baseKind = baseKind
        self.rounding = rounding
    }
}
