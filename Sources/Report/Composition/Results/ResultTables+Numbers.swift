import Aggregation
import Diagnostics
import DocumentModel
import ExactNumbers
import Expressions
import SurveyData

/// Tables of numbers and rankings.
extension ResultTables {
    /// A number's mean, median, quartiles, minimum and maximum, one row each.
    func numbers(_ summary: NumberSummary, expression: Expression) -> Table {
        let question = summary.question
        let printer = cells.printer(question.id)
        var rows: [(head: String, text: PrintedText)] = [
            (
                "\(context.unit.plural.withCapital) that answered",
                PrintedText(printer.base(summary.count, .respondents))
            )
        ]
        if let weight = summary.weightedCount {
            rows.append(("Weighted base", PrintedText(printer.weight(weight, .weightedBase, .respondents))))
        }
        rows += (summary.figures.map(named) ?? []).map { figure in
            (figure.head, value(figure, of: summary, printer))
        }
        return Table(
            id: "table-\(question.id)-numbers", caption: [.text(question.topic.withCapital)],
            question: question.wording,
            alignments: [.start, .end], head: [[.text("Measure")], [.text("Value")]],
            rows: rows.map { [[.text($0.head)], cells.value($0.text, expression, question: question.id)] },
            note: note([note(summary)], expression, question: question), place: expression.place)
    }

    /// A mean or the like, as a row or a sentence names it.
    private struct NamedFigure {
        var head: String
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
            NamedFigure(head: "Mean", measure: .mean, value: figures.mean, decimals: 1),
            NamedFigure(head: "Minimum", measure: .minimum, value: figures.minimum.exact),
            NamedFigure(head: "Lower quartile", measure: .lowerQuartile, value: figures.lowerQuartile),
            NamedFigure(head: "Median", measure: .median, value: figures.median),
            NamedFigure(head: "Upper quartile", measure: .upperQuartile, value: figures.upperQuartile),
            NamedFigure(head: "Maximum", measure: .maximum, value: figures.maximum.exact),
        ]
    }

    private func note(_ summary: NumberSummary) -> PrintedText {
        let printer = cells.printer(summary.question.id)
        let weights = weightParts(summary.weightedCount, printer, "figures are weighted")
        return sentence(
            ["Base: \(printer.base(summary.count, .respondents)) of \(responding)"] + weights
                + left(summary.notAnswered, summary.notAsked, printer), respondents: [summary.count])
    }

    /// `weighted base 12.5`, and what is weighted; empty without weights.
    private func weightParts(_ base: ExactSum?, _ printer: NumberPrinter, _ words: String) -> [PrintedText] {
        base.map {
            ["weighted base \(printer.weight($0, .weightedBase, .respondents))", PrintedText(words: words)]
        } ?? []
    }

    /// The options of a ranking by mean rank, each with how often it was ranked first and ranked at all.
    func ranking(_ ranking: RankingSummary, expression: Expression) -> Table {
        let question = ranking.question
        let rows = ranking.rows.enumerated().sorted { left, right in
            guard let first = left.element.meanPlace, let second = right.element.meanPlace, first != second else {
                return (left.element.meanPlace == nil ? 1 : 0, left.offset)
                    < (right.element.meanPlace == nil ? 1 : 0, right.offset)
            }
            return first < second
        }.map(\.element)
        return Table(
            id: "table-\(question.id)-places", caption: [.text(question.topic.withCapital)],
            question: question.wording, alignments: [.start, .end, .end, .end],
            head: ["Option", "Mean rank", "Ranked first", "Times ranked"].map { [.text($0)] },
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
            row.firstPlaces, .rankedFirst, of: share.map { NumberPrinter.Base($0, .respondents) })
        let percent = share.map { share in
            cells.cell(context.rules.percent(share), unit: "%") {
                printer.percent(
                    share, of: .respondents, text: $0, decimals: 0, rounding: context.rules.roundingOfNumbers,
                    measure: .rankedFirst)
            }
        }
        let first = percent.map { "\(times) (\($0))" } ?? PrintedText(times)
        let mean = cells.number(row.meanPlace, .meanRank, printer, answers: row.timesRanked, decimals: 1)
        return [mean, first, PrintedText(printer.whole(row.timesRanked, .count))]
    }

    private func note(_ ranking: RankingSummary) -> PrintedText {
        let printer = cells.printer(ranking.question.id)
        let weights = weightParts(ranking.weightedBase, printer, "means and shares are weighted")
        return sentence(
            ["Base: \(printer.base(ranking.base, .respondents)) of \(responding)"] + weights
                + left(ranking.notAnswered, ranking.notAsked, printer)
                + ["mean rank: of those who ranked the option, 1 being the highest"],
            respondents: [ranking.base] + ranking.rows.map(\.timesRanked))
    }

    /// The parts of a note as one sentence, then the explanation of its marks.
    func sentence(_ parts: [PrintedText], respondents: [Int]) -> PrintedText {
        (["\(parts.joined(separator: "; "))."] + [cells.smallBaseNote(respondents)].compactMap(\.self))
            .joined(separator: " ")
    }

    /// `Mean 3.4, median 4.`, below the distribution of a scale; nil if nobody answered with a number.
    func meanLine(_ summary: NumberSummary, expression: Expression) -> Paragraph? {
        guard let figures = summary.figures else { return nil }
        let printer = cells.printer(summary.question.id)
        let values = [
            NamedFigure(head: "Mean ", measure: .mean, value: figures.mean, decimals: 1),
            NamedFigure(head: ", median ", measure: .median, value: figures.median),
        ]
        var inlines = values.flatMap { figure -> [Inline] in
            [.text(figure.head)]
                + cells.value(value(figure, of: summary, printer), expression, question: summary.question.id)
        }
        inlines.append(.text(summary.isWeighted ? ", both weighted." : "."))
        return Paragraph(inlines, place: expression.place)
    }
}
