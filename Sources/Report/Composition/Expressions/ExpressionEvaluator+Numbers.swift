import ExactNumbers
import Aggregation
import Diagnostics
import DocumentModel

extension ExpressionEvaluator {
    func number(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        guard let quantity = quantity(expression, into: &diagnostics),
            let text = text(of: quantity, as: expression, into: &diagnostics)
        else { return nil }
        let provenance = provenance(of: quantity, expression, printsShare: printsShare(expression))
        return [.computed(ComputedValue(text: text, provenance: provenance))]
    }

    /// How a quantity came about, as far as it is printed.
    func provenance(of quantity: Quantity, _ expression: Expression, printsShare: Bool) -> Provenance {
        var provenance = Provenance(
            expression: expression.source, place: expression.place, question: quantity.question,
            options: [quantity.option].compactMap(\.self), count: quantity.count, base: quantity.base,
            baseKind: quantity.baseKind?.rawValue)
        let table = quantity.question.flatMap { context.tables[$0] }
        if printsShare || quantity.measure != nil {
            provenance.rounding = roundingWords(table.map { context.rules.rounding(of: $0.question) })
        }
        provenance.group = expression.modifiers.among?.text
        provenance.wave = (expression.modifiers.wave ?? expression.modifiers.since)?.text
        provenance.decimals = expression.modifiers.to
        provenance.exactValue = quantity.measure?.text
        if let weighted = quantity.share?.weighted {
            provenance.weighted = "\(weighted.count.text)/\(weighted.base.text)"
        }
        return provenance
    }

    /// How printed figures are rounded, in words; means and changes are no parts of a whole.
    private func roundingWords(_ rounding: Rounding?) -> String {
        let own = rounding ?? (context.rules.rounding == .halfToEven ? .halfToEven : .halfAwayFromZero)
        return own.words
    }

    /// The value behind a number expression.
    func quantity(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        switch expression.name {
        case .invited, .responded, .responseRate:
            return context.results(of: expression.modifiers.wave, into: &diagnostics).map { total(expression, of: $0) }
        case .base, .notAnswered, .notAsked:
            if context.codebook.question(expression.arguments[0].text)?.kind == .number {
                return baseOfNumbers(expression, into: &diagnostics)
            }
            return context.table(expression.arguments[0], expression.modifiers, into: &diagnostics).map {
                Quantity(count: total(expression, of: $0), question: $0.question.id)
            }
        case .rank:
            return context.row(expression.arguments[0], expression.modifiers, into: &diagnostics).map { table, row in
                Quantity(count: row.rank, question: table.question.id, option: row.option.code)
            }
        case .mean, .median, .minimum, .maximum, .sum:
            return measure(expression, into: &diagnostics)
        case .meanPlace, .firstPlaces:
            return place(expression, into: &diagnostics)
        case .change: return change(expression, into: &diagnostics)
        default:
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
            question: table.question.id, option: row.option.code, isWeighted: share?.isWeighted ?? false)
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
                shown: results.responseRate.map { context.rules.percent($0, decimals: decimals) })
        }
    }

    private func total(_ expression: Expression, of table: ResultTable) -> Int {
        switch expression.name {
        case .notAnswered: table.notAnswered
        case .notAsked: table.notAsked
        default: table.base(expression.modifiers.of ?? .respondents)
        }
    }

    /// How many answered, left open or were not asked a question for a number.
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
            return Quantity(count: count, question: summary.question.id)
        }
    }

    func printsShare(_ expression: Expression) -> Bool {
        switch expression.name {
        case .share, .responseRate: true
        case .count, .firstPlaces: expression.modifiers.with == .base
        default: false
        }
    }
}
