internal import CairoRenderer
internal import Drawing
internal import Geometry
internal import TextFormats
internal import Typesetting

/// The content of a page (ISO 32000-1, 8 and 9): each mark between its tag and its end, nothing outside.
///
/// The state of graphics lasts from mark to mark, so that only what changes is written.
struct PageContent {
    var bytes: [UInt8] = []
    let fonts: EmbeddedFonts
    let pictures: EmbeddedPictures
    let height: Length
    private var fill: Color?
    private var stroke: Color?
    private var lineWidth: Length?
    var text = TextState()

    /// - Throws: `RenderingError.size` for a page that PDF cannot have.
    init(of size: Size, fonts: EmbeddedFonts, pictures: EmbeddedPictures) throws(RenderingError) {
        (self.fonts, self.pictures, height) = (fonts, pictures, size.height)
        try size.checkPaintable()
    }

    /// - Parameter tag: what is written before `BDC`.
    mutating func paint(_ mark: Mark, tag: [UInt8]) throws {
        bytes += tag
        bytes += " BDC\n".utf8
        for shape in mark.drawing.shapes { try paint(shape, at: mark.origin) }
        endText()
        bytes += "EMC\n".utf8
    }

    private mutating func paint(_ shape: Shape, at origin: Point) throws {
        switch shape {
        case .path(let path, let fill, let stroke): try paint(path, fill: fill, stroke: stroke, at: origin)
        case .glyphs(let run, let place): try paint(run, at: origin + place)
        case .picture(let picture, let area): try paint(picture, in: area.moved(by: origin))
        case .group(let shapes, let offset):
            for shape in shapes { try paint(shape, at: origin + offset) }
        }
    }

    private mutating func paint(
        _ path: Path, fill: Color?, stroke: Stroke?, at origin: Point
    ) throws(RenderingError) {
        guard !path.steps.isEmpty, fill != nil || stroke != nil else { return }
        endText()
        if let fill { use(fill) }
        if let stroke { try use(stroke) }
        if let box = path.box {
            try append([box.left + origin.x, height - (box.bottom + origin.y), box.size.width, box.size.height], "re")
        } else {
            for step in path.steps { try append(step, at: origin) }
        }
        append(fill == nil ? "S" : stroke == nil ? "f" : "B")
    }

    /// An image is painted as a square of one unit, brought to its place (ISO 32000-1, 8.9.5).
    private mutating func paint(_ picture: Picture, in area: Rectangle) throws(RenderingError) {
        guard let name = pictures.name(of: picture) else { return }
        endText()
        append("q")
        try append([area.size.width, .zero, .zero, area.size.height, area.left, height - area.bottom], "cm")
        bytes += "/\(name) ".utf8
        append("Do")
        append("Q")
    }

    private mutating func append(_ step: Path.Step, at origin: Point) throws(RenderingError) {
        func place(_ point: Point) -> [Length] { [point.x + origin.x, height - (point.y + origin.y)] }
        switch step {
        case .move(let point): try append(place(point), "m")
        case .line(let point): try append(place(point), "l")
        case .curve(let point, let first, let second): try append(place(first) + place(second) + place(point), "c")
        case .close: append("h")
        }
    }

    /// Sets the color of what is filled: areas and letters.
    mutating func use(_ color: Color) {
        guard color != fill else { return }
        fill = color
        append(color, "rg")
    }

    private mutating func use(_ stroke: Stroke) throws(RenderingError) {
        if stroke.color != self.stroke {
            self.stroke = stroke.color
            append(stroke.color, "RG")
        }
        guard stroke.width != lineWidth else { return }
        lineWidth = stroke.width
        try append([stroke.width], "w")
    }

    private mutating func append(_ color: Color, _ name: StaticString) {
        for component in [color.red, color.green, color.blue] {
            bytes.append(number: Double(component) / 255, decimals: 3)
            bytes.append(0x20)
        }
        append(name)
    }

    /// Appends lengths in points, and the operator that takes them.
    private mutating func append(_ lengths: [Length], _ name: StaticString) throws(RenderingError) {
        for length in lengths {
            bytes.append(number: try length.finite, decimals: 3)
            bytes.append(0x20)
        }
        append(name)
    }

    mutating func append(_ name: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(0x0A)
    }
}

extension Path {
    /// The rectangle that it is, when it goes around one as `Path.rectangle` does.
    fileprivate var box: Rectangle? {
        guard steps.count == 5, case .move(let start) = steps[0], case .line(let end) = steps[2] else { return nil }
        let box = Rectangle(origin: start, size: Size(width: end.x - start.x, height: end.y - start.y))
        return Path.rectangle(box) == self ? box : nil
    }
}
