import DocumentModel
import Testing

@testable import Composition

@Suite struct IllustrationsTests {
    private func outline(_ text: String) throws -> [String] {
        var report = TestReport(text)
        report.pictures = ["logo.png"]
        return try report.outline()
    }

    @Test func `An image says what it shows and how wide it is`() throws {
        #expect(
            try outline(
                "![The *old* mill](logo.png)\n\n![Mill](logo.png){width=36pt}\n\n![](logo.png){decorative width=50%}\n")
                == [
                    "image logo.png natural: The old mill",
                    "image logo.png length(Geometry.Length(points: 36.0)): Mill",
                    "image logo.png percent(50.0): decorative",
                ])
    }

    @Test func `An image may be in a block, a list or a statement`() throws {
        #expect(
            try outline("::: box\n![Mill](logo.png)\n:::\n\n- ![Mill](logo.png){width=36pt}\n") == [
                "group box", "  - ", "    image logo.png natural: Mill", "list bulleted", "- ",
                "  image logo.png length(Geometry.Length(points: 36.0)): Mill",
            ])
    }

    @Test(arguments: [
        (
            "![](logo.png)",
            "a.md:1:1: the image \"logo.png\" does not say what it shows; "
                + "write ![what it shows](logo.png), or {decorative} behind one that shows nothing"
        ),
        (
            "![Mill](logo.png){decorative}",
            "a.md:1:1: the image \"logo.png\" is decorative and says what it shows; remove one of the two"
        ),
        (
            "![Mill](logo.png){widht=3mm}",
            "a.md:1:18: an image has no attribute \"widht\"; did you mean \"width\"?"
        ),
        (
            "![Mill](logo.png){width=3in}",
            "a.md:1:18: \"width\" is \"3in\"; write a length such as 40mm or 120pt, or a part of the column such as 50%"
        ),
        (
            "![Mill](logo.png){width=101%}",
            "a.md:1:18: \"width\" is \"101%\"; write a length such as 40mm or 120pt, or a part of the column such as 50%"
        ),
        (
            "Text ![Mill](logo.png)",
            "a.md:1:6: a graph or image must be alone in its paragraph; put an empty line before and after it"
        ),
        (
            "![{responded} mills](logo.png)",
            "a.md:1:1: what the image \"logo.png\" shows cannot hold a computed number; "
                + "write the number into the paragraph before the image"
        ),
    ])
    func `What is wrong with an image is said with its place`(text: String, problem: String) throws {
        #expect(try outline(text) == [problem])
    }
}
