import DocumentModel
import Expressions
import Graphs
import Languages

/// Parts of a ring: a single choice among four options at most.
enum DonutForm: GraphForm {
    static let phrase = Phrase.donutGraph
    private static let mostParts = 4

    static func misfit(_ data: GraphData) -> GraphMisfit? {
        guard data.table.question.kind != .singleChoice || data.table.rows.count > mostParts else { return nil }
        return GraphMisfit(
            code: "no-donut",
            reason: "cannot be a donut chart: that needs a single-choice question with at most \(mostParts) options",
            hint: "write kind: bars")
    }

    static func plot(_ composer: GraphComposer, _ data: GraphData) -> (any Plot, [Statistic]) {
        let (definition, table, words) = (data.definition, data.table, composer.words)
        let base = table.base(definition.base)
        let rows = (definition.order.map { table.shown($0) } ?? table.rows).filter(\.isInBase)
        let values = rows.map { composer.countAndShare($0, data) }
        let printed = composer.cells.printer(table.question.id).base(base, definition.base)
        let centre = composer.statistic(
            words.printed(
                .countOfUnit, count: base,
                [
                    .count: PrintedText(printed),
                    .unit: composer.context.printedNoun(base, definition.base),
                ]), definition)
        let parts = zip(rows, values).map { row, value in
            DonutPlot.Part(
                title: row.option.title, value: data.length(row), valueText: value.text, texture: data.texture(row))
        }
        return (
            DonutPlot(parts: parts, centre: centre.text, notes: composer.textureNotes(data)), values + [centre]
        )
    }
}
