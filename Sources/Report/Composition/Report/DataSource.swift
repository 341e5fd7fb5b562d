import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages
import SurveyData

/// The attached file of data that a figure can be recomputed from: its question, groups and wave.
struct DataSource: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        /// Counts, shares and ranks of options.
        case options
        /// Mean, median and the like.
        case numbers
        /// Ranks of a ranking.
        case ranks
        /// This wave compared with an earlier one.
        case comparison(WaveRespondents)
        /// How many were invited and responded.
        case survey
    }

    var form: Form
    /// Nil for the survey as a whole.
    var question: String?
    var grouping: Grouping?
    /// The id of an earlier wave; nil for this one.
    var wave: String?

    /// The name of the file without extension, and of a table that shows it: `sdg_priority-by-type`.
    var name: String {
        var name = question ?? "survey"
        if let grouping { name += (grouping.selection == nil ? "-by-" : "-among-") + grouping.name }
        switch form {
        case .comparison(let respondents):
            name += "-since-\(wave ?? "")" + (respondents == .ofBoth ? "-of-both" : "")
            return name
        case .options, .survey, .numbers, .ranks: if let wave { name += "-wave-\(wave)" }
        }
        switch form {
        case .numbers: return name + "-numbers"
        case .ranks: return name + "-ranks"
        case .options, .survey, .comparison: return name
        }
    }

    /// Whether it is a question's plain table of options, or the survey's plain totals.
    var isPlain: Bool { grouping == nil && wave == nil && (form == .options || form == .survey) }
}

extension DataSource {
    /// All files of data behind a request: the table of a scale has means below its counts.
    ///
    /// - Parameter graphs: the data of each graph of the report, by graph id.
    static func all(
        _ request: StatisticRequest, graphs: [String: DataSource], in context: ExpressionContext
    ) -> [DataSource] {
        guard let name = Expression.Name(rawValue: request.name) else { return [] }
        if name == .graph {
            return request.arguments.first.flatMap { graphs[$0] }.map { [$0] } ?? []
        }
        if name == .table, let battery = request.arguments.first.flatMap(context.codebook.battery(namedBy:)) {
            return all(of: battery, request, in: context)
        }
        if let waves = series(request), let question = request.arguments.first {
            return all(ofWaves: waves, question: question, in: context)
        }
        guard let source = DataSource(request, name, in: context) else { return [] }
        let kind = source.question.flatMap(context.codebook.question)?.kind
        guard name == .table, kind == .scale, source.form == .options else { return [source] }
        var numbers = source
        numbers.form = .numbers
        return [source, numbers]
    }

    /// The file of data behind a request; nil for the survey's own numbers in this wave, which are in the file of totals.
    private init?(_ request: StatisticRequest, _ name: Expression.Name, in context: ExpressionContext) {
        let since = request.value(of: .since)
        wave = request.value(of: .wave) ?? since
        grouping =
            request.value(of: .among).flatMap {
                GroupName($0, in: context.codebook, filters: context.filters)?.grouping
            }
            ?? request.value(of: .by).map(context.grouping)
        let comparison = Form.comparison(request.value(of: .of) == Modifiers.both ? .ofBoth : .all)
        switch name.definition.kind {
        case .total:
            guard wave != nil else { return nil }
            form = .survey
            return
        case .respondents where request.arguments.isEmpty || name == .respondent: return nil
        case .change: form = comparison
        case .numbers: form = .numbers
        case .ranking: form = .ranks
        case .base, .option, .list, .respondents, .words, .block: form = .options
        }
        guard let word = request.arguments.last else { return nil }
        let id = String(word.prefix { $0 != "." && $0 != "#" })
        guard let question = context.codebook.question(id) else { return nil }
        self.question = id
        if form == .options, question.kind == .number { form = .numbers }
        guard name == .table else { return }
        if since != nil {
            form = comparison
        } else if question.kind == .ranking {
            form = .ranks
        }
    }

    /// The file's text; nil when there is no such result.
    func csv(_ context: ExpressionContext) -> String? {
        let earlier = wave.flatMap { id in context.waves.first { $0.definition.id == id } }
        if wave != nil, earlier == nil { return nil }
        let results = earlier?.results ?? context.results
        if let grouping, let question {
            return csv(
                results.groupedResults(GroupingRequest(question: question, by: grouping)), context)
        }
        let id = question ?? ""
        let rules = context.rules
        switch form {
        case .options: return results.table(id).map { tableAsCSV($0, rules: rules) }
        case .numbers: return results.numberSummary(id).map { numbersAsCSV([$0], rules: rules) }
        case .ranks: return results.ranking(id).map { rankingsAsCSV([$0], rules: rules) }
        case .survey:
            return totalsAsCSV(invited: results.codebook.invited, responded: results.responded, tables: [])
        case .comparison(let respondents):
            guard let waves = earlier?.waves else { return nil }
            do throws(ReportError) {
                let comparison = try waves.comparison(of: id, respondents: respondents, at: nil)
                return wavesAsCSV([comparison], rules: rules)
            } catch {
                // Reported where the comparison is printed.
                return nil
            }
        }
    }

    private func csv(_ grouped: GroupedResults?, _ context: ExpressionContext) -> String? {
        let rules = context.rules
        return switch form {
        case .options: grouped?.table.map { crossTablesAsCSV([$0], rules: rules) }
        case .numbers: grouped?.numbers.map { groupedNumbersAsCSV([$0], rules: rules) }
        case .ranks: grouped?.rankings.map { groupedRankingsAsCSV([$0], rules: rules) }
        case .survey, .comparison: nil
        }
    }

    /// What the file contains, in one sentence.
    func description(_ context: ExpressionContext) -> String {
        let words = context.words
        let label = context.waves.first { $0.definition.id == wave }?.definition.label
        let parts: [(Placeholder, String)] = [
            (
                .byGroup,
                grouping.map { grouping in
                    words.text(
                        grouping.selection == nil ? .resultsByGroup : .resultsAmongGroup, [.group: grouping.name])
                } ?? ""
            ),
            (
                .ofWave,
                label.map { words.text(form.isComparison ? .resultsBesideWave : .resultsOfWave, [.wave: $0]) } ?? ""
            ),
            (.contents, words.text(form.contents)),
        ]
        guard let question else { return words.text(.resultsOfSurvey, list: parts) }
        return words.text(.resultsOfQuestion, list: [(.question, question)] + parts)
    }
}

extension DataSource.Form {
    var isComparison: Bool {
        if case .comparison = self { return true }
        return false
    }

    /// What files of the form hold.
    fileprivate var contents: Phrase {
        switch self {
        case .options: .contentsOptions
        case .numbers: .contentsNumbers
        case .ranks: .contentsRanks
        case .comparison: .contentsChanges
        case .survey: .contentsSurvey
        }
    }
}
