package import Aggregation
import Diagnostics
import ExactNumbers
import SurveyData

/// Means, medians and mean ranks.
extension ExpressionEvaluator {
    /// The mean, median, minimum, maximum or sum of a number or scale.
    func measure(
        _ expression: Expression, _ value: (NumberSummary.Figures) -> ExactFraction,
        into diagnostics: inout DiagnosticList
    ) -> Quantity? {
        guard
            let summary = context.numbers(expression.arguments[0], expression.modifiers, into: &diagnostics)
        else { return nil }
        var quantity = Quantity(
            count: summary.count, question: summary.question.id,
            group: group(expression), isWeighted: summary.isWeighted)
        quantity.weightedAnswers = summary.weightedCount
        guard let figures = summary.figures else {
            diagnostics.add(noBase(quantity, at: expression.place))
            return nil
        }
        let value = value(figures)
        return quantity.measuring(value, decimals: decimals(of: value, expression), context.rules)
    }

    /// The mean rank of an option in a ranking, or how often it came first.
    func rankingMeasure(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        guard let (question, code, isPosition) = context.parts(of: expression.arguments[0], into: &diagnostics),
            let summary = context.ranking(question, expression.modifiers, into: &diagnostics)
        else { return nil }
        guard !isPosition, let row = summary.row(code) else {
            diagnostics.add(
                "unknown-option", at: question.place, "\(question.text) has no option \"\(code)\"",
                hint: nearestNameHint(to: code, among: summary.rows.map(\.option.code)))
            return nil
        }
        let decimals = expression.modifiers.to
        if expression.name == .rankedFirst {
            return rankedFirst(row, of: summary, expression)
        }
        var quantity = Quantity(
            count: row.timesRanked, question: question.text, option: code, group: group(expression),
            isWeighted: summary.isWeighted)
        guard let place = row.meanRank else {
            diagnostics.add(noBase(quantity, at: expression.place))
            return nil
        }
        quantity.base = summary.base
        return quantity.measuring(place, decimals: decimals ?? Self.meanDecimals, context.rules)
    }

    private func rankedFirst(
        _ row: RankingSummary.Row, of summary: RankingSummary, _ expression: Expression
    ) -> Quantity {
        let decimals = expression.modifiers.to ?? 0
        let share = summary.shareOfRankedFirst(row)
        return Quantity(
            count: row.timesRankedFirst, base: summary.base, baseKind: .respondents, share: share,
            shown: share.map { context.rules.percent($0, decimals: decimals) }, decimals: decimals,
            question: summary.question.id, option: row.option.code, group: group(expression),
            isWeighted: summary.isWeighted)
    }

    /// The default decimals of a mean, which often has no exact decimal form; medians and the like are as long as the answers.
    private static let meanDecimals = 1

    private func decimals(of value: ExactFraction, _ expression: Expression) -> Int {
        expression.modifiers.to ?? (expression.name == .mean ? Self.meanDecimals : value.shortestDecimals)
    }
}

extension RankingSummary {
    /// The share of those who put an option first; nil when nobody ranked anything.
    package func shareOfRankedFirst(_ row: Row) -> Share? {
        guard let weightedBase, let weighted = row.weightedRanks?.first else {
            return Share(count: row.timesRankedFirst, base: base)
        }
        return Share(count: row.timesRankedFirst, base: base, weightedCount: weighted, weightedBase: weightedBase)
    }
}

extension Quantity {
    fileprivate func measuring(_ value: ExactFraction, decimals: Int, _ rules: ReportingRules) -> Quantity {
        var quantity = self
        quantity.measure = value
        quantity.decimals = decimals
        quantity.shown = rules.number(value, respondents: count, decimals: decimals)
        return quantity
    }
}
