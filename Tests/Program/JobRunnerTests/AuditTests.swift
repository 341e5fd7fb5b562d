import TestSupport
import Testing

@Suite struct AuditTests {
    @Test func `audit finds the wrong figures of the print of 2023 and ends with 1`() throws {
        let list = Program.report + "/published-2023.csv"
        let result = try Program.run(["audit", Program.report, list])
        #expect(result.status == 1 && result.errors == "")
        let lines = result.text.split(separator: "\n")
        #expect(lines.count == 25)
        #expect(lines.last == "24 figures of the list: 20 agree, 1 truncated, 3 from no base")
        let json = try Program.run(["audit", Program.report, list, "--format", "json"])
        #expect(json.status == 1 && json.text.hasPrefix("{\n  \"disagrees\": true,\n"))
    }

    @Test func `What we publish ourselves stands the audit`() throws {
        let published = try PublishedReport.get()
        let texts = PublishedReport.documents.flatMap { ["--text", published.path($0 + ".pdf")] }
        let result = try Program.run(["audit", Program.report] + texts)
        #expect(result.status == 0, "\(result.text)")
        #expect(result.text.contains(" figures of the texts: ") && result.text.split(separator: "\n").count == 1)
    }

    @Test func `A list whose figures all agree ends with 0`() throws {
        let folder = try TemporaryFolder()
        try write(Array("printed,expression\n92,share sdg_priority.8\n".utf8), toFile: folder.path("c.csv"))
        let result = try Program.run(["audit", Program.report, folder.path("c.csv")])
        #expect(result.status == 0 && result.errors == "")
        #expect(result.text.hasSuffix("1 figure of the list: 1 agrees\n"))
    }

    @Test func `Faults of list and text are told together`() throws {
        let folder = try TemporaryFolder()
        try write(Array("printed,expression\n92,share sdg_priority.88\n".utf8), toFile: folder.path("c.csv"))
        try write([0x61, 0xFF], toFile: folder.path("t.txt"))
        try write(Array("%PDF-1.7\n".utf8), toFile: folder.path("f.pdf"))
        let result = try Program.run(
            ["audit", Program.report, "c.csv", "--text", "t.txt", "--text", "f.pdf"], folder: folder.path)
        #expect(result.status == 1 && result.text == "")
        #expect(
            result.errors.split(separator: "\n") == [
                "error: c.csv:2:10: sdg_priority has no option \"88\"; did you mean \"8\"?",
                "error: f.pdf: the words of this PDF cannot be read: it does not say where its objects are (no startxref); "
                    + "convert it with \"pdftotext -layout\" and audit the text",
                "error: t.txt:1:2: the byte 0xFF is not valid UTF-8; save the file in the encoding UTF-8",
                "3 problems; nothing was written",
            ])
    }

    @Test func `Nothing to audit is wrong usage, and a missing file is told`() throws {
        let nothing = try Program.run(["audit", Program.report])
        #expect(nothing.status == 64)
        #expect(
            nothing.errors == "error: nothing to audit: give a list of printed figures, or a text with --text\n")
        let missing = try Program.run(["audit", Program.report, "nowhere.csv"])
        #expect(missing.status == 74 && missing.errors == "error: nowhere.csv: no such file or directory\n")
    }
}
