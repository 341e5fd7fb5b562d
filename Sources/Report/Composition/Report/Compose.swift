import Aggregation
package import Diagnostics
import DocumentModel
import Drawing
import Expressions
import Geometry
import Graphs
import Languages
import SurveyData
package import Concurrency
package import Typography

/// Composes a report: every document as blocks, and every graph on its own.
///
/// - Throws: every problem of all texts, graphs and titles at once.
package func compose(
    _ sources: ReportSources, page: PageFacts, edition: EditionFacts, workers: WorkerPool<TextShaper>
) throws(ReportError) -> ComposedReport {
    var composer = ReportComposer(sources: sources, page: page, edition: edition)
    let graphs = composer.graphs(workers)
    composer.checkThatEverythingIsUsed()
    composer.checkBanners()
    let filtered = composer.filtered(workers)
    var (documents, problems): ([Document], DiagnosticList) = ([], composer.diagnostics)
    composer.diagnostics = DiagnosticList()
    // The longest first; problems are sorted by their places anyway.
    let definitions = sources.definition.documents
    let lengths = definitions.map { $0.texts.reduce(0) { $0 + (sources.texts[$1.name]?.blocks.count ?? 0) } }
    try checkExtent(of: definitions, lengths)
    let order = definitions.indices.sorted { (lengths[$0], $1) > (lengths[$1], $0) }
    let composed = workers.run(order) { [composer] index, _ in
        let own = definitions[index].filter.flatMap { filtered[$0.name] }
        var composer = own?.composer ?? composer
        return (index, composer.document(definitions[index], graphs: own?.graphs ?? graphs), composer.diagnostics.all)
    }
    for (_, document, found) in composed.sorted(by: { $0.0 < $1.0 }) {
        documents.append(document)
        problems.add(contentsOf: found)
    }
    try problems.throwIfErrors()
    let questions = QuestionTables(context: composer.context, results: composer.results)
    return ComposedReport(
        documents: documents, graphs: graphs.map(\.composed), questions: composer.context.hasSurvey ? questions : nil)
}

/// Refuses more blocks than are set: many documents can share one long text.
private func checkExtent(of documents: [DocumentDefinition], _ lengths: [Int]) throws(ReportError) {
    let mostBlocks = 500_000
    var sum = 0
    for (document, length) in zip(documents, lengths) {
        sum += length
        guard sum > mostBlocks else { continue }
        throw ReportError(
            Diagnostic(
                "too-many-blocks", at: document.place,
                "up to here, the documents have \(sum) paragraphs and other blocks together; the limit is \(mostBlocks)",
                hint: "make fewer documents of the same texts, or several reports"))
    }
}

/// A graph with its table, before the document gives it a number.
struct PlannedGraph {
    var definition: GraphDefinition
    var table: ResultTable
    var texts: GraphComposer.Result
    /// As wide as the page's text block.
    var plot: Drawing
    /// In less height, where the layout has such a form.
    var tightPlot: Drawing?
    var composed: ComposedGraph
}

/// Composes one report; collects what is wrong with it.
struct ReportComposer {
    let sources: ReportSources
    let page: PageFacts
    let edition: EditionFacts
    let context: ExpressionContext
    let results: ResultTables
    var diagnostics = DiagnosticList()

    /// - Parameter filter: of the document that is composed; nil for those of all respondents of the report.
    init(sources: ReportSources, page: PageFacts, edition: EditionFacts, filter: Selection? = nil) {
        self.sources = sources
        self.page = page
        self.edition = edition
        var context = ExpressionContext(
            sources.results, waves: sources.waves, rules: sources.definition.rules, words: sources.words,
            language: sources.definition.language)
        context.graphs = Set(sources.definition.graphs.map(\.id))
        context.banners = sources.definition.banners
        context.hasSurvey = sources.definition.hasSurvey
        context.filters = Dictionary(
            sources.definition.selections.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        context.selected = [sources.definition.selection(sources.definition.filter), filter].compactMap { $0?.title }
        self.context = context
        results = ResultTables(context: context, source: sources.definition.source)
    }

    /// Documents of some respondents have numbers and graphs of their own, by the name of the filter.
    fileprivate mutating func filtered(
        _ workers: WorkerPool<TextShaper>
    ) -> [String: (composer: ReportComposer, graphs: [PlannedGraph])] {
        var found: [String: (ReportComposer, [PlannedGraph])] = [:]
        for filter in sources.definition.documents.compactMap(\.filter) where found[filter.name] == nil {
            guard let results = sources.filtered[filter.name] else { continue }
            var own = sources
            (own.results, own.waves) = (results.results, results.waves)
            var composer = ReportComposer(
                sources: own, page: page, edition: edition, filter: sources.definition.selection(filter))
            let graphs = composer.graphs(workers)
            diagnostics.add(contentsOf: composer.diagnostics.all)
            composer.diagnostics = DiagnosticList()
            found[filter.name] = (composer, graphs)
        }
        return found
    }

    // MARK: Graphs

    /// Every graph of the report that can be drawn, on a sheet of its own.
    fileprivate mutating func graphs(_ workers: WorkerPool<TextShaper>) -> [PlannedGraph] {
        let planned = workers.run(sources.definition.graphs) { [self] definition, shaper in
            var composer = self
            return (composer.graph(definition, shaper), composer.diagnostics.all)
        }
        for (_, found) in planned { diagnostics.add(contentsOf: found) }
        return planned.compactMap(\.0)
    }

    private mutating func graph(_ definition: GraphDefinition, _ shaper: TextShaper) -> PlannedGraph? {
        let search = GraphSeriesSearch(context: context, definition: definition)
        guard let series = search.series(into: &diagnostics),
            let table = definition.by == nil
                ? (definition.since == nil ? series.first : series.last)?.table : context.tables[definition.question]
        else { return nil }
        var results = results
        results.selected = selected(definition, table)
        let composer = GraphComposer(context: context, results: results, language: sources.definition.language)
        let isBattery = context.codebook.question(definition.question) == nil
        let data = GraphData(
            definition: definition, series: series, table: table,
            battery: isBattery ? context.codebook.battery(definition.question) : nil)
        if let problem = data.problem {
            diagnostics.add(problem)
            return nil
        }
        if let problem = context.rules.problem(with: table.question, at: definition.place) { diagnostics.add(problem) }
        let title = line(definition.title, evaluator: ExpressionEvaluator(context: context))
        let texts = composer.graph(data, label: definition.label ?? "", title: title)
        let graph = texts.graph
        checkCharacters(of: graph, at: definition.place, shaper)
        let plot = graph.plotDrawing(width: page.blockWidth, theme: page.theme, shaper: shaper)
        checkDrawing(plot, definition)
        return PlannedGraph(
            definition: definition, table: table, texts: texts, plot: plot,
            tightPlot: graph.tightPlotDrawing(width: page.blockWidth, theme: page.theme, shaper: shaper),
            composed: ComposedGraph(
                id: definition.id, title: title.text, csv: definition.csv(data, context), graph: graph,
                page: page))
    }

    /// Whom a graph shows, where it has a filter.
    private func selected(_ definition: GraphDefinition, _ table: ResultTable) -> ResultTables.Selected? {
        guard let filter = sources.definition.selection(definition.filter) else { return nil }
        let word = Expression.Word(text: filter.name, place: definition.place)
        return ResultTables.Selected(
            key: context.groupKey(word, context.results), name: filter.name, title: filter.title ?? filter.name,
            count: table.base(.responded))
    }

    private mutating func checkCharacters(of graph: Graph, at place: Place, _ shaper: TextShaper) {
        for missing in graph.missingCharacters(theme: page.theme, shaper: shaper)
        where UnwantedCharacter(missing.character.scalar) == nil {
            diagnostics.add(missingGlyph(missing.character.scalar, in: missing.words, at: place))
        }
        for words in graph.words { diagnostics.add(contentsOf: unprintable(in: words, at: place)) }
    }

    /// Refuses a graph in which a text is cut, covers another, or cannot be read.
    private mutating func checkDrawing(_ plot: Drawing, _ definition: GraphDefinition) {
        guard let fault = plot.faults.first else { return }
        diagnostics.add(
            Diagnostic(
                "graph-does-not-fit", at: definition.place,
                "the graph \"\(definition.id)\" has no room for its words: \(fault)",
                hint: "shorten it, use another kind of graph, or a layout with a wider text block"))
    }

    // MARK: Documents

    mutating func document(_ definition: DocumentDefinition, graphs: [PlannedGraph]) -> Document {
        var context = context
        context.graphLabels = graphLabels(definition)
        let evaluator = ExpressionEvaluator(context: context)
        let elements = DocumentElements(
            figures: figures(graphs, labels: context.graphLabels), results: results, texts: sources.texts,
            evaluator: evaluator, pictures: sources.pictures)
        var blocks: [Block] = []
        var level = 0
        var partCount = 0
        for reference in definition.texts {
            guard let text = sources.texts[reference.name] else { continue }
            let isNumbered = definition.partLabel != nil && definition.parts.contains(reference) && text.opensPart
            if isNumbered { partCount += 1 }
            var composer = TextComposer(
                evaluator: evaluator, elements: elements, name: reference.name,
                pointLabel: TextFrontMatter(text, into: &diagnostics).numbered,
                partNumber: isNumbered ? definition.partLabel.map { context.number(partCount, after: $0) } : nil)
            blocks += composer.compose(text.blocks, after: level)
            level = composer.currentLevel
            diagnostics.add(contentsOf: composer.diagnostics.all)
        }
        blocks = blocks.withTablesNamedApart()
        if definition.numbersTables { blocks = results.numbered(blocks) }
        checkLinks(in: blocks, of: definition, graphs: context.graphLabels.keys)
        let metadata = metadata(definition, evaluator: evaluator)
        let provenance = DocumentProvenance(
            context: context, definition: sources.definition, edition: edition, blocks: blocks,
            statistics: metadata.statistics.map(\.statistic) + blocks.flatMap(\.statistics))
        var document = Document(
            name: definition.name, metadata: metadata, words: sources.words.documentWords,
            hasContentsList: definition.hasContentsList, hasTablesList: definition.hasTablesList,
            blocks: finished(blocks, provenance),
            provenance: provenance.paragraphs(), dataFiles: provenance.dataFiles())
        document.changeStatistics(provenance.nameDataFiles)
        document.statisticsSources = provenance.statisticsSources(of: document.statistics)
        document.limits = definition.limits
        if let problem = document.tooManyWords { diagnostics.add(problem) }
        return document
    }

    /// The blocks with figures linked to their source, and acronyms expanded at their first use.
    private func finished(_ blocks: [Block], _ provenance: DocumentProvenance) -> [Block] {
        var expansions = sources.definition.acronyms
        for respondent in context.codebook.respondents {
            if let acronym = respondent.acronym { expansions[acronym] = respondent.name }
        }
        var acronyms = AcronymMarking(expansions)
        let origin = provenance.origin
        return blocks.map { block in block.changingText { acronyms.mark($0.linkingFigures(origin)) } }
    }

    /// Labels in the order in which the document's texts place the graphs; a pinned label stays.
    private mutating func graphLabels(_ definition: DocumentDefinition) -> [String: PrintedText] {
        var labels: [String: PrintedText] = [:]
        var printed: Set<String> = []
        var count = 0
        let graphs = Dictionary(
            sources.definition.graphs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let placed = definition.texts.flatMap { sources.texts[$0.name]?.blocks.flatMap(\.placedGraphs) ?? [] }
        for placement in placed {
            guard let graph = graphs[placement.id] else { continue }
            if labels[placement.id] != nil {
                diagnostics.add(
                    Diagnostic(
                        "graph-twice", at: placement.place,
                        "the document \"\(definition.name)\" places the graph \"\(placement.id)\" twice"))
                continue
            }
            if graph.label == nil { count += 1 }
            let label =
                graph.label.map(PrintedText.init(name:))
                ?? sources.words.printed(
                    .graphLabel, [.number: PrintedText(words: sources.words.numbers.written(count))])
            if !printed.insert(label.text).inserted {
                diagnostics.add(
                    Diagnostic(
                        "duplicate-label", at: placement.place,
                        "the document \"\(definition.name)\" has two graphs with the label \"\(label.text)\"",
                        hint: "change or remove the pinned label"))
            }
            labels[placement.id] = label
        }
        return labels
    }

    private func figures(_ graphs: [PlannedGraph], labels: [String: PrintedText]) -> [String: Figure] {
        var figures: [String: Figure] = [:]
        for planned in graphs {
            guard let label = labels[planned.definition.id] else { continue }
            let texts = planned.texts
            figures[planned.definition.id] = Figure(
                id: "graph-" + planned.definition.id, label: context.computedText(label), title: texts.title,
                question: texts.graph.question, drawing: planned.plot, tightDrawing: planned.tightPlot,
                values: texts.values, alternativeText: texts.alternativeText, baseNote: texts.baseNote,
                source: texts.source, place: planned.definition.place)
        }
        return figures
    }

    private mutating func metadata(_ definition: DocumentDefinition, evaluator: ExpressionEvaluator) -> DocumentMetadata
    {
        let report = sources.definition
        let title = line(definition.title, evaluator: evaluator)
        let shortTitle = definition.shortTitle.map { line($0, evaluator: evaluator) } ?? title
        let subtitle = definition.subtitle.map { line($0, evaluator: evaluator) }
        let summary = definition.summary.map { line($0, evaluator: evaluator) }
        let parts: [(TitleStatistic.Part, ComputedText?)] = [
            (.title, title), (.shortTitle, shortTitle), (.subtitle, subtitle), (.summary, summary),
        ]
        var metadata = DocumentMetadata(
            title: title.text, shortTitle: shortTitle.text, subtitle: subtitle?.text, issuingBody: report.issuingBody,
            dateLine: report.dateLine, occasion: report.occasion, summary: summary?.text, keywords: report.keywords,
            language: report.language, timestamp: edition.timestamp, producer: edition.producer,
            statistics: parts.flatMap { part, text in
                (text?.statistics ?? []).map { TitleStatistic(part, $0) }
            })
        metadata.places = report.metadataPlaces
        metadata.places.document = definition.place
        metadata.places.title = definition.title.place
        metadata.places.shortTitle = definition.shortTitle?.place ?? definition.title.place
        metadata.places.subtitle = definition.subtitle?.place
        metadata.places.summary = definition.summary?.place
        return metadata
    }

    /// One line of YAML text with its expressions computed.
    private mutating func line(_ line: TextLine, evaluator: ExpressionEvaluator) -> ComputedText {
        guard !line.text.isEmpty else { return "" }
        let inlines = readLine(line)
        var composer = InlineComposer(evaluator: evaluator, place: line.place)
        let text = composer.compose(inlines).computedText
        diagnostics.add(contentsOf: composer.diagnostics.all)
        return text
    }
}
