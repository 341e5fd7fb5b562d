import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages
import SurveyData

extension ExpressionEvaluator {
    /// The table of `{table BATTERY}`: a row for each item.
    func batteryTable(
        _ battery: Battery, _ expression: Expression, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        let modifiers = expression.modifiers
        if modifiers.by != nil || modifiers.since != nil {
            return batteryComparison(battery, expression, tables, into: &diagnostics)
        }
        let option = expression.arguments[0].text.dropFirst(battery.id.count).dropFirst()
        if modifiers.isOfBoth || modifiers.order != nil || !option.isEmpty {
            diagnostics.add(
                Diagnostic(
                    "expression-modifier", at: expression.place,
                    "the table of a battery has its items in rows, and takes \"among\", \"by\", \"since\" and \"to\" only",
                    hint: option.isEmpty
                        ? "write a table of one of its questions: \(battery.items.joined(separator: ", "))"
                        : "write {table \(battery.id)}, or compare the option: {table \(battery.id).\(option) by GROUP}"
                ))
            return []
        }
        let questions = battery.items.compactMap(context.codebook.question)
        guard let first = questions.first, questions.allSatisfy({ mayShow($0, expression, into: &diagnostics) }) else {
            return []
        }
        var ofFirst = expression
        ofFirst.arguments[0].text = first.id
        guard let tables = selecting(ofFirst, first, tables, into: &diagnostics) else { return [] }
        var items: [BatteryTable.Item] = []
        for question in questions {
            let word = Expression.Word(text: question.id, place: expression.arguments[0].place)
            guard let table = context.table(word, modifiers, into: &diagnostics) else { return [] }
            let isScale = question.kind == .scale
            items.append(
                BatteryTable.Item(
                    table: table, summary: isScale ? context.numbers(word, modifiers, into: &diagnostics) : nil))
        }
        return [.table(BatteryTable(tables: tables, expression: expression, battery: battery, items: items).table)]
    }
}

/// The results of a battery: items as rows, options as columns.
struct BatteryTable {
    let tables: ResultTables
    let expression: Expression
    let battery: Battery
    let items: [Item]

    /// The results of one item.
    struct Item {
        var table: ResultTable
        /// Of a scale.
        var summary: NumberSummary?

        var question: Question { table.question }
    }

    /// A column: its head, the option that it is of, and its cell for an item.
    private struct Column {
        var head: PrintedText
        var option: String?
        var text: (Item) -> PrintedText
    }

    private var context: ExpressionContext { tables.context }
    private var cells: FigureCells { tables.cells }
    private var words: Catalogue { context.words }

    var table: Table {
        let columns = bases + options + means
        let topic = PrintedText(name: battery.topic.withCapital)
        let caption = tables.selected.map {
            words.printed(.amongGroup, [.topic: topic, .group: PrintedText(name: $0.title)])
        }
        return Table(
            id: DataSource.tableID(of: battery, among: tables.selected?.name),
            caption: context.inlines(caption ?? topic), question: battery.wording,
            alignments: [.start] + columns.map { _ in .end },
            head: ([words.printed(.item)] + columns.map(\.head)).map(context.inlines),
            rows: items.map { item in
                [context.inlines(PrintedText(name: item.question.topic.withCapital))]
                    + columns.map {
                        cells.value($0.text(item), expression, question: item.question.id, option: $0.option)
                    }
            },
            note: tables.note(note, expression, question: items[0].question), place: expression.place)
    }

    private var bases: [Column] {
        let base = Column(head: words.printed(.baseOfItem)) { item in
            PrintedText(cells.printer(item.question.id).base(item.table.base, .respondents))
        }
        let weighted = Column(head: words.printed(.weightedBase)) { item in
            item.table.weighted.map { totals in
                PrintedText(
                    cells.printer(item.question.id).weight(
                        totals.base, .weightedBase, .respondents, decimals: tables.weightDecimals))
            } ?? PrintedText(words: FigureCells.none)
        }
        return [base] + (items.contains(where: \.table.isWeighted) ? [weighted] : [])
    }

    /// In the order of the codebook, which is that of a scale; those outside the base last.
    private var options: [Column] {
        items[0].table.shown(.codebook).map(\.option).map { option in
            Column(head: PrintedText(name: option.label ?? option.title), option: option.code) { item in
                item.table.row(option.code).map { cells.countAndPercent($0, in: item.table) }
                    ?? PrintedText(words: FigureCells.none)
            }
        }
    }

    private var means: [Column] {
        guard items.contains(where: { $0.summary != nil }) else { return [] }
        return [
            Column(head: words.printed(.mean)) { item in
                cells.number(
                    item.summary?.figures?.mean, .mean, cells.printer(item.question.id),
                    answers: item.summary?.count ?? 0, decimals: 1)
            }
        ]
    }

    private var note: [PrintedText] {
        let hasMultipleAnswers = items.contains { $0.table.responses > $0.table.base }
        let parts = [
            words.printed(.noteBaseInRows), tables.noteOutside(items[0].question),
            hasMultipleAnswers ? tables.multipleAnswers : nil,
            items.contains(where: \.table.isWeighted) ? words.printed(.noteWeightedShares) : nil,
        ].compactMap(\.self)
        let only = (context.selected + [tables.selected?.title].compactMap(\.self)).map { title in
            words.printed(.onlyGroup, [.group: PrintedText(name: title)])
        }
        return [tables.sentence(parts + only, respondents: items.map(\.table.base))]
            + [cells.roundingNote(items[0].question)].compactMap(\.self)
    }
}
