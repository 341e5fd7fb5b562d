import TestSupport
import Testing

/// Three waves of invented gardens side by side; the expected figures are counted by hand from the answers.
@Suite struct WaveSeriesTests {
    /// The report with a wave of 2027, in which the first garden also grew leeks.
    private func copy(_ text: String) throws -> ReportCopy {
        let copy = try ReportCopy(Repository.path("Tests/Program/ConformanceTests/Reports/statistics"))
        try copyTree(copy.path("earlier"), to: copy.path("oldest"))
        try copy.replace("2029-05-02,beans,no", with: "2027-05-02,beans leeks,no", in: "oldest/answers.csv")
        try copy.replace(
            "waves:\n",
            with: "waves:\n  - { id: \"2027\", label: Survey of 2027, codebook: oldest/codebook.yaml, "
                + "answers: oldest/answers.csv }\n", in: "report.yaml")
        _ = try copy.add(text, to: "texts/figures.md")
        return copy
    }

    /// The rows of the last table of the built document, cell by cell.
    private func table(_ text: String) throws -> [[String]] {
        let copy = try copy(text)
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.errors == "" && build.status == 0)
        let file = copy.beside("edition/statistics.pdf")
        #expect(try Program.run(["verify", file]).status == 0)
        return try taggedTables(file).last ?? []
    }

    @Test func `Counts and shares of each wave stand in a column, options of one wave alone in rows of their own`()
        throws
    {
        #expect(
            try table("{table crops since 2027 2029}") == [
                ["Option", "Survey of 2027", "Survey of 2029", "This survey"],
                ["Base: gardens that answered", "6", "6", "9"],
                ["Beans", "3 (50%)", "3 (50%)", "6 (67%)"],
                ["Leeks", "5 (83%)", "4 (67%)", "4 (44%)"],
                ["Melons", "–", "–", "2 (22%)"],
                ["Other crops", "–", "–", "2 (22%)"],
                ["Melons and pumpkins", "1 (17%)", "1 (17%)", "–"],
                ["Herbs", "1 (17%)", "1 (17%)", "–"],
            ])
    }

    @Test func `The note says what a dash means, where there is one`() throws {
        func notes(_ text: String) throws -> Bool {
            let copy = try copy(text)
            #expect(try copy.run("build", ["--output", copy.beside("edition")]).status == 0)
            return try Subprocess.run("pdftotext", [copy.beside("edition/statistics.pdf"), "-"]).text.contains(
                "–: not offered")
        }
        #expect(try notes("{table crops since 2027 2029}"))
        #expect(try !notes("{table ease since 2027 2029}"))
    }

    @Test func `A scale has its mean and median in each wave, a number has them alone`() throws {
        let scale = try table("{table ease since 2027 2029}")
        #expect(scale.map(\.first).suffix(2) == ["Mean", "Median"])
        #expect(scale[scale.count - 2].prefix(3) == ["Mean", "2.3", "2.3"])
        let number = try table("{table hours since 2027 2029}")
        #expect(number.map(\.first) == ["Measure", "Base: gardens that answered", "Mean", "Median"])
        #expect(number[2].prefix(3) == ["Mean", "10.5", "10.5"])
    }

    @Test func `What has no table of several waves is refused with its place`() throws {
        func error(_ text: String) throws -> String {
            try copy(text).run("check").errors.split(separator: "\n").first.map(String.init) ?? ""
        }
        #expect(
            try error("{table crops since 2027 2028}").hasSuffix(
                "the report has no earlier wave \"2028\"; did you mean \"2027\"?"))
        #expect(try error("{table crops since 2027 2027}").hasSuffix("the wave \"2027\" is named twice"))
        #expect(
            try error("{table needs since 2027 2029}").hasSuffix(
                "\"needs\" is a ranking, which has no table of several waves; write {table needs}"))
        #expect(
            try error("{table crops since 2027 2029 of both}").hasSuffix(
                "\"of both\" means the respondents of two waves, not of more; name one wave, or leave \"of both\" out"))
    }
}
