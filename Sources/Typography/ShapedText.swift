public import Geometry

/// A paragraph, shaped and measured, not yet broken into lines.
public struct ShapedText: Sendable {
    /// How lines are chosen.
    public enum Strategy: Sendable, Hashable {
        /// The paragraph as a whole looks its best (total fit).
        case optimal
        /// Each line takes what it can.
        case firstFit
    }

    /// In order of the text.
    public var missing: [MissingCharacter] { [] }
    /// The width of the longest line when none is broken but where the text forces it.
    public var naturalWidth: Length { .zero }
    /// The width of the widest piece that is not broken unless nothing else helps.
    public var minimumWidth: Length { .zero }
    /// The direction of the paragraph, by its first strong character (UAX 9, P2 and P3).
    public var isRightToLeft: Bool { false }

    /// The paragraph in lines of which none is wider than the measure.
    public func lines(measure: Length, strategy: Strategy = .optimal) -> [TextLine] { [] }

    /// The paragraph in one line.
    public func line() -> TextLine {
        TextLine(runs: [], width: .zero, ascent: .zero, descent: .zero, endsParagraph: true)
    }
}
