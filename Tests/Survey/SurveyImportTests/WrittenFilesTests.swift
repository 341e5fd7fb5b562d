import Testing

@testable import SurveyImport

/// The files that lie in Expected, to the letter: what a person sees first.
@Suite struct WrittenFilesTests {
    private func expectFiles(_ imported: Import, _ name: String) throws {
        for file in imported.imported.files {
            #expect(try file.text == Files.text("Expected/\(name).\(file.name)"), "\(name).\(file.name)")
        }
    }

    @Test func `Google Forms, by what the cells hold`() throws {
        try expectFiles(Import("google_forms.csv"), "google_forms")
    }

    @Test func `LimeSurvey VV, by two header rows`() throws {
        try expectFiles(Import("limesurvey_vv.csv"), "limesurvey_vv")
    }

    @Test func `SurveyMonkey, a column an option`() throws {
        try expectFiles(Import("surveymonkey.csv"), "surveymonkey")
    }

    @Test func `KoboToolbox with its form, in all languages`() throws {
        try expectFiles(Import("kobo_labels.csv", form: "xlsform.xlsx", languages: ["all"]), "kobo_labels")
    }

    @Test func `A first report for a folder that has none`() throws {
        let imported = try Import("kobo_labels.csv", form: "xlsform.xlsx", languages: ["fr"]).imported
        let files = imported.firstReport(date: "2023-06-15")
        #expect(files.map(\.name) == ["report.yaml", "texts/results.md"])
        #expect(try files[0].text == Files.text("Expected/report.yaml"))
        #expect(files[1].text == "# ISCM survey 2023\n\n{table sdg}\n\n{table plan}\n\n{table fmt}\n")
        let english = try Import("google_forms.csv").imported.firstReport(date: "2023-06-15")
        #expect(
            english[1].text.hasPrefix(
                "# Results\n\nAnswers came from {responded} respondents.\n\n{table sdgs_relevant_iscm}\n"))
    }
}
