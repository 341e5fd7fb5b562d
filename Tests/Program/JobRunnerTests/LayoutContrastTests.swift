import TestSupport
import Testing

/// A layout whose colours cannot be read stops the job, with every such colour.
@Suite struct LayoutContrastTests {
    @Test(arguments: ["check", "build"]) func `A layout in pale yellow is refused`(command: String) throws {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try copy.replace("layout: report", with: "layout: house", in: "report.yaml")
        try copyTree(Repository.path("Layouts"), to: copy.beside("layouts"))
        let layout = try text(ofFile: Repository.path("Layouts/report.yaml")).replacing("#0033A0", with: "#FFD54F")
        try write(Array(layout.utf8), toFile: copy.beside("layouts/house.yaml"))
        let options = command == "build" ? ["--output", copy.beside("edition")] : []
        let result = try Program.run(
            [
                command, copy.folder, "--layouts", copy.beside("layouts"), "--fonts", Repository.path("Fonts"),
                "--languages", Repository.path("Languages"),
            ] + options)
        #expect(result.status == 1)
        let lines = result.errors.split(separator: "\n").map(String.init)
        let place = "error: \(copy.beside("layouts/house.yaml"))"
        #expect(
            lines.first
                == "\(place):33:85: the style \"heading-1\": \"accent\" (#FFD54F) on white paper has a contrast of "
                + "1.41 to 1; WCAG 2.1 (1.4.3, large text) asks for 3 to 1; a colour like #AD9136 has enough")
        let things = [
            "the style \"heading-1\"", "the style \"heading-2\"", "the style \"point\"", "the style \"title\"",
            "the style \"subtitle\"", "the style \"imprint\"", "the style \"key-figure\"", "the style \"pull-quote\"",
            "the labels of graphs", "links",
            "the bars and parts of graphs",
        ]
        #expect(
            things.allSatisfy { thing in lines.contains { $0.hasPrefix(place) && $0.contains(": \(thing): ") } })
        // Links are on paper, in boxes and on cards.
        #expect(lines.count == things.count + 3)
        #expect(lines.last == "13 problems; nothing was written")
        #expect(try !names(inFolder: copy.beside("")).contains("edition"))
    }
}
