import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers

/// How computed numbers are written into running text.
extension ExpressionEvaluator {
    func text(
        of quantity: Quantity, as expression: Expression, into diagnostics: inout DiagnosticList
    ) -> PrintedText? {
        if expression.name == .change { return changeText(of: quantity, as: expression, into: &diagnostics) }
        if quantity.measure != nil { return measureText(of: quantity, as: expression, into: &diagnostics) }
        guard printsShare(expression) else { return PrintedText(whole(quantity, expression)) }
        guard let percent = percent(of: quantity, expression, into: &diagnostics) else { return nil }
        let isRate = expression.name == .responseRate
        let parts = countWithBase(quantity, expression, namingKind: !isRate)
        switch (expression.name, expression.modifiers.with) {
        case (.share, .base): return "\(percent) (\(list([parts.short], quantity)))"
        case (.share, _), (.responseRate, nil):
            let remarks = quantity.remarks(namingWeights: false)
            return remarks.isEmpty ? percent : "\(percent) (\(words: remarks.joined(separator: ", ")))"
        default: return "\(parts.long) (\(list([percent], quantity)))"
        }
    }

    /// `92 per cent, weighted`
    private func list(_ parts: [PrintedText], _ quantity: Quantity) -> PrintedText {
        (parts + quantity.remarks(namingWeights: true).map(PrintedText.init(words:))).joined(separator: ", ")
    }

    /// `3.4`, `3.4 (13 mechanisms)`
    private func measureText(
        of quantity: Quantity, as expression: Expression, into diagnostics: inout DiagnosticList
    ) -> PrintedText? {
        guard let text = shown(quantity, at: expression.place, into: &diagnostics), let value = quantity.measure else {
            return nil
        }
        let printer = printer(quantity, expression)
        var number = printer.value(
            value, expression.name.definition.measure ?? .mean, text: text, decimals: quantity.decimals,
            answers: quantity.count)
        number.base = quantity.base
        number.weightedBase = quantity.weightedAnswers?.exact
        let hasBase = expression.modifiers.with == .base
        let answers = printer.whole(quantity.count, .count)
        let noun = context.noun(quantity.count, .respondents)
        let details =
            (hasBase ? ["\(answers) \(words: noun)"] : [])
            + quantity.remarks(namingWeights: hasBase).map(PrintedText.init(words:))
        return details.isEmpty ? PrintedText(number) : "\(number) (\(details.joined(separator: ", ")))"
    }

    /// `92 per cent`; a diagnostic when nobody is in the base, or too few for the share to be printed.
    func percent(
        of quantity: Quantity, _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> PrintedText? {
        guard let text = shown(quantity, at: expression.place, into: &diagnostics), let share = quantity.share else {
            return nil
        }
        let number = printer(quantity, expression).percent(
            share, of: quantity.baseKind ?? .respondents, text: text, decimals: quantity.decimals,
            rounding: rounding(of: quantity), measure: expression.name == .rankedFirst ? .rankedFirst : .share)
        return "\(number) per cent"
    }

    /// How the share of a quantity is rounded: shares of a table's rows may be rounded together.
    private func rounding(of quantity: Quantity) -> Rounding {
        guard let table = quantity.question.flatMap({ context.tables[$0] }) else {
            return context.rules.roundingOfNumbers
        }
        return context.rules.rounding(of: table.question)
    }

    /// The figure that may be printed; remarks on it are not in it.
    func shown(_ quantity: Quantity, at place: Place, into diagnostics: inout DiagnosticList) -> String? {
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
            "this figure of \(quantity.question ?? "the survey") is computed from fewer than \(threshold) "
                + "\(context.unit.plural), and the report withholds such figures",
            hint: quantity.measure == nil ? "print the count alone" : "leave the sentence out")
    }

    /// `12 of 13` and `12 of 13 mechanisms`; for a base other than those who answered, with its kind:
    /// `12 of 14 mechanisms that were asked`.
    func countWithBase(
        _ quantity: Quantity, _ expression: Expression, namingKind: Bool = true
    ) -> (short: PrintedText, long: PrintedText) {
        let form = expression.modifiers.in
        let kind = quantity.baseKind ?? .respondents
        let base = printer(ofBase: quantity, expression).base(quantity.base ?? 0, kind, as: form)
        let short: PrintedText = "\(whole(quantity, expression)) of \(base)"
        let words = namingKind ? kind.words : ("", "")
        let noun = context.noun(quantity.base ?? 0, kind)
        return ("\(short)\(words: words.0)", "\(short) \(words: noun)\(words: words.1)")
    }

    /// The count, rank or base itself.
    private func whole(_ quantity: Quantity, _ expression: Expression) -> PrintedNumber {
        var base = NumberPrinter.Base(base: quantity.base, kind: quantity.baseKind, weighted: quantity.share?.weighted)
        if expression.name == .base { base.kind = expression.modifiers.of ?? .respondents }
        return printer(quantity, expression).whole(
            quantity.count, expression.name.countMeasure, of: base, as: expression.modifiers.in)
    }

    func printer(_ quantity: Quantity, _ expression: Expression) -> NumberPrinter {
        NumberPrinter(context.rules, subject(quantity, expression))
    }

    /// The base of a share belongs to the question and not to the option.
    private func printer(ofBase quantity: Quantity, _ expression: Expression) -> NumberPrinter {
        var subject = subject(quantity, expression)
        subject.option = nil
        return NumberPrinter(context.rules, subject)
    }

    private func subject(_ quantity: Quantity, _ expression: Expression) -> NumberSubject {
        NumberSubject(
            question: quantity.question, option: quantity.option, group: quantity.group,
            wave: (expression.modifiers.wave ?? expression.modifiers.since)?.text)
    }
}

extension BaseKind {
    /// The words that name the kind of base: after the number alone, and after the noun.
    fileprivate var words: (String, String) {
        switch self {
        case .respondents, .responses: ("", "")
        case .asked: (" asked", " that were asked")
        case .responded: (" that responded", " that responded")
        case .invited: (" invited", " that were invited")
        }
    }
}
