import ExactNumbers
import Aggregation
import DocumentModel
import SurveyData
import Testing

@testable import Composition
@testable import Expressions

@Suite struct ResultTablesTests {
    private func note(_ question: String, of survey: Survey, responses: Bool = false) throws -> String {
        let context = ExpressionContext.english(SurveyResults(survey))
        return ResultTables(context: context, source: "S.").baseNote(
            try #require(context.tables[question]), responses ? .responses : .respondents
        ).text
    }

    @Test func `a note says who answered, who did not and who was not asked`() throws {
        let survey = try smallSurvey()
        #expect(
            try note("fruit", of: survey)
                == "Base: 3 of 4 responding offices; 1 did not answer; multiple answers, shares sum to more than 100%.")
        #expect(
            try note("fruit", of: survey, responses: true)
                == "Base: 8 responses of 3 of 4 responding offices; 1 did not answer.")
        #expect(try note("plan", of: survey) == "Base: 3 of 4 responding offices; 1 did not answer.")
        #expect(
            try note("detail", of: survey)
                == "Base: 1 of 4 responding offices; 1 did not answer; 2 were not asked.")
    }

    @Test func `one is one and none is none`() throws {
        let one = try smallSurvey(answers: ["east,pear,no,,,"])
        #expect(try note("fruit", of: one) == "Base: 1 of 1 responding office.")
        #expect(try note("fruit", of: one, responses: true) == "Base: 1 response of 1 of 1 responding office.")
        #expect(try note("detail", of: one) == "Base: 0 of 1 responding office; 1 was not asked.")
        #expect(
            try note("silent", of: one, responses: true)
                == "Base: 0 responses of 0 of 1 responding office; 1 did not answer.")
    }

    @Test func `several answers that nobody gave sum to no more than all`() throws {
        let survey = try smallSurvey(answers: ["east,pear,no,,,", "west,apple,no,,,"])
        #expect(try note("fruit", of: survey) == "Base: 2 of 2 responding offices.")
    }

    @Test func `a table of results has rows by rank with counts, shares and ranks`() throws {
        #expect(
            try outline("{table fruit}") == [
                "table Fruit grown", "| Option | Offices | Share of respondents | Share of responses | Rank",
                "| F1 (Apples) | <2> | <67%> | <25%> | <2>", "| F2 (Pears) | <2> | <67%> | <25%> | <2>",
                "| F3 (Plums) | <1> | <33%> | <13%> | <4>", "| F4 (Figs) | <0> | <0%> | <0%> | <5>",
                "| other fruit | <3> | <100%> | <38%> | <1>",
                "note Base: 3 of 4 responding offices; 1 did not answer; multiple answers, shares sum to more than 100%. "
                    + "Survey of fruit.",
            ])
        #expect(
            try outline("{table plan}") == [
                "table Plans", "| Option | Offices | Share of respondents | Rank",
                "| Will plant | <2> | <67%> | <1>", "| Will not plant | <1> | <33%> | <2>",
                "note Base: 3 of 4 responding offices; 1 did not answer. Survey of fruit.",
            ])
        #expect(try outline("{table silent}")[2] == "| Gold | <0> | <–> | <–> | <1>")
    }

    @Test func `figures of a table keep where they come from`() throws {
        let document = try TestReport("Text.\n\n{table fruit}").compose().documents[0]
        guard case .table(let table) = document.blocks[1], case .computed(let share) = table.rows[0][3][0],
            case .computed(let count) = table.rows[0][1][0]
        else { throw MissingPart(name: "table") }
        #expect(table.alignments == [.start, .end, .end, .end, .end])
        #expect(table.id == "table-fruit")
        #expect(table.question == "Which fruit do you grow?")
        #expect(table.place.description == "a.md:3:1")
        #expect(share.statistic.request == StatisticRequest(source: "table fruit", name: "table", arguments: ["fruit"]))
        #expect(share.statistic.place == table.place)
        #expect(
            share.statistic.records == [
                "share fruit.apple 2/8 responses = 1/4 percent 0 half-away-from-zero: 25, in fruit.csv"
            ])
        #expect(count.statistic.records == ["count fruit.apple 2/3 respondents = 2 plain 0: 2, in fruit.csv"])
        #expect(
            table.note.statistics.flatMap(\.records) == [
                "base fruit -/3 respondents = 3 plain 0: 3, in fruit.csv",
                "responded = 4 plain 0: 4, in survey.csv",
                "not-answered fruit = 1 plain 0: 1, in survey.csv",
            ])
    }

    @Test func `questions with the same options have one table, each with columns of its own`() throws {
        let document = try TestReport("{table plan plan}").compose().documents[0]
        guard case .table(let table) = document.blocks[0] else { throw MissingPart(name: "table") }
        #expect(outline(table.caption) == "Plans; Plans")
        #expect(table.spans.map { outline($0.title) } == ["Plans", "Plans"])
        #expect(table.spans.map(\.columns) == [1..<3, 3..<5])
        #expect(table.head.map(outline) == ["Option", "Offices", "Rank", "Offices", "Rank"])
        #expect(
            table.rows.map { $0.map(outline) } == [
                ["Will plant", "<2 (67%)>", "<1>", "<2 (67%)>", "<1>"],
                ["Will not plant", "<1 (33%)>", "<2>", "<1 (33%)>", "<2>"],
            ])
        #expect(table.note.text == "Base: 3 of 4 responding offices; 1 did not answer. Survey of fruit.")
        #expect(Set(table.rows.flatMap(\.self).flatMap(\.statistics).map(\.request.source)) == ["table plan"])
    }

    @Test func `a table of several questions needs the same options, and has no groups`() throws {
        #expect(
            try outline("{table plan fruit}\n\n{table plan plan by type}\n\n{table plan remark}\n") == [
                "a.md:1:13: \"fruit\" has other options than \"plan\"; write a table for each, or name questions with the same options",
                "a.md:3:1: a table of several questions is of all respondents of this wave; "
                    + "write a table for each question, or leave the modifier out",
                "a.md:5:8: \"remark\" is an open question; it has no options to count; "
                    + "write {answers remark} to print the answers",
            ])
    }

    @Test func `a table names a closed question and stands alone`() throws {
        #expect(
            try outline("{table friut}\n\n{table remark}\n\nSee {table fruit}\n\n{table}\n") == [
                "a.md:1:8: the codebook has no question \"friut\"; did you mean \"fruit\"?",
                "a.md:3:8: \"remark\" is an open question; it has no options to count; "
                    + "write {answers remark} to print the answers",
                "a.md:5:5: {table fruit} must be alone in its paragraph; put an empty line before and after it",
                "a.md:7:1: \"table\" is incomplete or has too many words; write {table QUESTION}",
            ])
    }
}
