import Aggregation
import DocumentModel
import Expressions
import Graphs
import Languages

/// A cell for each respondent: a single choice of a small base.
enum StripForm: GraphForm {
    static let phrase = Phrase.stripGraph
    /// Below it, cells can be counted.
    private static let leastLargeBase = 40
    /// More answers are hard to name above their cells.
    private static let mostAnswers = 5

    /// Whether the question asks for a strip where the report names no kind.
    static func isCalledFor(_ data: GraphData) -> Bool {
        let answers = data.table.rows.filter { $0.count > 0 }
        return data.definition.base == .respondents && data.table.question.kind == .singleChoice
            && misfit(data) == nil && answers.count <= mostAnswers && answers.allSatisfy(\.isInBase)
    }

    static func misfit(_ data: GraphData) -> GraphMisfit? {
        let table = data.table
        let what =
            if !table.question.kind.takesOneOption {
                "it is a \(table.question.kind.rawValue) question, of which one respondent may have several cells"
            } else if table.isWeighted {
                "its answers are weighted"
            } else if !(1..<leastLargeBase).contains(table.base) {
                "its base is \(table.base)"
            } else {
                nil as String?
            }
        return what.map { what in
            GraphMisfit(
                code: "no-strip",
                reason: "cannot be a strip of respondents: that needs a single choice of 1 to \(leastLargeBase - 1) "
                    + "unweighted respondents, and \(what)",
                hint: "write kind: bars")
        }
    }

    static func plot(_ composer: GraphComposer, _ data: GraphData) -> (any Plot, [Statistic]) {
        let rows = data.table.shown(data.definition.order ?? .codebook).filter(\.isInBase)
        let ranks = max(data.definition.highlightedRanks, 1)
        let values = rows.enumerated().map { index, row in
            // The first says of how many.
            index == 0 ? ofBase(row, composer, data) : composer.countAndShare(row, data)
        }
        let parts = zip(rows, values).map { row, value in
            StripPlot.Part(
                title: row.option.title, count: row.count, valueText: value.text,
                isHighlighted: row.count > 0 && row.rank <= ranks, texture: data.texture(row))
        }
        return (StripPlot(parts: parts, notes: composer.textureNotes(data)), values)
    }

    /// `9 of 13 (69%)`
    private static func ofBase(_ row: ResultTable.Row, _ composer: GraphComposer, _ data: GraphData) -> Statistic {
        let (table, kind, cells) = (data.table, data.definition.base, composer.cells)
        let base = PrintedText(cells.printer(table.question.id).base(table.base(kind), kind))
        let count = composer.words.printed(
            .countOfBase, [.count: PrintedText(cells.count(row, in: table, kind)), .base: base])
        return composer.statistic(
            composer.context.marked(cells.countAndShare(count, cells.percent(row, in: table, kind))), data.definition,
            option: row.option.code)
    }
}
