import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages
import SurveyData
import TextFormats

/// Where a document's figures come from, which files it embeds, and how to rebuild it.
struct DocumentProvenance {
    let context: ExpressionContext
    let definition: ReportDefinition
    let edition: EditionFacts
    /// The ids of the tables and graphs that the document shows.
    private let shown: Set<String>
    /// The files of data behind the document's figures, sorted by question.
    private let sources: [DataSource]
    /// The files of data behind each request, by its source; empty for those that need only the survey's totals.
    private let sourcesOfRequest: [String: [DataSource]]
    /// The ids of tables that show several files of data, by these files: those of several waves, and those of batteries.
    private let jointTables: [DataSource: String]

    private static let totalsName = "survey"
    private static let surveyID = "provenance-survey"
    private static let dataID = "provenance-data"

    /// - Parameter statistics: what the document prints in its titles and blocks.
    init(
        context: ExpressionContext, definition: ReportDefinition, edition: EditionFacts, blocks: [Block],
        statistics: [Statistic]
    ) {
        self.context = context
        self.definition = definition
        self.edition = edition
        shown = Set(blocks.compactMap(\.shownID))
        let graphs = Dictionary(uniqueKeysWithValues: definition.graphs.map { ($0.id, $0.sources(context)) })
        var found: Set<DataSource> = []
        var sourcesOfRequest: [String: [DataSource]] = [:]
        var jointTables: [DataSource: String] = [:]
        for statistic in statistics where sourcesOfRequest[statistic.request.source] == nil {
            let all = DataSource.all(statistic.request, graphs: graphs, in: context)
            found.formUnion(all)
            found.formUnion(all.flatMap { $0.sources(in: context) })
            sourcesOfRequest[statistic.request.source] = all
            for source in all where jointTables[source] == nil {
                jointTables[source] = source.jointTable(statistic.request, in: context)
            }
        }
        self.sourcesOfRequest = sourcesOfRequest
        self.jointTables = jointTables
        let codebook = context.codebook
        let keyed = found.map { source in
            let question = source.question.flatMap(codebook.index(ofQuestion:)) ?? codebook.questions.count
            return (key: (source.isPlain ? 0 : 1, question, source.name), source: source)
        }
        sources = keyed.sorted { $0.key < $1.key }.map(\.source)
    }

    /// The id of the block that a computed value comes from: the question's table, its graph, or the note on the data.
    func origin(_ statistic: Statistic) -> String {
        guard let source = sourcesOfRequest[statistic.request.source]?.first else { return Self.surveyID }
        return place(of: source) ?? Self.dataID
    }

    /// Sets the attached file that each number of a statistic can be recomputed from.
    func nameDataFiles(of statistic: inout Statistic) {
        let sources = sourcesOfRequest[statistic.request.source] ?? []
        for (index, piece) in statistic.pieces.enumerated() {
            guard case .number(var number) = piece else { continue }
            number.dataFile = (source(of: number, among: sources)?.name ?? Self.totalsName) + ".csv"
            statistic.pieces[index] = .number(number)
        }
    }

    /// The file of data for a number; nil for the file of totals.
    private func source(of number: PrintedNumber, among sources: [DataSource]) -> DataSource? {
        guard number.question != nil else { return sources.first(where: \.isOfSurvey) }
        let tables = sources.filter { !$0.isOfSurvey }
        let ofQuestion = tables.filter { $0.question == number.question }
        let ofWave = ofQuestion.filter { $0.wave == number.wave }
        let all = [ofWave, ofQuestion, tables].first { !$0.isEmpty } ?? []
        if let numbers = all.first(where: { $0.form == .numbers }), all.count > 1, number.measure.isOfNumbers {
            return numbers
        }
        guard let source = all.first, source.isPlain, number.isOutsideItsTable else { return all.first }
        return nil
    }

    /// The id of the table or graph that shows a file of data; means are below the table of a scale.
    private func place(of source: DataSource) -> String? {
        if let subject = subject(of: source) { return subject }
        guard source.form == .numbers else { return nil }
        var options = source
        options.form = .options
        return subject(of: options)
    }

    /// The id of the table or graph of the document that shows all of a file of data.
    private func subject(of source: DataSource) -> String? {
        let graphs = definition.graphs.filter { $0.sources(context).contains(source) }
        let ids = ["table-" + source.name] + graphs.map { "graph-" + $0.id } + [jointTables[source]].compactMap(\.self)
        return ids.first(where: shown.contains)
    }

    /// The closed questions whose results the document prints, in the codebook's order.
    private var questions: [ResultTable] {
        let plain = Set(sources.filter(\.isPlain).compactMap(\.question))
        return context.codebook.questions.compactMap { plain.contains($0.id) ? context.tables[$0.id] : nil }
    }

    /// What a reader of the document's statistics needs beyond the attached tables.
    func statisticsSources(of statistics: [Statistic]) -> StatisticsSources {
        var (asked, printed): (Set<String>, Set<String>) = ([], [])
        for statistic in statistics {
            if let question = statistic.question { asked.insert(question) }
            for piece in statistic.pieces {
                switch piece {
                case .name(let name): printed.insert(name)
                case .number(let number): if let question = number.question { asked.insert(question) }
                case .words: break
                }
            }
        }
        let questions = context.codebook.questions.filter { asked.contains($0.id) }.map { question in
            let names = question.options.flatMap { option in
                [option.displayName, option.fullTitle, option.label, option.title].compactMap(\.self)
            }
            return AskedQuestion(
                id: question.id, kind: question.kind.rawValue, wording: question.wording,
                names: (names + [question.topic] + notes(question)).filter { printed.remove($0) != nil },
                derivation: question.derived(in: context.codebook))
        }
        return StatisticsSources(
            questions: questions, answers: definition.answerFiles + definition.waves.flatMap(\.answerFiles),
            names: (definition.waves.map(\.label) + context.selected).filter { printed.contains($0) },
            numerals: words.numerals + unitNumerals, description: words.text(.statisticsList))
    }

    /// What notes say of its values that are not final, in the codebook's words.
    private func notes(_ question: Question) -> [String] {
        question.statuses.compactMap { context.codebook.statusNotes[$0] }
    }

    /// The words with digits in what respondents are called: `bodies of 2024`.
    private var unitNumerals: [String] {
        let words = "\(context.unit.singular) \(context.unit.plural)".split(separator: " ").map(String.init)
        return Set(words.filter { $0.unicodeScalars.contains { $0.properties.numericType == .decimal } }).sorted()
    }

    /// The lines at the document's end.
    func paragraphs() -> [Paragraph] {
        guard context.hasSurvey else { return [paragraph(madeFromTexts)] }
        let data = sources.map(file)
        let attached = words.printed(.attachedData, [.files: words.lists.enumeration(data)])
        let madeFrom = words.printed(
            .inputs,
            [
                .file: PrintedText(name: edition.inputs.name), .files: words.lists.enumeration(inputs),
                .report: PrintedText(name: definition.name),
            ])
        return [paragraph(surveyLine, id: Self.surveyID)]
            + (data.isEmpty ? [] : [paragraph(attached, id: Self.dataID)]) + [paragraph(madeFrom)]
    }

    private var words: Catalogue { context.words }

    /// How a document without a survey was made.
    private var madeFromTexts: PrintedText {
        words.printed(
            .madeFromTexts,
            [
                .program: PrintedText(name: edition.producer), .file: PrintedText(name: edition.inputs.name),
                .report: PrintedText(name: definition.name),
            ])
    }

    /// `sdg_priority.csv (base 13)`
    private func file(_ source: DataSource) -> PrintedText {
        let file = PrintedText(name: source.name + ".csv")
        guard source.isPlain, let table = source.question.flatMap({ context.tables[$0] }) else { return file }
        let printer = NumberPrinter(context.rules, words, NumberSubject(question: table.question.id))
        return words.printed(
            .fileWithBase, [.file: file, .base: PrintedText(printer.base(table.base, .respondents))])
    }

    /// The names of the files with codebooks and answers.
    private var inputs: [PrintedText] {
        (definition.answerFiles + definition.waves.flatMap(\.answerFiles)).map(PrintedText.init(name:))
    }

    private func paragraph(_ text: PrintedText, id: String? = nil) -> Paragraph {
        let statistic = Statistic(
            request: StatisticRequest(source: "provenance", name: "provenance"), pieces: text.pieces,
            language: words.language)
        return Paragraph(
            [.computed(ComputedValue(statistic, isFigure: text.hasNumber))], id: id, place: Place(file: "report.yaml"))
    }

    private var surveyLine: PrintedText {
        let last = context.results.lastSubmitted.map { last in
            words.printed(.lastOf, [.date: date(String(last.prefix(Self.dayLength)))])
        }
        let printer = NumberPrinter(context.rules, words, NumberSubject())
        if !context.selected.isEmpty {
            let groups = context.selected.map(PrintedText.init(name:))
            return words.printed(
                .computedBySelected, count: context.responded,
                [
                    .program: PrintedText(name: edition.producer),
                    .count: PrintedText(printer.whole(context.responded, .responded)),
                    .group: groups.joined(separator: words.lists.parts), .untilDate: last ?? PrintedText(),
                ])
        }
        return words.printed(
            .computedBy, count: context.responded,
            [
                .program: PrintedText(name: edition.producer),
                .count: PrintedText(printer.whole(context.responded, .responded)),
                .invited: PrintedText(printer.whole(context.codebook.invited, .invited)),
                .untilDate: last ?? PrintedText(),
            ])
    }

    /// `25 May 2023`; as it is where it is no date.
    private func date(_ day: String) -> PrintedText {
        guard let parts = words.dateParts(day) else { return PrintedText(name: day) }
        return words.printed(
            .date,
            [
                .day: PrintedText(name: parts.day), .month: PrintedText(words: parts.month),
                .year: PrintedText(name: parts.year),
            ])
    }

    /// `2023-05-14`
    private static let dayLength = 10

    /// The data of every question that the document prints, the totals of the survey, and the list of inputs.
    func dataFiles() -> [DataFile] {
        sources.compactMap { source in
            source.csv(context).map {
                DataFile(
                    name: "\(source.name).csv", mediaType: "text/csv", description: source.description(context),
                    bytes: Array($0.utf8), subject: subject(of: source))
            }
        } + (context.hasSurvey ? [totals] : []) + [edition.inputs]
    }

    private var totals: DataFile {
        let csv = totalsAsCSV(
            invited: context.codebook.invited, responded: context.responded, tables: questions)
        return DataFile(
            name: Self.totalsName + ".csv", mediaType: "text/csv",
            description: words.text(.surveyTotals),
            bytes: Array((csv + rulesAsCSV(context.rules)).utf8))
    }
}

extension PrintedNumber {
    /// Whether the number is in the survey's totals and not in the file of a question's plain table.
    fileprivate var isOutsideItsTable: Bool {
        switch measure {
        case .outsideBase, .notAnswered, .notAsked: true
        case .base: baseKind != nil && baseKind != BaseKind.respondents.rawValue
        case .count, .share, .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank,
            .rankedFirst, .invited, .responded, .weightedCount, .weightedBase, .change,
            .meanChange, .rankChange, .baseChange, .texts, .furtherTexts, .respondedSoFar:
            false
        }
    }
}

extension PrintedNumber.Measure {
    /// Whether it summarizes answers that are numbers.
    fileprivate var isOfNumbers: Bool {
        switch self {
        case .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile: true
        case .count, .base, .share, .rank, .meanRank, .rankedFirst, .invited, .responded, .outsideBase, .notAnswered,
            .notAsked,
            .weightedCount, .weightedBase, .change,
            .meanChange, .rankChange, .baseChange, .texts, .furtherTexts, .respondedSoFar:
            false
        }
    }
}

/// The rows with the rules for printing figures; none for the default rules.
private func rulesAsCSV(_ rules: ReportingRules) -> String {
    let rounding = rules.rounding == .halfAwayFromZero ? [] : [["rounding", "", rules.rounding.rawValue]]
    let smallBase = rules.smallBase.map { rule in
        [["small_base_below", "", String(rule.threshold)], ["small_base_shares", "", rule.treatment.rawValue]]
    }
    return csvText(rounding + (smallBase ?? []))
}

extension [Inline] {
    /// The same runs with every figure linked to its source.
    func linkingFigures(_ origin: (Statistic) -> String) -> [Inline] {
        map { inline in
            switch inline {
            case .computed(let value):
                value.isFigure ? .link(.origin(origin(value.statistic)), [inline]) : inline
            case .strong(let inlines): .strong(inlines.linkingFigures(origin))
            case .emphasis(let inlines): .emphasis(inlines.linkingFigures(origin))
            case .quotation(let inlines): .quotation(inlines.linkingFigures(origin))
            case .foreign(let language, let inlines): .foreign(language: language, inlines.linkingFigures(origin))
            case .note(let inlines): .note(inlines.linkingFigures(origin))
            case .link, .text, .acronym, .lineBreak: inline
            }
        }
    }
}
