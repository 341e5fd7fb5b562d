import Aggregation
import Diagnostics
import SurveyData

/// The file of data that bears a figure out: which question, by which groups, of which wave.
struct DataSource: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        /// Counts, shares and ranks of options.
        case options
        /// Mean, median and the like.
        case numbers
        /// Places in a ranking.
        case places
        /// This wave beside an earlier one.
        case comparison(WaveRespondents)
        /// How many were invited and responded.
        case survey
    }

    var form: Form
    /// Nil of the survey alone.
    var question: String?
    var grouping: Grouping?
    /// The id of an earlier wave; nil of this one.
    var wave: String?

    /// The name of the file without its ending, and of a table that shows it: `sdg_priority-by-type`.
    var name: String {
        var name = question ?? "survey"
        if let grouping { name += "-by-\(grouping.name)" }
        switch form {
        case .comparison(let respondents):
            name += "-since-\(wave ?? "")" + (respondents == .ofBoth ? "-of-both" : "")
            return name
        case .options, .survey, .numbers, .places: if let wave { name += "-wave-\(wave)" }
        }
        switch form {
        case .numbers: return name + "-numbers"
        case .places: return name + "-places"
        case .options, .survey, .comparison: return name
        }
    }

    /// Whether it is a question's plain table of options, or the survey's plain totals.
    var isPlain: Bool { grouping == nil && wave == nil && (form == .options || form == .survey) }
}

extension DataSource {
    /// All that bears out what an expression prints: the table of a scale has means below its counts.
    static func all(_ expression: Expression, in context: ExpressionContext) -> [DataSource] {
        guard let source = DataSource(expression, in: context) else { return [] }
        let kind = source.question.flatMap(context.codebook.question)?.kind
        guard expression.name == .table, kind == .scale, source.form == .options else { return [source] }
        var numbers = source
        numbers.form = .numbers
        return [source, numbers]
    }

    /// What bears out the figures of an expression; nil for those of the survey that name no wave.
    init?(_ expression: Expression, in context: ExpressionContext) {
        let modifiers = expression.modifiers
        wave = (modifiers.wave ?? modifiers.since)?.text
        grouping =
            modifiers.among.flatMap { GroupName($0, in: context.codebook)?.grouping }
            ?? modifiers.by.map { Grouping($0.text, in: context.codebook) }
        switch expression.name {
        case .invited, .responded, .responseRate:
            guard wave != nil else { return nil }
            form = .survey
            return
        case .respondents where expression.arguments.isEmpty, .respondent: return nil
        case .change: form = .comparison(modifiers.isOfBoth ? .ofBoth : .all)
        case .mean, .median, .minimum, .maximum, .sum: form = .numbers
        case .meanPlace, .firstPlaces: form = .places
        default: form = .options
        }
        guard let word = expression.arguments.last?.text else { return nil }
        let id = String(word.prefix { $0 != "." && $0 != "#" })
        guard let question = context.codebook.question(id) else { return nil }
        self.question = id
        if form == .options, question.kind == .number { form = .numbers }
        guard expression.name == .table else { return }
        if modifiers.since != nil {
            form = .comparison(modifiers.isOfBoth ? .ofBoth : .all)
        } else if question.kind == .ranking {
            form = .places
        }
    }

    /// The file's text; nil when there is no such result.
    func csv(_ context: ExpressionContext) -> String? {
        let earlier = wave.flatMap { id in context.waves.first { $0.definition.id == id } }
        if wave != nil, earlier == nil { return nil }
        let results = earlier?.results ?? context.results
        if let grouping, let question {
            return csv(
                results.grouped.first { $0.request == GroupingRequest(question: question, by: grouping) }, context)
        }
        let id = question ?? ""
        let rules = context.rules
        switch form {
        case .options: return results.table(id).map { tableAsCSV($0, rules: rules) }
        case .numbers: return results.numberSummary(id).map { numbersAsCSV([$0], rules: rules) }
        case .places: return results.ranking(id).map { rankingsAsCSV([$0], rules: rules) }
        case .survey:
            return totalsAsCSV(invited: results.codebook.invited, responded: results.responded, tables: [])
        case .comparison(let respondents):
            guard let waves = earlier?.waves else { return nil }
            do throws(ReportError) {
                let comparison = try waves.comparison(of: id, respondents: respondents, at: nil)
                return wavesAsCSV([comparison], rules: rules)
            } catch {
                // Told where the comparison is printed.
                return nil
            }
        }
    }

    private func csv(_ grouped: GroupedResults?, _ context: ExpressionContext) -> String? {
        let rules = context.rules
        return switch form {
        case .options: grouped?.table.map { crossTablesAsCSV([$0], rules: rules) }
        case .numbers: grouped?.numbers.map { groupedNumbersAsCSV([$0], rules: rules) }
        case .places: grouped?.rankings.map { groupedRankingsAsCSV([$0], rules: rules) }
        case .survey, .comparison: nil
        }
    }

    /// What the file holds, in a sentence.
    func description(_ context: ExpressionContext) -> String {
        let about = question.map { " of the question \($0)" } ?? " of the survey"
        let groups = grouping.map { " by \($0.name)" } ?? ""
        let label = context.waves.first { $0.definition.id == wave }?.definition.label
        let place = label.map { form.isComparison ? " beside \($0)" : ", \($0)" } ?? ""
        return "Results\(about)\(groups)\(place): \(form.contents)"
    }
}

extension DataSource.Form {
    var isComparison: Bool {
        if case .comparison = self { return true }
        return false
    }

    fileprivate var contents: String {
        switch self {
        case .options: "counts, base, shares and ranks"
        case .numbers: "mean, median, quartiles, smallest and greatest answer"
        case .places: "places of each option"
        case .comparison: "counts, bases, shares and changes"
        case .survey: "how many were invited and responded"
        }
    }
}
