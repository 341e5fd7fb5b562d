import Drawing
import Geometry

/// How the area of a mark is filled: solid for a value as it is, hatched for one that is provisional, illustrative or
/// estimated, hollow for one of a small base.
public enum Texture: String, Sendable, Hashable, CaseIterable {
    case solid, hatched, hollow
}

extension Texture {
    /// From line to line of a hatching.
    private static let hatchPitch = Length.points(3.2)
    private static let line = Length.points(0.9)

    /// A box with the texture, in one colour; it takes up the same area whatever the texture.
    func shapes(_ box: Rectangle, color: Color) -> [Shape] {
        switch self {
        case .solid: return [.path(.rectangle(box), fill: color, stroke: nil)]
        case .hollow: return [outline(box, color)]
        case .hatched:
            let lines = Path(hatching(box))
            let stroke = Stroke(color: color, width: Self.line)
            return [outline(box, color)] + (lines.steps.isEmpty ? [] : [.path(lines, fill: nil, stroke: stroke)])
        }
    }

    /// White inside, so that what is below a mark cannot be taken for it.
    private func outline(_ box: Rectangle, _ color: Color) -> Shape {
        let inset = min(Self.line, box.size.width, box.size.height) / 2
        let inner = Rectangle(
            x: box.left + inset, y: box.top + inset, width: max(box.size.width - inset * 2, .zero),
            height: max(box.size.height - inset * 2, .zero))
        return .path(.rectangle(inner), fill: .white, stroke: Stroke(color: color, width: inset * 2))
    }

    /// Lines rising at 45 degrees, cut at the box: a line is where x + y is the same.
    private func hatching(_ box: Rectangle) -> [Path.Step] {
        let inset = Self.line
        let (left, right) = (box.left + inset, box.right - inset)
        let (top, bottom) = (box.top + inset, box.bottom - inset)
        guard left < right, top < bottom else { return [] }
        var steps: [Path.Step] = []
        var sum = left + top + Self.hatchPitch
        while sum < right + bottom {
            let lower = max(left, sum - bottom)
            let upper = min(right, sum - top)
            if lower < upper {
                steps += [.move(Point(x: lower, y: sum - lower)), .line(Point(x: upper, y: sum - upper))]
            }
            sum += Self.hatchPitch
        }
        return steps
    }
}
