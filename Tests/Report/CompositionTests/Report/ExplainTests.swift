import Aggregation
import Diagnostics
import SurveyData
import Testing
import TestSupport

@testable import Expressions

@Suite struct ExplainTests {
    private func explained(_ source: String, _ survey: Survey) -> [String] {
        do throws(ReportError) {
            return try explain(
                source, results: SurveyResults(survey), words: EnglishWords.shared, answersFile: "responses.csv")
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func `a share is told with its question, option, choosers, base and fraction`() throws {
        let choosers = "ARCP, GFMD, MIDWA, Prague Process, RCM, RMFM and SACM"
        #expect(
            explained("{count gcm_review_format.regional_event of responses with base}", try surveyOf2023()) == [
                "{count gcm_review_format.regional_event of responses with base}",
                "  prints    7 of 19 responses (37 per cent)",
                "  question  gcm_review_format: In which formats will your mechanism contribute to the regional reviews "
                    + "of 2024?",
                "  option    regional_event: Regional review event",
                "  count     7 chose it: \(choosers)",
                "  base      19 responses; 9 of 14 who responded answered; 0 did not answer, 5 were not asked",
                "  share     7/19 = 36.8421%, printed as 37: rounded half away from zero, from the exact fraction",
                "  answers   responses.csv, 14 rows",
            ])
    }

    @Test func `a count has no share, and braces may be missing`() throws {
        #expect(
            explained("count fruit.apple of invited", try smallSurvey()) == [
                "{count fruit.apple of invited}", "  prints    2", "  question  fruit: Which fruit do you grow?",
                "  option    apple: F1 (Apples)", "  count     2 chose it: Office East and ON",
                "  base      8 invited; 3 of 4 who responded answered; 1 did not answer, 0 were not asked",
                "  answers   responses.csv, 4 rows",
            ])
        #expect(
            explained("base detail", try smallSurvey()).dropFirst() == [
                "  prints    1", "  question  detail: How will you plant?",
                "  base      1 respondents: 1 of 4 who responded answered; 1 did not answer, 2 were not asked",
                "  answers   responses.csv, 4 rows",
            ])
    }

    @Test func `figures of the whole survey are told from invitations and rows`() throws {
        #expect(
            explained("response-rate", try smallSurvey()) == [
                "{response-rate}", "  prints    50 per cent", "  invited   8 offices, as the codebook says",
                "  responded 4 rows of responses.csv",
                "  share     4/8 = 50.0000%, printed as 50: rounded half away from zero, from the exact fraction",
            ])
    }

    @Test func `every option of a list is told`() throws {
        #expect(
            explained("ranks 2 to 3 fruit as label", try smallSurvey()).filter {
                $0.contains("option") || $0.contains("print")
            }
                == ["  prints    F1 and F2", "  option    apple: F1 (Apples)", "  option    pear: F2 (Pears)"])
    }

    @Test func `choosers without names in the codebook are told by their ids`() throws {
        var survey = try smallSurvey()
        survey.codebook.respondents = []
        #expect(explained("count fruit.other", survey).contains("  count     3 chose it: east, north and west"))
    }

    @Test func `a requirement that holds prints nothing`() throws {
        #expect(
            explained("{require count fruit.apple = 2}", try smallSurvey())
                == ["{require count fruit.apple = 2}", "  prints    nothing: the requirement holds"])
    }

    @Test func `problems have the column in what was typed`() throws {
        let survey = try smallSurvey()
        #expect(
            explained("{count fruit.paer}", survey)
                == ["expression:1:8: fruit has no option \"paer\"; did you mean \"pear\"?"])
        #expect(explained("cuont", survey) == ["expression:1:1: unknown expression \"cuont\"; did you mean \"count\"?"])
        #expect(explained("{}", survey) == ["expression:1:1: the braces are empty"])
    }

    @Test(arguments: ["graph fruit", "points texts", "table fruit"])
    func `parts of a document have no value outside of it`(source: String) throws {
        #expect(
            explained(source, try smallSurvey())
                == ["expression:1:1: {\(source)} has no value outside a document"])
    }
}
