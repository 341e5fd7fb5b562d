import Drawing
import Geometry
import Typography

/// A small square in an official colour, with its number in it.
struct SwatchMark {
    /// Wide enough for two digits of the small size.
    static let side = Length.points(15)

    var box: Rectangle
    var color: Color
    var text: String?

    /// Graphic parts need 3:1 against the ground (WCAG 2.1, 1.4.11).
    private static let leastContrast = 3.0

    func shapes(_ words: GraphText) -> [Shape] {
        let isOutlined = color.contrast(with: .white) < Self.leastContrast
        let line = AxisMark.thickness
        let inner = Rectangle(
            x: box.left + line / 2, y: box.top + line / 2, width: box.size.width - line, height: box.size.height - line)
        let stroke = isOutlined ? Stroke(color: words.theme.grey, width: line) : nil
        let square = Shape.path(.rectangle(isOutlined ? inner : box), fill: color, stroke: stroke)
        guard let text else { return [square] }
        let style = words.style(words.theme.smallSize, .semibold, words.theme.textColor(on: color))
        let number = words.block(text, style)
        let middle = box.top + box.size.height / 2
        return [square] + number.shapes(middle: middle) { box.left + (box.size.width - $0) / 2 }
    }
}
