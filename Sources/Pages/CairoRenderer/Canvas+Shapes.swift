internal import CCairo
internal import Drawing
internal import Geometry

extension Canvas {
    func paint(_ drawing: Drawing, at origin: Point) throws(RenderingError) {
        for shape in drawing.shapes { try paint(shape, at: origin) }
    }

    private func paint(_ shape: Shape, at origin: Point) throws(RenderingError) {
        switch shape {
        case .path(let path, let fill, let stroke):
            guard shows(path, stroke, at: origin) else { return }
            try paint(path, fill: fill, stroke: stroke, at: origin)
        case .glyphs(let run, let place):
            guard shows(run, at: origin + place) else { return }
            try paint(run, at: origin + place)
        case .picture: throw .picture
        case .group(let shapes, let offset):
            for shape in shapes { try paint(shape, at: origin + offset) }
        }
    }

    private func paint(_ path: Path, fill: Color?, stroke: Stroke?, at origin: Point) throws(RenderingError) {
        unsafe cairo_new_path(context)
        for step in path.steps { try append(step, at: origin) }
        if let fill {
            use(fill)
            unsafe cairo_fill_preserve(context)
        }
        if let stroke {
            use(stroke.color)
            unsafe cairo_set_line_width(context, try stroke.width.finite)
            unsafe cairo_stroke_preserve(context)
        }
        unsafe cairo_new_path(context)
    }

    private func append(_ step: Path.Step, at origin: Point) throws(RenderingError) {
        switch step {
        case .move(let point):
            let end = try (point + origin).finite
            unsafe cairo_move_to(context, end.x, end.y)
        case .line(let point):
            let end = try (point + origin).finite
            unsafe cairo_line_to(context, end.x, end.y)
        case .curve(let point, let control1, let control2):
            let (first, second) = (try (control1 + origin).finite, try (control2 + origin).finite)
            let end = try (point + origin).finite
            unsafe cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
        case .close: unsafe cairo_close_path(context)
        }
    }

    func use(_ color: Color) {
        guard color != usedColor else { return }
        usedColor = color
        let (red, green, blue) = (Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
        unsafe cairo_set_source_rgb(context, red, green, blue)
    }
}

/// What is wholly above or below the visible part is not painted. What is not a number counts as visible, so that it is
/// still found out.
extension Canvas {
    private func shows(_ path: Path, _ stroke: Stroke?, at origin: Point) -> Bool {
        guard let shown else { return true }
        let farthestCorner = 5.0  // of a stroke, in widths: the miter limit is 10 to each side together
        let margin = (stroke?.width.points ?? 0) * farthestCorner
        var (top, bottom) = (Double.infinity, -Double.infinity)
        for step in path.steps {
            for point in step.points {
                guard point.x.points.isFinite, point.y.points.isFinite else { return true }
                (top, bottom) = (min(top, point.y.points), max(bottom, point.y.points))
            }
        }
        return shown.meets(top - margin, bottom + margin, below: origin)
    }

    private func shows(_ run: GlyphRun, at origin: Point) -> Bool {
        guard let shown else { return true }
        let farthestInk = 3.0  // from its own baseline, in type sizes
        let margin = run.size.points * farthestInk
        var (top, bottom) = (Double.infinity, -Double.infinity)
        for glyph in run.glyphs {
            guard glyph.position.x.points.isFinite, glyph.position.y.points.isFinite else { return true }
            (top, bottom) = (min(top, glyph.position.y.points), max(bottom, glyph.position.y.points))
        }
        return shown.meets(top - margin, bottom + margin, below: origin)
    }
}

extension ClosedRange<Double> {
    /// Whether anything between two heights, counted from an origin, may be in it; true for an origin that is not a number.
    fileprivate func meets(_ top: Double, _ bottom: Double, below origin: Point) -> Bool {
        !(origin.y.points + bottom < lowerBound || origin.y.points + top > upperBound)
    }
}

extension Path.Step {
    fileprivate var points: [Point] {
        switch self {
        case .move(let point), .line(let point): [point]
        case .curve(let point, let first, let second): [point, first, second]
        case .close: []
        }
    }
}

extension Length {
    /// The length in points.
    ///
    /// - Throws: `RenderingError.coordinate` when it is infinite or not a number.
    package var finite: Double {
        get throws(RenderingError) {
            guard points.isFinite else { throw .coordinate }
            return points
        }
    }
}

/// A point whose coordinates are finite numbers, in points.
struct FinitePoint {
    let x: Double
    let y: Double
}

extension Point {
    /// - Throws: `RenderingError.coordinate` when a coordinate is infinite or not a number.
    var finite: FinitePoint {
        get throws(RenderingError) { FinitePoint(x: try x.finite, y: try y.finite) }
    }
}

/// The extents of a page or picture that can be painted, in points.
struct PaintableSize {
    let width: Double
    let height: Double
}

extension Size {
    /// - Throws: `RenderingError.size` for a page that PDF cannot have.
    package func checkPaintable() throws(RenderingError) { _ = try paintable }

    /// Both extents in points, when something can be painted in them.
    var paintable: PaintableSize {
        get throws(RenderingError) {
            let range = 0.1...14_400  // the bounds of a PDF page: ISO 32000-1, annex C
            guard range.contains(width.points), range.contains(height.points) else { throw .size(self) }
            return PaintableSize(width: width.points, height: height.points)
        }
    }
}
