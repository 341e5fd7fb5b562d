import Aggregation
import AnswerFuzzing
import Diagnostics
import ExactNumbers
import SurveyData
import TestSupport
import Testing

/// Derived variables, filters and banners of random surveys, in every cell, against a computation by Python's standard library
/// (Independent/random-surveys.py), read carefully and as they stream by.
///
/// `make random-surveys` tries a thousand.
@Suite struct RandomSurveysTests {
    @Test func `every count is that of an independent computation`() throws {
        let count = ProcessSettings.number("RANDOM_SURVEYS") ?? 40
        let folder = try TemporaryFolder()
        let script = Repository.path("Tests/Survey/AggregationTests/Independent/random-surveys.py")
        let seed = ProcessSettings.number("RANDOM_SURVEYS_SEED") ?? 1
        let made = try Subprocess.run("python3", [script, folder.path("all"), String(seed), String(count)])
        #expect(made.status == 0, "\(made.errors)")
        var (cells, streamed) = (0, 0)
        for number in 0..<count {
            let survey = try RandomlyMade(folder, number)
            let expected = try survey.expected()
            cells += expected.count
            survey.compare(survey.survey.careful(survey.answers), expected, "careful")
            guard survey.survey.canBeStreamed else { continue }
            streamed += 1
            survey.compare(survey.survey.streamed(survey.answers, blockSize: 256), expected, "streamed")
        }
        #expect(cells > 200 * count)
        #expect(streamed * 8 > count)
    }
}

/// One of the surveys, with what is counted of it.
private struct RandomlyMade {
    let number: Int
    let answers: [UInt8]
    var survey: StreamedSurvey
    private let folder: TemporaryFolder
    /// The tables by banners, each of several breaks side by side.
    private var banners: [GroupingRequest] = []

    init(_ folder: TemporaryFolder, _ number: Int) throws {
        self.folder = folder
        self.number = number
        func content(_ name: String) throws -> [UInt8] { try bytes(ofFile: folder.path("all/\(number)/\(name)")) }
        func text(_ name: String) throws -> String { String(decoding: try content(name), as: UTF8.self) }
        answers = try content("answers.csv")
        survey = try StreamedSurvey(try text("codebook.yaml"), try text("binding.yaml"))
        let filters = try text("filters.txt").split(separator: "\n").map { line in
            let parts = line.split(separator: "\t").map(String.init)
            var problems = DiagnosticList()
            let condition = readCondition(parts[1], at: Place(file: "filters"), into: &problems)
            return Selection(name: parts[0], title: nil, condition: try #require(condition, "\(problems.all)"))
        }
        for filter in filters { try #require(filter.problem(in: survey.codebook) == nil) }
        let bys = Set(try expectedRows().map { [$0[0], $0[1]] }.filter { $0[1] != "" && !$0[1].contains("/") })
        survey.groupings = bys.sorted { $0.joined(separator: ",") < $1.joined(separator: ",") }.map { pair in
            let filter = filters.first { $0.name == pair[1] }
            return GroupingRequest(
                question: pair[0], by: filter.map(Grouping.selection) ?? Grouping(pair[1], in: survey.codebook))
        }
        let totals = Set(try expectedRows().filter { $0[1].hasSuffix("/total") }.map { $0[0] })
        for line in try text("banners.txt").split(separator: "\n") {
            let parts = line.split(separator: "\t").map(String.init)
            let breaks = parts[1].split(separator: " ").map { Grouping(String($0), in: survey.codebook) }
            banners += totals.sorted().map {
                GroupingRequest(question: $0, by: .banner(Banner(name: parts[0], breaks: breaks)))
            }
        }
        survey.groupings += banners.flatMap(\.counted).filter { !survey.groupings.contains($0) }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }

    private func expectedRows() throws -> [[String]] {
        String(decoding: try bytes(ofFile: folder.path("all/\(number)/expected.csv")), as: UTF8.self).split(
            separator: "\n"
        ).dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// By question, grouping, group, what and code: count and weight.
    func expected() throws -> [String: String] {
        var expected: [String: String] = [:]
        for row in try expectedRows() { expected[row[0...4].joined(separator: ",")] = row[5] + " " + row[6] }
        return expected
    }

    func compare(_ outcome: Outcome, _ expected: [String: String], _ way: String) {
        #expect(outcome.problems == [], "survey \(number), \(way)")
        guard let results = outcome.results else { return }
        var found: [String: String] = [:]
        for table in results.tables { take(table, ",,", into: &found) }
        for summary in results.numbers + results.scales { take(summary, ",,", into: &found) }
        for grouped in results.grouped {
            let by = grouped.request.grouping.name
            for column in grouped.table?.columns ?? [] {
                take(column.result, ",\(by),\(column.group?.code ?? "")", into: &found)
            }
            for column in grouped.numbers?.columns ?? [] {
                take(column.result, ",\(by),\(column.group?.code ?? "")", into: &found)
            }
        }
        for request in banners {
            let name = request.grouping.name
            guard let grouped = results.grouped.results(of: request) else {
                Issue.record("survey \(number), \(way): \(request.question) was not counted by \(name)")
                continue
            }
            for column in grouped.table?.columns ?? [] {
                take(column.result, ",\(name)/\(column.grouping.name),\(column.group?.code ?? "")", into: &found)
            }
            for column in grouped.numbers?.columns ?? [] {
                take(column.result, ",\(name)/\(column.grouping.name),\(column.group?.code ?? "")", into: &found)
            }
            if let total = grouped.table?.total { take(total, ",\(name)/total,", into: &found) }
            if let total = grouped.numbers?.total { take(total, ",\(name)/total,", into: &found) }
        }
        let wrong = expected.keys.sorted().filter { found[$0] != expected[$0] }
        #expect(
            wrong == [],
            "survey \(number), \(way): \(wrong.prefix(5).map { "\($0): \(found[$0] ?? "none"), expected \(expected[$0] ?? "")" })"
        )
    }

    private func take(_ table: ResultTable, _ group: String, into found: inout [String: String]) {
        func put(_ what: String, _ count: Int, _ weight: ExactSum?) {
            found[table.question.id + (group == ",," ? ",,," : group + ",") + what] =
                "\(count) \(weight?.millionths ?? count * 1_000_000)"
        }
        put("answered,", table.base, table.weighted?.base)
        put("outside,", table.outsideBase, table.weighted?.outsideBase)
        put("not-answered,", table.notAnswered, table.weighted?.notAnswered)
        put("not-asked,", table.notAsked, table.weighted?.notAsked)
        for row in table.rows { put("option,\(row.option.code)", row.count, row.weightedCount) }
    }

    /// Of numbers, what their tables hold: no weight of those who did not answer.
    private func take(_ summary: NumberSummary, _ group: String, into found: inout [String: String]) {
        let start = summary.question.id + (group == ",," ? ",,," : group + ",")
        if summary.question.kind == .number {
            let weight = summary.weightedCount?.millionths ?? summary.count * 1_000_000
            found[start + "answered,"] = "\(summary.count) \(weight)"
            found[start + "not-answered,"] = "\(summary.notAnswered) 0"
            found[start + "not-asked,"] = "\(summary.notAsked) 0"
        }
        let tenths = summary.figures.map { ($0.sum * ExactFraction(10_000_000)).text(decimals: 0) } ?? "0"
        found[start + "sum,"] = "0 \(tenths)"
    }
}
