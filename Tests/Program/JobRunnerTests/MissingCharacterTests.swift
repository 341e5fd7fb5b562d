import TestSupport
import Testing

/// Characters that the fonts at hand do not have.
@Suite struct MissingCharacterTests {
    private func report(_ paragraph: String) throws -> (ReportCopy, line: Int) {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try copy.append(
            Array(
                """

                  - name: note
                    title: A note
                    subtitle: In short
                    short-title: Note
                    parts: [note]

                """.utf8), to: "report.yaml")
        try write(
            Array("# A note\n\nSee [there](https://example.org/\u{131CB}).\n".utf8), toFile: copy.path("texts/note.md"))
        return (copy, try copy.add(paragraph, to: "texts/note.md"))
    }

    @Test func `One document is built with a font that is opened on demand`() throws {
        let (copy, _) = try report("中文 and nothing else.")
        let result = try copy.run("build", ["--document", "note", "--output", copy.beside("edition")])
        #expect(result.errors == "" && result.status == 0)
        let files = try contents(ofTree: copy.beside("edition")).map(\.path)
        #expect(files.filter { $0.hasSuffix(".pdf") } == ["note.pdf"])
    }

    @Test func `A missing character is told where it is printed, not where it stands before`() throws {
        let (copy, line) = try report("A reed: \u{131CB}.")
        let result = try copy.run("check")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("error: texts/note.md:\(line):9: "), "\(result.errors)")
        #expect(result.errors.contains("U+131CB"))
    }
}
