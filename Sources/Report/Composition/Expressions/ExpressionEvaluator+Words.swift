import Aggregation
import Diagnostics

/// How computed numbers are written into running text.
extension ExpressionEvaluator {
    func text(
        of quantity: Quantity, as expression: Expression, into diagnostics: inout DiagnosticList
    ) -> String? {
        if expression.name == .change { return changeText(of: quantity, as: expression, into: &diagnostics) }
        if quantity.measure != nil { return measureText(of: quantity, as: expression, into: &diagnostics) }
        guard printsShare(expression) else {
            return written(quantity.count, as: expression.modifiers.in, isOrdinal: expression.name == .rank)
        }
        guard let percent = percent(of: quantity, at: expression.place, into: &diagnostics) else { return nil }
        let isRate = expression.name == .responseRate
        let parts = countWithBase(quantity, in: expression.modifiers.in, namingKind: !isRate)
        switch (expression.name, expression.modifiers.with) {
        case (.share, .base): return "\(percent) (\(list([parts.short], quantity)))"
        case (.share, _), (.responseRate, nil):
            let remarks = quantity.remarks(namingWeights: false)
            return remarks.isEmpty ? percent : "\(percent) (\(remarks.joined(separator: ", ")))"
        default: return "\(parts.long) (\(list([percent], quantity)))"
        }
    }

    /// `92 per cent, weighted`
    private func list(_ parts: [String], _ quantity: Quantity) -> String {
        (parts + quantity.remarks(namingWeights: true)).joined(separator: ", ")
    }

    /// `3.4`, `3.4 (13 mechanisms)`
    private func measureText(
        of quantity: Quantity, as expression: Expression, into diagnostics: inout DiagnosticList
    ) -> String? {
        guard let number = shown(quantity, at: expression.place, into: &diagnostics) else { return nil }
        let hasBase = expression.modifiers.with == .base
        let base = hasBase ? ["\(quantity.count) \(context.noun(quantity.count, .respondents))"] : []
        let details = base + quantity.remarks(namingWeights: hasBase)
        return number.withMinus + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    }

    /// `92 per cent`; a diagnostic when nobody stands in the base, or too few to be printed.
    func percent(of quantity: Quantity, at place: Place, into diagnostics: inout DiagnosticList) -> String? {
        shown(quantity, at: place, into: &diagnostics).map { "\($0) per cent" }
    }

    /// The figure that may be printed; remarks on it are not in it.
    private func shown(_ quantity: Quantity, at place: Place, into diagnostics: inout DiagnosticList) -> String? {
        guard let shown = quantity.shown else {
            diagnostics.add(noBase(quantity, at: place))
            return nil
        }
        if let text = shown.text(mark: "") { return text }
        diagnostics.add(withheld(quantity, at: place))
        return nil
    }

    func noBase(_ quantity: Quantity, at place: Place) -> Diagnostic {
        Diagnostic(
            "no-base", at: place, "a share of \(quantity.question ?? "the invited") has no base: nobody answered",
            hint: "print the count alone")
    }

    private func withheld(_ quantity: Quantity, at place: Place) -> Diagnostic {
        let threshold = context.rules.smallBase?.threshold ?? 0
        return Diagnostic(
            "small-base", at: place,
            "fewer than \(threshold) \(context.unit.plural) stand behind this figure of "
                + "\(quantity.question ?? "the survey"), and the report withholds such figures",
            hint: quantity.measure == nil ? "print the count alone" : "leave the sentence out")
    }

    /// `12 of 13` and `12 of 13 mechanisms`; of a base that the question's own answers do not tell, its kind as well:
    /// `12 of 14 mechanisms that were asked`.
    func countWithBase(
        _ quantity: Quantity, in form: Modifiers.NumberForm? = nil, namingKind: Bool = true
    ) -> (short: String, long: String) {
        let base = quantity.base ?? 0
        let kind = quantity.baseKind ?? .respondents
        let short = "\(written(quantity.count, as: form)) of \(written(base, as: form))"
        let words = namingKind ? kind.words : ("", "")
        return (short + words.0, "\(short) \(context.noun(base, kind))\(words.1)")
    }

    func written(_ number: Int, as form: Modifiers.NumberForm?, isOrdinal: Bool = false) -> String {
        switch form {
        case nil: String(number)
        case .words: isOrdinal ? NumberWords.ordinal(number) : NumberWords.cardinal(number)
        case .prose: isOrdinal ? NumberWords.ordinalProse(number) : NumberWords.prose(number)
        }
    }
}

extension BaseKind {
    /// What tells the base from those who answered: behind the number alone, and behind the noun.
    fileprivate var words: (String, String) {
        switch self {
        case .respondents, .responses: ("", "")
        case .asked: (" asked", " that were asked")
        case .responded: (" that responded", " that responded")
        case .invited: (" invited", " that were invited")
        }
    }
}

extension String {
    /// With a true minus sign before a negative number.
    var withMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
