import DocumentModel
import Graphs
import Languages

/// Horizontal bars: every question with options.
enum BarForm: GraphForm {
    static let phrase = Phrase.barGraph

    static func plot(_ composer: GraphComposer, _ data: GraphData) -> (any Plot, [Statistic]) {
        plot(composer, data, form: .bars)
    }

    static func plot(
        _ composer: GraphComposer, _ data: GraphData, form: BarPlot.Form
    ) -> (any Plot, [Statistic]) {
        let rows = data.rows
        let heads = composer.graphRows(rows, isHighlighted: data.isHighlighted)
        let values = rows.map { composer.values($0, data) }
        let bars = zip(zip(rows, heads), values).map { row, value in
            BarPlot.Bar(
                row.1, value: data.length(row.0), valueText: value.count.text, shareText: value.share?.text,
                mark: composer.mark(row.0), texture: data.texture(row.0))
        }
        let whole = composer.whole(data)
        let plot = BarPlot(
            bars: bars, maximum: data.maximum, whole: whole?.text, notes: composer.notes(data), form: form)
        return (plot, [whole].compactMap(\.self) + values.flatMap { [$0.count, $0.share].compactMap(\.self) })
    }
}

/// Dots at the ends of lines: bars with less ink, for many rows.
enum LollipopForm: GraphForm {
    static let phrase = Phrase.lollipopGraph

    static func plot(_ composer: GraphComposer, _ data: GraphData) -> (any Plot, [Statistic]) {
        BarForm.plot(composer, data, form: .lollipops)
    }
}
