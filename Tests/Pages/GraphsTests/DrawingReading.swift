import Drawing
import Geometry

/// A drawing read back: its runs and paths at their places, groups resolved.
struct DrawingReading {
    private(set) var runs: [(run: GlyphRun, at: Point)] = []
    private(set) var paths: [(path: Path, fill: Color?, stroke: Stroke?)] = []

    init(_ drawing: Drawing) { read(drawing.shapes, .origin) }

    private mutating func read(_ shapes: [Shape], _ offset: Point) {
        for shape in shapes {
            switch shape {
            case .path(let path, let fill, let stroke): paths.append((path, fill, stroke))
            case .glyphs(let run, let point): runs.append((run, point + offset))
            case .picture: break
            case .group(let inner, let more): read(inner, offset + more)
            }
        }
    }

    var text: String { runs.map(\.run.text).joined() }

    /// Around each run, from the capitals' height to the depth of a descender; trailing space apart.
    var textBoxes: [Rectangle] {
        runs.map { run, point in
            let space = run.size * (run.text.hasSuffix(" ") ? 0.25 : 0)
            return Rectangle(
                x: point.x + (run.isRightToLeft ? space : .zero), y: point.y - run.size * 0.72,
                width: run.width - space,
                height: run.size * 0.92)
        }
    }

    /// Upright rectangles with a fill of one of the colours, without outline.
    func boxes(filled colors: [Color]) -> [Rectangle] {
        paths.filter { path in path.stroke == nil && colors.contains { $0 == path.fill } }.map { bounds($0.path) }
    }

    /// Around the ends of all steps; curves of circles end at their extremes here.
    func bounds(_ path: Path) -> Rectangle {
        let points = path.steps.compactMap { step -> Point? in
            switch step {
            case .move(let point), .line(let point), .curve(let point, _, _): point
            case .close: nil
            }
        }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, top) = (xs.min() ?? .zero, ys.min() ?? .zero)
        return Rectangle(x: left, y: top, width: (xs.max() ?? .zero) - left, height: (ys.max() ?? .zero) - top)
    }

    /// Pairs of texts of which one covers a part of the other.
    var overlaps: [String] {
        let boxes = textBoxes
        let tolerance = Length.points(0.3)
        return boxes.indices.flatMap { first in
            boxes.indices.dropFirst(first + 1).compactMap { second in
                let (a, b) = (boxes[first], boxes[second])
                let meet =
                    a.left + tolerance < b.right && b.left + tolerance < a.right && a.top + tolerance < b.bottom
                    && b.top + tolerance < a.bottom
                return meet ? "\(runs[first].run.text) / \(runs[second].run.text)" : nil
            }
        }
    }

    /// Texts that leave the drawing.
    func outside(_ size: Size) -> [String] {
        zip(runs, textBoxes).filter { _, box in
            box.left.points < -0.01 || box.right.points > size.width.points + 0.01 || box.top.points < -0.01
                || box.bottom.points > size.height.points + 0.01
        }.map(\.0.run.text)
    }
}
