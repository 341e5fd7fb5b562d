import JobRunner
import TestSupport
import Testing

/// The report of 2023 with its answers bound by hand.
@Suite struct BoundAnswersTests {
    private static let binding = """
        respondent: { column: Mechanism, as: label, names: { Almaty: prague } }
        submitted: { column: submitted }
        questions:
          sdg_priority: { column: sdg_priority, joined-by: " " }
          gcm_contribution: { column: gcm_contribution, joined-by: " " }
          gcm_review_engagement: { column: gcm_review_engagement }
          gcm_review_format: { column: gcm_review_format, joined-by: " " }
          gcm_priority: { column: gcm_priority, joined-by: " " }
        """

    private func boundReport() throws -> ReportCopy {
        let copy = try ReportCopy()
        try copy.replace(
            "answers: responses.csv", with: "answers: responses.csv\nbinding: binding.yaml", in: "report.yaml")
        try copy.replace("respondent,", with: "Mechanism,", in: "responses.csv")
        try write(Array(Self.binding.utf8), toFile: copy.path("binding.yaml"))
        return copy
    }

    @Test func `A binding joins the inputs, and the tables stay the same`() throws {
        let copy = try boundReport()
        let plain = try Program.run(["tabulate", Program.report])
        #expect(try copy.run("tabulate") == plain)
        #expect(try copy.run("build", ["--document", "summary", "--output", copy.beside("edition")]).status == 0)
        let manifest = try text(ofFile: copy.beside("edition") + "/manifest.json")
        #expect(manifest.contains("\"path\": \"binding.yaml\""))
    }

    @Test func `check --data prints what became of the answers`() throws {
        let copy = try boundReport()
        try copy.replace("\narcp,", with: "\nARCP,", in: "responses.csv")
        try copy.replace("\nprague,", with: "\nAlmaty,", in: "responses.csv")
        let summary = try copy.run("check", ["--data"])
        #expect(summary.status == 0 && summary.errors == "")
        #expect(
            summary.text == """
                responses.csv: 14 rows, 14 responses
                  respondents: matched 12 by id, 1 by name, 1 by another spelling
                  not distinguished in this file: answers to 4 questions
                  columns: 7 used, 0 not used

                """)
        let result = try copy.run("check", ["--data", "--verbose"])
        #expect(result.status == 0 && result.errors == "")
        #expect(
            result.text.hasPrefix(
                """
                responses.csv: 14 rows, 14 responses
                  respondents: matched 12 by id, 1 by name, 1 by another spelling
                    "Almaty" is prague
                  not distinguished in this file:
                    sdg_priority: chose none and not asked, from not answered (1 row counts as not answered)
                    gcm_contribution: chose none and not asked, from not answered (1 row counts as not answered)
                    gcm_review_engagement: not asked, from not answered (1 row counts as not answered)
                    gcm_priority: chose none and not asked, from not answered (1 row counts as not answered)
                    column                 holds

                """), "\(result.text)")
    }

    @Test func `check --data tells the problems as well, and ends with 1`() throws {
        let copy = try boundReport()
        try copy.replace("\narcp,", with: "\nbali,", in: "responses.csv")
        let result = try copy.run("check", ["--data", "--verbose"])
        #expect(result.status == 1)
        #expect(
            result.text.contains(
                "  respondents: matched 13 by id\n    the codebook has no respondent \"bali\" (1 row)\n"))
        #expect(
            result.errors == """
                error: responses.csv:3:1: the codebook has no respondent "bali"; add this spelling to "names" in the binding; for someone new, add "- { id: bali, name: 'bali' }" to "respondents" in codebook.yaml, or write "as: new" in the binding
                1 problem; nothing was written

                """)
    }

    @Test func `What is wrong with binding and limits is told at its place`() throws {
        let copy = try boundReport()
        try copy.replace("as: label", with: "as: lable", in: "binding.yaml")
        #expect(
            problems { () throws(JobFailure) in try check(copy.job()) }
                == ["binding.yaml:1:38: \"as\" cannot be \"lable\"; did you mean \"label\"?"])
        try copy.replace("binding: binding.yaml", with: "binding: bindung.yaml", in: "report.yaml")
        #expect(
            problems { () throws(JobFailure) in try reconcile(copy.job()) }
                == ["report.yaml:6:10: \"bindung.yaml\" cannot be read: no such file or directory"])
        try copy.replace(
            "binding: bindung.yaml", with: "limits: { megabytes: 0, rows: x, colums: 3 }", in: "report.yaml")
        #expect(
            problems { () throws(JobFailure) in try reconcile(copy.job()) } == [
                "report.yaml:6:22: \"megabytes\" is 0, expected 1 to 1048576",
                "report.yaml:6:31: \"rows\" is \"x\", expected a whole number",
                "report.yaml:6:34: \"limits\" has no key \"colums\"; did you mean \"columns\"?",
            ])
    }

    @Test func `A file above the limit says how to raise it`() throws {
        let copy = try ReportCopy()
        try copy.replace(
            "answers: responses.csv", with: "answers: responses.csv\nlimits: { megabytes: 1 }", in: "report.yaml")
        try copy.append([UInt8](repeating: 0x0A, count: 1 << 20), to: "responses.csv")
        #expect(
            problems { () throws(JobFailure) in try check(copy.job()) } == [
                "report.yaml:5:10: \"responses.csv\" cannot be read: is larger than 1 MiB, the limit for such a file; "
                    + "raise \"limits: megabytes\" in report.yaml"
            ])
        try copy.replace("megabytes: 1", with: "megabytes: 2", in: "report.yaml")
        #expect(try reconcile(copy.job()).failure == nil)
    }
}
