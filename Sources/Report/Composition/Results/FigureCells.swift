import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Expressions
import Languages
import SurveyData

/// Writes figures into the cells of tables and beside the marks of graphs, by the report's rules.
struct FigureCells {
    let context: ExpressionContext
    /// The group that all numbers of questions are of; nil for all respondents, and where columns say it.
    var group: String?

    /// The mark after a share with a small base; read aloud, it is a star.
    static let smallBaseMark = "*"
    /// Printed instead of a share without a base, or of a withheld one.
    static let none = "–"

    /// Which respondents a number is of: a group or an earlier wave; neither for all of this wave.
    struct Column {
        var group: String?
        var wave: String?
    }

    /// Writes numbers of a question or one of its options.
    func printer(_ question: String?, _ option: String? = nil, _ column: Column = Column()) -> NumberPrinter {
        NumberPrinter(
            context.rules, context.words,
            NumberSubject(
                question: question, option: option,
                group: column.group ?? (question == nil || column.wave != nil ? nil : group), wave: column.wave))
    }

    /// `92%`; `92%*` for a small base; `–` if the base is empty or the share is withheld.
    func percent(
        _ row: ResultTable.Row, in table: ResultTable, _ kind: BaseKind = .respondents, _ column: Column = Column()
    ) -> PrintedText {
        guard let share = table.share(of: row, in: kind) else { return PrintedText(words: Self.none) }
        return percentCell(context.rules.percent(of: row, in: table, base: kind)) {
            percent($0, share, row, in: table, kind, column)
        }
    }

    /// The number of a share in per cent.
    func percent(
        _ text: String, _ share: Share, _ row: ResultTable.Row, in table: ResultTable, _ kind: BaseKind,
        _ column: Column
    ) -> PrintedNumber {
        printer(table.question.id, row.option.code, column).percent(
            share, of: kind, text: text, decimals: 0, rounding: context.rules.rounding(of: table.question))
    }

    /// A count alone.
    func count(
        _ row: ResultTable.Row, in table: ResultTable, _ kind: BaseKind = .respondents, _ column: Column = Column()
    ) -> PrintedNumber {
        let base = table.share(of: row, in: kind).map { NumberPrinter.Base($0, kind) }
        return printer(table.question.id, row.option.code, column).whole(row.count, .count, of: base)
    }

    /// `12 (92%)`; the count alone if the base is empty.
    func countAndPercent(
        _ row: ResultTable.Row, in table: ResultTable, _ kind: BaseKind = .respondents, _ column: Column = Column()
    ) -> PrintedText {
        let count = count(row, in: table, kind, column)
        guard table.share(of: row, in: kind) != nil else { return PrintedText(count) }
        return countAndShare(PrintedText(count), percent(row, in: table, kind, column))
    }

    /// A mean or the like: `3.4`.
    ///
    /// - Parameter answers: how many answers are behind it, unweighted.
    func number(
        _ value: ExactFraction?, _ measure: PrintedNumber.Measure, _ printer: NumberPrinter, answers: Int,
        decimals: Int? = nil
    ) -> PrintedText {
        guard let value else { return PrintedText(words: Self.none) }
        let decimals = decimals ?? value.shortestDecimals
        return cell(context.rules.number(value, respondents: answers, decimals: decimals)) {
            printer.value(value, measure, text: $0, decimals: decimals, answers: answers)
        }
    }

    /// `12 (92%)`
    func countAndShare(_ count: PrintedText, _ share: PrintedText) -> PrintedText {
        words.printed(.countAndShare, [.count: count, .share: share])
    }

    /// A figure as the rules let a reader see it.
    func cell(_ figure: ShownFigure?, _ number: (String) -> PrintedNumber) -> PrintedText {
        shown(figure) { PrintedText(number($0)) }
    }

    /// A share in per cent as the rules let a reader see it.
    func percentCell(_ figure: ShownFigure?, _ number: (String) -> PrintedNumber) -> PrintedText {
        shown(figure) { words.percentInTables(number($0)) }
    }

    private func shown(_ figure: ShownFigure?, _ print: (String) -> PrintedText) -> PrintedText {
        switch figure {
        case .shown(let text): print(text)
        case .marked(let text): print(text) + PrintedText(words: Self.smallBaseMark)
        case .withheld, nil: PrintedText(words: Self.none)
        }
    }

    /// `100%`, the whole of which shares are parts.
    var hundredPercent: PrintedText {
        words.printed(.percentInTables, [.number: PrintedText(words: words.numbers.written(100))])
    }

    private var words: Catalogue { context.words }

    /// The note that explains marks and withheld shares of so many respondents; nil where there is none.
    func smallBaseNote(_ respondents: [Int]) -> PrintedText? {
        guard let rule = context.rules.smallBase, respondents.contains(where: { $0 > 0 && context.rules.isSmall($0) })
        else { return nil }
        let (phrase, mark): (Phrase, String) =
            switch rule.treatment {
            case .mark: (.noteSmallBase, Self.smallBaseMark)
            case .withhold: (.noteWithheld, Self.none)
            }
        return words.printed(
            phrase,
            [
                .mark: PrintedText(words: mark), .threshold: PrintedText(name: words.numbers.written(rule.threshold)),
                .unitPlural: PrintedText(words: context.unit.plural),
            ])
    }

    /// What is said of the values of a question that are not final.
    func statusNotes(_ question: Question) -> [PrintedText] {
        let questions = context.codebook.batteries.first { $0.items.contains(question.id) }?.items ?? [question.id]
        let statuses = Set(questions.compactMap(context.codebook.question).flatMap(\.statuses) + question.statuses)
        return statuses.sorted().map(context.note)
    }

    /// What is said of the rounding of a question's shares; nil for the rule that everybody expects.
    func roundingNote(_ question: Question) -> PrintedText? {
        switch context.rules.rounding(of: question) {
        case .halfAwayFromZero: nil
        case .halfToEven: words.printed(.noteHalfToEven)
        case .largestRemainder: words.printed(.noteLargestRemainder, [.share: hundredPercent])
        }
    }

    /// A cell with the history of its figures.
    func value(
        _ text: PrintedText, _ expression: Expression, question: String, option: String? = nil
    ) -> [Inline] {
        let statistic = ExpressionEvaluator(context: context).statistic(
            context.marked(text), expression, question: question, options: [option].compactMap(\.self))
        return [.computed(ComputedValue(statistic, isFigure: true))]
    }
}
