import Aggregation
import Diagnostics
import DocumentModel

/// How a document came about: where its figures come from, which files travel with it, how to make it again.
struct DocumentProvenance {
    let context: ExpressionContext
    let definition: ReportDefinition
    let edition: EditionFacts
    let blocks: [Block]

    private static let surveyID = "provenance-survey"
    private static let dataID = "provenance-data"
    /// Enough of a checksum to tell editions apart at a glance; the attached list has all of it.
    private static let shownDigits = 16

    /// The id of the block that a computed value comes from: the question's table, its graph, or the note on the data.
    func origin(_ provenance: Provenance) -> String {
        guard let question = provenance.question else { return Self.surveyID }
        return subject(of: question) ?? Self.dataID
    }

    /// The id of the table or graph of the document that shows a question's results.
    private func subject(of question: String) -> String? {
        let shown = Set(blocks.compactMap(\.shownID))
        let graphs = definition.graphs.filter { $0.question == question }.map { "graph-" + $0.id }
        return (["table-" + question] + graphs).first(where: shown.contains)
    }

    /// The closed questions whose results the document prints, in the codebook's order.
    private var questions: [ResultTable] {
        var ids = Set(blocks.flatMap(\.computedValues).compactMap(\.provenance.question))
        for table in context.tables.values where subject(of: table.question.id) != nil { ids.insert(table.question.id) }
        return context.codebook.questions.compactMap { ids.contains($0.id) ? context.tables[$0.id] : nil }
    }

    /// The lines at the document's end.
    func paragraphs() -> [Paragraph] {
        let place = Place(file: "report.yaml")
        let data = questions.map { table in
            "\(table.question.id).csv (base \(table.base))"
        }
        let files = [definition.codebook, definition.answers].compactMap { path in
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
    func dataFiles(graphs: [GraphDefinition]) -> [DataFile] {
        questions.map { table in
            DataFile(
                name: "\(table.question.id).csv", mediaType: "text/csv",
                description: "Results of the question \(table.question.id): counts, base, shares and ranks",
                bytes: Array(tableAsCSV(table).utf8), subject: subject(of: table.question.id))
        } + [totals, edition.inputs]
    }

    private var totals: DataFile {
        let csv = totalsAsCSV(
            invited: context.codebook.invited, responded: context.responded, tables: questions)
        return DataFile(
            name: "survey.csv", mediaType: "text/csv",
            description: "How many were asked and how many answered, in all and by question", bytes: Array(csv.utf8))
    }
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

    /// The values that were computed for the block's running text.
    fileprivate var computedValues: [ComputedValue] {
        switch self {
        case .heading(let heading): heading.inlines.computedValues
        case .paragraph(let paragraph): paragraph.inlines.computedValues
        case .list(let list): list.items.flatMap { $0.flatMap(\.computedValues) }
        case .statement(let statement): statement.blocks.flatMap(\.computedValues)
        case .figure, .table: []
        }
    }
}

extension [Inline] {
    fileprivate var computedValues: [ComputedValue] {
        flatMap { inline -> [ComputedValue] in
            switch inline {
            case .computed(let value): [value]
            case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines), .foreign(_, let inlines),
                .quotation(let inlines):
                inlines.computedValues
            case .text, .acronym, .note, .lineBreak: []
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
