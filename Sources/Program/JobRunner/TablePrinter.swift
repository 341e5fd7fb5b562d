import Aggregation
import Composition
import Diagnostics
import SurveyData
import TextFormats

/// One kind of results in each output format.
struct PrintedForm {
    var text: String
    var csv: String
    var json: JSONValue
}

/// Prints the results of questions: counts of options, summaries of numbers, ranks of rankings.
struct TablePrinter {
    let questions: [Question]
    let rules: ReportingRules
    let unit: Unit
    /// Whether `--question` was given.
    let isOfOne: Bool

    /// All kinds of results: as text one after the other, as CSV the first, as JSON one array.
    func text(_ forms: [PrintedForm], _ format: TableFormat) -> String {
        switch format {
        case .text: return forms.map(\.text).joined(separator: "\n")
        case .csv: return forms.first?.csv ?? ""
        case .json:
            let items = forms.flatMap { form -> [JSONValue] in
                if case .array(let items) = form.json { return items }
                return [form.json]
            }
            return JSONValue.array(items).text(indent: 2) + "\n"
        }
    }

    func forms(_ results: SurveyResults) -> [PrintedForm] {
        let ids = Set(questions.map(\.id))
        let tables = results.tables.filter { ids.contains($0.question.id) }
        let numbers = (results.numbers + results.scales).filter { ids.contains($0.question.id) }
        let rankings = results.rankings.filter { ids.contains($0.question.id) }
        let counts = PrintedForm(
            text: tablesAsText(tables, unit: unit, rules: rules), csv: tablesAsCSV(tables, rules: rules),
            json: tablesAsJSON(tables, rules: rules))
        let summaries = PrintedForm(
            text: numbersAsText(numbers, unit: unit, rules: rules), csv: numbersAsCSV(numbers, rules: rules),
            json: numbersAsJSON(numbers, rules: rules))
        let ranks = PrintedForm(
            text: rankingsAsText(rankings, unit: unit, rules: rules), csv: rankingsAsCSV(rankings, rules: rules),
            json: rankingsAsJSON(rankings, rules: rules))
        return chosen(
            counts: tables.isEmpty ? nil : counts, numbers: numbers.isEmpty ? nil : summaries,
            ranks: rankings.isEmpty ? nil : ranks)
    }

    /// The questions to count by group: all but open questions and the grouping question.
    func requests(by grouping: Grouping, in codebook: Codebook) throws(JobFailure) -> [GroupingRequest] {
        let requests = questions.filter { $0.kind != .open && (isOfOne || $0.id != grouping.name) }
            .map { GroupingRequest(question: $0.id, by: grouping) }.filter { isOfOne || !$0.counted.isEmpty }
        if let problem = requests.lazy.compactMap({ $0.problem(in: codebook, at: nil) }).first {
            throw .usage(problem.description)
        }
        return requests
    }

    /// Results by group.
    func forms(_ grouped: [GroupedResults]) -> [PrintedForm] {
        let tables = grouped.compactMap(\.table)
        let numbers = grouped.compactMap(\.numbers)
        let rankings = grouped.compactMap(\.rankings)
        let counts = PrintedForm(
            text: crossTablesAsText(tables, unit: unit, rules: rules), csv: crossTablesAsCSV(tables, rules: rules),
            json: crossTablesAsJSON(tables, rules: rules))
        let summaries = PrintedForm(
            text: groupedNumbersAsText(numbers, unit: unit, rules: rules),
            csv: groupedNumbersAsCSV(numbers, rules: rules), json: groupedNumbersAsJSON(numbers, rules: rules))
        let ranks = PrintedForm(
            text: groupedRankingsAsText(rankings, unit: unit, rules: rules),
            csv: groupedRankingsAsCSV(rankings, rules: rules), json: groupedRankingsAsJSON(rankings, rules: rules))
        return chosen(
            counts: tables.isEmpty ? nil : counts, numbers: numbers.isEmpty ? nil : summaries,
            ranks: rankings.isEmpty ? nil : ranks)
    }

    /// A single ranking is printed by its ranks.
    private func chosen(counts: PrintedForm?, numbers: PrintedForm?, ranks: PrintedForm?) -> [PrintedForm] {
        if isOfOne, let ranks { return [ranks] }
        return [counts, numbers, ranks].compactMap(\.self)
    }

    /// Results compared with an earlier wave: every comparable question of both waves, or the one asked for.
    func forms(_ read: CountedSurveys, since id: String) throws(JobFailure) -> [PrintedForm] {
        guard let wave = read.waves.first(where: { $0.definition.id == id }) else {
            let hint = nearestNameHint(to: id, among: read.waves.map(\.definition.id)).map { "; " + $0 } ?? ""
            throw .usage("the report has no earlier wave \"\(id)\"\(hint)")
        }
        var comparisons: [WaveComparison] = []
        for question in questions where question.kind.hasOptions || isOfOne {
            do throws(ReportError) {
                comparisons.append(try wave.waves.comparison(of: question.id, at: nil))
            } catch {
                // Of many questions, those that both waves have alike are compared.
                if isOfOne { throw .report(error) }
            }
        }
        return [
            PrintedForm(
                text: wavesAsText(comparisons, unit: unit, rules: rules), csv: wavesAsCSV(comparisons, rules: rules),
                json: wavesAsJSON(comparisons, rules: rules))
        ]
    }
}
