import TestSupport
import Testing

/// Single graphs, as files.
@Suite struct GraphCommandTests {
    private func run(_ arguments: [String], in place: TemporaryFolder) throws -> Subprocess.Result {
        try Program.run(["graph", Repository.path("Reports/iscm-2023")] + arguments + ["--output", place.path("out")])
    }

    @Test func `a graph is an SVG with real text, a title, a description and a name for each row`() throws {
        let place = try TemporaryFolder()
        let result = try run(["sdg_priority"], in: place)
        #expect(result.status == 0 && result.errors == "")
        #expect(result.text == place.path("out/sdg_priority.svg") + "\n")
        let svg = String(decoding: try bytes(ofFile: place.path("out/sdg_priority.svg")), as: UTF8.self)
        #expect(svg.contains("<title id=\"title\">Decent Work and Economic Growth leads: 12 of 13 mechanisms</title>"))
        #expect(svg.contains("<desc id=\"description\">Bar graph. "))
        #expect(svg.contains("aria-label=\"8, Decent Work and Economic Growth, 12, 92%\""))
        #expect(svg.contains(">Decent Work and Economic Growth</text>"))
        #expect(svg.contains("font-weight=\"600\"") && svg.contains("font-family=\"'Inter', "))
        #expect(!svg.contains("<use"))
    }

    @Test func `outlines have no text, and a layout and a width can be chosen`() throws {
        let place = try TemporaryFolder()
        let result = try run(
            ["sdg_priority", "gcm_priority", "--outlines", "--width", "150", "--theme", "letter"], in: place)
        #expect(result.status == 0 && result.errors == "")
        let svg = String(decoding: try bytes(ofFile: place.path("out/gcm_priority.svg")), as: UTF8.self)
        #expect(!svg.contains("<text") && svg.contains("<use"))
        #expect(svg.contains("width=\"425.197pt\""))
    }

    @Test func `a picture has 300 dots an inch, data are those of the edition`() throws {
        let place = try TemporaryFolder()
        #expect(try run(["sdg_priority", "--format", "png", "--width", "100"], in: place).status == 0)
        let png = try bytes(ofFile: place.path("out/sdg_priority.png"))
        let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
        #expect(width == 1182, "100 mm at 300 dots an inch, rounded up")
        #expect(try run(["sdg_priority", "--format", "csv"], in: place).status == 0)
        let csv = String(decoding: try bytes(ofFile: place.path("out/sdg_priority.csv")), as: UTF8.self)
        #expect(csv.hasPrefix("code,label,title,count,base,"))
        #expect(try run(["sdg_priority", "--format", "json"], in: place).status == 0)
    }

    @Test func `what cannot be is refused, and nothing is written`() throws {
        let place = try TemporaryFolder()
        let unknown = try run(["sdg_priorty"], in: place)
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("the report has no graph \"sdg_priorty\"; did you mean \"sdg_priority\"?"))
        #expect(try run(["--width", "5"], in: place).status == 64)
        #expect(try run(["--dpi", "5000"], in: place).status == 64)
        #expect(try run(["--theme", "lettr"], in: place).status == 1)
        #expect(try !names(inFolder: place.path("")).contains("out"))
        #expect(try run(["sdg_priority"], in: place).status == 0)
        let again = try run(["sdg_priority"], in: place)
        #expect(again.status == 1)
        #expect(again.errors.contains("this file already exists, and graph overwrites nothing"))
        #expect(again.errors.contains("name another folder with --output"))
    }
}
