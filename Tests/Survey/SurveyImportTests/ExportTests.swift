import SurveyData
import Testing

@testable import SurveyImport

@Suite struct ExportTests {
    @Test(arguments: exports) func `Each export is detected as its tool's`(file: String, tool: String) throws {
        let first = try Import(file).imported.lines.first
        #expect(first?.hasPrefix("\(file): detected as \(tool): ") == true, "\(first ?? "")")
    }

    @Test(arguments: exports.map(\.file))
    func `The written files read the export and give the expected statistics`(file: String) throws {
        let survey = try Import(file).survey()
        let showsUniverse = file == "limesurvey_vv.csv"
        let figures = Figures(of: survey, order: optionOrder, showsUniverse: showsUniverse)
        #expect(try figures == Figures.expected(showsUniverse: showsUniverse))
        try expectTexts(survey, file)
    }

    /// The names, the message with a line break, and the text beside "Other".
    private func expectTexts(_ survey: Survey, _ file: String) throws {
        let names = [
            "ARCP", "Regional Conference on Migration (RCM)", "MIDSA", "Abu Dhabi Dialogue",
            "Red Iberoamericana (RIAM) – España",
        ]
        #expect(survey.responses.map(\.respondent) == names)
        let last = try #require(survey.codebook.questions.indices.last)
        let messages: [Answer] = [
            .text("«البيانات أولاً»; data first"), .text("Line one\nLine two, with \"quotes\""), .notAnswered,
            .text("=SUM(1,1)"), .text("Éxito; 100 %\tok"),
        ]
        #expect(survey.responses.map { $0.answers[last] } == messages)
        let flattens = file == "google_forms.csv" || file == "msforms.xlsx"
        let other = survey.responses.compactMap { $0.otherTexts.values.first }
        #expect(other == (flattens ? [] : ["Side event; joint with GFMD"]))
        let days = survey.responses.map { String($0.submitted?.prefix(10) ?? "") }
        #expect(days == (18...22).map { file == "spss.sav" ? "" : "2023-04-\($0)" })
    }

    @Test(arguments: exports.map(\.file).filter { $0.hasSuffix(".csv") })
    func `Line breaks and byte-order marks make no difference to what is written`(file: String) throws {
        let whole = try Import(file)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bare = whole.bytes.starts(with: mark) ? Array(whole.bytes.dropFirst(3)) : whole.bytes
        let lineFeeds = bare.filter { $0 != 0x0D }
        let both = lineFeeds.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        for bytes in [lineFeeds, both, mark + lineFeeds, mark + both] {
            let other = try Import(file, bytes)
            #expect(other.imported.lines == whole.imported.lines)
            #expect(other.imported.files.map(\.text) == whole.imported.files.map(\.text))
            #expect(try other.survey() == whole.survey())
        }
    }
}
