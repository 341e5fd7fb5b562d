import Glibc
import TestSupport
import Testing

/// Answers so large that they are counted piece by piece.
@Suite struct LargeAnswersTests {
    private static let codebook = """
        unit: { singular: person, plural: people }
        invited: 1000000
        questions:
          - { id: region, wording: Where?, topic: Regions, kind: single_choice, options: [
              { code: n, title: North }, { code: s, title: South }] }
          - { id: goals, wording: Which?, topic: Goals, kind: multiple_choice, options: [
              { code: a, title: Water }, { code: b, title: Food }] }
        """

    private static let binding = """
        questions: { region: { column: region }, goals: { column: goals, joined-by: " " } }
        """

    private static let report = """
        answers: answers.csv
        binding: binding.yaml
        language: en
        date: 2024-03-01
        date-line: "2024"
        issuing-body: Nobody
        source: Invented.
        keywords: [Nothing]
        documents:
          - { name: note, title: "{base goals} people", short-title: N, subtitle: N, summary: N, parts: [note] }
        """

    private static let note = "# Goals\n\n{count goals.a} of {base goals} people name water.\n"

    /// A report's folder whose answers are four rows, again and again: about 9 MB.
    private final class Report {
        private let place: TemporaryFolder

        init(lastRow: String = "") throws {
            place = try TemporaryFolder()
            #expect(unsafe mkdir(place.path("texts"), 0o700) == 0)
            let filler = String(repeating: "-", count: 80)
            let rows = ["n,a b", "s,b", "n,", ",a"].map { "\($0),\(filler)\n" }.joined()
            let answers = "region,goals,filler\n" + String(repeating: rows, count: 27_000) + lastRow
            let files = [
                "answers.csv": answers, "codebook.yaml": codebook, "binding.yaml": binding, "report.yaml": report,
                "texts/note.md": note,
            ]
            for (name, text) in files { try write(Array(text.utf8), toFile: path(name)) }
        }

        func path(_ name: String) -> String { place.path(name) }

        func run(_ command: String, _ options: [String] = []) throws -> Subprocess.Result {
            try Program.run([command, place.path] + Program.folders + options)
        }
    }

    @Test func `large answers are counted, also by groups`() throws {
        let result = try Report().run("tabulate", ["--by", "region", "--format", "csv"])
        #expect(result.errors == "" && result.status == 0)
        let rows = result.text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let counts = rows.dropFirst().map { "\($0[4]) \($0[5]) \($0[7]) \($0[8]) \($0[11]) \($0[13])" }
        #expect(
            counts == [
                "group n 27000 27000 a 27000", "group n 27000 27000 b 27000",
                "group s 27000 0 a 0", "group s 27000 0 b 27000",
                "not_stated  27000 0 a 27000", "not_stated  27000 0 b 0",
                "total  81000 27000 a 54000", "total  81000 27000 b 54000",
            ])
    }

    @Test func `a mistake in large answers is told at its place`() throws {
        let result = try Report(lastRow: "n,a c,\n").run("tabulate")
        #expect(result.status == 1)
        let problem = "answers.csv:108002:5: goals has no option \"c\"; did you mean \"a\"?"
        #expect(result.errors == "error: \(problem)\n1 problem; nothing was written\n")
    }

    @Test func `a value is explained from large answers`() throws {
        let result = try Report().run("explain", ["count goals.a"])
        #expect(result.errors == "")
        #expect(result.text.contains("54000 chose it\n"))
    }

    @Test func `an edition's manifest states the checksum of large answers`() throws {
        let report = try Report()
        let result = try report.run("build", ["--output", report.path("edition")])
        #expect(result.errors == "" && result.status == 0)
        let manifest = try text(ofFile: report.path("edition/manifest.json"))
        let sum = try Subprocess.run("/usr/bin/sha256sum", [report.path("answers.csv")]).text.prefix(64)
        let answers = try bytes(ofFile: report.path("answers.csv"))
        #expect(sum.count == 64)
        #expect(
            manifest.contains(
                """
                      "path": "answers.csv",
                      "bytes": \(answers.count),
                      "sha256": "\(sum)"
                """))
    }
}
