import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Languages

/// How computed numbers are written into running text.
extension ExpressionEvaluator {
    func text(
        of quantity: Quantity, as expression: Expression, into diagnostics: inout DiagnosticList
    ) -> PrintedText? {
        if expression.name == .change { return changeText(of: quantity, as: expression, into: &diagnostics) }
        if quantity.measure != nil { return measureText(of: quantity, as: expression, into: &diagnostics) }
        guard printsShare(expression) else {
            return detailed(PrintedText(whole(quantity, expression)), quantity.statusRemarks(words))
        }
        guard let percent = percent(of: quantity, expression, into: &diagnostics) else { return nil }
        let isRate = expression.name == .responseRate
        let parts = countWithBase(quantity, expression, namingKind: !isRate)
        switch (expression.name, expression.modifiers.with) {
        case (.share, .base): return detailed(percent, [parts.short] + quantity.remarks(words, namingWeights: true))
        case (.share, _), (.responseRate, nil):
            return detailed(percent, quantity.remarks(words, namingWeights: false))
        default: return detailed(parts.long, [percent] + quantity.remarks(words, namingWeights: true))
        }
    }

    var words: Catalogue { context.words }

    /// A text with details in brackets; without brackets where there are none.
    func detailed(_ text: PrintedText, _ details: [PrintedText]) -> PrintedText {
        if details.isEmpty { return text }
        return words.printed(.withDetails, [.text: text, .details: details.joined(separator: words.lists.remarks)])
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
        let answers = words.printed(
            .countOfUnit, count: quantity.count,
            [
                .count: PrintedText(printer.whole(quantity.count, .count)),
                .unit: context.printedNoun(quantity.count, .respondents),
            ])
        return detailed(
            PrintedText(number), (hasBase ? [answers] : []) + quantity.remarks(words, namingWeights: hasBase))
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
        return words.percentInProse(number)
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
        if let id = quantity.question, let code = quantity.option,
            context.codebook.question(id)?.option(code)?.isOutsideBase == true
        {
            return Diagnostic(
                "no-base", at: place, "\(id).\(code) is outside the base of \(id), so it has no share in it",
                hint: "print the count alone, or write \"of asked\"")
        }
        return Diagnostic(
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
        let phrases = namingKind ? kind.phrases : BaseKind.respondents.phrases
        let (count, noun) = (PrintedText(whole(quantity, expression)), context.printedNoun(quantity.base ?? 0, kind))
        return (
            words.printed(phrases.short, [.count: count, .base: PrintedText(base)]),
            words.printed(
                phrases.long, count: quantity.base ?? 0, [.count: count, .base: PrintedText(base), .unit: noun])
        )
    }

    /// The count, rank or base itself.
    private func whole(_ quantity: Quantity, _ expression: Expression) -> PrintedNumber {
        var base = NumberPrinter.Base(base: quantity.base, kind: quantity.baseKind, weighted: quantity.share?.weighted)
        if expression.name == .base { base.kind = expression.modifiers.of ?? .respondents }
        return printer(quantity, expression).whole(
            quantity.count, expression.name.countMeasure, of: base, as: expression.modifiers.in)
    }

    func printer(_ quantity: Quantity, _ expression: Expression) -> NumberPrinter {
        NumberPrinter(context.rules, words, subject(quantity, expression))
    }

    /// The base of a share belongs to the question and not to the option.
    private func printer(ofBase quantity: Quantity, _ expression: Expression) -> NumberPrinter {
        var subject = subject(quantity, expression)
        subject.option = nil
        return NumberPrinter(context.rules, words, subject)
    }

    private func subject(_ quantity: Quantity, _ expression: Expression) -> NumberSubject {
        NumberSubject(
            question: quantity.question, option: quantity.option, group: quantity.group,
            wave: (expression.modifiers.wave ?? expression.modifiers.since)?.text)
    }
}

extension BaseKind {
    /// What names a count with its base, by the number alone and with the noun; the kind of base is named unless it is those
    /// who answered.
    fileprivate var phrases: (short: Phrase, long: Phrase) {
        switch self {
        case .respondents, .responses: (.countOfBase, .countOfBaseUnit)
        case .asked: (.countOfBaseAsked, .countOfBaseUnitAsked)
        case .responded: (.countOfBaseResponded, .countOfBaseUnitResponded)
        case .invited: (.countOfBaseInvited, .countOfBaseUnitInvited)
        }
    }
}
