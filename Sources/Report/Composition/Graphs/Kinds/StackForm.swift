import Aggregation
import DocumentModel
import ExactNumbers
import Expressions
import Graphs
import Languages

/// Answers as parts of a bar, one bar for each item of a battery or each group.
enum StackForm: GraphForm {
    static let phrase = Phrase.stackedGraph
    private static let mostParts = 7

    static func misfit(_ data: GraphData) -> GraphMisfit? { misfit(data, "stacked bars") }

    static func misfit(_ data: GraphData, _ what: String) -> GraphMisfit? {
        let question = data.table.question
        let options = question.options.filter { !$0.isOutsideBase }.count
        guard question.kind.takesOneOption, (2...mostParts).contains(options) else {
            return GraphMisfit(
                code: "no-stack",
                reason:
                    "cannot be \(what): that needs a single choice or a scale with 2 to \(mostParts) options, of which "
                    + "\"\(question.id)\" is a \(question.kind.rawValue) question with \(options)",
                hint: "write kind: bars")
        }
        return nil
    }

    static func plot(_ composer: GraphComposer, _ data: GraphData) -> (any Plot, [Statistic]) {
        plot(composer, data, form: .whole)
    }

    static func plot(
        _ composer: GraphComposer, _ data: GraphData, form: StackPlot.Form
    ) -> (any Plot, [Statistic]) {
        let options = data.table.shown(.codebook).map(\.option).filter { !$0.isOutsideBase }
        let outside = data.table.question.options.filter(\.isOutsideBase)
        // In rows of small bases, counts say more than shares.
        let smallBase = 40
        let isCount = data.series.allSatisfy { $0.table.base < smallBase && !$0.table.isWeighted }
        let ordered =
            form == .diverging && data.definition.order == nil && data.isBattery
            ? byAgreement(data.series, options.map(\.code)) : data.series
        var statistics: [Statistic] = []
        let rows = ordered.map { series in
            let parts = options.map { option in
                part(option.code, series, isCount: isCount, composer, data, &statistics)
            }
            let others = outside.compactMap { series.table.row($0.code) }.filter { $0.count > 0 }
            let texts = others.map { composer.value($0, series, isCount: true, data.definition) }
            statistics += texts
            let printed = texts.map(\.text).joined(separator: composer.words.lists.remarks)
            return StackPlot.Row(
                GraphRow(title: series.name), parts: parts, outside: printed.isEmpty ? nil : printed)
        }
        let hasOutside = rows.contains { $0.outside != nil }
        let names = outside.map { PrintedText(name: $0.title) }
        let plot = StackPlot(
            rows: rows, names: options.map(\.title),
            outsideName: hasOutside
                ? composer.words.printed(.besideTheBars, [.options: composer.words.lists.enumeration(names)]).text
                : nil,
            form: form, notes: composer.textureNotes(data))
        return (plot, statistics)
    }

    private static func part(
        _ option: String, _ series: GraphSeries, isCount: Bool, _ composer: GraphComposer, _ data: GraphData,
        _ statistics: inout [Statistic]
    ) -> StackPlot.Part {
        guard let row = series.table.row(option), row.count > 0,
            let share = series.table.share(of: row, in: .respondents)
        else { return StackPlot.Part(share: 0, text: "") }
        let text = composer.value(row, series, isCount: isCount, data.definition)
        statistics.append(text)
        return StackPlot.Part(share: share.exact.floatingPoint, text: text.text, texture: data.texture(row))
    }

    /// The items with the greatest agreement less disagreement first; among equals, in their order.
    private static func byAgreement(_ series: [GraphSeries], _ codes: [String]) -> [GraphSeries] {
        let half = codes.count / 2
        func net(_ series: GraphSeries) -> Double {
            func sum(_ codes: some Sequence<String>) -> Double {
                codes.compactMap { series.table.row($0) }
                    .compactMap { series.table.share(of: $0, in: .respondents)?.exact.floatingPoint }.reduce(0, +)
            }
            return sum(codes.suffix(half)) - sum(codes.prefix(half))
        }
        let nets = series.map(net)
        return series.indices.sorted { (nets[$1], $0) < (nets[$0], $1) }.map { series[$0] }
    }
}

/// The answers of a scale around its middle: scales and batteries of scales.
enum DivergingForm: GraphForm {
    static let phrase = Phrase.divergingGraph

    static func misfit(_ data: GraphData) -> GraphMisfit? { StackForm.misfit(data, "diverging bars") }

    static func plot(_ composer: GraphComposer, _ data: GraphData) -> (any Plot, [Statistic]) {
        StackForm.plot(composer, data, form: .diverging)
    }
}
