import TestSupport
import Testing

/// What the checkers from the Python Package Index say of every PDF file that the repository builds.
@Suite struct CheckerTests {
    /// The rules that pdfua cannot evaluate itself, each with the reason; outloud judges headings in its stead.
    private let notEvaluated = [
        // pdfua 0.1.3 asks for a key of an element's kids as if they were one dictionary, and they are an array wherever
        // a heading holds more than one piece of content.
        "UA-14-001  not evaluated: rule raised ValueError: pikepdf.Object is not a Dictionary or Stream: "
            + "cannot get key '/is_integer' on object of type array"
    ]

    @Test func `outloud finds no error and no warning in any file`() throws {
        let files = try Editions.files()
        let result = try Subprocess.run(Program.checker("outloud"), ["--fail-on", "warning"] + files)
        #expect(result.status == 0 && result.errors == "", "\(result.text)\(result.errors)")
        let verdicts = result.text.split(separator: "\n").filter { $0.contains(" error(s), ") }
        #expect(verdicts.count == files.count)
        for verdict in verdicts {
            #expect(
                verdict.hasPrefix("PASS ") && verdict.contains(": 0 error(s), 0 warning(s), 0 info "), "\(verdict)")
        }
    }

    @Test func `pdfua finds nothing in any file`() throws {
        let files = try Editions.files()
        let result = try Subprocess.run(Program.checker("pdfua"), ["check"] + files)
        #expect(result.status == 0 && result.errors == "", "\(result.text)\(result.errors)")
        let lines = result.text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.count { $0.hasPrefix("result: PASS (no findings)   errors=0 warnings=0 info=0") } == files.count)
        for line in lines where line.hasPrefix("[") {
            #expect(notEvaluated.contains { line.hasSuffix($0) }, "\(line)")
        }
    }

    @Test func `Both checkers do find what is wrong`() throws {
        let file = try #require(try Editions.files().first)
        let place = try TemporaryFolder()
        // Without its catalog's language, as a file that a reader cannot pronounce.
        let opened = try Subprocess.run("qpdf", ["--qdf", "--object-streams=disable", file, "-"])
        var text = String(decoding: opened.output.map { $0 < 128 ? $0 : 63 }, as: UTF8.self)
        let language = try #require(text.firstRange(of: "/Lang ("))
        text.replaceSubrange(language, with: "/Land (")
        try write(Array(text.utf8), toFile: place.path("broken.pdf"))
        let broken = place.path("broken.pdf")
        let outloud = try Subprocess.run(Program.checker("outloud"), ["--fail-on", "warning", broken])
        #expect(outloud.status == 1, "\(outloud.text)")
        let pdfua = try Subprocess.run(Program.checker("pdfua"), ["check", broken])
        #expect(pdfua.status != 0, "\(pdfua.text)")
    }
}
