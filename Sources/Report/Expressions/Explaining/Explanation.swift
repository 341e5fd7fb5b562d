import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Languages
import SurveyData

/// Explains a computed value from its record, with the question and options of the survey.
struct Explanation {
    let context: ExpressionContext
    let expression: Expression
    let answersFile: String

    func row(_ name: String, _ text: String) -> String {
        let width = 10
        return "  " + name + String(repeating: " ", count: max(1, width - name.count)) + text
    }

    func rows(_ inline: Inline) -> [String] {
        guard case .computed(let value) = inline else { return [] }
        let statistic = value.statistic
        guard let id = statistic.question, let question = context.codebook.question(id) else {
            return surveyRows(statistic)
        }
        let word = Expression.Word(text: id, place: expression.place)
        var ignored = DiagnosticList()
        let table = context.table(word, expression.modifiers, into: &ignored)
        let ranking = context.ranking(of: expression).map { row("items", $0) }
        var rows = [row("question", "\(id): \(question.wording)")] + derivationRows(question)
        rows += [ranking].compactMap(\.self) + selectionRows
        for code in statistic.options { rows += optionRows(code, table) }
        if let table, expression.name.isOfOptions {
            rows.append(row("base", base(of: statistic, in: table)))
            rows += weightRows(statistic) + shareRows(statistic)
        } else {
            rows += measureRows(statistic)
        }
        return rows + statusRows(statistic) + [row("answers", answers)]
    }

    /// How a derived variable is made, step by step down to questions that were asked.
    private func derivationRows(_ question: Question) -> [String] {
        guard let derivation = question.derivation, let definition = question.definition else { return [] }
        let sources = derivation.sources.compactMap(context.codebook.question)
        return [row("derived", definition)]
            + sources.flatMap { [row("from", "\($0.id): \($0.wording)")] + derivationRows($0) }
    }

    /// That the value is not final, and what the codebook says of it.
    private func statusRows(_ statistic: Statistic) -> [String] {
        guard let status = statistic.numbers.compactMap(context.status).max() else { return [] }
        return [
            row(
                "status",
                ([status.rawValue] + [context.codebook.statusNotes[status]].compactMap(\.self))
                    .joined(separator: ": "))
        ]
    }

    /// Of which group and wave the value is.
    private var selectionRows: [String] {
        let modifiers = expression.modifiers
        let id = (modifiers.wave ?? modifiers.since)?.text
        let wave = context.waves.first { $0.definition.id == id }
        return context.selected.map { row("selected", $0) }
            + (modifiers.among.map { [row("among", amongText($0))] } ?? [])
            + (wave.map { [row("wave", "\($0.definition.id): \($0.definition.label)")] } ?? [])
    }

    /// A condition as it is written, and what a filter is.
    private func amongText(_ word: Expression.Word) -> String {
        guard let filter = context.filters[word.text] else { return word.text }
        return "\(word.text): \(filter.title ?? ""), where \(filter.condition.text)"
    }

    private func optionRows(_ code: String, _ table: ResultTable?) -> [String] {
        guard let option = table?.row(code) else { return [] }
        let known = context.respondents(option.respondents).map(\.acronymOrName)
        let choosers = context.codebook.respondents.isEmpty ? option.respondents.sorted() : known
        let isRanking = table?.question.kind == .ranking
        // Large answers are counted without keeping who gave them.
        let names = choosers.isEmpty && option.count > 0 ? "" : ": \(context.words.lists.enumeration(choosers))"
        return [
            row("option", "\(code): \(option.option.displayName)"),
            row("count", "\(option.count) \(isRanking ? "ranked" : "chose") it\(names)"),
        ]
    }

    /// The exact fraction behind a mean, median, mean rank or change.
    private func measureRows(_ statistic: Statistic) -> [String] {
        guard let number = statistic.rounded else { return [] }
        guard number.measure != .share, number.measure != .rankedFirst else { return shareRows(statistic) }
        let isChange = expression.name == .change
        let exact = number.measure == .change ? number.value * ExactFraction(100) : number.value
        let printed = exact.text(decimals: number.decimals, number.rounding ?? .halfAwayFromZero)
        return [
            row(
                "exact",
                "\(exact.text) = \(exact.text(decimals: 4)), printed as \(printed): rounded \(roundingWords(number))"),
            row("base", isChange ? changeBase : answersBehind(number)),
        ]
    }

    private var changeBase: String {
        var ignored = DiagnosticList()
        let evaluator = ExpressionEvaluator(context: context)
        return evaluator.bothWaves(expression.changed ?? .share, expression, into: &ignored)?.text ?? ""
    }

    private func answersBehind(_ number: PrintedNumber) -> String {
        let count = number.count ?? 0
        return "\(count) \(context.noun(count, .respondents)) are behind it"
    }

    private func weightRows(_ statistic: Statistic) -> [String] {
        guard let fraction = statistic.numbers.lazy.compactMap(weightedFraction).first else { return [] }
        return [row("weights", "\(fraction), each response counted by its weight")]
    }

    /// `6.5/12.4`; nil when nothing is weighted.
    private func weightedFraction(_ number: PrintedNumber) -> String? {
        guard let count = number.weightedCount, let base = number.weightedBase else { return nil }
        return [count, base].map { $0.text(decimals: $0.shortestDecimals) }.joined(separator: "/")
    }

    private func shareRows(_ statistic: Statistic) -> [String] {
        guard let number = statistic.rounded, let count = number.count, let base = number.base else { return [] }
        let fraction = weightedFraction(number) ?? "\(count)/\(base)"
        let percent = (number.value * ExactFraction(100)).text(decimals: 4)
        return [
            row("share", "\(fraction) = \(percent)%, printed as \(printed(number)): rounded \(roundingWords(number))")
        ]
    }

    /// `92`, `less than 1`.
    private func printed(_ number: PrintedNumber) -> String {
        switch number.form {
        case .lessThan: "less than \(number.text)"
        case .moreThan: "more than \(number.text)"
        case .plain, .percent, .cardinal, .ordinal, .ordinalDigits, .magnitude, .size, .signed, .unchanged:
            number.text
        }
    }

    private func roundingWords(_ number: PrintedNumber) -> String { (number.rounding ?? .halfAwayFromZero).words }

    private func surveyRows(_ statistic: Statistic) -> [String] {
        let results = earlier?.results ?? context.results
        return selectionRows + [
            row("invited", "\(results.codebook.invited) \(context.unit.plural), as the codebook says"),
            row("responded", "\(results.responded) rows of \(earlier?.definition.answers ?? answersFile)"),
        ] + shareRows(statistic)
    }

    private var earlier: EarlierWave? {
        context.waves.first { $0.definition.id == expression.modifiers.wave?.text }
    }

    private var answers: String {
        guard let earlier else { return "\(answersFile), \(context.responded) rows" }
        return "\(earlier.definition.answers), \(earlier.results.responded) rows"
    }

    private func base(of statistic: Statistic, in table: ResultTable) -> String {
        let who = "\(table.base) of \(table.base(.responded)) who responded answered"
        let outside = table.hasOptionsOutsideBase ? "\(table.outsideBase) outside the base, " : ""
        let others = "\(outside)\(table.notAnswered) did not answer, \(table.notAsked) were not asked"
        let kind = expression.modifiers.of ?? .respondents
        return switch kind {
        case .responses: "\(table.responses) responses; \(who); \(others)"
        case .invited: "\(table.invited) invited; \(who); \(others)"
        case .asked: "\(table.base(.asked)) asked; \(who); \(others)"
        case .responded: "\(table.base(.responded)) responded; \(who); \(others)"
        case .respondents: "\(table.base) respondents: \(who); \(others)"
        }
    }
}

extension Statistic {
    /// The first number that was rounded: the share, mean or change.
    fileprivate var rounded: PrintedNumber? { numbers.first { $0.rounding != nil } }
}
