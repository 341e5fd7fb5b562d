import DocumentModel
import Languages
import TestSupport
import Testing

@testable import JobRunner

/// Where a language has no catalogue, the fixed words are English and say so; both the program and a screen reader are told.
@Suite struct ForeignWordsTests {
    /// The Greek report in Greek, for which there is no catalogue; the words that serve instead are marked.
    private func greekCopy() throws -> ReportCopy {
        let copy = try ReportCopy(MarkedReports.greek)
        try copy.replace("language: en", with: "language: el", in: "report.yaml")
        // The title block and the properties are plain text.
        try copy.replace("    subtitle: \"Απάντησαν {responded in words}\"\n", with: "", in: "report.yaml")
        try MarkedLanguage.write(into: copy.beside("words"), as: "en")
        return copy
    }

    private func job(_ copy: ReportCopy) -> Job {
        var job = copy.job()
        job.languages = copy.beside("words")
        return job
    }

    @Test func `every element that holds fixed words names their language`() throws {
        let copy = try greekCopy()
        let spoken = try ShownTexts(job(copy)).spoken
        #expect(try text(ofFile: copy.path("report.yaml")).contains("language: el"))
        #expect(spoken.count { $0.language == MarkedLanguage.tag } > 100)
        for text in spoken where !isFileOrProgram(text.text) {
            let words = MarkedLanguage.words(of: text.text)
            let isFixed = words.contains { $0.unicodeScalars.contains(where: \.isASCII) }
            if isFixed { #expect(text.language == MarkedLanguage.tag, "\(text.place): \"\(text.text)\"") }
            // The unit is the report's own word inside of fixed ones.
            let isOwn = !isFixed && !words.isEmpty && !words.allSatisfy(["κήπος", "κήποι"].contains)
            if isOwn, !text.isOfGraph {
                #expect(text.language == "el" || text.language == "ru", "\(text.place): \"\(text.text)\"")
            }
        }
    }

    /// Names that are no words of a language: of files, of the program, of the report's folder.
    private func isFileOrProgram(_ text: String) -> Bool {
        [".csv", ".yaml", ".json"].contains(where: text.contains) || ["Rapporteur 0.1.0", "greek"].contains(text)
    }

    @Test(arguments: ["check", "build"]) func `the program warns once, and goes on`(_ command: String) throws {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try copy.replace("layout:", with: "language: de\nlayout:", in: "report.yaml")
        let options = command == "build" ? ["--output", copy.beside("edition")] : []
        let result = try copy.run(command, options)
        #expect(result.status == 0)
        let line = try copy.place(of: "language: de", in: "report.yaml").split(separator: ":").dropLast().joined(
            separator: ":")
        let place = line + ":11"
        let others = Phrase.allCases.count - 3
        #expect(
            result.errors == """
                \(place): warning: there is no catalogue of words for the language "de"; what the program itself prints on pages, \
                in tables and in graphs ("Contents", "Option", "Total" and \(others) other phrases) is in English, and tagged so; \
                add \(Repository.path("Languages"))/de.yaml

                """)
    }

    @Test func `words serve every region of their language`() throws {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try copy.replace("layout:", with: "language: en-GB\nlayout:", in: "report.yaml")
        #expect(try copy.run("check").errors == "")
    }

    @Test func `a catalogue with a fault stops the job, with its place`() throws {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try copyTree(Repository.path("Languages"), to: copy.beside("words"))
        let path = copy.beside("words/en.yaml")
        let changed = try text(ofFile: path).replacing("  contents: Contents\n", with: "  content: Contents\n")
        try write(Array(changed.utf8), toFile: path)
        let result = try Program.run(
            [
                "check", copy.folder, "--layouts", Repository.path("Layouts"), "--fonts", Repository.path("Fonts"),
                "--languages", copy.beside("words"),
            ])
        #expect(result.status == 1)
        #expect(result.errors.contains("\(path):"))
        #expect(result.errors.contains(": \"phrases\" has no key \"content\"; did you mean \"contents\"?\n"))
    }
}
