public import Aggregation
import Diagnostics
import Expressions
public import MarkdownReader
public import SurveyData

/// The groupings that a report's texts and titles need, so that one pass over the answers can count them.
///
/// Leaves out what the codebook cannot provide; composing reports that with its place.
public func groupingRequests(
    _ definition: ReportDefinition, texts: [String: MarkdownText], codebook: Codebook
) -> [GroupingRequest] {
    let lines =
        definition.graphs.map(\.title)
        + definition.documents.flatMap { [$0.title] + [$0.shortTitle, $0.subtitle, $0.summary].compactMap(\.self) }
    let titles = lines.map { line -> MarkdownBlock in
        var ignored = DiagnosticList()
        return .paragraph(readMarkdownLine(line.text, at: line.place, into: &ignored), line.place)
    }
    let blocks = titles + definition.textNames.compactMap { texts[$0]?.blocks }.flatMap(\.self)
    var search = RequestSearch(codebook: codebook, banners: definition.banners, filters: definition.selections)
    for source in blocks.flatMap(\.expressions) { search.add(source) }
    for graph in definition.graphs {
        let items = codebook.question(graph.question) == nil ? codebook.battery(graph.question)?.items : nil
        if let filter = definition.selection(graph.filter) {
            for question in (items ?? [graph.question]) + [graph.with?.text].compactMap(\.self) {
                search.add(question, .selection(filter))
            }
        }
        if let by = graph.by {
            search.add(graph.question, Grouping(by.text, in: codebook, banners: definition.banners))
        }
    }
    // The workbook has a sheet for each question by each banner.
    for banner in definition.banners {
        let grouping = Grouping(banner.name, in: codebook, banners: definition.banners)
        for question in codebook.questions where question.kind != .open { search.add(question.id, grouping) }
    }
    return search.requests
}

/// The groupings that one expression needs.
public func groupingRequests(
    _ expression: String, filters: [Selection] = [], codebook: Codebook
) -> [GroupingRequest] {
    var search = RequestSearch(codebook: codebook, banners: [], filters: filters)
    search.add(expression)
    return search.requests
}

/// Whether some text quotes answers word for word, by `{answers QUESTION}`, or counts them, by `{codebook}`.
public func quotesAnswers(_ texts: [String: MarkdownText]) -> Bool { texts.have(.answers) || texts.have(.codebook) }

/// Whether some text counts responses over time, by `{participation by day}` or the like.
public func countsDays(_ texts: [String: MarkdownText]) -> Bool { texts.have(.participation) }

extension [String: MarkdownText] {
    /// Whether an expression of that name is in one of the texts.
    fileprivate func have(_ name: Expression.Name) -> Bool {
        values.contains { text in
            text.blocks.flatMap(\.expressions).contains { source in
                source.split(whereSeparator: \.isWhite).first?.lowercased() == name.rawValue
            }
        }
    }
}

private struct RequestSearch {
    let codebook: Codebook
    private let banners: [BannerDefinition]
    private let filters: [String: Selection]
    private(set) var requests: [GroupingRequest] = []
    private let parser: ExpressionParser

    init(codebook: Codebook, banners: [BannerDefinition], filters: [Selection]) {
        self.codebook = codebook
        self.banners = banners
        self.filters = Dictionary(filters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        parser = ExpressionParser(unitNames: (codebook.unit.singular, codebook.unit.plural))
    }

    /// Also searches requirements, which contain expressions.
    mutating func add(_ source: String) {
        let words = source.split(whereSeparator: \.isWhite).map(String.init)
        switch words.first?.lowercased() {
        case "require":
            let comparisons = ["=", "<", ">", "<=", ">="]
            for sign in words.indices where comparisons.contains(words[sign]) {
                for side in [words[1..<sign], words[(sign + 1)...]] { addSimple(Array(side)) }
            }
        default: addSimple(words)
        }
    }

    private mutating func addSimple(_ words: [String]) {
        var ignored = DiagnosticList()
        let source = words.joined(separator: " ")
        guard words.contains(where: { [.among, .by].contains(Modifiers.Key(word: $0)) }),
            let expression = parser.parse(source, at: Place(file: ""), into: &ignored),
            case let questions = questions(expression), !questions.isEmpty
        else { return }
        if expression.name == .answers { return addTexts(questions[0], expression.modifiers) }
        for question in questions { add(question, expression) }
    }

    private mutating func add(_ question: String, _ expression: Expression) {
        if let among = expression.modifiers.among, let group = GroupName(among.text, in: codebook, filters: filters) {
            add(question, group.grouping)
        }
        if let by = expression.modifiers.by { add(question, Grouping(by.text, in: codebook, banners: banners)) }
    }

    private mutating func addTexts(_ question: String, _ modifiers: Modifiers) {
        var ignored = DiagnosticList()
        guard
            let request = GroupingRequest(
                textsOf: question, modifiers, in: codebook, banners: banners, filters: filters, into: &ignored),
            request.problem(in: codebook, at: nil) == nil, !requests.contains(request)
        else { return }
        requests.append(request)
    }

    /// The question that an expression is about, `sdg_priority` of `top 3 sdg_priority`, or every item of a battery.
    private func questions(_ expression: Expression) -> [String] {
        for word in expression.arguments {
            let name = String(word.text.prefix { $0 != "." && $0 != "#" })
            if codebook.question(name) != nil { return [name] }
            if let battery = codebook.battery(name) { return battery.items }
        }
        return []
    }

    mutating func add(_ question: String, _ grouping: Grouping) {
        let request = GroupingRequest(question: question, by: grouping)
        guard request.problem(in: codebook, at: nil) == nil else { return }
        let added = request.counted.filter { !requests.contains($0) }
        guard !added.isEmpty else { return }
        requests += added
        // The counts of merged options are checked against those of the question that they come from.
        if let source = codebook.question(question)?.derivation?.source { add(source, grouping) }
    }
}

extension MarkdownBlock {
    /// The expressions in a block, without their braces.
    fileprivate var expressions: [String] {
        switch self {
        case .heading(_, let inlines, _), .paragraph(let inlines, _): inlines.flatMap(\.expressions)
        case .list(_, let items, _): items.flatMap { $0.flatMap(\.expressions) }
        case .blockQuote(let blocks, _): blocks.flatMap(\.expressions)
        case .fence(let fence): fence.title.flatMap(\.expressions) + fence.blocks.flatMap(\.expressions)
        case .table(let rows, _, _): rows.flatMap { $0.flatMap { $0.flatMap(\.expressions) } }
        }
    }
}

extension MarkdownInline {
    fileprivate var expressions: [String] {
        switch self {
        case .expression(let source, let place): [source] + Self.expressions(inside: source, at: place)
        case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines, _): inlines.flatMap(\.expressions)
        case .text, .lineBreak, .image: []
        }
    }

    /// The expressions inside a note.
    private static func expressions(inside source: String, at place: Place) -> [String] {
        guard source.contains("{") else { return [] }
        var ignored = DiagnosticList()
        return readMarkdownLine(source, at: place, joinsLines: true, into: &ignored).flatMap(\.expressions)
    }
}
