import Aggregation
package import Diagnostics
package import DocumentModel
import ExactNumbers

extension ExpressionEvaluator {
    func number(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        guard var quantity = quantity(expression, into: &diagnostics) else { return nil }
        quantity.status = expression.modifiers.status
        guard let text = text(of: quantity, as: expression, into: &diagnostics)
        else { return nil }
        let statistic = statistic(
            text, expression, question: quantity.question, options: [quantity.option].compactMap(\.self))
        return [.computed(ComputedValue(statistic, isFigure: true))]
    }

    /// What an expression prints, with its history.
    package func statistic(
        _ text: PrintedText, _ expression: Expression, question: String?, options: [String] = []
    ) -> Statistic {
        Statistic(
            request: expression.request, pieces: text.pieces, question: question, options: options,
            language: words.language, place: expression.place)
    }

    /// The group of respondents that an expression's number is of.
    func group(_ expression: Expression) -> String? {
        guard let group = expression.modifiers.among else { return nil }
        var reported = DiagnosticList()
        let results = context.results(of: expression.modifiers.wave, into: &reported) ?? context.results
        return context.groupKey(group, results)
    }

    /// The value behind a number expression.
    package func quantity(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        switch expression.name.definition.kind {
        case .total:
            if let among = expression.modifiers.among {
                return context.participation(of: among, expression.modifiers.wave, into: &diagnostics).map {
                    total(expression, of: $0)
                }
            }
            if expression.name != .responded, !context.knowsInvited(at: expression.place, into: &diagnostics) {
                return nil
            }
            return context.results(of: expression.modifiers.wave, into: &diagnostics).map { total(expression, of: $0) }
        case .base: return base(expression, into: &diagnostics)
        case .numbers(let value): return measure(expression, value, into: &diagnostics)
        case .ranking: return rankingMeasure(expression, into: &diagnostics)
        case .change: return change(expression, into: &diagnostics)
        case .option, .list, .respondents, .words, .block: return option(expression, into: &diagnostics)
        }
    }

    /// The count, share or rank of an option.
    private func option(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        guard let (table, row) = context.row(expression.arguments[0], expression.modifiers, into: &diagnostics) else {
            return nil
        }
        if expression.name == .rank {
            guard row.isInBase else {
                let subject = "\(table.question.id).\(row.option.code)"
                diagnostics.add(
                    Diagnostic(
                        "no-such-rank", at: expression.place,
                        "\(subject) is outside the base of \(table.question.id), so it has no rank",
                        hint: "print the count alone"))
                return nil
            }
            return Quantity(
                count: row.rank, question: table.question.id, option: row.option.code, group: group(expression))
        }
        if printsShare(expression), let problem = context.rules.problem(with: table.question, at: expression.place) {
            diagnostics.add(problem)
            return nil
        }
        return quantity(of: row, in: table, expression)
    }

    /// How many answered a question, did not answer it, or were not asked.
    private func base(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        if context.codebook.question(expression.arguments[0].text)?.kind == .number {
            return baseOfNumbers(expression, into: &diagnostics)
        }
        return context.table(expression.arguments[0], expression.modifiers, into: &diagnostics).map {
            Quantity(count: total(expression, of: $0), question: $0.question.id, group: group(expression))
        }
    }

    /// The count and share of an option in the base that an expression names.
    func quantity(of row: ResultTable.Row, in table: ResultTable, _ expression: Expression) -> Quantity {
        let kind = expression.modifiers.of ?? .respondents
        let share = table.share(of: row, in: kind)
        return Quantity(
            count: row.count, base: table.base(kind), baseKind: kind, share: share,
            shown: context.rules.percent(of: row, in: table, base: kind, decimals: expression.modifiers.to ?? 0),
            decimals: expression.modifiers.to ?? 0, question: table.question.id, option: row.option.code,
            group: group(expression), isWeighted: share?.isWeighted ?? false)
    }

    private func total(_ expression: Expression, of results: SurveyResults) -> Quantity {
        if expression.name == .invited { return Quantity(count: results.codebook.invited) }
        if expression.name == .responded { return Quantity(count: results.responded) }
        let decimals = expression.modifiers.to ?? 0
        return Quantity(
            count: results.responded, base: results.codebook.invited, baseKind: .invited, share: results.responseRate,
            shown: results.responseRate.map { context.rules.percent($0, decimals: decimals) }, decimals: decimals)
    }

    /// Of a group, of which the codebook says who was invited.
    private func total(_ expression: Expression, of row: Participation.Row) -> Quantity {
        let (invited, decimals) = (row.invited ?? 0, expression.modifiers.to ?? 0)
        var quantity = Quantity(count: expression.name == .invited ? invited : row.responded)
        quantity.group = group(expression)
        guard expression.name == .responseRate else { return quantity }
        (quantity.base, quantity.baseKind, quantity.share) = (invited, .invited, row.responseRate)
        quantity.decimals = decimals
        quantity.shown = row.responseRate.map { context.rules.percent($0, decimals: decimals) }
        return quantity
    }

    private func total(_ expression: Expression, of table: ResultTable) -> Int {
        if expression.name == .notAnswered { return table.notAnswered }
        if expression.name == .notAsked { return table.notAsked }
        return table.base(expression.modifiers.of ?? .respondents)
    }

    /// How many answered, did not answer, or were not asked a question for a number.
    private func baseOfNumbers(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        context.numbers(expression.arguments[0], expression.modifiers, into: &diagnostics).map { summary in
            let count = baseOfNumbers(expression.name, expression.modifiers.of ?? .respondents, summary)
            return Quantity(count: count, question: summary.question.id, group: group(expression))
        }
    }

    private func baseOfNumbers(_ name: Expression.Name, _ kind: BaseKind, _ summary: NumberSummary) -> Int {
        if name == .notAnswered { return summary.notAnswered }
        if name == .notAsked { return summary.notAsked }
        switch kind {
        case .respondents, .responses: return summary.count
        case .asked: return summary.count + summary.notAnswered
        case .responded: return summary.responded
        case .invited: return context.codebook.invited
        }
    }

    func printsShare(_ expression: Expression) -> Bool {
        let isShare = expression.name == .share || expression.name == .responseRate
        let isCount = expression.name == .count || expression.name == .rankedFirst
        return isShare || isCount && expression.modifiers.with == .base
    }
}
