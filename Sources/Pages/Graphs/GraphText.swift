import Drawing
import Geometry
import Typography

/// Sets the words of a graph in its theme's type.
public struct GraphText {
    let theme: GraphTheme
    let shaper: TextShaper
    let language: String

    /// Distance between the baselines of two lines, as a share of the size: closer than in running text, since a label
    /// of two lines must read as one.
    static let leading = 1.2

    func style(_ size: Length, _ weight: FontWeight = .regular, _ color: Color? = nil) -> TextStyle {
        TextStyle(family: theme.family, size: size, weight: weight, color: color ?? theme.ink)
    }

    func shape(_ text: String, _ style: TextStyle) -> ShapedText {
        shaper.shape([TextSpan(text: text, style: style)], language: language)
    }

    /// A text broken to the measure, or else in one line.
    func block(_ text: String, _ style: TextStyle, measure: Length? = nil) -> TextBlock {
        let shaped = shape(text, style)
        return block(shaped.lines(measure: measure ?? shaped.naturalWidth), style)
    }

    func block(_ lines: [TextLine], _ style: TextStyle) -> TextBlock {
        let metrics = shaper.metrics(of: style)
        let usualCapHeight = 0.72
        return TextBlock(
            lines: lines, leading: style.size * Self.leading,
            capHeight: metrics.capHeight ?? style.size * usualCapHeight,
            descent: metrics.descent)
    }
}

/// Consecutive lines of one style.
struct TextBlock {
    var lines: [TextLine]
    var leading: Length
    /// What the eye takes for the height of a line.
    var capHeight: Length
    var descent: Length

    var width: Length { lines.map(\.width).max() ?? .zero }

    /// From the top of the first line's capitals to the last baseline.
    var height: Length {
        lines.isEmpty ? .zero : leading * Double(lines.count - 1) + capHeight
    }

    /// The block with the top of its capitals at `top`, each line where `left` puts it.
    func shapes(top: Length, left: (Length) -> Length) -> [Shape] {
        lines.enumerated().flatMap { index, line in
            let baseline = top + capHeight + leading * Double(index)
            let x = left(line.width)
            return line.runs.map { Shape.glyphs($0.run, at: Point(x: x + $0.x, y: baseline)) }
        }
    }

    /// The block with its middle at a height.
    func shapes(middle: Length, left: (Length) -> Length) -> [Shape] {
        shapes(top: middle - height / 2, left: left)
    }
}
