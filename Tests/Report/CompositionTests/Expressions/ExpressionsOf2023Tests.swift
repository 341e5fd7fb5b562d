import DocumentModel
import Testing
import TestSupport

@testable import Composition

/// Every line of the tables in docs/writing.md, computed from the answers of 2023.
@Suite struct ExpressionsOf2023Tests {
    private static let numbers: [(String, String)] = [
        ("count sdg_priority.8", "12"),
        ("count sdg_priority.8 with base", "12 of 13 mechanisms (92 per cent)"),
        ("share sdg_priority.8", "92 per cent"),
        ("share sdg_priority.8 with base", "92 per cent (12 of 13)"),
        ("share gcm_review_format.regional_event of responses", "37 per cent"),
        ("count gcm_review_format.regional_event of responses with base", "7 of 19 responses (37 per cent)"),
        ("base sdg_priority", "13"),
        ("base gcm_review_format of responses", "19"),
        ("share sdg_priority.8 of invited", "50 per cent"),
        ("not-answered sdg_priority", "1"),
        ("not-asked gcm_review_format", "5"),
        ("invited", "24"),
        ("responded", "14"),
        ("response-rate", "58 per cent"),
        ("response-rate with base", "14 of 24 mechanisms (58 per cent)"),
        ("rank sdg_priority.8", "1"),
    ]

    @Test(arguments: numbers)
    func `a number prints as the page on writing says`(expression: String, text: String) throws {
        #expect(printed(expression, try surveyOf2023()) == text)
    }

    @Test func `a question prints as it was asked`() throws {
        #expect(
            printed("question sdg_priority", try surveyOf2023())
                == "Which Sustainable Development Goals (SDGs) have priority in the work of your mechanism?")
    }

    private static let words: [(String, String)] = [
        ("count sdg_priority.8 in words", "twelve"),
        ("count sdg_priority.5 in prose", "nine"),
        ("count sdg_priority.8 in prose", "12"),
        ("rank sdg_priority.8 in words", "first"),
        ("Count gcm_review_engagement.no in words", "None"),
        ("count gcm_review_engagement.no in prose", "none"),
        ("Invited in words", "Twenty-four"),
        ("not-answered sdg_priority in prose", "one"),
        ("base gcm_review_format of responses in prose", "19"),
        ("count sdg_priority.5 with base in prose", "nine of 13 mechanisms (69 per cent)"),
        ("Count sdg_priority.5 with base in words", "Nine of thirteen mechanisms (69 per cent)"),
    ]

    @Test(arguments: words)
    func `a number may be in words`(expression: String, text: String) throws {
        #expect(printed(expression, try surveyOf2023()) == text)
    }

    private static let firstFour = [
        "SDG 8 (Decent Work and Economic Growth", "SDG 10 (Reduced Inequalities", "SDG 17 (Partnerships for the Goals",
        "SDG 5 (Gender Equality",
    ]

    private static let officialTitle =
        "Strengthen international cooperation and global partnerships for safe, orderly and regular migration"

    private static let options: [(String, String)] = [
        ("option sdg_priority.8", "SDG 8 (Decent Work and Economic Growth)"),
        ("option sdg_priority.8 as label", "SDG 8"),
        ("option sdg_priority.8 as title", "Decent Work and Economic Growth"),
        (
            "option gcm_priority.1 as full",
            "Collect and utilize accurate and disaggregated data as a basis for evidence-based policies"
        ),
        ("top 4 sdg_priority", "\(firstFour[0])), \(firstFour[1])), \(firstFour[2])) and \(firstFour[3]))"),
        (
            "top 4 sdg_priority with count",
            "\(firstFour[0]); 12 of 13 mechanisms, 92 per cent), \(firstFour[1]); 10 of 13 mechanisms, 77 per cent), "
                + "\(firstFour[2]); 10 of 13 mechanisms, 77 per cent) and \(firstFour[3]); 9 of 13 mechanisms, 69 per cent)"
        ),
        (
            "top 2 sdg_priority as label with count",
            "SDG 8 (12 of 13 mechanisms, 92 per cent), SDG 10 (10 of 13 mechanisms, 77 per cent) and "
                + "SDG 17 (10 of 13 mechanisms, 77 per cent)"
        ),
        (
            "ranks 5 to 6 sdg_priority with share",
            "SDG 16 (Peace, Justice and Strong Institutions; 62 per cent) and SDG 13 (Climate Action; 46 per cent)"
        ),
        ("top 2 sdg_priority as label", "SDG 8, SDG 10 and SDG 17"),
        ("top 1 sdg_priority as title", "Decent Work and Economic Growth"),
        (
            "top 1 gcm_priority as full",
            "Objective 23 (\(officialTitle))"
        ),
        ("count sdg_priority#1 with base", "12 of 13 mechanisms (92 per cent)"),
        ("option sdg_priority#3 as label", "SDG 17"),
    ]

    @Test(arguments: options)
    func `options print as the page on writing says`(expression: String, text: String) throws {
        #expect(printed(expression, try surveyOf2023()) == text)
    }

    @Test func `mechanisms print as the page on writing says`() throws {
        let survey = try surveyOf2023()
        #expect(printed("mechanism rcm", survey) == "Regional Conference on Migration (RCM)")
        #expect(printed("mechanism rcm as acronym", survey) == "RCM")
        #expect(printed("mechanism rcm as name", survey) == "Regional Conference on Migration")
        #expect(printed("mechanism rcm as full", survey) == "Regional Conference on Migration (Puebla Process)")
        #expect(
            printed("mechanisms gcm_review_engagement.undecided as acronym", survey)
                == "MIDCOM, MIDSA, OACPS-EU MD and Quito Process")
        // That the total is final makes no answer of a single mechanism known.
        #expect(printed("mechanisms sdg_priority.3", survey).contains("states an illustrative value as a finding"))
        #expect(
            printed("mechanisms as acronym", survey)
                == "Abu Dhabi Dialogue, ARCP, Budapest Process, GFMD, MIDCOM, MIDSA, MIDWA, OACPS-EU MD, "
                + "Prague Process, Quito Process, RCM, RIAM, RMFM and SACM")
        #expect(printed("respondent rcm", survey) == printed("mechanism rcm", survey))
        #expect(printed("respondents", survey) == printed("mechanisms", survey))
    }

    @Test func `the statements of the page on writing are borne out`() throws {
        let survey = try surveyOf2023()
        #expect(printed("require rank gcm_priority.23 = 1", survey) == "")
        #expect(printed("require count gcm_priority.2 > count gcm_priority.1", survey) == "")
    }

    @Test func `a figure from elsewhere prints as it stands`() throws {
        #expect(printed("cited 2.5 per cent", try surveyOf2023()) == "2.5 per cent")
    }

    @Test func `every share is rounded half away from zero from the exact fraction`() throws {
        let survey = try surveyOf2023()
        for question in survey.codebook.questions {
            for option in question.options {
                let status = option.status.map { " status \($0.rawValue)" } ?? ""
                let remark = option.status.map { " (\($0.rawValue))" } ?? ""
                let printedCount = printed("count \(question.id).\(option.code)\(status)", survey)
                let count = try #require(Int(printedCount.dropLast(remark.count)))
                let base = try #require(Int(printed("base \(question.id)", survey)))
                // Half away from zero by whole numbers: 200c + b over 2b, cut.
                let percent = (200 * count + base) / (2 * base)
                let share = printed("share \(question.id).\(option.code)\(status)", survey)
                #expect(share == "\(percent) per cent\(remark)")
            }
        }
    }
}
