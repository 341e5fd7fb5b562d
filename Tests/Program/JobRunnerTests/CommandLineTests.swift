import TestSupport
import Testing

@Suite struct CommandLineTests {
    private let commands = ["build", "check", "tabulate", "explain", "verify", "trace", "audit", "import", "graph"]

    @Test func `The help names every command and every exit status`() throws {
        let help = try Program.run(["--help"])
        #expect(help.status == 0 && help.errors == "")
        let listed = help.text.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(listed.suffix(commands.count + 1).prefix(commands.count) == commands[...])
        for status in ["0   success", "1   a problem", "64  usage error", "74  a file"] {
            #expect(help.text.contains(status), "\(status)")
        }
    }

    @Test func `The help of a command names its options`() throws {
        let options = [
            "build": ["--layouts", "--fonts", "--languages", "--document", "--output"],
            "check": ["--layouts", "--fonts", "--languages", "--data", "--verbose", "--format"],
            "tabulate": ["--question", "--by", "--since", "--format"], "explain": ["<expression>"],
            "verify": ["<file>"], "trace": ["<file>", "<text>", "--page", "--format"],
            "audit": ["<claims.csv>", "--text", "--format", "--verbose"],
            "import": ["--form", "--language", "--into"],
        ]
        for command in commands {
            let help = try Program.run([command, "--help"])
            #expect(help.status == 0)
            #expect(
                help.text.contains(
                    "USAGE: rapporteur \(command) <\(["verify", "trace", "import"].contains(command) ? "file" : "report")>"
                ))
            for option in options[command] ?? [] { #expect(help.text.contains(option), "\(command) \(option)") }
        }
    }

    @Test(arguments: [["bild"], ["build"], ["build", "--outptu", "x"], ["tabulate", "r", "--format", "xml"]])
    func `A command that cannot be understood ends with status 64`(arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.status == 64)
        #expect(result.text == "")
        #expect(result.errors.hasPrefix("Error: "))
    }

    @Test func `check tells the pages of each document and writes nothing`() throws {
        let copy = try ReportCopy()
        let before = try contents(ofTree: copy.beside("."))
        let result = try Program.run(["check", "iscm-2023"] + Program.folders, folder: copy.beside("."))
        #expect(result.status == 0 && result.errors == "")
        let pages = try PublishedReport.pages()
        #expect(
            result.text
                == PublishedReport.documents.map { "\($0): well, \(pages[$0]?.document.pages.count ?? 0) pages\n" }
                .joined())
        let after = try contents(ofTree: copy.beside("."))
        #expect(before.map(\.path) == after.map(\.path) && before.map(\.bytes) == after.map(\.bytes))
    }

    @Test func `check finds what a build would find`() throws {
        let copy = try ReportCopy()
        let line = try copy.add("Chosen by {cuont sdg_priority.8}.", to: "texts/overview.md")
        for command in ["check", "build"] {
            let result = try copy.run(command, command == "build" ? ["--output", copy.beside("edition")] : [])
            #expect(result.status == 1)
            #expect(
                result.errors
                    == "error: texts/overview.md:\(line):12: unknown expression \"cuont\"; did you mean \"count\"?\n1 problem; nothing was written\n"
            )
        }
    }

    @Test func `check finds a font that is another than the index states`() throws {
        let copy = try ReportCopy()
        let fonts = copy.beside("Fonts")
        try copyTree(Repository.path("Fonts"), to: fonts)
        let index = try text(ofFile: fonts + "/fonts.yaml")
        let sum = try #require(index.split(separator: "\n").first { $0.contains("sha256: ") }?.suffix(64))
        let other = String(repeating: "0", count: 64)
        try write(Array(index.replacing(sum, with: other).utf8), toFile: fonts + "/fonts.yaml")
        let options = [
            "--layouts", Repository.path("Layouts"), "--fonts", "Fonts", "--languages", Repository.path("Languages"),
        ]
        let result = try Program.run(["check", "iscm-2023"] + options, folder: copy.beside("."))
        #expect(result.status == 1)
        #expect(result.errors.contains("has the checksum \(sum), not the one stated here"))
        #expect(result.errors.hasPrefix("error: Fonts/fonts.yaml:"))
    }

    @Test func `A build of one document replaces the whole edition`() throws {
        let copy = try ReportCopy()
        let edition = copy.beside("edition")
        #expect(try copy.run("build", ["--output", edition]).status == 0)
        #expect(
            try names(inFolder: edition) == [
                "annex.pdf", "gcm-review.pdf", "graphs", "manifest.json", "summary.pdf", "tables.xlsx",
            ])
        let all = try bytes(ofFile: edition + "/summary.pdf")
        let result = try copy.run("build", ["--document", "summary", "--output", edition])
        #expect(result.status == 0 && result.text.hasPrefix("\(edition)/summary.pdf  2 pages\n"))
        #expect(try names(inFolder: edition) == ["graphs", "manifest.json", "summary.pdf", "tables.xlsx"])
        #expect(try bytes(ofFile: edition + "/summary.pdf") == all)
        #expect(try names(inFolder: copy.beside(".")) == ["edition", "iscm-2023"])
    }

    @Test func `Without --output the result stands in Output under the report's name`() throws {
        let copy = try ReportCopy()
        let result = try Program.run(
            ["build", "iscm-2023/", "--document", "summary"] + Program.folders, folder: copy.beside("."))
        #expect(result.status == 0 && result.text.hasPrefix("Output/iscm-2023/summary.pdf  2 pages\n"))
        #expect(
            try names(inFolder: copy.beside("Output/iscm-2023")) == [
                "graphs", "manifest.json", "summary.pdf", "tables.xlsx",
            ])
    }

    @Test(arguments: [["TERM=xterm-256color"], ["TERM=xterm", "NO_COLOR=1"], ["CLICOLOR_FORCE=1"]])
    func `What goes to a file has no colours and no steps`(environment: [String]) throws {
        let copy = try ReportCopy()
        let well = try copy.run("build", ["--output", copy.beside("edition")], environment: environment)
        let wrong = try copy.run(
            "build", ["--document", "x", "--output", copy.beside("edition")], environment: environment)
        for result in [well, wrong] {
            #expect(!(result.text + result.errors).contains { $0 == "\u{1B}" || $0 == "\r" })
        }
        #expect(well.errors == "" && wrong.errors.hasPrefix("error: "))
    }

    @Test func `On a terminal errors are red, unless NO_COLOR or a dumb terminal says otherwise`() throws {
        func told(_ environment: [String]) throws -> String {
            try Terminal.run(Program.path(), ["check", "nowhere"], environment: environment)
        }
        let red = "\u{1B}[31merror:\u{1B}[0m nowhere: this is not a report"
        #expect(try told(["TERM=xterm"]).contains(red))
        #expect(try told(["TERM=xterm", "NO_COLOR="]).contains(red))
        for environment in [["TERM=xterm", "NO_COLOR=1"], ["TERM=dumb"]] {
            let text = try told(environment)
            #expect(text.contains("error: nowhere: this is not a report") && !text.contains("\u{1B}[31m"))
        }
    }

    @Test func `tabulate prints one question as text and as CSV`() throws {
        let text = try Program.run(["tabulate", Program.report, "--question", "gcm_review_engagement"])
        #expect(text.status == 0 && text.text.contains("gcm_review_engagement") && !text.text.contains("sdg_priority"))
        let csv = try Program.run(
            ["tabulate", Program.report, "--question", "gcm_review_engagement", "--format", "csv"])
        #expect(csv.text.split(whereSeparator: \.isNewline).count == 4)
        let wrong = try Program.run(["tabulate", Program.report, "--question", "sgd_priority"])
        #expect(wrong.status == 64)
        #expect(
            wrong.errors
                == "error: the codebook has no closed question \"sgd_priority\"; did you mean \"sdg_priority\"?\n")
    }

    @Test func `explain tells how a value comes about, with or without braces`() throws {
        let expression = "count sdg_priority.8 with base"
        let bare = try Program.run(["explain", Program.report, expression])
        let braced = try Program.run(["explain", Program.report, "{\(expression)}"])
        #expect(bare.status == 0 && bare == braced)
        let lines = bare.text.split(separator: "\n")
        #expect(lines.first == "{\(expression)}")
        #expect(lines.dropFirst().first == "  prints    12 of 13 mechanisms (92 per cent)")
    }

    @Test func `verify ends with 0 for what was published, 1 for what is no PDF, 74 for what is not there`() throws {
        let published = try PublishedReport.get()
        let well = try Program.run(["verify"] + PublishedReport.documents.map { published.path($0 + ".pdf") })
        #expect(well.status == 0 && well.errors == "")
        #expect(!well.text.contains("failure"))
        let place = try TemporaryFolder()
        try write(Array("no PDF".utf8), toFile: place.path("a.pdf"))
        let wrong = try Program.run(["verify", "a.pdf"], folder: place.path)
        #expect(wrong.status == 1 && wrong.errors == "")
        #expect(
            wrong.text.hasPrefix(
                "a.pdf: [ISO 32000-1, 7.5] cannot be read: it does not say where its objects are (no startxref)\n"))
        let missing = try Program.run(["verify", "b.pdf"], folder: place.path)
        #expect(missing.status == 74 && missing.text == "")
        #expect(missing.errors == "error: b.pdf: no such file or directory\n")
    }
}
