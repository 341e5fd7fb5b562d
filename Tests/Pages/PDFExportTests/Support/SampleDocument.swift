import TestSupport
import DocumentModel
import Drawing
import Geometry
import Typesetting

/// Builds small typeset documents by hand, one line of text or one box at a time, down the page.
struct SampleDocument {
    static let metadata = DocumentMetadata(
        title: "Answers & <questions>", shortTitle: "Answers", issuingBody: "Bureau of Samples",
        dateLine: "June 2023", summary: "What was answered (in short).", keywords: ["answers", "samples"],
        language: "en", timestamp: 1_686_830_400, producer: "Rapporteur 0.1.0")

    var document = TypesetDocument(
        metadata: metadata, pages: [], structure: StructureTree(), outline: [], destinations: [:])
    private var y = 40.0

    init() { addPage() }

    mutating func addPage(width: Double = 300, height: Double = 400) {
        document.pages.append(
            Page(
                size: Size(width: .points(width), height: .points(height)),
                label: "\(document.pages.count + 1)"))
        y = 40
    }

    mutating func add(_ role: StructureRole, under parent: StructureTree.ID = StructureTree.root) -> StructureTree.ID {
        document.structure.add(role, under: parent)
    }

    /// Adds an element with a line of text of its own.
    @discardableResult
    mutating func add(_ role: StructureRole, _ text: String, under parent: StructureTree.ID = StructureTree.root)
        throws -> StructureTree.ID
    {
        let id = add(role, under: parent)
        try write(text, as: .content(of: id))
        return id
    }

    mutating func write(_ text: String, as role: Mark.Role, font: TestFont = .inter) throws {
        let run = try font.run(text, isRightToLeft: font.file == TestFont.arabic.file)
        let size = Size(width: run.width, height: .points(15))
        mark(role, Drawing(size: size, shapes: [.glyphs(run, at: Point(x: .zero, y: .points(11)))]))
    }

    mutating func paintBox(as role: Mark.Role, height: Double = 30) {
        let box = Rectangle(x: .zero, y: .zero, width: .points(100), height: .points(height))
        let color = Color(red: 18, green: 67, blue: 109)
        mark(role, Drawing(size: box.size, shapes: [.path(.rectangle(box), fill: color, stroke: nil)]))
    }

    mutating func mark(_ role: Mark.Role, _ drawing: Drawing) {
        let origin = Point(x: .points(20), y: .points(y))
        document.pages[document.pages.count - 1].marks.append(Mark(role, drawing, at: origin))
        y += drawing.size.height.points
    }

    mutating func link(_ element: StructureTree.ID, to target: LinkArea.Target, contents: String) {
        let area = Rectangle(x: .points(20), y: .points(y - 15), width: .points(80), height: .points(15))
        document.pages[document.pages.count - 1].links.append(
            LinkArea(area: area, target: target, element: element, contents: contents))
    }

    mutating func name(_ name: String, _ element: StructureTree.ID? = nil) {
        let point = Point(x: .points(20), y: .points(y))
        document.destinations[name] = Destination(page: document.pages.count - 1, point: point, element: element)
    }
}
