import Glibc
import TestSupport
import Testing

/// A report that is broken in one way: what the program says, how it ends, and that what was published stays.
@Suite struct BrokenReportTests {
    /// Breaks a copy, builds it over an earlier edition and compares what is said, line by line.
    ///
    /// - Parameter change: breaks the copy and returns what must be said of it.
    private func build(_ change: (ReportCopy) throws -> [String]) throws {
        try build(["--output", "edition"], status: 1, change)
    }

    private func build(_ options: [String], status: Int32, _ change: (ReportCopy) throws -> [String]) throws {
        let copy = try ReportCopy()
        try plantEdition(at: copy.beside("edition"))
        let lines = try change(copy)
        let before = try contents(ofTree: copy.beside("."))
        let result = try Program.run(
            ["build", "iscm-2023"] + Program.folders + options, folder: copy.beside("."))
        let count = lines.count
        let end = "\(count) \(count == 1 ? "problem" : "problems"); nothing was written\n"
        #expect(result.errors == lines.map { "error: \($0)\n" }.joined() + (status == 1 ? end : ""))
        #expect(result.status == status)
        #expect(result.text == "")
        let after = try contents(ofTree: copy.beside("."))
        #expect(before.map(\.path) == after.map(\.path), "no file or folder was made, moved or left behind")
        #expect(before.map(\.bytes) == after.map(\.bytes), "every file is as it was, byte for byte")
    }

    /// What an earlier build may have left.
    private func plantEdition(at path: String) throws {
        guard unsafe mkdir(path, 0o755) == 0 else { throw Subprocess.Problem(description: "no folder") }
        try write(Array("{}\n".utf8), toFile: path + "/manifest.json")
        try write([0x25, 0x50, 0x44, 0x46], toFile: path + "/summary.pdf")
    }

    /// A text of the report to which paragraphs may be added.
    private let text = "texts/overview.md"

    // MARK: What the texts say

    @Test func `An option that the codebook does not know`() throws {
        try build { copy in
            let line = try copy.add("Chosen by {count sdg_priority.88}.", to: text)
            return ["\(text):\(line):18: sdg_priority has no option \"88\"; did you mean \"8\"?"]
        }
    }

    @Test func `A question that the codebook does not know`() throws {
        try build { copy in
            let line = try copy.add("Chosen by {count sgd_priority.8}.", to: text)
            return [
                "\(text):\(line):18: the codebook has no question \"sgd_priority\"; did you mean \"sdg_priority\"?"
            ]
        }
    }

    @Test func `An expression that is none`() throws {
        try build { copy in
            let line = try copy.add("Chosen by {cuont sdg_priority.8}.", to: text)
            return ["\(text):\(line):12: unknown expression \"cuont\"; did you mean \"count\"?"]
        }
    }

    @Test func `A brace that is never closed`() throws {
        try build { copy in
            let line = try copy.add("Chosen by {count sdg_priority.8.", to: text)
            return [
                "\(text):\(line):11: the brace \"{\" is opened and not closed; write \"{{\" for a brace that is only a brace"
            ]
        }
    }

    @Test func `A figure that is typed`() throws {
        try build { copy in
            let line = try copy.add("Chosen by 76 per cent of all.", to: text)
            return [
                "\(text):\(line): the figure \"76 per cent\" is typed instead of computed; write an expression such as {share QUESTION.OPTION}; write a figure from another source as {cited 76 per cent}"
            ]
        }
    }

    @Test func `A statement that the answers do not bear out`() throws {
        try build { copy in
            let line = try copy.add("It comes {require rank sdg_priority.8 = 2}second.", to: text)
            return [
                "\(text):\(line):10: the answers contradict this requirement: rank sdg_priority.8 = 2: 1 against 2; reword the sentence, then change or remove the requirement"
            ]
        }
    }

    @Test func `A mechanism that the codebook does not know`() throws {
        try build { copy in
            let line = try copy.add("Thus {mechanism rmc}.", to: text)
            return ["\(text):\(line):17: the codebook has no mechanism \"rmc\"; did you mean \"rcm\"?"]
        }
    }

    @Test func `A link that leads nowhere`() throws {
        try build { copy in
            let line = try copy.add("See [there](#nowhere-at-all).", to: "texts/method.md")
            return [
                "texts/method.md:\(line): the document \"annex\" has no heading or graph for the link \"#nowhere-at-all\""
            ]
        }
    }

    @Test func `A character that no font has`() throws {
        try build { copy in
            let line = try copy.add("A reed: \u{131CB}", to: text)
            return [
                "\(text):\(line):9: no font has the character \"\u{131CB}\" (U+131CB); replace it, or add a font that has it to Fonts/"
            ]
        }
    }

    @Test func `Bytes that are no UTF-8`() throws {
        try build { copy in
            let line = try copy.add("R", to: text)
            try copy.append([0x52, 0xFC, 0x62, 0x65, 0x0A], to: text)
            return ["\(text):\(line + 1):2: the byte 0xFC is not valid UTF-8; save the file in the encoding UTF-8"]
        }
    }

    // MARK: Which texts there are

    @Test func `A text that is not there`() throws {
        try build { copy in
            unsafe unlink(copy.path("texts/climate.md"))
            let place = try copy.place(of: "climate, ", in: "report.yaml")
            return ["\(place): there is no text \"texts/climate.md\""]
        }
    }

    @Test func `A text that no document holds`() throws {
        try build { copy in
            try write(Array("# Drafts\n".utf8), toFile: copy.path("texts/drafts.md"))
            return [
                "texts/drafts.md: no document holds this text; name it among the parts of a document in report.yaml, or take it out"
            ]
        }
    }

    @Test func `A text that is a link to one outside the folder`() throws {
        try build { copy in
            try write(Array("# Climate\n".utf8), toFile: copy.beside("climate.md"))
            unsafe unlink(copy.path("texts/climate.md"))
            unsafe symlink("../../climate.md", copy.path("texts/climate.md"))
            let place = try copy.place(of: "climate, ", in: "report.yaml")
            return [
                "\(place): \"texts/climate.md\" leaves the folder of the report; put the file into the report's folder"
            ]
        }
    }

    // MARK: Codebook and answers

    @Test func `A mechanism that answered and is not in the codebook`() throws {
        try build { copy in
            try copy.replace("\nadd,2023", with: "\nadf,2023", in: "responses.csv")
            return ["responses.csv:2:1: the codebook has no respondent \"adf\"; did you mean \"add\"?"]
        }
    }

    @Test func `An option that was answered and is not in the codebook`() throws {
        try build { copy in
            try copy.replace("3 4 5 8 10", with: "3 4 5 88 10", in: "responses.csv")
            let place = try copy.place(of: "88", in: "responses.csv")
            return ["\(place): sdg_priority has no option \"88\"; did you mean \"8\"?"]
        }
    }

    @Test func `Answers without a row`() throws {
        try build { copy in
            let header = try TestSupport.text(ofFile: copy.path("responses.csv")).prefix { !$0.isNewline }
            try write(Array((header + "\n").utf8), toFile: copy.path("responses.csv"))
            return ["responses.csv: the file contains no answers"]
        }
    }

    @Test func `Answers without a byte`() throws {
        try build { copy in
            try write([], toFile: copy.path("responses.csv"))
            return ["responses.csv: the file contains no answers"]
        }
    }

    @Test func `Answers that are not there`() throws {
        try build { copy in
            unsafe unlink(copy.path("responses.csv"))
            let place = try copy.place(of: "responses.csv", in: "report.yaml")
            return ["\(place): \"responses.csv\" cannot be read: no such file or directory"]
        }
    }

    @Test func `A value of the wrong type`() throws {
        try build { copy in
            try copy.replace("invited: 24", with: "invited: many", in: "codebook.yaml")
            let place = try copy.place(of: "many", in: "codebook.yaml")
            return ["\(place): \"invited\" is \"many\", expected a whole number"]
        }
    }

    @Test func `A file that is no YAML`() throws {
        try build { copy in
            try write(Array("invited: [1, 2\nunit: x\n".utf8), toFile: copy.path("codebook.yaml"))
            return ["codebook.yaml:2:5: expected \",\" or \"]\" here, in the list that begins in line 1"]
        }
    }

    @Test func `An id given twice`() throws {
        try build { copy in
            try copy.replace("id: arcp", with: "id: add", in: "codebook.yaml")
            try copy.replace("\narcp,", with: "\nadd,", in: "responses.csv")
            return ["codebook.yaml:15:9: two respondents are named \"add\"; the first is in line 9"]
        }
    }

    // MARK: report.yaml

    @Test func `A key that nobody reads`() throws {
        try build { copy in
            try copy.replace("date-line:", with: "dateline:", in: "report.yaml")
            let place = try copy.place(of: "dateline:", in: "report.yaml")
            return ["\(place): the report has no key \"dateline\"; did you mean \"date-line\"?"]
        }
    }

    @Test(arguments: ["leter", "../Layouts/letter", "/etc/passwd"])
    func `A layout that is not there`(name: String) throws {
        try build { copy in
            try copy.replace("layout: report", with: "layout: \(name)", in: "report.yaml")
            let place = try copy.place(of: name, in: "report.yaml")
            let all = "expected one of: letter, messages, report, speech, submission"
            let hint = name == "leter" ? "did you mean \"letter\"?" : all
            return ["\(place): there is no layout \"\(name)\" in \(Repository.path("Layouts")); \(hint)"]
        }
    }

    @Test func `A name that leaves the folder`() throws {
        try build { copy in
            try write(bytes(ofFile: copy.path("responses.csv")), toFile: copy.beside("responses.csv"))
            try copy.replace("answers: responses.csv", with: "answers: ../responses.csv", in: "report.yaml")
            let place = try copy.place(of: "../responses.csv", in: "report.yaml")
            return [
                "\(place): \"../responses.csv\" leaves the folder of the report; put the file into the report's folder"
            ]
        }
    }

    @Test func `A symbolic link that leaves the folder`() throws {
        try build { copy in
            try write(bytes(ofFile: copy.path("responses.csv")), toFile: copy.beside("responses.csv"))
            unsafe unlink(copy.path("responses.csv"))
            unsafe symlink("../responses.csv", copy.path("responses.csv"))
            let place = try copy.place(of: "responses.csv", in: "report.yaml")
            return [
                "\(place): \"responses.csv\" leaves the folder of the report; put the file into the report's folder"
            ]
        }
    }

    @Test func `A folder without a report`() throws {
        try build { copy in
            unsafe unlink(copy.path("report.yaml"))
            return [
                "iscm-2023: this is not a report: the folder has no \"report.yaml\"; name a report's folder, such as Reports/iscm-2023"
            ]
        }
    }

    @Test func `Several things at once, in the order of their places`() throws {
        try build { copy in
            try copy.replace("invited: 24", with: "invited: many", in: "codebook.yaml")
            let line = try copy.add("R", to: text)
            try copy.append([0xFF], to: text)
            unsafe unlink(copy.path("texts/climate.md"))
            return [
                "\(try copy.place(of: "many", in: "codebook.yaml")): \"invited\" is \"many\", expected a whole number",
                "\(try copy.place(of: "climate, ", in: "report.yaml")): there is no text \"texts/climate.md\"",
                "\(text):\(line + 1):1: the byte 0xFF is not valid UTF-8; save the file in the encoding UTF-8",
            ]
        }
    }

    // MARK: The command

    @Test func `A document that the report does not have`() throws {
        try build(["--document", "anex", "--output", "edition"], status: 64) { _ in
            ["the report has no document \"anex\"; did you mean \"annex\"?"]
        }
    }

    @Test func `A result below a regular file`() throws {
        try build(["--output", "file/edition"], status: 74) { copy in
            try write([1, 2, 3], toFile: copy.beside("file"))
            return ["file: not a directory"]
        }
    }

    @Test func `A result that is a regular file`() throws {
        try build(["--output", "file"], status: 64) { copy in
            try write([1, 2, 3], toFile: copy.beside("file"))
            return ["file is not a folder; name a new folder, or that of an earlier build"]
        }
    }

    @Test func `A result folder that holds other files`() throws {
        try build(["--output", "iscm-2023/texts"], status: 64) { _ in
            [
                """
                iscm-2023/texts is or holds a folder with texts or data of the report, and a build replaces its whole \
                output folder; name a folder inside it, such as iscm-2023/texts/edition
                """
            ]
        }
    }

    @Test func `A folder of layouts that is not there`() throws {
        try build(["--layouts", "nowhere", "--output", "edition"], status: 74) { _ in
            ["nowhere: no such file or directory"]
        }
    }

    @Test func `A font index that is not there`() throws {
        try build(["--fonts", "iscm-2023", "--output", "edition"], status: 74) { _ in
            ["iscm-2023/fonts.yaml: no such file or directory"]
        }
    }
}
