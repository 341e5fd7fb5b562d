import Diagnostics
import SurveyData
import Testing
import YAMLReader

@testable import SurveyImport

@Suite struct HostileExportTests {
    /// Imports a table and reads it with what was written.
    private func survey(_ text: String) throws -> Survey { try Import("answers.csv", Array(text.utf8)).survey() }

    @Test func `Ten thousand columns become ten thousand questions`() throws {
        let names = (1...10_000).map { "q\($0)" }
        let rows = ["yes", "no", "yes"].map { answer in names.map { _ in answer }.joined(separator: ",") }
        let text = ([names.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
        let whole = try Import("answers.csv", Array(text.utf8))
        #expect(whole.imported.lines[1] == "3 rows, 10000 columns, 10000 questions")
        let ids = try whole.text("codebook.yaml").split(separator: "\n").filter { $0.hasPrefix("  - id: ") }
        #expect(ids.map { String($0.dropFirst(8)) } == names)
    }

    @Test func `A name that occurs a thousand times is a thousand columns`() throws {
        let header = (1...1_000).map { _ in "Which one?" }.joined(separator: ",")
        let row = (1...1_000).map { $0 == 1_000 ? "last" : "text" }.joined(separator: ",")
        let survey = try survey("\(header)\n\(row)\n")
        #expect(Set(survey.codebook.questions.map(\.id)).count == 1_000)
        #expect(survey.responses.first?.answers.last == .text("last"))
    }

    @Test func `Columns without a name are left out and counted`() throws {
        let text = "a,,,b\nx,1,,y\n"
        let import_ = try Import("answers.csv", Array(text.utf8))
        #expect(import_.imported.lines.last == "1 column has no name and is left out.")
        #expect(try import_.survey().codebook.questions.map(\.id) == ["a", "b"])
    }

    @Test func `A name of a megabyte is refused with its place and size`() {
        let name = String(repeating: "x", count: 1 << 20)
        let told = problems { () throws(ReportError) in try imported("a,\(name)\n1,2\n") }
        let start = String(repeating: "x", count: 60)
        #expect(
            told == [
                "answers.csv: the name of column 2, \"\(start)…\", has 1048576 bytes, more than 10000; check that the file is the export of a survey"
            ])
    }

    @Test func `A codebook that is too large to be read is not written`() {
        let large = String(repeating: "#", count: 4 << 20)
        #expect(
            problems { () throws(ReportError) in try checkSizes([ImportedFile(name: "codebook.yaml", text: large)]) }
                == [])
        let told = problems { () throws(ReportError) in
            try checkSizes([
                ImportedFile(name: "binding.yaml", text: ""), ImportedFile(name: "codebook.yaml", text: large + "\n"),
            ])
        }
        #expect(
            told == [
                "codebook.yaml: the file would have 4194305 bytes, and at most 4 MiB can be read; delete columns that are not questions from the export, or give the form with --form"
            ])
    }

    @Test func `Names and answers that look like YAML stay names and answers`() throws {
        let names = [
            "\"a: b\"", "\"- c\"", "\"{d}\"", "\"# e\"", "\"f\ng\"", "\"\"\"h\"\"\"", "\"'i'\"", "\"👩‍👩‍👧\"",
            "\"\u{202E}سؤال\"",
        ]
        let answers = names.map { _ in "\"x: [1, 2] # {y}\"" }
        let text = names.joined(separator: ",") + "\n" + answers.joined(separator: ",") + "\n"
        let survey = try survey(text)
        #expect(survey.codebook.questions.count == names.count)
        #expect(survey.responses.first?.answers == names.map { _ in .text("x: [1, 2] # {y}") })
        #expect(survey.codebook.questions.map(\.wording).contains("a: b"))
    }

    @Test func `Options that look like YAML stay options`() throws {
        let options = ["- yes: {no}", "\"quoted\" #1", "null", "line\nbreak", "👍🏽", "«نعم»", "a\\b", "100%"]
        let rows = (options + options).map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        let survey = try survey((["Which?"] + rows).joined(separator: "\n") + "\n")
        let question = try #require(survey.codebook.questions.first)
        // A value with a line break is no option: the question is open then.
        #expect(question.kind == .open)
        let lines = rows.filter { !$0.contains("\n") }
        let closed = try self.survey((["Which?"] + lines).joined(separator: "\n") + "\n")
        #expect(closed.codebook.questions.first?.options.map(\.title) == options.filter { !$0.contains("\n") })
        #expect(closed.responses.count == lines.count)
    }

    @Test(arguments: ["", "\n", "\u{FEFF}", "\r\n\r\n"]) func `An empty file is refused`(text: String) {
        let told = problems { () throws(ReportError) in try imported(text) }
        #expect(told == ["answers.csv: the file is empty"])
    }

    @Test func `A header alone becomes open questions`() throws {
        let import_ = try imported("a,b\n")
        #expect(import_.lines[1] == "0 rows, 2 columns, 2 questions")
        let text = try #require(import_.files.first?.text)
        let codebook = try readCodebook(readYAML(Array(text.utf8), file: "codebook.yaml"))
        #expect(codebook.invited == 1 && codebook.questions.map(\.kind) == [.open, .open])
    }

    @Test func `A quotation mark that is never closed is told with its place`() {
        let told = problems { () throws(ReportError) in try imported("a,b\n1,\"2\n") }
        #expect(
            told == ["answers.csv:2:3: the quotation mark that opens this cell is never closed; close it, or delete it"]
        )
    }

    @Test func `A workbook of the old kind is named`() {
        let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let told = problems { () throws(ReportError) in
            try importSurvey(ImportRequest(export: .init(name: "old.xls", bytes: bytes)))
        }
        #expect(
            told == [
                "old.xls: the file is a workbook of the form before 2007 (.xls), which is not read; open it in a spreadsheet and save it as \"Excel workbook (.xlsx)\", or export CSV"
            ])
    }

    @Test func `Bytes of every kind end in files or in a message, never in a crash`() throws {
        var state: UInt64 = 20_230_615
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        for (file, _) in exports {
            let whole = try Files.bytes("Exports/" + file)
            var refused = 0
            for _ in 0..<40 {
                var bytes = whole
                for _ in 0..<(1 + next() % 8) where !bytes.isEmpty {
                    bytes[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next())
                }
                if next() % 4 == 0 { bytes = Array(bytes.prefix(Int(next() % UInt64(bytes.count)))) }
                let told = problems { () throws(ReportError) in
                    try importSurvey(ImportRequest(export: .init(name: file, bytes: bytes)))
                }
                #expect(told.allSatisfy { $0.hasPrefix(file) })
                refused += told.isEmpty ? 0 : 1
            }
            // Bytes that are not UTF-8 and archives that are cut short are refused, changed letters are not.
            #expect((10...40).contains(refused), "\(file): \(refused)")
        }
    }
}
