import Aggregation
import Composition
import Diagnostics
import Expressions
import SurveyData

/// The output formats of tables.
public enum TableFormat: String, CaseIterable, Sendable {
    case text, csv, json
}

/// Which tables to print.
public struct TableChoice: Sendable {
    /// The id of one question; nil for all.
    public var question: String?
    /// `type`, `region`, the id of a closed question or a banner of the report; each group gets a column.
    public var grouping: String?
    /// The id of an earlier wave to compare with.
    public var wave: String?
    /// A condition or the name of a filter: only the answers that meet it are counted.
    public var condition: String?

    /// All tables, unless limited by the arguments.
    public init(
        question: String? = nil, by grouping: String? = nil, since wave: String? = nil, where condition: String? = nil
    ) {
        self.question = question
        self.grouping = grouping
        self.wave = wave
        self.condition = condition
    }
}

/// The tables of all closed questions or of one, optionally by group or compared with an earlier wave.
///
/// In CSV, all rows have the same columns: counts of options, or the measures of the one question asked for.
///
/// - Parameter notice: receives a line for the person at the terminal, such as a warning.
public func tabulate(
    _ job: Job, _ choice: TableChoice, format: TableFormat, notice: (String) -> Void = { _ in }
) throws(JobFailure) -> String {
    if choice.grouping != nil, choice.wave != nil {
        throw .usage("--by and --since cannot be combined")
    }
    var loader = try ReportLoader(job: job)
    let read = try loader.loadSurveys(where: choice.condition) { codebook, definition throws(JobFailure) in
        let printer = try TablePrinter(choice, codebook, definition.rules)
        return try printer.requests(choice, codebook, definition).flatMap(\.counted)
    }
    for warning in read.warnings { notice(warning.description) }
    let printer = try TablePrinter(choice, read.results.codebook, read.definition.rules)
    let forms: [PrintedForm]
    if let wave = choice.wave {
        forms = try printer.forms(read, since: wave)
    } else if choice.grouping == nil {
        forms = printer.forms(read.results)
    } else {
        let requests = try printer.requests(choice, read.results.codebook, read.definition)
        forms = printer.forms(requests.compactMap(read.results.groupedResults))
    }
    return heading(read, format) + printer.text(forms, format)
}

/// Above tables as text: whose answers alone are counted; nothing where all are.
private func heading(_ read: CountedSurveys, _ format: TableFormat) -> String {
    guard format == .text, let title = read.definition.selection(read.definition.filter)?.title else { return "" }
    return "Only \(escapedForTerminal(title))\n\n"
}

extension TablePrinter {
    /// The tables by groups that are asked for.
    fileprivate func requests(
        _ choice: TableChoice, _ codebook: Codebook, _ definition: ReportDefinition
    ) throws(JobFailure) -> [GroupingRequest] {
        guard let name = choice.grouping else { return [] }
        for banner in definition.banners where banner.name == name {
            if let problem = banner.problems(in: codebook).first { throw .usage(problem.description) }
        }
        return try requests(by: Grouping(name, in: codebook, banners: definition.banners), in: codebook)
    }

    /// - Throws: `usage` if the question asked for has no tables.
    fileprivate init(_ choice: TableChoice, _ codebook: Codebook, _ rules: ReportingRules) throws(JobFailure) {
        if let question = choice.question, codebook.question(question).map({ $0.kind == .open }) ?? true {
            let ids = codebook.questions.filter { $0.kind != .open }.map(\.id)
            let hint = nearestNameHint(to: question, among: ids).map { "; " + $0 } ?? ""
            throw .usage("the codebook has no closed question \"\(question)\"\(hint)")
        }
        self.init(
            questions: codebook.questions.filter { choice.question == nil || $0.id == choice.question }, rules: rules,
            unit: codebook.unit, isOfOne: choice.question != nil)
    }
}

/// How the value of an expression is computed, in lines for a person.
public func explain(_ job: Job, expression: String) throws(JobFailure) -> [String] {
    var loader = try ReportLoader(job: job)
    let read = try loader.loadSurveys { codebook, definition in
        groupingRequests(expression, filters: definition.selections, codebook: codebook)
    }
    let words = try loader.loadWords(read.definition)
    do throws(ReportError) {
        return try Expressions.explain(
            expression, results: read.results, waves: read.waves, rules: read.definition.rules,
            filters: read.definition.selections,
            selected: [read.definition.selection(read.definition.filter)?.title].compactMap(\.self), words: words,
            answersFile: read.definition.answers)
    } catch {
        throw .report(error)
    }
}
