package import Aggregation
package import Diagnostics
import DocumentModel
import ExactNumbers
import Languages

/// Changes from an earlier wave.
extension ExpressionEvaluator {
    /// The change of an option's share since an earlier wave, in percentage points, or of a mean, a rank or a base.
    func change(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        guard let changed = changed(expression, into: &diagnostics) else { return nil }
        switch changed {
        case .share: return changeOfShare(expression, into: &diagnostics)
        case .mean: return changeOfMean(expression, into: &diagnostics)
        case .rank: return changeOfRank(expression, into: &diagnostics)
        case .base: return changeOfBase(expression, into: &diagnostics)
        }
    }

    private func changeOfShare(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Quantity? {
        guard let (comparison, row) = comparedRow(expression, into: &diagnostics) else { return nil }
        if let problem = context.rules.problem(with: comparison.later.question, at: expression.place) {
            diagnostics.add(problem)
            return nil
        }
        let respondents = min(comparison.earlier.base, comparison.later.base)
        let share = comparison.later.share(of: row.later, in: .respondents)
        let change = comparison.change(of: row)
        return Quantity(
            count: row.later.count, measure: change, base: comparison.later.base, baseKind: .respondents, share: share,
            shown: change.map {
                context.rules.number($0, respondents: respondents, decimals: expression.modifiers.to ?? 0)
            }, decimals: expression.modifiers.to ?? 0, question: comparison.later.question.id, option: row.option.code,
            isWeighted: share?.isWeighted ?? false)
    }

    /// A question in both waves, of all or of those who responded to both.
    package func comparison(
        _ question: Expression.Word, _ modifiers: Modifiers, into diagnostics: inout DiagnosticList
    ) -> WaveComparison? {
        guard let since = modifiers.since, let wave = context.earlierWave(since, into: &diagnostics) else { return nil }
        do throws(ReportError) {
            return try wave.waves.comparison(
                of: question.text, respondents: modifiers.isOfBoth ? .ofBoth : .all, at: question.place)
        } catch {
            diagnostics.add(contentsOf: error.diagnostics)
            return nil
        }
    }

    func comparedRow(
        _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> (WaveComparison, WaveComparison.Row)? {
        let word = expression.arguments[expression.arguments.count - 1]
        guard let (_, current) = context.row(word, into: &diagnostics),
            let (question, _, _) = context.parts(of: word, into: &diagnostics),
            let comparison = comparison(question, expression.modifiers, into: &diagnostics)
        else { return nil }
        if let row = comparison.rows.first(where: { $0.option.code == current.option.code }) {
            return (comparison, row)
        }
        let isChanged = comparison.changedOptions.contains { $0.later.option.code == current.option.code }
        diagnostics.add(
            Diagnostic(
                "changed-option", at: word.place,
                "the option \"\(current.option.code)\" of \(question.text) "
                    + (isChanged ? "had another title in the earlier wave" : "was not offered in the earlier wave")
                    + ": it cannot be compared",
                hint: "print both with \"wave\", and say what changed"))
        return nil
    }

    /// `up 8 percentage points`, `down 1.5 percentage points`, `up less than 1 percentage point`, `unchanged`.
    func changeText(
        of quantity: Quantity, as expression: Expression, into diagnostics: inout DiagnosticList
    ) -> PrintedText? {
        guard let change = quantity.measure else {
            diagnostics.add(noBase(quantity, at: expression.place))
            return nil
        }
        if let changed = expression.changed, changed != .share {
            return changeText(change, changed, of: quantity, as: expression, into: &diagnostics)
        }
        guard shown(quantity, at: expression.place, into: &diagnostics) != nil else { return nil }
        let text = changeText(change, printer(quantity, expression), decimals: quantity.decimals)
        let hasBase = expression.modifiers.with == .base
        return detailed(
            text,
            (hasBase ? [changeBase(expression, into: &diagnostics)] : [])
                + quantity.remarks(words, namingWeights: hasBase))
    }

    private func changeText(_ change: ExactFraction, _ printer: NumberPrinter, decimals: Int) -> PrintedText {
        if change.isZero {
            return PrintedText(
                printer.change(change, form: .unchanged, text: words.text(.unchanged), decimals: decimals))
        }
        let isUp = ExactFraction(0) < change
        let magnitude = isUp ? change : ExactFraction(0) - change
        let text = magnitude.text(decimals: decimals, context.rules.rounding)
        let least = decimals == 0 ? "1" : "0." + String(repeating: "0", count: decimals - 1) + "1"
        let isNothing = text.allSatisfy { $0 == "0" || $0 == "." }
        let size = isNothing ? least : text
        let number = printer.change(
            change, form: isNothing ? .lessThan : .magnitude, text: words.numbers.written(size), decimals: decimals)
        let phrase: Phrase = isUp ? (isNothing ? .upLess : .up) : (isNothing ? .downLess : .down)
        return words.printed(phrase, count: size, [.number: PrintedText(number)])
    }

    /// `from 6 of 12 to 7 of 13 mechanisms`
    package func changeBase(_ expression: Expression, into diagnostics: inout DiagnosticList) -> PrintedText {
        guard let (comparison, row) = comparedRow(expression, into: &diagnostics) else { return PrintedText() }
        let before = countWithBase(row.earlier, in: comparison.earlier, wave: expression.modifiers.since?.text)
        let after = countWithBase(row.later, in: comparison.later, wave: nil)
        return words.printed(
            .fromTo, count: comparison.later.base,
            [
                .earlierCount: before.count, .earlierBase: before.base, .count: after.count, .base: after.base,
                .unit: context.printedNoun(comparison.later.base, .respondents),
            ])
    }

    /// The count and the base of an option in one wave.
    private func countWithBase(_ row: ResultTable.Row, in table: ResultTable, wave: String?) -> (
        count: PrintedText, base: PrintedText
    ) {
        let subject = NumberSubject(question: table.question.id, wave: wave)
        var option = subject
        option.option = row.option.code
        let base = table.share(of: row, in: .respondents).map { NumberPrinter.Base($0, .respondents) }
        let count = NumberPrinter(context.rules, words, option).whole(row.count, .count, of: base)
        let whole = NumberPrinter(context.rules, words, subject).base(table.base, .respondents)
        return (PrintedText(count), PrintedText(whole))
    }
}
