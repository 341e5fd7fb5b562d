import Diagnostics
import DocumentModel
import Expressions
import Languages
import MarkdownReader

/// Turns one Markdown text into blocks: expressions computed, statements attributed, graphs and tables put in.
struct TextComposer {
    let evaluator: ExpressionEvaluator
    let elements: DocumentElements
    /// The name of the text, for the ids of headings that have none of their own.
    let name: String
    /// What the text's numbered headings are called; nil when they are not numbered.
    let pointLabel: String?
    /// The number before the text's first-level heading; nil for none.
    let partNumber: String?

    /// How many numbered headings there were so far.
    private(set) var pointCount = 0
    /// How many cells, items and blocks expressions have placed: a short text can place a long table many times.
    private var placed = 0

    /// Of one text: some 5,000 pages of tables.
    private static let mostPlaced = 400_000

    private static let deepestLevel = 4

    private var headingCount = 0
    private var deepestHeading = 0
    var diagnostics = DiagnosticList()

    init(
        evaluator: ExpressionEvaluator, elements: DocumentElements, name: String, pointLabel: String?,
        partNumber: String?
    ) {
        self.evaluator = evaluator
        self.elements = elements
        self.name = name
        self.pointLabel = pointLabel
        self.partNumber = partNumber
    }

    /// - Parameter level: the level of the heading before this text; headings may go one deeper.
    mutating func compose(_ blocks: [MarkdownBlock], after level: Int) -> [Block] {
        deepestHeading = level
        let sorted = RespondentSections(context: evaluator.context).sorted(blocks, into: &diagnostics)
        return sorted.flatMap { block($0, isNested: false) }
    }

    /// The level of the last heading seen.
    var currentLevel: Int { deepestHeading }

    private mutating func block(_ block: MarkdownBlock, isNested: Bool) -> [Block] {
        switch block {
        case .heading(let level, let inlines, let place):
            return isNested ? refuseNested("heading", at: place) : list(heading(level, inlines, place))
        case .paragraph(let inlines, let place):
            return paragraph(inlines, place, isNested: isNested)
        case .list(let start, let items, _):
            let numbering: List.Numbering = start.map { .numbered(from: $0) } ?? .bulleted
            return [.list(List(numbering, items: items.map { $0.flatMap { self.block($0, isNested: true) } }))]
        case .blockQuote(let blocks, let place):
            return list(statement(blocks, place))
        case .table(let rows, let alignments, let place):
            return isNested ? refuseNested("table", at: place) : list(table(rows, alignments, place))
        case .fence(let fence): return blocks(of: fence)
        }
    }

    /// Blocks inside another, which may hold no headings, graphs and tables.
    mutating func nested(_ blocks: [MarkdownBlock]) -> [Block] { blocks.flatMap { block($0, isNested: true) } }

    private func list(_ block: Block?) -> [Block] { [block].compactMap(\.self) }

    mutating func inlines(_ inlines: [MarkdownInline], at place: Place) -> [Inline] {
        var conversion = InlineComposer(evaluator: evaluator, place: place)
        let result = conversion.compose(inlines)
        diagnostics.add(contentsOf: conversion.diagnostics.all)
        return result
    }

    private mutating func refuseNested(_ what: String, at place: Place) -> [Block] {
        diagnostics.add(
            Diagnostic(
                "nested-\(what)", at: place,
                "\(what == "answers" ? "" : "a ")\(what) cannot be inside a list, a statement or a fenced block"))
        return []
    }

    /// A paragraph, or the graph, tables, answers or list of points that are alone in it; empty if it prints nothing.
    private mutating func paragraph(_ content: [MarkdownInline], _ place: Place, isNested: Bool) -> [Block] {
        if Self.isIllustration(content) { return list(illustration(content)) }
        if content.count == 1, case .image(let source, _, let place) = content[0] {
            if isNested { return refuseNested("graph", at: place) }
            return list(elements.graph(source, at: place, into: &diagnostics))
        }
        if content.count == 1, case .expression(let source, let place) = content[0] {
            var ignored = DiagnosticList()
            let expression = evaluator.context.parser.parse(source, at: place, into: &ignored)
            if let expression, expression.isBlock {
                let isSmall = expression.name == .points || expression.name == .respondents
                if isNested, !isSmall { return refuseNested(expression.name.rawValue, at: place) }
                let placed = elements.blocks(for: expression, after: deepestHeading, into: &diagnostics)
                return counted(placed.map { named($0) }, at: place)
            }
        }
        var content = content[...]
        let margin = marginWords(&content)
        let computed = inlines(Array(content), at: place)
        let isBlank = computed.allSatisfy { [$0].plainText.allSatisfy(\.isWhitespace) }
        if isBlank {
            if !margin.isEmpty {
                diagnostics.add(
                    Diagnostic("lonely-margin", at: place, "there is no paragraph beside the words in the margin"))
            }
            return []
        }
        var paragraph = Paragraph(computed, place: place)
        paragraph.margin = margin
        return [.paragraph(paragraph)]
    }

    /// Takes `{margin WORDS}` away from where a paragraph begins.
    private mutating func marginWords(_ content: inout ArraySlice<MarkdownInline>) -> [Inline] {
        guard case .expression(let source, let place)? = content.first else { return [] }
        var ignored = DiagnosticList()
        guard let expression = evaluator.context.parser.parse(source, at: place, into: &ignored),
            expression.name == .margin
        else { return [] }
        content.removeFirst()
        return evaluator.line(of: expression, into: &diagnostics)
    }

    /// A heading that an expression places gets a name as those of the text; below the deepest level, it is a line in bold.
    private mutating func named(_ block: Block) -> Block {
        guard case .heading(var heading) = block else { return block }
        guard heading.level <= Self.deepestLevel else {
            return .paragraph(Paragraph([.strong(heading.inlines)], place: heading.place))
        }
        headingCount += 1
        heading.id = "\(name)-\(headingCount)"
        return .heading(heading)
    }

    private mutating func counted(_ blocks: [Block], at place: Place) -> [Block] {
        placed += blocks.reduce(0) { $0 + $1.extent }
        guard placed > Self.mostPlaced else { return blocks }
        diagnostics.add(
            "too-much-placed", at: place,
            "up to here, the expressions of the text place \(placed) cells, items and paragraphs; the limit is \(Self.mostPlaced)",
            hint: "place fewer tables, or divide the text")
        return []
    }

    private mutating func heading(_ level: Int, _ content: [MarkdownInline], _ place: Place) -> Block? {
        checkLevel(level, place)
        deepestHeading = level
        headingCount += 1
        var (text, id) = HeadingName.split(content)
        if let respondent = HeadingName.respondent(content) {
            let word = Expression.Word(text: respondent, place: place)
            guard let respondent = evaluator.context.respondent(word, into: &diagnostics) else { return nil }
            text = [.text(respondent.displayName)]
        }
        checkName(text, id, place)
        var number = level == 1 ? partNumber : nil
        if level == 2, let pointLabel {
            pointCount += 1
            number = evaluator.context.number(pointCount, after: pointLabel)
        }
        return .heading(
            Heading(
                level: level, number: number, shortNumber: level == 2 && number != nil ? shortNumber : nil,
                inlines: inlines(text, at: place), id: id ?? "\(name)-\(headingCount)", place: place))
    }

    private mutating func checkLevel(_ level: Int, _ place: Place) {
        if level > deepestHeading + 1 || level > Self.deepestLevel {
            diagnostics.add(
                Diagnostic(
                    "skipped-level", at: place,
                    "a heading of level \(level) follows one of level \(deepestHeading)",
                    hint: "expected at most level \(min(deepestHeading + 1, Self.deepestLevel))"))
        }
    }

    private mutating func checkName(_ text: [MarkdownInline], _ id: String?, _ place: Place) {
        if !text.contains(where: \.hasWords) {
            diagnostics.add(Diagnostic("empty-heading", at: place, "the heading has no words"))
        }
        if let id, !HeadingName.isID(id) {
            diagnostics.add(
                Diagnostic(
                    "bad-id", at: place, "{#\(id)} is not a valid id",
                    hint: "use letters, digits, hyphens and underscores"))
        }
    }

    private mutating func statement(_ blocks: [MarkdownBlock], _ place: Place) -> Block? {
        guard let marker = StatementMarker(blocks) else {
            diagnostics.add(
                Diagnostic(
                    "unattributed-statement", at: place,
                    "a block that begins with > names neither its kind nor its author",
                    hint: "begin it with [!paraphrase] ID or [!quotation] ID"))
            return nil
        }
        let word = Expression.Word(text: marker.respondent, place: place)
        guard let respondent = evaluator.context.respondent(word, into: &diagnostics) else { return nil }
        let attribution = attribution(respondent.displayName, marker.kind)
        let content = marker.blocks.flatMap { block($0, isNested: true) }
        if content.isEmpty {
            diagnostics.add(
                Diagnostic("empty-statement", at: place, "the statement of \(respondent.displayName) is empty"))
        }
        return .statement(Statement(marker.kind, blocks: content, attribution: attribution, place: place))
    }

    var words: Catalogue { evaluator.context.words }

    private var shortNumber: String {
        words.text(.shortHeadingNumber, [.number: words.numbers.written(pointCount)])
    }

    private func attribution(_ name: String, _ kind: Statement.Kind) -> [Inline] {
        switch kind {
        case .quotation: [.text(name)]
        case .paraphrase: evaluator.context.inlines(words.printed(.paraphrased, [.name: PrintedText(name: name)]))
        }
    }

    private mutating func table(
        _ rows: [[[MarkdownInline]]], _ alignments: [MarkdownAlignment], _ place: Place
    ) -> Block? {
        guard rows.count > 1 else {
            diagnostics.add(Diagnostic("empty-table", at: place, "the table has no rows"))
            return nil
        }
        let cells = rows.map { row in row.map { inlines($0, at: place) } }
        return .table(
            Table(
                caption: [], alignments: alignments.map(\.ofTable), head: cells[0], rows: Array(cells.dropFirst()),
                note: "",
                place: place))
    }
}

extension Block {
    /// How many cells, items and blocks it is made of.
    fileprivate var extent: Int {
        switch self {
        case .table(let table): 1 + table.rows.count * max(1, table.head.count)
        case .list(let list): 1 + list.items.count
        case .statement(let statement): 1 + statement.blocks.count
        case .group(let group): 1 + group.parts.count
        case .heading, .paragraph, .figure, .illustration: 1
        }
    }
}

extension MarkdownAlignment {
    /// A column without colons begins where reading begins.
    fileprivate var ofTable: Table.Alignment {
        switch self {
        case .unstated, .start: .start
        case .center: .center
        case .end: .end
        }
    }
}
