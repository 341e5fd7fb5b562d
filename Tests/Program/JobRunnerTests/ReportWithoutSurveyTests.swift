import TestSupport
import Testing

/// A report that has neither a codebook nor answers: a speech, a submission.
@Suite struct ReportWithoutSurveyTests {
    /// A report of one text, with the layouts of the repository.
    private func report(_ text: String, more: String = "") throws -> ReportCopy {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        for name in ["codebook.yaml", "responses.csv", "texts/results.md"] { removeTree(copy.path(name)) }
        let definition = """
            layout: report
            date: 2030-05-02
            issuing-body: Gardens
            \(more)
            documents:
              - { name: speech, title: A speech, parts: [words] }

            """
        try write(Array(definition.utf8), toFile: copy.path("report.yaml"))
        try write(Array(text.utf8), toFile: copy.path("texts/words.md"))
        return copy
    }

    private let withoutFigures = "# Words\n\nFive of eight respondents, 50 per cent, said so.{note As heard.}\n"

    @Test func `It is checked, built, verified and traced, and says nothing of respondents`() throws {
        let copy = try report(withoutFigures)
        let checked = try copy.run("check")
        #expect(checked.errors == "" && checked.text == "speech: well, 1 page\n")
        let built = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(built.errors == "" && built.status == 0)
        let file = copy.beside("edition") + "/speech.pdf"
        let verified = try Program.run(["verify", file])
        #expect(verified.status == 0)
        #expect(verified.text.contains("statistics agree with the attached data: 1 statistic, 0 numbers"))
        let traced = try Program.run(["trace", file])
        #expect(traced.text.hasPrefix("page 1: Made by Rapporteur ") && traced.status == 0)
        let text = try Subprocess.run("pdftotext", ["-layout", file, "-"]).text
        #expect(text.contains("with: rapporteur build example"))
        #expect(!text.contains("invitations") && !text.contains("answers to"))
        let attached = try Subprocess.run("pdfdetach", ["-list", file]).text
        #expect(attached.contains("inputs.json") && !attached.contains("survey.csv"))
    }

    @Test func `What asks for answers is an error with its place`() throws {
        let text = "# Words\n\n{count a.b} and {respondents}.\n\n{table a}\n\n> [!quotation] rcm\n> So.\n"
        let result = try report(text).run("check")
        let hint = "; add codebook.yaml and responses.csv to the report's folder, or write the words themselves"
        let end = ", but the report has no survey: neither a codebook nor answers\(hint)"
        #expect(
            result.errors == """
                error: texts/words.md:3:1: {count a.b} asks for answers\(end)
                error: texts/words.md:3:17: {respondents} asks for answers\(end)
                error: texts/words.md:5:1: {table a} asks for answers\(end)
                error: texts/words.md:7: the name "rcm" is that of a respondent\(end)
                4 problems; nothing was written

                """)
        #expect(result.status == 1)
    }

    @Test(arguments: [["check", "--data"], ["tabulate"], ["explain", "responded"]])
    func `A command about answers says that there are none`(_ command: [String]) throws {
        let copy = try report(withoutFigures)
        let result = try Program.run([command[0], copy.folder] + Array(command.dropFirst()))
        #expect(
            result.errors == """
                error: report.yaml: the report has no survey: its folder has neither a codebook nor answers; \
                add codebook.yaml and responses.csv, or name them in report.yaml
                1 problem; nothing was written

                """)
        #expect(result.status == 1)
    }

    @Test(arguments: ["answers: responses.csv", "small-base: { below: 5 }", "graphs: {}"])
    func `A key of a survey asks for its files`(_ key: String) throws {
        let result = try report(withoutFigures, more: key + "\nsource: Made up.").run("check")
        #expect(result.errors.contains("codebook.yaml"))
        #expect(result.status != 0)
    }
}
