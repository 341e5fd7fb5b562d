import ExactNumbers
import Aggregation
import Diagnostics
import DocumentModel
import SurveyData

/// Tables of numbers and rankings.
extension ResultTables {
    /// A number's mean, median, quartiles, smallest and greatest answer, a row each.
    func numbers(_ summary: NumberSummary, expression: Expression) -> Table {
        let question = summary.question
        let count = (
            "\(context.unit.plural.withCapital) that answered", String(summary.count), ExactFraction(summary.count)
        )
        let weighted = summary.weightedCount.map { [("Weighted base", $0.text, $0.exact)] } ?? []
        let figures = summary.figures.map(named) ?? []
        let rows =
            [count] + weighted
            + figures.map { name, value, decimals in
                (name, cells.number(value, respondents: summary.count, decimals: decimals), value)
            }
        return Table(
            id: "table-\(question.id)-numbers", caption: [.text(question.topic.withCapital)],
            question: question.wording,
            alignments: [.start, .end], head: [[.text("Measure")], [.text("Value")]],
            rows: rows.map { name, text, value in
                [
                    [.text(name)],
                    cells.value(text, expression) {
                        $0.question = question.id
                        $0.exactValue = value.text
                    },
                ]
            }, note: note(summary) + " " + source, place: expression.place)
    }

    private func named(_ figures: NumberSummary.Figures) -> [(String, ExactFraction, Int?)] {
        [
            ("Mean", figures.mean, 1), ("Minimum", figures.minimum.exact, nil),
            ("Lower quartile", figures.lowerQuartile, nil), ("Median", figures.median, nil),
            ("Upper quartile", figures.upperQuartile, nil), ("Maximum", figures.maximum.exact, nil),
        ]
    }

    private func note(_ summary: NumberSummary) -> String {
        let responded = "\(context.responded) responding \(context.noun(context.responded, .respondents))"
        return sentence(
            ["Base: \(summary.count) of \(responded)"]
                + (summary.weightedCount.map { ["weighted base \($0.text)", "figures are weighted"] } ?? [])
                + left(summary.notAnswered, summary.notAsked), respondents: [summary.count])
    }

    /// The options of a ranking by mean place, each with how often it came first and was ranked at all.
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
            head: ["Option", "Mean place", "First places", "Times ranked"].map { [.text($0)] },
            rows: rows.map { row in
                [[.text(row.option.displayName)]]
                    + placeCells(row, of: ranking).map { text, exact in
                        cells.value(text, expression) {
                            $0.question = question.id
                            $0.options = [row.option.code]
                            $0.exactValue = exact
                        }
                    }
            }, note: note(ranking) + " " + source, place: expression.place)
    }

    private func placeCells(_ row: RankingSummary.Row, of ranking: RankingSummary) -> [(String, exact: String?)] {
        let share = ranking.shareOfFirstPlaces(row).map { context.rules.percent($0) }
        let first = "\(row.firstPlaces)" + (share.map { " (\(cells.cell($0, unit: "%")))" } ?? "")
        let mean = cells.number(row.meanPlace, respondents: row.timesRanked, decimals: 1)
        return [(mean, row.meanPlace?.text), (first, nil), (String(row.timesRanked), nil)]
    }

    private func note(_ ranking: RankingSummary) -> String {
        let responded = "\(context.responded) responding \(context.noun(context.responded, .respondents))"
        return sentence(
            ["Base: \(ranking.base) of \(responded)"]
                + (ranking.weightedBase.map { ["weighted base \($0.text)", "means and shares are weighted"] } ?? [])
                + left(ranking.notAnswered, ranking.notAsked)
                + ["mean place: of those who ranked the option, 1 being the highest"],
            respondents: [ranking.base] + ranking.rows.map(\.timesRanked))
    }

    /// Who stands outside the base.
    func left(_ notAnswered: Int, _ notAsked: Int) -> [String] {
        (notAnswered > 0 ? ["\(notAnswered) did not answer"] : [])
            + (notAsked > 0 ? ["\(notAsked) \(notAsked == 1 ? "was" : "were") not asked"] : [])
    }

    /// Parts of a note, and what explains its marks.
    func sentence(_ parts: [String], respondents: [Int]) -> String {
        ([parts.joined(separator: "; ") + "."] + [cells.smallBaseNote(respondents)].compactMap(\.self))
            .joined(separator: " ")
    }

    /// `Mean 3.4, median 4 (13 mechanisms).`, below the distribution of a scale; nil where nobody answered by a number.
    func meanLine(_ summary: NumberSummary, expression: Expression) -> Paragraph? {
        guard let figures = summary.figures else { return nil }
        let values =
            [("Mean ", figures.mean, 1), (", median ", figures.median, nil)] as [(String, ExactFraction, Int?)]
        var inlines = values.flatMap { name, value, decimals -> [Inline] in
            [.text(name)]
                + cells.value(cells.number(value, respondents: summary.count, decimals: decimals), expression) {
                    $0.question = summary.question.id
                    $0.exactValue = value.text
                    $0.count = summary.count
                }
        }
        inlines.append(.text(summary.isWeighted ? ", both weighted." : "."))
        return Paragraph(inlines, place: expression.place)
    }
}
