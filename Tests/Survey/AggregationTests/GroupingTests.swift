import Aggregation
import Diagnostics
import SurveyData
import Testing

@Suite struct GroupingTests {
    private let plan = question("plan", .singleChoice, [option("yes"), option("no")])
    private let goals = question("goals", .multipleChoice, [option("a"), option("b")])
    private let place = Place(file: "report.yaml", line: 9)

    @Test func `the columns of every single choice by a single choice sum to the total`() throws {
        let by = GroupingRequest(question: "plan", by: .question("size"))
        let size = question("size", .singleChoice, [option("small"), option("large")])
        let cells: [Answer] = [.answered(options: [0]), .answered(options: [1]), .notAnswered, .notAsked]
        let answers = cells.flatMap { plan in cells.map { [plan, $0] } }
        for answers in sequences(of: answers, upTo: 2) {
            let survey = survey([plan, size], answers)
            for survey in [survey, survey.weighted(["0.5", "3"])] {
                let results = SurveyResults(survey, groupings: [by])
                let table = try #require(results.crossTable("plan", by: .question("size")))
                #expect(table.total == results.table("plan"))
                #expect(sumsUp(table))
                #expect(table.columns.prefix(2).map(\.group?.code) == ["small", "large"])
                let isComplete = answers.allSatisfy { if case .answered = $0[1] { true } else { false } }
                #expect(table.columns.count == (isComplete ? 2 : 3) && table.columns.last?.group == nil || isComplete)
            }
        }
    }

    private func sumsUp(_ table: CrossTable) -> Bool {
        let columns = table.columns.map(\.result)
        func sum(_ number: (ResultTable) -> Int) -> Bool { columns.map(number).reduce(0, +) == number(table.total) }
        func sum(_ number: (ResultTable) -> Int128) -> Bool { columns.map(number).reduce(0, +) == number(table.total) }
        return !table.columnsOverlap && sum(\.base) && sum(\.notAnswered) && sum(\.notAsked) && sum(\.responses)
            && sum { $0.weighted?.base.units ?? 0 }
            && table.total.rows.indices.allSatisfy { index in
                sum { $0.rows[index].count } && sum { $0.rows[index].weightedCount?.units ?? 0 }
                    && columns.flatMap { $0.rows[index].respondents }.sorted()
                        == table.total.rows[index].respondents.sorted()
            }
    }

    @Test func `columns by a multiple choice overlap, and say so`() throws {
        let both = survey(
            [goals, plan],
            [
                [.answered(options: [0, 1]), .answered(options: [0])],
                [.answered(options: [1]), .answered(options: [1])],
                [.notAnswered, .answered(options: [0])],
            ])
        let results = SurveyResults(both, groupings: [GroupingRequest(question: "plan", by: .question("goals"))])
        let table = try #require(results.crossTable("plan", by: .question("goals")))
        #expect(table.columnsOverlap)
        #expect(table.columns.map(\.group?.name) == ["Title a", "Title b", nil])
        #expect(table.columns.map(\.result.base) == [1, 2, 1])
        #expect(table.total.base == 3)
    }

    @Test func `types and regions stand in the order in which the codebook first names them, each with its invited`()
        throws
    {
        var survey = survey([plan], invited: 4, [[.answered(options: [0])], [.answered(options: [1])]])
        survey.codebook.respondents = [("r9", "west"), ("r1", "east"), ("r0", nil), ("r8", "west")].map { id, region in
            Respondent(id: id, name: id, region: region, place: place)
        }
        let request = GroupingRequest(question: "plan", by: .region)
        let table = try #require(SurveyResults(survey, groupings: [request]).crossTable("plan", by: .region))
        #expect(table.columns.map(\.group?.name) == ["west", "east", nil])
        #expect(table.columns.map(\.result.base) == [0, 1, 1])
        #expect(table.columns.map(\.result.invited) == [2, 1, 1])
        survey.codebook.invited = 7
        let unknown = try #require(SurveyResults(survey, groupings: [request]).crossTable("plan", by: .region))
        #expect(unknown.columns.map(\.result.invited) == [0, 0, 0])
        #expect(unknown.total.invited == 7)
        let column = unknown.columns[1].result
        #expect(column.share(of: column.rows[0], in: .invited) == nil)
    }

    @Test func `a kind of question has the grouped results of its kind`() throws {
        let requests = ["goals", "agree", "visits", "order"].map { GroupingRequest(question: $0, by: .region) }
        let results = SurveyResults(surveyOfEveryKind(), groupings: requests)
        #expect(results.grouped.map(\.request) == requests)
        #expect(results.grouped.map { $0.table != nil } == [true, true, false, true])
        #expect(results.grouped.map { $0.numbers != nil } == [false, true, true, false])
        #expect(results.grouped.map { $0.rankings != nil } == [false, false, false, true])
        let visits = try #require(results.groupedNumbers("visits", by: .region))
        #expect(visits.columns.map { $0.result.figures?.mean.text } == ["13/4", "-1", nil])
        #expect(visits.total == results.numberSummary("visits"))
        let order = try #require(results.groupedRanking("order", by: .region))
        #expect(order.columns.map { $0.result.row("x")?.ranks } == [[0, 1], [0, 0], [1, 0]])
        #expect(results.crossTable("visits", by: .region) == nil)
    }

    @Test func `a grouping is named by type, region or a question, and a question goes first`() {
        let codebook = surveyOfEveryKind().codebook
        #expect(Grouping("type", in: codebook) == .respondentType)
        #expect(Grouping("region", in: codebook) == .region)
        #expect(Grouping("goals", in: codebook) == .question("goals"))
        let named = survey([question("region", .singleChoice, [option("a")])], []).codebook
        #expect(Grouping("region", in: named) == .question("region"))
        #expect([Grouping.respondentType, .region, .question("goals")].map(\.name) == ["type", "region", "goals"])
    }

    @Test(arguments: [
        ("gaols", "region", "the codebook has no question \"gaols\"; did you mean \"goals\"?"),
        ("message", "region", "message is open: its answers are not tabulated"),
        ("goals", "type", "the codebook gives no respondent a type; write type: in the codebook's respondents"),
        (
            "goals", "regoin",
            "\"regoin\" is not a grouping; expected \"type\", \"region\" or a question with options; did you mean \"region\"?"
        ),
        ("goals", "visits", "visits has no options, so it cannot group"),
        ("goals", "goals", "goals is grouped by itself"),
    ]) func `what cannot be grouped is told`(question: String, by: String, message: String) {
        let codebook = surveyOfEveryKind().codebook
        let request = GroupingRequest(question: question, by: Grouping(by, in: codebook))
        #expect(request.problem(in: codebook, at: place)?.description == "report.yaml:9: " + message)
    }

    @Test func `regions that nobody has are told, and a good request has no problem`() {
        let codebook = survey([plan], []).codebook
        #expect(
            GroupingRequest(question: "plan", by: .region).problem(in: codebook, at: nil)?.message
                == "the codebook gives no respondent a region")
        let every = surveyOfEveryKind().codebook
        #expect(GroupingRequest(question: "visits", by: .region).problem(in: every, at: nil) == nil)
        #expect(GroupingRequest(question: "visits", by: .question("goals")).problem(in: every, at: nil) == nil)
    }
}
