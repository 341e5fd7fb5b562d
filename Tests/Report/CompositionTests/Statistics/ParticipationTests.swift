import Aggregation
import SurveyData
import Testing

@testable import Composition

/// Who was invited and responded, by groups and over time; counted by hand from codebook and answers.
@Suite struct ParticipationTests {
    private static let figures: [(String, String)] = [
        ("response-rate among type:school", "60 per cent"),
        ("response-rate among type:school with base to 1", "3 of 5 gardens (60.0 per cent)"),
        ("invited among region:North_Shore", "7"), ("responded among region:North_Shore in words", "five"),
        ("response-rate among type:allotment wave 2029 with base", "4 of 7 gardens (57 per cent)"),
        ("require response-rate among type:school = 60", ""),
        (
            "invited among plan:yes",
            "a.md:3:20: the data do not contain how many of those where plan:yes were invited; "
                + "write type:TYPE or region:REGION"
        ),
        (
            "responded among type:scool",
            "a.md:3:22: there is no group \"scool\" by type; did you mean \"school\"?"
        ),
    ]

    @Test(arguments: figures)
    func `Numbers of those invited can be of a group`(expression: String, text: String) throws {
        #expect(try InventedGardens.printed(expression) == text)
    }

    @Test func `The groups of a list of some who were invited are not known`() throws {
        var survey = try InventedGardens.survey()
        survey.codebook.invited = 20
        #expect(
            try InventedGardens.printed("invited among type:school", survey: survey)
                == "a.md:3:20: the codebook lists 12 of the 20 invited gardens, so how many of a type were invited is not known; "
                + "list everyone who was invited under \"respondents\"")
        #expect(
            try InventedGardens.outline("participation by type", survey: survey).first?.contains("lists 12 of the 20")
                == true)
    }

    private func rows(_ by: ParticipationBreak, _ survey: Survey? = nil) throws -> [String] {
        let results = SurveyResults(try survey ?? InventedGardens.survey())
        return (results.participation(by: by)?.rows ?? []).map {
            "\($0.name ?? "-") \($0.invited.map(String.init) ?? "-") \($0.responded) \($0.respondedSoFar)"
        }
    }

    @Test func `Responses are counted by groups, days, weeks and months`() throws {
        #expect(try rows(.type) == ["allotment 7 6 6", "school 5 3 9"])
        #expect(try rows(.region) == ["North Shore 7 5 5", "South Shore 5 4 9"])
        #expect(
            try rows(.day) == [
                "2031-05-02 - 2 2", "2031-05-03 - 2 4", "2031-05-04 - 2 6", "2031-05-05 - 2 8", "2031-05-06 - 1 9",
            ])
        #expect(try rows(.week) == ["2031-04-28 - 6 6", "2031-05-05 - 3 9"])
        #expect(try rows(.month) == ["2031-05 - 9 9"])
    }

    @Test func `Responses without a date come last`() throws {
        var survey = try InventedGardens.survey()
        survey.responses[0].submitted = nil
        #expect(try rows(.month, survey) == ["2031-05 - 8 8", "- - 1 9"])
    }

    @Test func `Tables are told by a group or a stretch of time`() throws {
        #expect(
            try InventedGardens.outline("participation by dya")
                == ["a.md:1:19: participation is not told by \"dya\"; did you mean \"day\"?"])
        #expect(
            try InventedGardens.outline("participation")
                == [
                    "a.md:1:1: {participation} does not say what it is told by; expected one of: day, month, region, type, week"
                ])
        let table = try InventedGardens.outline("participation by day")
        #expect(table.contains { $0.contains("2031-05-06") && $0.contains("1") && $0.contains("9") }, "\(table)")
    }
}
