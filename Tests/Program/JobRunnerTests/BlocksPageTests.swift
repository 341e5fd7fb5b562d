import TestSupport
import Testing

/// docs/blocks.md against the program: what the page shows can be copied.
@Suite struct BlocksPageTests {
    /// For each section, its name and the lines that it shows.
    private func samples() throws -> [(name: String, lines: String)] {
        let page = String(decoding: try Repository.bytes("docs/blocks.md"), as: UTF8.self)
        var samples: [(name: String, lines: String)] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("### ") {
                samples.append((line.dropFirst(4).prefix { $0 != "," }.description, ""))
            } else if !samples.isEmpty, line.isEmpty || line.hasPrefix("    ") {
                samples[samples.count - 1].lines += line.dropFirst(4) + "\n"
            }
        }
        return samples
    }

    @Test func `every block of the page can be copied, built and verified`() throws {
        let samples = try samples()
        #expect(samples.count >= 12 && samples.allSatisfy { $0.lines.contains(":::") || $0.lines.contains("![") })
        let copy = try ReportCopy(Repository.path("Reports/example"))
        for name in ["codebook.yaml", "responses.csv"] {
            try write(try Repository.bytes("Reports/iscm-2023/\(name)"), toFile: copy.path(name))
        }
        removeTree(copy.path("texts/results.md"))
        try write(try Repository.bytes("Tests/Pages/PictureReaderTests/Files/alpha.png"), toFile: copy.path("mark.png"))
        var definition = """
            layout: report
            codebook: codebook.yaml
            answers: responses.csv
            date: 2030-05-02
            issuing-body: Gardens
            source: The survey of 2023.
            documents:

            """
        for (name, lines) in samples {
            definition += "  - { name: \(name), title: Blocks, parts: [\(name)] }\n"
            let text = "---\nnumbered: Objective\n---\n# Sample\n\n\(lines)"
            try write(Array(text.utf8), toFile: copy.path("texts/\(name).md"))
        }
        try write(Array(definition.utf8), toFile: copy.path("report.yaml"))
        let built = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(built.errors == "" && built.status == 0)
        let files = samples.map { copy.beside("edition") + "/\($0.name).pdf" }
        #expect(try Program.run(["verify"] + files).status == 0)
        for (name, _) in samples {
            let page = String(decoding: try Repository.bytes("docs/blocks.md"), as: UTF8.self)
            #expect(page.contains("](blocks/\(name).png)"))
        }
    }
}
