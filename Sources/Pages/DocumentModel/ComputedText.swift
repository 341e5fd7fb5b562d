/// A line of text that may print computed statistics: a title, a note, an alternative text.
public struct ComputedText: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// A stretch of the line.
    public enum Part: Sendable, Hashable {
        /// The author's own words.
        case text(String)
        /// Words of the language's catalogue.
        case words(String)
        case statistic(Statistic)
    }

    /// The stretches of the line, in order.
    public var parts: [Part]

    /// A line from its stretches.
    public init(_ parts: [Part]) { self.parts = parts }

    /// A line without statistics; an empty text has no parts.
    public init(_ text: String) { parts = text.isEmpty ? [] : [.text(text)] }

    /// A line without statistics.
    public init(stringLiteral text: String) { self.init(text) }

    /// The whole line as printed.
    public var text: String {
        parts.map { part in
            switch part {
            case .text(let text), .words(let text): text
            case .statistic(let statistic): statistic.text
            }
        }.joined()
    }

    /// The statistics in the order in which they are printed.
    public var statistics: [Statistic] {
        parts.compactMap { part in
            switch part {
            case .text, .words: nil
            case .statistic(let statistic): statistic
            }
        }
    }

    /// Whether nothing is printed.
    public var isEmpty: Bool { text.isEmpty }

    /// One line behind the other, with nothing between them.
    public static func + (left: ComputedText, right: ComputedText) -> ComputedText {
        ComputedText(left.parts + right.parts)
    }
}
