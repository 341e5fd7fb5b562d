public import Geometry

/// How lines are filled.
public struct LineForm: Sendable {
    /// Whether spaces stretch until all lines but the last end at the measure; else they end where their words do.
    public var isJustified: Bool
    /// Where words may be cut; nil where none is.
    public var hyphenator: Hyphenator?

    /// A form from its parts.
    public init(isJustified: Bool = false, hyphenator: Hyphenator? = nil) {
        (self.isJustified, self.hyphenator) = (isJustified, hyphenator)
    }
}

/// A paragraph, shaped and measured, not yet broken into lines.
public struct ShapedText: Sendable {
    /// How lines are chosen.
    public enum Strategy: Sendable, Hashable {
        /// The paragraph as a whole looks its best (total fit): squared slack is least, pairs such as "SDG 8" or
        /// "12 per cent" stay together where they can, and the last line is a fifth of the measure at least.
        case optimal
        /// Each line takes what it can.
        case firstFit
    }

    let paragraph: ShapedParagraph
    let pieces: LinePieces

    /// Characters that no font has, in order of the text.
    public var missing: [MissingCharacter] { paragraph.missing }

    /// The direction of the paragraph, by its first strong character (UAX 9, P2 and P3).
    public var isRightToLeft: Bool { paragraph.baseLevel == 1 }

    /// The width of the longest line when none is broken but where the text forces it.
    public var naturalWidth: Length {
        let lines = LineBreaking(pieces: pieces.pieces, measure: .max).firstFit()
        return widest(lines.map { pieces.pieces[$0.upperBound - 1].visibleEnd - pieces.pieces[$0.lowerBound].start })
    }

    /// The paragraph in lines, none of which is wider than the measure unless a single character is.
    ///
    /// A word wider than the measure is broken after one of `/ . - _ ? & =`, or where that is not enough anywhere.
    /// An empty text has no lines.
    ///
    /// - Parameter form: ragged and not hyphenated unless given.
    public func lines(
        measure: Length, strategy: Strategy = .optimal, form: LineForm = LineForm()
    ) -> [TextLine] {
        let units = Int((min(measure.points, widestMeasure) * Double(pangoUnitsPerPoint)).rounded(.down))
        let breaking = LineBreaking(
            pieces: pieces.pieces(units, form), measure: units, isJustified: form.isJustified)
        let chosen =
            switch strategy {
            case .optimal: breaking.optimal()
            case .firstFit: breaking.firstFit()
            }
        return chosen.map { line in
            let (first, last) = (breaking.pieces[line.lowerBound], breaking.pieces[line.upperBound - 1])
            let clusters = first.clusters.lowerBound..<last.clusters.upperBound
            let assembly = LineAssembly(
                paragraph: paragraph, stretch: breaking.stretch(of: line), endsInHyphen: last.hyphen > 0)
            return assembly.line(clusters, endsParagraph: last.isForced)
        }
    }

    /// The paragraph in one line, whatever its width.
    public func line() -> TextLine {
        LineAssembly(paragraph: paragraph).line(paragraph.clusters.indices, endsParagraph: true)
    }

    private func widest(_ widths: [Int]) -> Length {
        .points(Double(widths.max() ?? 0) / Double(pangoUnitsPerPoint))
    }
}

/// Three kilometres: wider than any text, and far from overflow.
private let widestMeasure = 1e7
