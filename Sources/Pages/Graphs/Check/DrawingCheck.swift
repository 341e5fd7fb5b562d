public import Drawing
import Geometry

/// What is wrong with the drawing of a graph.
public enum DrawingFault: Sendable, Hashable, CustomStringConvertible {
    /// A text reaches beyond the drawing.
    case outside(String)
    /// Two texts cover one another.
    case overlap(String, String)
    /// A text is half on a mark.
    case halfCovered(String)
    /// A text has less than 4.5:1 against what is under it.
    case lowContrast(String)

    /// What is wrong, with the words.
    public var description: String {
        switch self {
        case .outside(let text): "\"\(text)\" reaches beyond the graph"
        case .overlap(let first, let second): "\"\(first)\" covers \"\(second)\""
        case .halfCovered(let text): "\"\(text)\" is half on a mark"
        case .lowContrast(let text): "\"\(text)\" cannot be read on what is under it"
        }
    }
}

extension Drawing {
    /// Texts that are cut, cover one another, are half on a mark, or cannot be read on what is under them: none in a graph
    /// that may be printed. It is cheap enough to run on every graph of every build.
    public var faults: [DrawingFault] {
        var check = DrawingCheck()
        check.read(shapes, .origin)
        return check.faults(in: size)
    }
}

/// The texts and filled boxes of a drawing, in the order in which they are painted.
private struct DrawingCheck {
    private var texts: [Text] = []
    private var boxes: [(box: Rectangle, color: Color)] = []

    private struct Text {
        var words: String
        var box: Rectangle
        var color: Color
        /// How many boxes are painted before it.
        var ground: Int
    }

    private static let tolerance = Length.points(0.4)
    private static let leastContrast = 4.5

    mutating func read(_ shapes: [Shape], _ offset: Point) {
        for shape in shapes {
            switch shape {
            case .glyphs(let run, let place): add(run, place + offset)
            case .path(let path, let fill?, _):
                if let box = path.box { boxes.append((box.moved(by: offset), fill)) }
            case .path(_, nil, _), .picture: break
            case .group(let inner, let more): read(inner, offset + more)
            }
        }
    }

    /// Around the letters: from the capitals to the descenders, without the space at a line's end.
    private mutating func add(_ run: GlyphRun, _ place: Point) {
        guard run.text.contains(where: { !$0.isWhitespace }) else { return }
        let (above, below, space) = (0.72, 0.2, 0.25)
        let end = run.size * (run.text.last == " " ? space : 0)
        let box = Rectangle(
            x: place.x + (run.isRightToLeft ? end : .zero), y: place.y - run.size * above,
            width: max(run.width - end, .zero), height: run.size * (above + below))
        texts.append(Text(words: run.text, box: box, color: run.color, ground: boxes.count))
    }

    func faults(in size: Size) -> [DrawingFault] {
        var faults = texts.flatMap { text in [outside(text, size), ground(text)].compactMap(\.self) }
        // From top to bottom, a text can only cover those that begin before it ends.
        let order = texts.indices.sorted { (texts[$0].box.top, $0) < (texts[$1].box.top, $1) }
        for (position, first) in order.enumerated() {
            for second in order[(position + 1)...] {
                if texts[second].box.top + Self.tolerance >= texts[first].box.bottom { break }
                guard texts[first].box.covers(texts[second].box, but: Self.tolerance) else { continue }
                faults.append(.overlap(texts[min(first, second)].words, texts[max(first, second)].words))
            }
        }
        return faults
    }

    private func outside(_ text: Text, _ size: Size) -> DrawingFault? {
        let (box, more) = (text.box, Self.tolerance)
        // Descenders may reach into the space below a graph.
        let isInside =
            box.left >= -more && box.right <= size.width + more && box.top >= -more
            && box.top + box.size.height * 0.75 <= size.height + more
        return isInside ? nil : .outside(text.words)
    }

    /// What is wrong with the topmost box under a text.
    private func ground(_ text: Text) -> DrawingFault? {
        guard let under = boxes[..<text.ground].last(where: { $0.box.covers(text.box, but: Self.tolerance) }) else {
            return text.color.contrast(with: .white) < Self.leastContrast ? .lowContrast(text.words) : nil
        }
        let inside =
            text.box.left + Self.tolerance >= under.box.left && text.box.right <= under.box.right + Self.tolerance
        if !inside, under.color.contrast(with: .white) > 1.5 { return .halfCovered(text.words) }
        return text.color.contrast(with: under.color) < Self.leastContrast ? .lowContrast(text.words) : nil
    }
}

extension Rectangle {
    fileprivate func covers(_ other: Rectangle, but tolerance: Length) -> Bool {
        left + tolerance < other.right && other.left + tolerance < right && top + tolerance < other.bottom
            && other.top + tolerance < bottom
    }
}

extension Path {
    /// The upright rectangle that the path is; nil for another form.
    fileprivate var box: Rectangle? {
        guard steps.count == 5, case .move(let start) = steps[0], case .line(let across) = steps[1],
            case .line(let corner) = steps[2], case .line(let down) = steps[3], case .close = steps[4],
            start.y == across.y, across.x == corner.x, corner.y == down.y, down.x == start.x
        else { return nil }
        return Rectangle(
            x: min(start.x, corner.x), y: min(start.y, corner.y),
            width: max(start.x, corner.x) - min(start.x, corner.x),
            height: max(start.y, corner.y) - min(start.y, corner.y))
    }
}
