import Glibc
import TestSupport
import Testing

/// Answers too large to be kept, of which a report quotes some all the same.
@Suite struct LargeTextsTests {
    @Test func `A report that quotes answers from a large file prints them`() throws {
        let place = try TemporaryFolder()
        #expect(unsafe mkdir(place.path("texts"), 0o700) == 0)
        let filler = String(repeating: "-", count: 90_000)
        let rows = (0..<100).map { "n,\($0 == 57 ? "Share the water" : ""),\(filler)\n" }.joined()
        let files = [
            "answers.csv": "region,message,filler\n" + rows,
            "binding.yaml": "questions: { region: { column: region }, message: { column: message } }\n",
            "codebook.yaml": """
            unit: { singular: person, plural: people }
            invited: 1000
            questions:
              - { id: region, wording: Where?, topic: Regions, kind: single_choice, options: [
                  { code: n, title: North }, { code: s, title: South }] }
              - { id: message, wording: What?, topic: Messages, kind: open }

            """,
            "report.yaml": """
            answers: answers.csv
            binding: binding.yaml
            date: 2024-03-01
            date-line: "2024"
            issuing-body: Nobody
            source: Invented.
            documents:
              - { name: note, title: Messages, short-title: N, subtitle: N, summary: N, parts: [note] }

            """,
            "texts/note.md": "# Messages\n\n{count region.n} people wrote:\n\n{answers message}\n",
        ]
        for (name, text) in files { try write(Array(text.utf8), toFile: place.path(name)) }
        #expect(try bytes(ofFile: place.path("answers.csv")).count > 8 << 20)
        let built = try Program.run(["build", place.path, "--output", place.path("edition")] + Program.folders)
        #expect(built.errors == "" && built.status == 0)
        let tool = try Subprocess.run("pdftotext", [place.path("edition/note.pdf"), "-"])
        #expect(tool.text.contains("100 people wrote:"))
        #expect(tool.text.contains("Share the water"))
    }
}
