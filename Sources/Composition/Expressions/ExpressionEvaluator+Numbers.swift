import Aggregation
import Diagnostics
import DocumentModel

/// A computed number before it is written: a count, or a share of a base.
struct Quantity: Sendable, Hashable {
    var count: Int
    /// The base, where the number has one.
    var base: Int?
    var baseKind: BaseKind?
    var question: String?
    var option: String?
}

extension ExpressionEvaluator {
    func number(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        guard let quantity = quantity(expression, into: &diagnostics),
            let text = text(of: quantity, as: expression, into: &diagnostics)
        else { return nil }
        let provenance = Provenance(
            expression: expression.source, place: expression.place, question: quantity.question,
            options: [quantity.option].compactMap(\.self), count: quantity.count, base: quantity.base,
            baseKind: quantity.baseKind?.rawValue, rounding: printsShare(expression) ? roundingRule : nil)
        return [.computed(ComputedValue(text: text, provenance: provenance))]
    }

    /// The value behind a number expression.
    func quantity(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        switch expression.name {
        case .invited: return Quantity(count: context.codebook.invited)
        case .responded: return Quantity(count: context.responded)
        case .responseRate:
            return Quantity(count: context.responded, base: context.codebook.invited, baseKind: .invited)
        case .base, .notAnswered, .notAsked:
            guard let table = context.table(expression.arguments[0], into: &diagnostics) else { return nil }
            return Quantity(count: total(expression, of: table), question: table.question.id)
        case .rank:
            guard let (table, row) = context.row(expression.arguments[0], into: &diagnostics) else { return nil }
            return Quantity(count: row.rank, question: table.question.id, option: row.option.code)
        default:
            guard let (table, row) = context.row(expression.arguments[0], into: &diagnostics) else { return nil }
            return quantity(of: row, in: table, base: expression.modifiers.of ?? .respondents)
        }
    }

    func quantity(of row: ResultTable.Row, in table: ResultTable, base kind: BaseKind) -> Quantity {
        Quantity(
            count: row.count, base: table.base(kind), baseKind: kind, question: table.question.id,
            option: row.option.code)
    }

    private func total(_ expression: Expression, of table: ResultTable) -> Int {
        switch expression.name {
        case .notAnswered: table.notAnswered
        case .notAsked: table.notAsked
        default: table.base(expression.modifiers.of ?? .respondents)
        }
    }

    private func printsShare(_ expression: Expression) -> Bool {
        expression.name == .share || expression.name == .responseRate || expression.modifiers.with == .base
    }

    private func text(
        of quantity: Quantity, as expression: Expression, into diagnostics: inout DiagnosticList
    ) -> String? {
        guard printsShare(expression) else {
            return written(quantity.count, as: expression.modifiers.in, isOrdinal: expression.name == .rank)
        }
        guard let share = share(of: quantity, at: expression.place, into: &diagnostics) else { return nil }
        let percent = "\(share.percent()) per cent"
        let parts = countWithBase(quantity, in: expression.modifiers.in)
        switch (expression.name, expression.modifiers.with) {
        case (.share, .base): return "\(percent) (\(parts.short))"
        case (.share, _), (.responseRate, nil): return percent
        default: return "\(parts.long) (\(percent))"
        }
    }

    /// A share; a diagnostic when nobody stands in its base.
    func share(of quantity: Quantity, at place: Place, into diagnostics: inout DiagnosticList) -> Share? {
        if let share = Share(count: quantity.count, base: quantity.base ?? 0) { return share }
        diagnostics.add(
            Diagnostic(
                "no-base", at: place, "a share of \(quantity.question ?? "the invited") has no base: nobody answered",
                hint: "print the count alone"))
        return nil
    }

    /// `12 of 13` and `12 of 13 mechanisms`.
    func countWithBase(_ quantity: Quantity, in form: Modifiers.NumberForm? = nil) -> (short: String, long: String) {
        let base = quantity.base ?? 0
        let short = "\(written(quantity.count, as: form)) of \(written(base, as: form))"
        return (short, "\(short) \(context.noun(base, quantity.baseKind ?? .respondents))")
    }

    private func written(_ number: Int, as form: Modifiers.NumberForm?, isOrdinal: Bool = false) -> String {
        switch form {
        case nil: String(number)
        case .words: isOrdinal ? NumberWords.ordinal(number) : NumberWords.cardinal(number)
        case .prose: isOrdinal ? NumberWords.ordinalProse(number) : NumberWords.prose(number)
        }
    }
}

/// How printed shares are rounded, in the words that `explain` and the notes use.
let roundingRule = "half away from zero, from the exact fraction"
