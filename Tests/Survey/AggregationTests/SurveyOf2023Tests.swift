import Aggregation
import SurveyData
import Testing
import TestSupport

@Suite struct SurveyOf2023Tests {
    @Test func `every count and base is the published one`() throws {
        let survey = try surveyOf2023()
        let figures = try rows(of: "Tests/Survey/AggregationTests/published-figures.csv")
        #expect(figures.count == 24)
        for figure in figures {
            let id = try #require(figure["id"])
            let (count, base) = try counted(figure, survey)
            #expect(figure["count"] == count, "\(id)")
            #expect(figure["base"] == base, "\(id)")
        }
    }

    /// Count and base of a published figure as this survey yields them.
    private func counted(_ figure: [String: String], _ survey: Survey) throws -> (String, String) {
        if figure["id"] == "invited" { return (String(survey.codebook.invited), "") }
        let kind = try #require(figure["base_kind"].flatMap(BaseKind.init(rawValue:)))
        if figure["id"] == "response_rate" {
            let rate = try #require(responseRate(survey))
            #expect(kind == .invited)
            return (String(rate.count), String(rate.base))
        }
        let question = try #require(figure["question"].flatMap(survey.codebook.question))
        let table = try #require(tabulate(survey, question: question))
        let row = try #require(figure["option"].flatMap(table.row))
        let share = try #require(table.share(of: row, in: kind))
        #expect(share.count == row.count)
        return (String(share.count), String(share.base))
    }

    @Test func `every figure is the one that another program counts`() throws {
        let survey = try surveyOf2023()
        var counted = 0
        let expected = Dictionary(
            grouping: try rows(of: "Tests/Survey/AggregationTests/independent-count.csv"), by: { $0["question"] ?? "" })
        #expect(Set(expected.keys) == Set(survey.codebook.questions.map(\.id)))
        for table in tabulate(survey) {
            let lines = try #require(expected[table.question.id])
            for row in table.rows {
                guard let line = lines.first(where: { $0["code"] == row.option.code }) else {
                    #expect(row.count == 0, "\(table.question.id) \(row.option.code)")
                    continue
                }
                #expect(figures(row, table) == line, "\(table.question.id) \(row.option.code)")
                counted += 1
            }
        }
        #expect(counted == expected.values.joined().count)
    }

    private func figures(_ row: ResultTable.Row, _ table: ResultTable) -> [String: String] {
        [
            "question": table.question.id, "code": row.option.code, "count": "\(row.count)", "base": "\(table.base)",
            "responses": "\(table.responses)", "not_answered": "\(table.notAnswered)",
            "not_asked": "\(table.notAsked)", "rank": "\(row.rank)",
            "percent": row.shareOfRespondents.map { "\($0.percent())" } ?? "",
            "share_of_responses": row.shareOfResponses?.fraction(decimals: 6) ?? "",
        ]
    }

    @Test func `mechanisms stand in the order of the names by which they are known`() throws {
        let respondents = try surveyOf2023().codebook.respondents
        let ids = [
            "add", "arcp", "budapest", "gfmd", "midcom", "midsa", "midwa", "oacps_eu", "prague", "quito", "rcm", "riam",
            "rmfm", "sacm",
        ]
        #expect(respondents.map(\.id) == ids)
        #expect(respondents.sorted().map(\.id) == ids)
        #expect(respondents.sorted { $0.sortName < $1.sortName }.map(\.id) == ids)
        #expect(
            respondents.map(\.acronymOrName) == [
                "Abu Dhabi Dialogue", "ARCP", "Budapest Process", "GFMD", "MIDCOM", "MIDSA", "MIDWA", "OACPS-EU MD",
                "Prague Process", "Quito Process", "RCM", "RIAM", "RMFM", "SACM",
            ])
        #expect(respondents[10].displayName == "Regional Conference on Migration (RCM)")
    }

    @Test func `goals and objectives are complete`() throws {
        let book = try surveyOf2023().codebook
        let goals = try #require(book.question("sdg_priority")).options
        #expect(goals.map(\.number) == (1...17).map(Optional.init))
        #expect(goals.allSatisfy { $0.swatch != nil && $0.label == "SDG \($0.code)" })
        #expect(goals[7].displayName == "SDG 8 (Decent Work and Economic Growth)")
        #expect(goals[7].swatch == "#A21942")
        let objectives = try #require(book.question("gcm_priority")).options
        #expect(objectives.map(\.number) == (1...23).map(Optional.init))
        #expect(objectives.allSatisfy { $0.fullTitle != nil && $0.label == "Objective \($0.code)" })
        #expect(objectives.map(\.fullTitle) == book.question("gcm_contribution")?.options.map(\.fullTitle))
    }

    @Test func `the totals that were published are final, and all others illustrative`() throws {
        let options = try surveyOf2023().codebook.questions.flatMap(\.options)
        #expect(options.count == 70 && options.filter { $0.status == nil }.count == 22)
        #expect(options.allSatisfy { $0.status == nil || $0.status == .illustrative })
    }

    @Test func `the first goals are ranked with their ties in official order`() throws {
        let survey = try surveyOf2023()
        let table = try #require(tabulate(survey, question: survey.codebook.questions[0]))
        let first = table.ranked.prefix(6)
        #expect(first.map(\.option.code) == ["8", "10", "17", "5", "16", "13"])
        #expect(first.map(\.rank) == [1, 2, 2, 4, 5, 6])
        #expect(table.row("3")?.respondents == ["add", "gfmd", "oacps_eu"])
    }
}
