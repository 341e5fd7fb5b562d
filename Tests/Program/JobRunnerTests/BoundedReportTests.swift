import TestSupport
import Testing

/// Reports that make one thing large. What takes a second of processor time in linear time would take minutes in
/// quadratic time.
@Suite struct BoundedReportTests {
    private func report(_ change: (ReportCopy) throws -> Void) throws -> ReportCopy {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try change(copy)
        return copy
    }

    /// Runs a command on a report; more than so many seconds of processor time end it with a signal.
    private func run(_ command: String, _ copy: ReportCopy, seconds: Int = 20) throws -> Subprocess.Result {
        let words = [try Program.path(), command, copy.folder] + Program.folders
        return try Subprocess.run("bash", ["-c", "ulimit -t \(seconds); exec \"$@\"", "bash"] + words)
    }

    private func paragraph(_ text: String) throws -> ReportCopy {
        try report { _ = try $0.add(text, to: "texts/results.md") }
    }

    @Test(arguments: ["图", "😀", "\"", "'", "\u{200B}", "{note a} ", "**a** ", "[a](quote:) "])
    func `A paragraph of forty thousand characters is checked in linear time`(_ piece: String) throws {
        let text = String(repeating: piece, count: 40_000 / piece.unicodeScalars.count)
        // Unoptimized, lines of forty thousand places to break take 13 to 25 seconds; quadratic, they took many minutes.
        let result = try run("check", paragraph(text), seconds: 90)
        #expect(result.errors == "" && result.status == 0)
    }

    @Test func `Characters that no font has are all found in linear time`() throws {
        let result = try run("check", paragraph(String(repeating: "\u{131CB}", count: 40_000)))
        #expect(result.errors.hasSuffix("\n1 problem; nothing was written\n") && result.status == 1)
    }

    @Test func `Many keywords in one line are read in linear time`() throws {
        let copy = try report {
            let words = Array(repeating: "k", count: 40_000).joined(separator: ", ")
            try $0.append(Array("keywords: [\(words)]\n".utf8), to: "report.yaml")
        }
        #expect(try run("check", copy).errors.hasSuffix("nothing was written\n") || run("check", copy).status == 0)
    }

    @Test func `Of many missing texts a hundred are told, and the rest counted`() throws {
        let copy = try report {
            let names = (1...40_000).map { "results\($0)" }.joined(separator: ", ")
            try $0.append(
                Array(
                    "  - { name: more, title: More, short-title: M, subtitle: S, summary: S, parts: [\(names)] }\n".utf8
                ),
                to: "report.yaml")
        }
        let result = try run("check", copy)
        let lines = result.errors.split(separator: "\n")
        #expect(result.status == 1)
        #expect(lines.count == 103)
        #expect(lines.first?.hasSuffix("there is no text \"texts/results1.md\"; did you mean \"results\"?") == true)
        #expect(
            Array(lines.suffix(3)) == [
                "error: 39900 more problems, by kind:", "error:   39900 of the kind \"missing text\"",
                "40000 problems; nothing was written",
            ])
    }

    @Test func `A paragraph of megabytes is refused`() throws {
        let result = try run("check", paragraph(String(repeating: "a ", count: 1_900_000)))
        #expect(result.status == 1)
        #expect(result.errors.contains("the paragraph has 3800001 bytes; the limit is 262144"), "\(result.errors)")
    }

    @Test func `A short codebook cannot ask for more counts than there is memory for`() throws {
        let copy = try report {
            let options = (1...501).map { "{ code: o\($0), title: Option \($0) }" }.joined(separator: ", ")
            try $0.append(
                Array(
                    "  - { id: order, topic: t, wording: w, kind: ranking, options: [\(options)] }\n".utf8),
                to: "codebook.yaml")
        }
        let result = try run("check", copy)
        #expect(result.status == 1)
        #expect(
            result.errors.contains(
                "up to here, the questions have 251001 ranks of options together; the limit is 250000; leave out"),
            "\(result.errors)")
    }

    @Test func `A short text cannot place more than there is memory for`() throws {
        let options = (1...2000).map { "{ code: o\($0), title: Option \($0) }" }.joined(separator: ", ")
        let copy = try report {
            try $0.append(
                Array("  - { id: many, topic: t, wording: w, kind: single_choice, options: [\(options)] }\n".utf8),
                to: "codebook.yaml")
            try $0.replace("sunday_help\n", with: "sunday_help,many\n", in: "responses.csv")
        }
        let answers = try text(ofFile: copy.path("responses.csv")).split(separator: "\n")
        let longer = [answers[0]] + answers.dropFirst().map { $0 + ",o1" }
        try write(Array((longer.joined(separator: "\n") + "\n").utf8), toFile: copy.path("responses.csv"))
        _ = try copy.add(String(repeating: "{table many}\n\n", count: 100), to: "texts/results.md")
        let result = try run("check", copy, seconds: 60)
        #expect(result.status == 1)
        #expect(
            result.errors.contains("cells, items and paragraphs; the limit is 400000"), "\(result.errors.prefix(500))")
    }

    @Test func `A paragraph cannot print a long list many times`() throws {
        let result = try run("check", paragraph(String(repeating: "{respondents} ", count: 5000)))
        #expect(result.status == 1)
        #expect(result.errors.contains("the expressions of the paragraph print"), "\(result.errors.prefix(500))")
    }
}
