import Diagnostics
import SPSSWriter
import TestSupport
import Testing

/// Characters that no reader sees, and names that are made to look like messages.
@Suite struct HostileCharactersTests {
    private func copy() throws -> ReportCopy { try ReportCopy(Repository.path("Reports/example")) }

    private func told(_ change: (ReportCopy) throws -> Void) throws -> [String] {
        let copy = try copy()
        try change(copy)
        let result = try copy.run("check")
        #expect(result.status == 1)
        return result.errors.split(separator: "\n").dropLast().map(String.init)
    }

    private static let turns = "turns the text around it, which then shows other figures than it holds"
    private static let marks = "delete it; the marks U+200E, U+200F and U+061C may be used"

    @Test(arguments: [("\\0", "0000"), ("\\x01", "0001"), ("\\e", "001B"), ("\\x7F", "007F")])
    func `A control character that an escape of YAML writes is refused with its place`(
        escape: String, code: String
    ) throws {
        let told = try told {
            try $0.replace("title: Evening opening", with: "title: \"Evening\(escape)\"", in: "codebook.yaml")
        }
        #expect(
            told == ["error: codebook.yaml:20:44: the control character U+\(code) has no place in a text; delete it"])
    }

    @Test(arguments: ["\u{202E}", "\u{202B}", "\u{2067}", "\u{206A}"], ["codebook.yaml", "texts/results.md"])
    func `A character that turns text around is refused in files that people write`(
        character: String, file: String
    ) throws {
        let told = try told { try $0.append(Array("\n12\(character)34\n".utf8), to: file) }
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("error: \(file):") == true)
        #expect(
            told.first?.contains(":3: the character U+20") == true && told[0].hasSuffix("\(Self.turns); \(Self.marks)"))
    }

    @Test func `So is one that a reference of Markdown writes`() throws {
        for (reference, problem) in [
            ("&#x202E;", "the character U+202E \(Self.turns); \(Self.marks)"),
            ("&#1;", "the control character U+0001 has no place in a text; delete it"),
            ("&#x9B;", "the control character U+009B has no place in a text; delete it"),
        ] {
            var line = 0
            let told = try told { line = try $0.add("A \(reference) b.", to: "texts/results.md") }
            #expect(told == ["error: texts/results.md:\(line): \(problem)"])
        }
    }

    @Test func `In answers it is refused where a page would print it, and only there`() throws {
        let copy = try ReportCopy(
            Repository.path("Tests/Program/ConformanceTests/Cases/v12-private-use-in-answer"))
        let answers = try text(ofFile: copy.path("responses.csv")).replacing("\u{E000}", with: "12\u{202E}34")
        try write(Array(answers.utf8), toFile: copy.path("responses.csv"))
        let result = try copy.run("check")
        #expect(
            result.errors.hasPrefix("error: responses.csv:2:10: the character U+202E \(Self.turns); \(Self.marks)\n"))
        #expect(result.status == 1)
        try write(Array("# R\n\nWords.\n".utf8), toFile: copy.path("texts/p.md"))
        #expect(try copy.run("check").errors == "")
    }

    @Test func `A control character in a label of an SPSS file is refused with its variable`() throws {
        let place = try TemporaryFolder()
        let variables = [SPSSFile.Variable(name: "plan", label: "Which \u{1} plan?"), SPSSFile.Variable(name: "age")]
        try write(
            SPSSFile(variables, [[.number(1), .number(2)]]).bytes, toFile: place.path("answers.sav"))
        let result = try Program.run(["import", "answers.sav"], folder: place.path)
        #expect(
            result.errors
                == "error: answers.sav:variable plan: the control character U+0001 has no place in a text; delete it\n"
                + "1 problem; nothing was written\n")
        #expect(result.status == 1)
    }

    @Test func `A name cannot forge a message or steer the terminal`() throws {
        let copy = try copy()
        let name = "x\nerror: forged\u{1B}[2J\u{202E}"
        try write([], toFile: copy.path("texts/\(name).md"))
        let result = try copy.run("check")
        #expect(
            result.errors
                == "error: texts/x\\u{A}error: forged\\u{1B}[2J\\u{202E}.md: no document holds this text; "
                + "name it among the parts of a document in report.yaml, or take it out\n"
                + "1 problem; nothing was written\n")
        removeTree(copy.path("texts/\(name).md"))
        let folder = copy.beside("x\nerror: forged")
        try copyTree(copy.folder, to: folder)
        let built = try Program.run(["build", folder] + Program.folders, folder: copy.beside("."))
        #expect(built.status == 0)
        #expect(built.text.hasPrefix("Output/x\\u{A}error: forged/report.pdf  2 pages\n"))
        let missing = try Program.run(["verify", folder])
        #expect(missing.errors.split(separator: "\n").count == 1 && !missing.errors.contains("\u{1B}"))
    }

    @Test func `A table for the terminal keeps an option's name on its line`() throws {
        let copy = try copy()
        try copy.replace(
            "title: Evening opening", with: "title: \"Evening\\nerror: forged\\u202E\"", in: "codebook.yaml")
        let table = try copy.run("tabulate", ["--question", "services"])
        #expect(table.status == 0)
        #expect(table.text.contains("  Evening\\u{A}error: forged\\u{202E}  "))
        #expect(!table.text.contains("\nerror: forged"))
        let lines = try copy.run("explain", ["option services.evening"])
        #expect(!lines.text.contains("\nerror: forged") && !lines.text.contains("\u{202E}"))
    }

    @Test func `Marks that texts from right to left need stay on pages`() throws {
        let copy = try copy()
        _ = try copy.add("A mark\u{200F}, \u{200E}another\u{61C}.", to: "texts/results.md")
        let result = try copy.run("check")
        #expect(result.errors == "" && result.status == 0)
    }
}
