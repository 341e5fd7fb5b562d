import SurveyData
import Testing

@testable import Composition

/// The questionnaire with its results.
@Suite struct CodebookAnnexTests {
    @Test func `Each question has its head, its words, its kind and its results`() throws {
        let lines = try InventedGardens.outline("codebook")
        #expect(
            lines.filter { $0.hasPrefix("##") } == [
                "## Crops #", "## Plans for a second plot #", "## Ease of finding water #", "## Hours of work a week #",
                "## Needs in order #", "## Messages #",
            ])
        #expect(lines.contains("p Which crops does your garden grow?⏎*Several answers; asked of all*"), "\(lines)")
        #expect(
            lines.contains(
                "p What would you tell other gardens?⏎*Answer in words; asked of those who chose A second plot and Undecided (plans for a second plot)*"
            ))
        #expect(lines.last == "p <4 answers>")
    }

    @Test func `A long list of options is set in lines, in the order of the codebook`() throws {
        var survey = try InventedGardens.survey()
        let more = (1...30).map {
            AnswerOption(code: "x\($0)", title: "More \($0)", place: survey.codebook.questions[1].place)
        }
        survey.codebook.questions[1].options += more
        let lines = try InventedGardens.outline("codebook", survey: survey)
        let line = try #require(lines.first { $0.contains("More 30") })
        #expect(
            line.hasPrefix("p <A second plot: 4 (50%); No second plot: 3 (38%); Undecided: 1 (13%); More 1: 0 (0%);"))
        #expect(line.hasSuffix("More 30: 0 (0%). Base: 8 of 9 responding gardens; 1 did not answer.>"))
    }
}
