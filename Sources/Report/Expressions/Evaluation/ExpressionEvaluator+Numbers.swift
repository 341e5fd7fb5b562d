import Aggregation
package import Diagnostics
package import DocumentModel
import ExactNumbers

extension ExpressionEvaluator {
    func number(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        guard let quantity = quantity(expression, into: &diagnostics),
            let text = text(of: quantity, as: expression, into: &diagnostics)
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
            language: context.language, place: expression.place)
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
        switch expression.name {
        case .invited, .responded, .responseRate:
            return context.results(of: expression.modifiers.wave, into: &diagnostics).map { total(expression, of: $0) }
        case .base, .notAnswered, .notAsked:
            if context.codebook.question(expression.arguments[0].text)?.kind == .number {
                return baseOfNumbers(expression, into: &diagnostics)
            }
            return context.table(expression.arguments[0], expression.modifiers, into: &diagnostics).map {
                Quantity(count: total(expression, of: $0), question: $0.question.id, group: group(expression))
            }
        case .rank:
            return context.row(expression.arguments[0], expression.modifiers, into: &diagnostics).map { table, row in
                Quantity(
                    count: row.rank, question: table.question.id, option: row.option.code, group: group(expression))
            }
        case .mean, .median, .minimum, .maximum, .sum:
            return measure(expression, into: &diagnostics)
        case .meanRank, .rankedFirst:
            return place(expression, into: &diagnostics)
        case .change: return change(expression, into: &diagnostics)
        case .count, .share, .option, .top, .ranks, .question, .respondent, .respondents, .graph, .points, .table,
            .require,
            .cited, .note, .answers:
            guard let (table, row) = context.row(expression.arguments[0], expression.modifiers, into: &diagnostics)
            else { return nil }
            if printsShare(expression), let problem = context.rules.problem(with: table.question, at: expression.place)
            {
                diagnostics.add(problem)
                return nil
            }
            return quantity(of: row, in: table, expression)
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
        switch expression.name {
        case .invited: return Quantity(count: results.codebook.invited)
        case .responded: return Quantity(count: results.responded)
        default:
            let decimals = expression.modifiers.to ?? 0
            return Quantity(
                count: results.responded, base: results.codebook.invited, baseKind: .invited,
                share: results.responseRate,
                shown: results.responseRate.map { context.rules.percent($0, decimals: decimals) }, decimals: decimals)
        }
    }

    private func total(_ expression: Expression, of table: ResultTable) -> Int {
        switch expression.name {
        case .notAnswered: table.notAnswered
        case .notAsked: table.notAsked
        default: table.base(expression.modifiers.of ?? .respondents)
        }
    }

    /// How many answered, did not answer, or were not asked a question for a number.
    private func baseOfNumbers(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        context.numbers(expression.arguments[0], expression.modifiers, into: &diagnostics).map { summary in
            let count =
                switch (expression.name, expression.modifiers.of) {
                case (.notAnswered, _): summary.notAnswered
                case (.notAsked, _): summary.notAsked
                case (_, .asked): summary.count + summary.notAnswered
                case (_, .responded): summary.responded
                case (_, .invited): context.codebook.invited
                default: summary.count
                }
            return Quantity(count: count, question: summary.question.id, group: group(expression))
        }
    }

    func printsShare(_ expression: Expression) -> Bool {
        switch expression.name {
        case .share, .responseRate: true
        case .count, .rankedFirst: expression.modifiers.with == .base
        case .base, .invited, .responded, .rank, .option, .top, .ranks, .question, .respondent, .respondents, .graph,
            .points,
            .table, .require, .cited, .note, .mean, .median, .minimum, .maximum, .sum, .change, .answers, .meanRank,
            .notAnswered, .notAsked:
            false
        }
    }
}
