import Drawing
import Foundation
import Geometry
import Testing

/// Compares a drawing's trace with `Traces/NAME.txt`. With `RECORD_TRACES=1` it writes the file instead: read the
/// difference before you commit it.
func expectTrace(_ drawing: Drawing, named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Traces/\(name).txt")
    let text = trace(drawing) + "\n"
    if ProcessInfo.processInfo.environment["RECORD_TRACES"] == "1" {
        try Data(text.utf8).write(to: file)
    } else {
        #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self), sourceLocation: sourceLocation)
    }
}

/// A drawing as text, one shape a line, to a tenth of a point; what belongs together is indented.
func trace(_ drawing: Drawing) -> String {
    let size = "\(tenth(drawing.size.width)) x \(tenth(drawing.size.height))"
    return ([size] + drawing.shapes.flatMap(lines)).joined(separator: "\n")
}

private func lines(_ shape: Shape) -> [String] {
    switch shape {
    case .glyphs(let run, let point):
        ["text \(tenth(point.x)) \(tenth(point.y)) \"\(run.text)\" \(tenth(run.size))"]
    case .path(let path, let fill?, let stroke):
        ["box \(box(path)) \(hex(fill))" + (stroke == nil ? "" : " outlined")]
    case .path(let path, nil, _): ["line " + path.steps.compactMap(place).joined(separator: " ")]
    case .picture(let picture, _): ["picture \(picture.path)"]
    case .group(let shapes, _): ["group"] + shapes.flatMap(lines).map { "  " + $0 }
    }
}

private func box(_ path: Path) -> String {
    let box = DrawingReading(Drawing(size: Size(width: .zero, height: .zero))).bounds(path)
    return "\(tenth(box.left)) \(tenth(box.top)) \(tenth(box.size.width)) \(tenth(box.size.height))"
}

private func place(_ step: Path.Step) -> String? {
    switch step {
    case .move(let point), .line(let point), .curve(let point, _, _): "\(tenth(point.x)) \(tenth(point.y))"
    case .close: nil
    }
}

private func tenth(_ length: Length) -> Double { (length.points * 10).rounded() / 10 }

private func hex(_ color: Color) -> String {
    "#"
        + [color.red, color.green, color.blue].map { value in
            (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
        }.joined()
}
