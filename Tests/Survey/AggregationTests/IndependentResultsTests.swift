import ExactNumbers
import Aggregation
import SurveyData
import Testing

/// Every figure of the invented waves against pandas (Independent/count.py) and R's survey package (survey-package.R).
@Suite struct IndependentResultsTests {
    private let groupings = [Grouping.respondentType, .region, .question("plan"), .question("goals")]

    @Test(arguments: [false, true]) func `every figure is the one that pandas counts`(isWeighted: Bool) throws {
        let expected = try rows(of: "Tests/Survey/AggregationTests/Independent/counted.csv")
            .filter { ($0["weights"] == "weighted") == isWeighted && $0["by"] != "waves" }
        let figures = figures(try inventedWave("earlier", isWeighted: isWeighted))
        #expect(expected.count > 450)
        for row in expected {
            let key = try key(row)
            #expect(figures[key] == row["figures"], "\(key)")
        }
        let keys = Set(try expected.map(key))
        #expect(figures.keys.filter { !keys.contains($0) && !$0.hasSuffix("quartiles") } == [])
    }

    @Test(arguments: [false, true]) func `every change between the waves is the one that pandas counts`(
        isWeighted: Bool
    ) throws {
        let waves = Waves(
            earlier: try inventedWave("earlier", isWeighted: isWeighted),
            later: try inventedWave("later", isWeighted: isWeighted))
        let expected = try rows(of: "Tests/Survey/AggregationTests/Independent/counted.csv")
            .filter { ($0["weights"] == "weighted") == isWeighted && $0["by"] == "waves" }
        #expect(expected.count == 12)
        for row in expected {
            let who = try #require(row["column"].flatMap(WaveRespondents.init(rawValue:)))
            let comparison = try waves.comparison(of: try #require(row["question"]), respondents: who, at: nil)
            let option = try #require(comparison.rows.first { $0.option.code == row["code"] })
            let change = try #require(comparison.change(of: option))
            #expect("change=" + change.text(decimals: 6) == row["figures"], "\(row)")
        }
    }

    @Test func `weighted shares, means and quartiles are those of R's survey package`() throws {
        let figures = figures(try inventedWave("earlier", isWeighted: true))
        let expected = try rows(of: "Tests/Survey/AggregationTests/Independent/survey-package.csv")
        #expect(expected.count == 204)
        for row in expected {
            let measure = try #require(row["measure"])
            let part =
                switch measure {
                case "share": try #require(row["code"])
                case "lower", "median", "upper": "quartiles"
                default: "numbers"
                }
            let key = try key(row.merging(["code": part]) { $1 })
            let texts = try #require(figures[key], "\(key)").split(separator: " ")
            #expect(texts.contains("\(measure)=\(row["value"] ?? "")"), "\(key): \(texts) \(row)")
        }
    }

    private func key(_ row: [String: String]) throws -> String {
        try ["question", "by", "column", "code"].map { try #require(row[$0]) }.joined(separator: ",")
    }

    /// All figures of a survey by question, grouping, column and part, in the words of count.py.
    private func figures(_ survey: Survey) -> [String: String] {
        let closed = survey.codebook.questions.filter { $0.kind != .open }.map(\.id)
        let requests = groupings.flatMap { grouping in
            closed.filter { $0 != grouping.name }.map { GroupingRequest(question: $0, by: grouping) }
        }
        let results = SurveyResults(survey, groupings: requests)
        var figures: [String: String] = [:]
        func put(_ question: String, _ by: String, _ column: String, _ texts: [String: String]) {
            for (part, text) in texts { figures["\(question),\(by),\(column),\(part)"] = text }
        }
        for table in results.tables { put(table.question.id, "", "", texts(table)) }
        for summary in results.numbers + results.scales { put(summary.question.id, "", "", texts(summary)) }
        for ranking in results.rankings { put(ranking.question.id, "", "", texts(ranking)) }
        for grouped in results.grouped {
            let (question, by) = (grouped.request.question, grouped.request.grouping.name)
            for column in grouped.table?.columns ?? [] {
                put(question, by, column.group?.code ?? "-", texts(column.result))
            }
            for column in grouped.numbers?.columns ?? [] {
                put(question, by, column.group?.code ?? "-", texts(column.result))
            }
            for column in grouped.rankings?.columns ?? [] {
                put(question, by, column.group?.code ?? "-", texts(column.result))
            }
        }
        return figures
    }
}

private func texts(_ table: ResultTable) -> [String: String] {
    let weight = table.weighted?.base.exact ?? ExactFraction(table.base)
    var texts = [
        "": "base=\(table.base) responses=\(table.responses) not_answered=\(table.notAnswered) "
            + "not_asked=\(table.notAsked) weighted_base=\(weight.text(decimals: 6))"
    ]
    for row in table.rows {
        let weight = row.weightedCount?.exact ?? ExactFraction(row.count)
        texts[row.option.code] =
            "count=\(row.count) weighted_count=\(weight.text(decimals: 6)) rank=\(row.rank) "
            + "share=\(row.shareOfRespondents?.fraction(decimals: 6) ?? "") "
            + "share_of_responses=\(row.shareOfResponses?.fraction(decimals: 6) ?? "")"
    }
    return texts
}

private func texts(_ summary: NumberSummary) -> [String: String] {
    guard let figures = summary.figures else { return [:] }
    func six(_ number: ExactFraction) -> String { number.text(decimals: 6) }
    return [
        "numbers": "n=\(summary.count) minimum=\(six(figures.minimum.exact)) maximum=\(six(figures.maximum.exact)) "
            + "sum=\(six(figures.sum)) mean=\(six(figures.mean))",
        "quartiles": "lower=\(six(figures.lowerQuartile)) median=\(six(figures.median)) "
            + "upper=\(six(figures.upperQuartile))",
    ]
}

private func texts(_ ranking: RankingSummary) -> [String: String] {
    var texts: [String: String] = [:]
    for row in ranking.rows {
        let weights = row.weightedRanks?.map(\.exact) ?? row.ranks.map { ExactFraction($0) }
        texts["place " + row.option.code] =
            "times=\(row.timesRanked) mean=\(row.meanRank?.text(decimals: 6) ?? "") "
            + "ranks=\(row.ranks.map(String.init).joined(separator: ":")) "
            + "weighted=\(weights.map { $0.text(decimals: 6) }.joined(separator: ":"))"
    }
    return texts
}
