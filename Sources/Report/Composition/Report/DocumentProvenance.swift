import Aggregation
import Diagnostics
import DocumentModel
import TextFormats

/// How a document came about: where its figures come from, which files travel with it, how to make it again.
struct DocumentProvenance {
    let context: ExpressionContext
    let definition: ReportDefinition
    let edition: EditionFacts
    /// The ids of the tables and graphs that the document shows.
    private let shown: Set<String>
    /// All that bears out the document's figures, by question.
    private let sources: [DataSource]
    /// What bears out a value, by its expression; none by those that only the survey's totals bear out.
    private let sourceOfExpression: [String: DataSource]

    private static let surveyID = "provenance-survey"
    private static let dataID = "provenance-data"
    /// Enough of a checksum to tell editions apart at a glance; the attached list has all of it.
    private static let shownDigits = 16

    init(context: ExpressionContext, definition: ReportDefinition, edition: EditionFacts, blocks: [Block]) {
        self.context = context
        self.definition = definition
        self.edition = edition
        shown = Set(blocks.compactMap(\.shownID))
        var found: Set<DataSource> = []
        var sourceOfExpression: [String: DataSource] = [:]
        for source in Set(blocks.flatMap(\.computedExpressions)) {
            guard let expression = expression(source, in: context) else { continue }
            let all = DataSource.all(expression, in: context)
            found.formUnion(all)
            sourceOfExpression[source] = all.first
        }
        self.sourceOfExpression = sourceOfExpression
        for graph in definition.graphs where shown.contains("graph-" + graph.id) {
            found.insert(DataSource(form: .options, question: graph.question))
        }
        let codebook = context.codebook
        let keyed = found.map { source in
            let question = source.question.flatMap(codebook.index(ofQuestion:)) ?? codebook.questions.count
            return (key: (source.isPlain ? 0 : 1, question, source.name), source: source)
        }
        sources = keyed.sorted { $0.key < $1.key }.map(\.source)
    }

    /// The id of the block that a computed value comes from: the question's table, its graph, or the note on the data.
    func origin(_ provenance: Provenance) -> String {
        guard let source = sourceOfExpression[provenance.expression] else { return Self.surveyID }
        return place(of: source) ?? Self.dataID
    }

    /// The id of the table or graph that shows what is in a file of data; means stand below the table of a scale.
    private func place(of source: DataSource) -> String? {
        if let subject = subject(of: source) { return subject }
        guard source.form == .numbers else { return nil }
        var options = source
        options.form = .options
        return subject(of: options)
    }

    /// The id of the table or graph of the document that shows all of a file of data.
    private func subject(of source: DataSource) -> String? {
        let graphs = definition.graphs.filter { $0.question == source.question && source.isPlain }
        return (["table-" + source.name] + graphs.map { "graph-" + $0.id }).first(where: shown.contains)
    }

    /// The closed questions whose results the document prints, in the codebook's order.
    private var questions: [ResultTable] {
        let plain = Set(sources.filter(\.isPlain).compactMap(\.question))
        return context.codebook.questions.compactMap { plain.contains($0.id) ? context.tables[$0.id] : nil }
    }

    /// The lines at the document's end.
    func paragraphs() -> [Paragraph] {
        let place = Place(file: "report.yaml")
        let data = sources.map { source in
            let table = source.isPlain ? source.question.flatMap { context.tables[$0] } : nil
            return source.name + ".csv" + (table.map { " (base \($0.base))" } ?? "")
        }
        let paths = definition.answerFiles + definition.waves.flatMap(\.answerFiles)
        let files = paths.compactMap { path in
            edition.checksums[path].map { "\(path) \($0.prefix(Self.shownDigits))…" }
        }
        var paragraphs = [
            Paragraph([.text(surveyLine)], id: Self.surveyID, place: place)
        ]
        if !data.isEmpty {
            paragraphs.append(
                Paragraph([.text("Attached data: " + enumeration(data) + ".")], id: Self.dataID, place: place))
        }
        paragraphs.append(
            Paragraph(
                [
                    .text(
                        "Inputs (all in the attached \(edition.inputs.name)) by SHA-256: "
                            + files.joined(separator: "; ")
                            + ". Built with: rapporteur build \(definition.name); the same inputs give the same bytes.")
                ], place: place))
        return paragraphs
    }

    private var surveyLine: String {
        let last = context.results.lastSubmitted.map { ", the last of \($0.prefix(10))" } ?? ""
        return "Every figure was computed by \(edition.producer) from \(context.responded) answers to "
            + "\(context.codebook.invited) invitations\(last)."
    }

    /// The data of every question that the document prints, the totals of the survey, and the list of inputs.
    func dataFiles() -> [DataFile] {
        sources.compactMap { source in
            source.csv(context).map {
                DataFile(
                    name: "\(source.name).csv", mediaType: "text/csv", description: source.description(context),
                    bytes: Array($0.utf8), subject: subject(of: source))
            }
        } + [totals, edition.inputs]
    }

    private var totals: DataFile {
        let csv = totalsAsCSV(
            invited: context.codebook.invited, responded: context.responded, tables: questions)
        return DataFile(
            name: "survey.csv", mediaType: "text/csv",
            description: "How many were asked and how many answered, in all and by question",
            bytes: Array((csv + rulesAsCSV(context.rules)).utf8))
    }
}

/// The expression that a value of the document was computed from.
private func expression(_ source: String, in context: ExpressionContext) -> Expression? {
    // It was read before, so that nothing can be wrong with it.
    var ignored = DiagnosticList()
    return context.parser.parse(source, at: Place(file: ""), into: &ignored)
}

/// The rows that say by which rules figures are printed; none by those that everybody expects.
private func rulesAsCSV(_ rules: ReportingRules) -> String {
    let rounding = rules.rounding == .halfAwayFromZero ? [] : [["rounding", "", rules.rounding.rawValue]]
    let smallBase = rules.smallBase.map { rule in
        [["small_base_below", "", String(rule.threshold)], ["small_base_shares", "", rule.treatment.rawValue]]
    }
    return csvText(rounding + (smallBase ?? []))
}

extension Block {
    /// The id of a figure or table.
    fileprivate var shownID: String? {
        switch self {
        case .figure(let figure): figure.id
        case .table(let table): table.id
        case .heading, .paragraph, .list, .statement: nil
        }
    }

    /// What the values of the block were computed from.
    fileprivate var computedExpressions: [String] {
        switch self {
        case .heading(let heading): heading.inlines.computedExpressions
        case .paragraph(let paragraph): paragraph.inlines.computedExpressions
        case .list(let list): list.items.flatMap { $0.flatMap(\.computedExpressions) }
        case .statement(let statement): statement.blocks.flatMap(\.computedExpressions)
        case .table(let table): (table.head + table.rows.flatMap(\.self)).flatMap(\.computedExpressions)
        case .figure: []
        }
    }
}

extension [Inline] {
    fileprivate var computedExpressions: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .computed(let value): [value.provenance.expression]
            case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines), .foreign(_, let inlines),
                .quotation(let inlines), .note(let inlines):
                inlines.computedExpressions
            case .text, .acronym, .lineBreak: []
            }
        }
    }

    /// With every figure linked to where it comes from.
    func linkingFigures(_ origin: (Provenance) -> String) -> [Inline] {
        map { inline in
            switch inline {
            case .computed(let value):
                value.isFigure ? .link(.origin(origin(value.provenance)), [inline]) : inline
            case .strong(let inlines): .strong(inlines.linkingFigures(origin))
            case .emphasis(let inlines): .emphasis(inlines.linkingFigures(origin))
            case .quotation(let inlines): .quotation(inlines.linkingFigures(origin))
            case .foreign(let language, let inlines): .foreign(language: language, inlines.linkingFigures(origin))
            case .link, .text, .acronym, .note, .lineBreak: inline
            }
        }
    }
}
