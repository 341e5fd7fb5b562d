import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Expressions
import Languages
import SurveyData

/// Tables of numbers and rankings.
extension ResultTables {
    /// A number's mean, median, quartiles, minimum and maximum, one row each.
    func numbers(_ summary: NumberSummary, expression: Expression) -> Table {
        let question = summary.question
        let printer = cells.printer(question.id)
        var rows: [(head: PrintedText, text: PrintedText)] = [
            (
                words.printed(.unitsThatAnswered, [.unitPlural: PrintedText(words: context.unit.plural.withCapital)]),
                PrintedText(printer.base(summary.count, .respondents))
            )
        ]
        if let weight = summary.weightedCount {
            rows.append(
                (
                    words.printed(.weightedBase),
                    PrintedText(printer.weight(weight, .weightedBase, .respondents, decimals: weightDecimals))
                ))
        }
        rows += (summary.figures.map(named) ?? []).map { figure in
            (words.printed(figure.head), value(figure, of: summary, printer))
        }
        return Table(
            id: id(question, "-numbers"), caption: caption(question),
            question: question.wording,
            alignments: [.start, .end], head: [Phrase.measure, .value].map { context.inlines(words.printed($0)) },
            rows: rows.map { [context.inlines($0.head), cells.value($0.text, expression, question: question.id)] },
            note: note([note(summary)], expression, question: question), place: expression.place)
    }

    /// A mean or the like, as a row or a sentence names it.
    private struct NamedFigure {
        var head: Phrase
        var measure: PrintedNumber.Measure
        var value: ExactFraction
        /// Nil for as many as the value has, at most six.
        var decimals: Int?
    }

    private func value(_ figure: NamedFigure, of summary: NumberSummary, _ printer: NumberPrinter) -> PrintedText {
        cells.number(figure.value, figure.measure, printer, answers: summary.count, decimals: figure.decimals)
    }

    private func named(_ figures: NumberSummary.Figures) -> [NamedFigure] {
        [
            NamedFigure(head: .mean, measure: .mean, value: figures.mean, decimals: 1),
            NamedFigure(head: .minimum, measure: .minimum, value: figures.minimum.exact),
            NamedFigure(head: .lowerQuartile, measure: .lowerQuartile, value: figures.lowerQuartile),
            NamedFigure(head: .median, measure: .median, value: figures.median),
            NamedFigure(head: .upperQuartile, measure: .upperQuartile, value: figures.upperQuartile),
            NamedFigure(head: .maximum, measure: .maximum, value: figures.maximum.exact),
        ]
    }

    private func note(_ summary: NumberSummary) -> PrintedText {
        let printer = cells.printer(summary.question.id)
        let weights = weightParts(summary.weightedCount, printer, .noteWeightedFigures)
        return sentence(
            [base(summary.count, summary.question)] + weights
                + outside(summary.outsideBase, summary.question, printer)
                + left(summary.notAnswered, summary.notAsked, printer), respondents: [summary.count])
    }

    /// The options of a ranking by mean rank, each with how often it was ranked first and ranked at all.
    func ranking(_ ranking: RankingSummary, expression: Expression) -> Table {
        let question = ranking.question
        let rows = ranking.rows.enumerated().sorted { left, right in
            guard let first = left.element.meanRank, let second = right.element.meanRank, first != second else {
                return (left.element.meanRank == nil ? 1 : 0, left.offset)
                    < (right.element.meanRank == nil ? 1 : 0, right.offset)
            }
            return first < second
        }.map(\.element)
        return Table(
            id: id(question, "-ranks"), caption: caption(question),
            question: question.wording, alignments: [.start, .end, .end, .end],
            head: [Phrase.option, .meanRank, .rankedFirst, .timesRanked].map { context.inlines(words.printed($0)) },
            rows: rows.map { row in
                [[.text(row.option.displayName)]]
                    + placeCells(row, of: ranking).map {
                        cells.value($0, expression, question: question.id, option: row.option.code)
                    }
            }, note: note([note(ranking)], expression, question: question), place: expression.place)
    }

    private func placeCells(_ row: RankingSummary.Row, of ranking: RankingSummary) -> [PrintedText] {
        let printer = cells.printer(ranking.question.id, row.option.code)
        let share = ranking.shareOfRankedFirst(row)
        let times = printer.whole(
            row.timesRankedFirst, .rankedFirst, of: share.map { NumberPrinter.Base($0, .respondents) })
        let percent = share.map { share in
            cells.percentCell(context.rules.percent(share)) {
                printer.percent(
                    share, of: .respondents, text: $0, decimals: 0, rounding: context.rules.roundingOfNumbers,
                    measure: .rankedFirst)
            }
        }
        let first = percent.map { cells.countAndShare(PrintedText(times), $0) } ?? PrintedText(times)
        let mean = cells.number(row.meanRank, .meanRank, printer, answers: row.timesRanked, decimals: 1)
        return [mean, first, PrintedText(printer.whole(row.timesRanked, .count))]
    }

    private func note(_ ranking: RankingSummary) -> PrintedText {
        let printer = cells.printer(ranking.question.id)
        let weights = weightParts(ranking.weightedBase, printer, .noteWeightedMeansAndShares)
        return sentence(
            [base(ranking.base, ranking.question)] + weights
                + left(ranking.notAnswered, ranking.notAsked, printer)
                + [words.printed(.noteMeanRank)],
            respondents: [ranking.base] + ranking.rows.map(\.timesRanked))
    }

    /// The parts of a note as one sentence, then the explanation of its marks.
    func sentence(_ parts: [PrintedText], respondents: [Int]) -> PrintedText {
        ([words.lists.note(parts)] + [cells.smallBaseNote(respondents)].compactMap(\.self))
            .joined(separator: words.lists.sentences)
    }

    /// `Mean 3.4, median 4.`, below the distribution of a scale; nil if nobody answered with a number.
    func meanLine(_ summary: NumberSummary, expression: Expression) -> Paragraph? {
        guard let figures = summary.figures else { return nil }
        let printer = cells.printer(summary.question.id)
        func run(_ figure: NamedFigure) -> [Inline] {
            cells.value(value(figure, of: summary, printer), expression, question: summary.question.id)
        }
        let mean = NamedFigure(head: .mean, measure: .mean, value: figures.mean, decimals: 1)
        let median = NamedFigure(head: .median, measure: .median, value: figures.median)
        return Paragraph(
            context.inlines(
                summary.isWeighted ? .weightedMeanLine : .meanLine, [.mean: run(mean), .median: run(median)]),
            place: expression.place)
    }
}
