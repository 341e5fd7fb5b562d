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
        /// The mean of this wave compared with that of an earlier one.
        case numberComparison(WaveRespondents)
        /// How many texts there are, of all respondents or of those whom a condition selects.
        case texts(among: Selection?)
        /// How many were invited and responded, by groups or over time.
        case participation(ParticipationBreak)
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
        if case .participation(let by) = form { name += "-by-" + by.rawValue }
        if case .texts(let selection?) = form { name += "-among-" + selection.name }
        if let grouping { name += (grouping.selection == nil ? "-by-" : "-among-") + grouping.name }
        switch form {
        case .comparison(let respondents):
            name += "-since-\(wave ?? "")" + (respondents == .ofBoth ? "-of-both" : "")
            return name
        case .numberComparison(let respondents):
            return name + "-since-\(wave ?? "")" + (respondents == .ofBoth ? "-of-both" : "") + "-numbers"
        case .options, .survey, .numbers, .ranks, .texts, .participation: if let wave { name += "-wave-\(wave)" }
        }
        switch form {
        case .numbers, .numberComparison: return name + "-numbers"
        case .ranks: return name + "-ranks"
        case .texts: return name + "-texts"
        case .options, .survey, .comparison, .participation: return name
        }
    }

    /// Whether it is of the survey as a whole.
    var isOfSurvey: Bool { question == nil }

    /// Whether it is a question's plain table of options, or the survey's plain totals.
    var isPlain: Bool { grouping == nil && wave == nil && (form == .options || form == .survey) }
}

extension DataSource {
    /// All files of data behind a request: the table of a scale has means below its counts.
    ///
    /// - Parameter graphs: the data of each graph of the report, by graph id.
    static func all(
        _ request: StatisticRequest, graphs: [String: [DataSource]], in context: ExpressionContext
    ) -> [DataSource] {
        guard let name = Expression.Name(rawValue: request.name) else { return [] }
        if name == .participation {
            return request.value(of: .by).flatMap(ParticipationBreak.init(rawValue:)).map {
                [DataSource(form: .participation($0))]
            } ?? []
        }
        if name == .graph {
            return request.arguments.first.flatMap { graphs[$0] } ?? []
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
        let respondents: WaveRespondents = request.value(of: .of) == Modifiers.both ? .ofBoth : .all
        let comparison = Form.comparison(respondents)
        switch name.definition.kind {
        case .total:
            if let by = grouping.flatMap(ParticipationBreak.init) {
                (form, grouping) = (.participation(by), nil)
                return
            }
            guard wave != nil else { return nil }
            form = .survey
            return
        case .respondents where request.arguments.isEmpty || name == .respondent: return nil
        case .change: form = request.comparesNumbers(context.codebook) ? .numberComparison(respondents) : comparison
        case .numbers: form = .numbers
        case .ranking: form = .ranks
        case .base, .option, .list, .respondents, .words, .block: form = .options
        }
        guard let word = request.arguments.last else { return nil }
        let id = String(word.prefix { $0 != "." && $0 != "#" })
        guard let question = context.codebook.question(id) else { return nil }
        self.question = id
        if form == .options, question.kind == .number { form = .numbers }
        if name == .answers || name == .table && question.kind == .open { setTexts(request, in: context) }
        guard name == .table, question.kind != .open else { return }
        if since != nil {
            form = comparison
        } else if question.kind == .ranking {
            form = .ranks
        }
    }

    /// The file says how many texts there are, by the groups and of those whom the request names.
    private mutating func setTexts(_ request: StatisticRequest, in context: ExpressionContext) {
        var ignored = DiagnosticList()
        let among = request.value(of: .among).flatMap { among in
            let word = Expression.Word(text: among, place: Place(file: ""))
            return GroupName.condition(word, filters: context.filters, into: &ignored)
        }
        let by = request.value(of: .by).map(context.grouping)
        grouping = by ?? among.map(Grouping.selection)
        form = .texts(among: by == nil ? nil : among)
    }

    /// The file's text; nil when there is no such result.
    func csv(_ context: ExpressionContext) -> String? {
        let earlier = wave.flatMap { id in context.waves.first { $0.definition.id == id } }
        if wave != nil, earlier == nil { return nil }
        let results = earlier?.results ?? context.results
        if case .texts(let selection) = form {
            return question.flatMap { textsCSV($0, grouping, selection, results) }
        }
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
        case .texts: return nil
        case .participation(let by): return results.participation(by: by).map { participationAsCSV($0, rules: rules) }
        case .numberComparison(let respondents):
            guard let waves = earlier?.waves else { return nil }
            do throws(ReportError) {
                let comparison = try waves.numberComparison(of: id, respondents: respondents, at: nil)
                return numberComparisonsAsCSV([comparison], rules: rules)
            } catch {
                // Reported where the comparison is printed.
                return nil
            }
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
        case .survey, .comparison, .numberComparison, .texts, .participation: nil
        }
    }

    private func textsCSV(
        _ question: String, _ grouping: Grouping?, _ selection: Selection?, _ results: SurveyResults
    ) -> String? {
        guard let request = GroupingRequest.texts(of: question, by: grouping, among: selection) else {
            return results.codebook.question(question).map { textsAsCSV($0, results.texts(question)) }
        }
        return results.groupedResults(request)?.texts.map(groupedTextsAsCSV)
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
        switch self {
        case .comparison, .numberComparison: true
        case .options, .numbers, .ranks, .texts, .participation, .survey: false
        }
    }

    /// What files of the form hold.
    fileprivate var contents: Phrase {
        switch self {
        case .options: .contentsOptions
        case .numbers: .contentsNumbers
        case .ranks: .contentsRanks
        case .comparison: .contentsChanges
        case .numberComparison: .contentsMeanChange
        case .texts: .contentsTexts
        case .participation(let by): by.isOfTime ? .contentsDays : .contentsParticipation
        case .survey: .contentsSurvey
        }
    }
}

extension StatisticRequest {
    /// Whether a change is of numbers: of a mean, or of how many answered a question for a number.
    fileprivate func comparesNumbers(_ codebook: Codebook) -> Bool {
        guard arguments.count == 2 else { return false }
        return arguments[0] == "mean" || arguments[0] == "base" && codebook.question(arguments[1])?.kind == .number
    }
}
