import Aggregation
import Diagnostics
import DocumentModel

/// The history of a computed value, in words.
struct Explanation {
    let context: ExpressionContext
    let expression: Expression
    let answersFile: String

    func row(_ name: String, _ text: String) -> String {
        let width = 10
        return "  " + name + String(repeating: " ", count: max(1, width - name.count)) + text
    }

    func rows(_ inline: Inline) -> [String] {
        guard case .computed(let value) = inline else { return [] }
        let provenance = value.provenance
        guard let id = provenance.question, let question = context.codebook.question(id) else {
            return surveyRows(provenance)
        }
        let word = Expression.Word(text: id, place: expression.place)
        var ignored = DiagnosticList()
        let table = context.table(word, expression.modifiers, into: &ignored)
        var rows = [row("question", "\(id): \(question.wording)")] + selectionRows(provenance)
        for code in provenance.options { rows += optionRows(code, table) }
        rows += measureRows(provenance)
        if let table, expression.name.isOfOptions {
            rows.append(row("base", base(of: provenance, in: table)))
            rows += weightRows(table, provenance) + shareRows(provenance, table)
        }
        return rows + [row("answers", answers)]
    }

    /// Of which group and wave the value is.
    private func selectionRows(_ provenance: Provenance) -> [String] {
        let wave = context.waves.first { $0.definition.id == provenance.wave }
        return (provenance.group.map { [row("among", $0)] } ?? [])
            + (wave.map { [row("wave", "\($0.definition.id): \($0.definition.label)")] } ?? [])
    }

    private func optionRows(_ code: String, _ table: ResultTable?) -> [String] {
        guard let option = table?.row(code) else { return [] }
        let known = context.respondents(option.respondents).map(\.acronymOrName)
        let choosers = context.codebook.respondents.isEmpty ? option.respondents.sorted() : known
        let isRanking = table?.question.kind == .ranking
        // Of large answers nobody keeps who gave them.
        let names = choosers.isEmpty && option.count > 0 ? "" : ": \(enumeration(choosers))"
        return [
            row("option", "\(code): \(option.option.displayName)"),
            row("count", "\(option.count) \(isRanking ? "ranked" : "chose") it\(names)"),
        ]
    }

    /// The exact fraction behind a mean, median, place or change.
    private func measureRows(_ provenance: Provenance) -> [String] {
        var ignored = DiagnosticList()
        let evaluator = ExpressionEvaluator(context: context)
        guard let rounding = provenance.rounding, !expression.name.isOfOptions,
            let quantity = evaluator.quantity(expression, into: &ignored)
        else { return [] }
        let printed = quantity.shown?.text(mark: "") ?? "nothing"
        guard let exact = provenance.exactValue, let measure = quantity.measure else {
            return quantity.share.map { [row("share", text($0, quantity.shown, rounding))] } ?? []
        }
        let base =
            expression.name == .change
            ? evaluator.changeBase(expression, into: &ignored)
            : "\(quantity.count) \(context.noun(quantity.count, .respondents)) stand behind it"
        return [
            row("exact", "\(exact) = \(measure.text(decimals: 4)), printed as \(printed): rounded \(rounding)"),
            row("base", base),
        ]
    }

    private func weightRows(_ table: ResultTable, _ provenance: Provenance) -> [String] {
        guard table.isWeighted, let weighted = provenance.weighted else { return [] }
        return [row("weights", "\(weighted), each response counted by its weight")]
    }

    private func shareRows(_ provenance: Provenance, _ table: ResultTable) -> [String] {
        guard let rounding = provenance.rounding, let row = provenance.options.first.flatMap(table.row),
            let kind = provenance.baseKind.flatMap(BaseKind.init), let share = table.share(of: row, in: kind)
        else { return [] }
        let shown = context.rules.percent(of: row, in: table, base: kind, decimals: provenance.decimals ?? 0)
        return [self.row("share", text(share, shown, rounding))]
    }

    private func text(_ share: Share, _ shown: ShownFigure?, _ rounding: String) -> String {
        let fraction = share.weighted.map { "\($0.count.text)/\($0.base.text)" } ?? "\(share.count)/\(share.base)"
        let printed = shown?.text(mark: "") ?? "nothing, as its base is small"
        return "\(fraction) = \(share.percent(decimals: 4))%, printed as \(printed): rounded \(rounding)"
    }

    private func surveyRows(_ provenance: Provenance) -> [String] {
        let results = earlier?.results ?? context.results
        var rows = selectionRows(provenance)
        rows.append(row("invited", "\(results.codebook.invited) \(context.unit.plural), as the codebook says"))
        rows.append(row("responded", "\(results.responded) rows of \(earlier?.definition.answers ?? answersFile)"))
        if let rounding = provenance.rounding, let share = results.responseRate {
            let shown = context.rules.percent(share, decimals: provenance.decimals ?? 0)
            rows.append(row("share", text(share, shown, rounding)))
        }
        return rows
    }

    private var earlier: EarlierWave? {
        context.waves.first { $0.definition.id == expression.modifiers.wave?.text }
    }

    private var answers: String {
        guard let earlier else { return "\(answersFile), \(context.responded) rows" }
        return "\(earlier.definition.answers), \(earlier.results.responded) rows"
    }

    private func base(of provenance: Provenance, in table: ResultTable) -> String {
        let who = "\(table.base) of \(table.base(.responded)) who responded answered"
        let others = "\(table.notAnswered) did not answer, \(table.notAsked) were not asked"
        let kind = provenance.baseKind.flatMap(BaseKind.init) ?? .respondents
        return switch kind {
        case .responses: "\(table.responses) responses; \(who); \(others)"
        case .invited: "\(table.invited) invited; \(who); \(others)"
        case .asked: "\(table.base(.asked)) asked; \(who); \(others)"
        case .responded: "\(table.base(.responded)) responded; \(who); \(others)"
        case .respondents: "\(table.base) respondents: \(who); \(others)"
        }
    }
}

extension Expression.Name {
    /// Whether it counts the options of a question, so that their base is worth telling.
    fileprivate var isOfOptions: Bool {
        switch self {
        case .count, .share, .base, .notAnswered, .notAsked, .rank, .option, .top, .ranks, .respondents: true
        default: false
        }
    }
}
