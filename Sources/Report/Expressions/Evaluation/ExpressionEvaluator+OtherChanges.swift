import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Languages

/// What a `{change ...}` compares.
enum ChangedMeasure: String, CaseIterable {
    case share, mean, rank, base
}

extension Expression {
    /// What a change is of: the first of two words, a share where there is one; nil for another word.
    var changed: ChangedMeasure? { arguments.count == 1 ? .share : ChangedMeasure(rawValue: arguments[0].text) }
}

/// Changes of means, ranks and bases from an earlier wave.
extension ExpressionEvaluator {
    func changed(_ expression: Expression, into diagnostics: inout DiagnosticList) -> ChangedMeasure? {
        if let changed = expression.changed { return changed }
        let word = expression.arguments[0]
        diagnostics.add(
            "unknown-change", at: word.place, "\"\(word.text)\" is not a measure that waves are compared by",
            hint: nearestNameHint(to: word.text, among: ChangedMeasure.allCases.map(\.rawValue)))
        return nil
    }

    func changeOfMean(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        guard let comparison = numberComparison(expression, into: &diagnostics) else { return nil }
        let (earlier, later) = (comparison.earlier, comparison.later)
        let decimals = expression.modifiers.to ?? 1
        var quantity = Quantity(
            count: later.count, measure: comparison.change, question: later.question.id,
            isWeighted: earlier.isWeighted || later.isWeighted)
        quantity.decimals = decimals
        quantity.shown = comparison.change.map {
            context.rules.number($0, respondents: min(earlier.count, later.count), decimals: decimals)
        }
        return quantity
    }

    func changeOfRank(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        guard let (comparison, row) = comparedRow(expression, into: &diagnostics) else { return nil }
        let question = comparison.later.question.id
        guard row.later.isInBase, row.earlier.isInBase else {
            diagnostics.add(
                Diagnostic(
                    "no-such-rank", at: expression.place,
                    "\(question).\(row.option.code) is outside the base of \(question), so it has no rank",
                    hint: "print the counts with \"wave\""))
            return nil
        }
        guard comparison.hasSameOptions else {
            diagnostics.add(
                Diagnostic(
                    "changed-options", at: expression.place,
                    "\(question) has other options in the earlier wave: ranks among them cannot be compared",
                    hint: "print both with \"wave\", and say what changed"))
            return nil
        }
        return Quantity(
            count: row.later.rank, measure: ExactFraction(row.later.rank - row.earlier.rank), question: question,
            option: row.option.code)
    }

    func changeOfBase(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        guard let (earlier, later) = bases(expression, into: &diagnostics) else { return nil }
        return Quantity(
            count: later, measure: ExactFraction(later - earlier), question: expression.arguments[1].text)
    }

    private func bases(
        _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> (earlier: Int, later: Int)? {
        if context.codebook.question(expression.arguments[1].text)?.kind == .number {
            return numberComparison(expression, into: &diagnostics).map { ($0.earlier.count, $0.later.count) }
        }
        return comparison(expression.arguments[1], expression.modifiers, into: &diagnostics).map {
            ($0.earlier.base, $0.later.base)
        }
    }

    private func numberComparison(
        _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> NumberComparison? {
        let (word, modifiers) = (expression.arguments[1], expression.modifiers)
        guard question(word, into: &diagnostics) != nil, let since = modifiers.since,
            let wave = context.earlierWave(since, into: &diagnostics)
        else { return nil }
        do throws(ReportError) {
            return try wave.waves.numberComparison(
                of: word.text, respondents: modifiers.isOfBoth ? .ofBoth : .all, at: word.place)
        } catch {
            diagnostics.add(contentsOf: error.diagnostics)
            return nil
        }
    }
}

/// How they are written.
extension ExpressionEvaluator {
    /// `up 0.4`, `down less than 0.1`, `up 2 ranks`, `down 3`, `unchanged`; with the numbers of both waves where they are asked for.
    func changeText(
        _ change: ExactFraction, _ changed: ChangedMeasure, of quantity: Quantity, as expression: Expression,
        into diagnostics: inout DiagnosticList
    ) -> PrintedText? {
        if changed == .mean, shown(quantity, at: expression.place, into: &diagnostics) == nil { return nil }
        let printer = printer(quantity, expression)
        // The first rank is the highest.
        let isUp = changed == .rank ? change < ExactFraction(0) : ExactFraction(0) < change
        let size = change < ExactFraction(0) ? ExactFraction(0) - change : change
        let text = size.text(decimals: quantity.decimals, context.rules.roundingOfNumbers)
        let isNothing = !change.isZero && text.allSatisfy { $0 == "0" || $0 == "." }
        let least = quantity.decimals == 0 ? "1" : "0." + String(repeating: "0", count: quantity.decimals - 1) + "1"
        let form: PrintedNumber.Form = change.isZero ? .unchanged : isNothing ? .lessThan : .size
        let written = isNothing ? least : text
        let number = printer.change(
            change, changed.measure, form: form,
            text: change.isZero ? words.text(.unchanged) : words.numbers.written(written), decimals: quantity.decimals)
        let phrase = changed.phrase(isUp: isUp, isNothing: isNothing)
        let values: KeyValuePairs<Placeholder, PrintedText> = [.number: PrintedText(number)]
        let printed =
            change.isZero
            ? PrintedText(number)
            : phrase.hasForms ? words.printed(phrase, count: written, values) : words.printed(phrase, values)
        let hasBase = expression.modifiers.with == .base
        let details = hasBase ? [bothWaves(changed, expression, into: &diagnostics)].compactMap(\.self) : []
        return detailed(printed, details + quantity.remarks(words, namingWeights: hasBase))
    }

    /// `from 10.7 to 11.1, base 6 and 8 gardens`, `from rank 3 to rank 1`, `from 12 to 15 gardens`
    func bothWaves(
        _ changed: ChangedMeasure, _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> PrintedText? {
        let wave = expression.modifiers.since?.text
        switch changed {
        case .share: return changeBase(expression, into: &diagnostics)
        case .mean:
            guard let comparison = numberComparison(expression, into: &diagnostics) else { return nil }
            return means(comparison, wave: wave, decimals: expression.modifiers.to ?? 1)
        case .rank:
            guard let (comparison, row) = comparedRow(expression, into: &diagnostics) else { return nil }
            func rank(_ row: ResultTable.Row, wave: String?) -> PrintedText {
                let subject = NumberSubject(
                    question: comparison.later.question.id, option: row.option.code, wave: wave)
                return PrintedText(NumberPrinter(context.rules, words, subject).whole(row.rank, .rank))
            }
            return words.printed(
                .fromToRank, [.earlier: rank(row.earlier, wave: wave), .number: rank(row.later, wave: nil)])
        case .base:
            guard let (earlier, later) = bases(expression, into: &diagnostics) else { return nil }
            let question = expression.arguments[1].text
            return words.printed(
                .fromToUnits, count: later,
                [
                    .earlier: base(earlier, question, wave: wave), .number: base(later, question, wave: nil),
                    .unit: context.printedNoun(later, .respondents),
                ])
        }
    }

    private func means(_ comparison: NumberComparison, wave: String?, decimals: Int) -> PrintedText {
        let question = comparison.later.question.id
        func mean(_ summary: NumberSummary, wave: String?) -> PrintedText {
            guard let mean = summary.figures?.mean else { return PrintedText() }
            let printer = NumberPrinter(context.rules, words, NumberSubject(question: question, wave: wave))
            let text = mean.text(decimals: decimals, context.rules.roundingOfNumbers)
            return PrintedText(
                printer.value(mean, .mean, text: text, decimals: decimals, answers: summary.count))
        }
        return words.printed(
            .fromToMean, count: comparison.later.count,
            [
                .earlier: mean(comparison.earlier, wave: wave), .number: mean(comparison.later, wave: nil),
                .earlierBase: base(comparison.earlier.count, question, wave: wave),
                .base: base(comparison.later.count, question, wave: nil),
                .unit: context.printedNoun(comparison.later.count, .respondents),
            ])
    }

    private func base(_ count: Int, _ question: String, wave: String?) -> PrintedText {
        let printer = NumberPrinter(context.rules, words, NumberSubject(question: question, wave: wave))
        return PrintedText(printer.base(count, .respondents))
    }
}

extension ChangedMeasure {
    fileprivate var measure: PrintedNumber.Measure {
        switch self {
        case .share: .change
        case .mean: .meanChange
        case .rank: .rankChange
        case .base: .baseChange
        }
    }

    fileprivate func phrase(isUp: Bool, isNothing: Bool) -> Phrase {
        switch self {
        case .share, .mean, .base:
            if isNothing { return isUp ? .upLessSize : .downLessSize }
            return isUp ? .upSize : .downSize
        case .rank: return isUp ? .upRanks : .downRanks
        }
    }
}
