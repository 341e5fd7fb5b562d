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

    /// The glyphs that outloud 0.2.1 takes for missing although the font has them: it looks Windows' superior 1, 2 and 3,
    /// the marks of notes, up in a list of names that lacks them, and then asks the font for a bullet instead.
    private let takenForMissing: Set<Substring> = ["0xb2", "0xb3", "0xb9"]

    /// The heads of a table of a number's measures: each row has one value beside its head, so that heads outnumber values.
    private let takenForShredded = "evidence: Measure; Value"

    @Test func `outloud finds no error and no warning in any file`() throws {
        try expectNoFinding(in: Editions.files())
    }

    /// Lets outloud judge files.
    func expectNoFinding(in files: [String]) throws {
        let verdicts = try outloud(files).filter { $0.contains(" error(s), ") }
        #expect(verdicts.count == files.count)
        // Of several files it tells the verdicts alone.
        for (file, verdict) in zip(files, verdicts) {
            if verdict.hasPrefix("PASS "), verdict.contains(": 0 error(s), 0 warning(s), 0 info ") { continue }
            let lines = try outloud([file])
            let findings = lines.indices.filter { index in
                ["  ERROR ", "  WARNING ", "  INFO "].contains { lines[index].hasPrefix($0) }
            }
            #expect(!findings.isEmpty, "\(lines)")
            for index in findings {
                #expect(isFalseAlarm(lines[index...].prefix(2)), "\(file): \(lines[index...].prefix(4))")
            }
        }
    }

    private func outloud(_ files: [String]) throws -> [Substring] {
        let result = try Subprocess.run(Program.checker("outloud"), ["--fail-on", "never"] + files)
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        return result.text.split(separator: "\n")
    }

    /// - Parameter lines: a finding, and the evidence for it.
    private func isFalseAlarm(_ lines: ArraySlice<Substring>) -> Bool {
        if lines.first?.contains(" TBL-010 ") == true, lines.last?.hasSuffix(takenForShredded) == true { return true }
        guard let finding = lines.first, let evidence = lines.last?.firstRange(of: "evidence: codes ") else {
            return false
        }
        let codes = lines.last?[evidence.upperBound...].split { ", ".contains($0) } ?? []
        return finding.contains(" TXT-005 ") && !codes.isEmpty && takenForMissing.isSuperset(of: codes)
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
