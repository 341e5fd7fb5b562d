import Aggregation
import DocumentModel
import Expressions

extension GraphDefinition {
    /// The questions that the graph shows beside one another: its own, or the items of its battery.
    func questions(_ context: ExpressionContext) -> [String] {
        context.codebook.question(question) == nil
            ? context.codebook.battery(question)?.items ?? [question] : [question]
    }

    /// The files of data that the graph shows.
    func sources(_ context: ExpressionContext) -> [DataSource] {
        let selection = filter.flatMap { context.filters[$0.name] }
        let grouping = selection.map(Grouping.selection) ?? by.map { context.grouping($0.text) }
        let all = (questions(context) + [with?.text].compactMap(\.self)).map { id in
            DataSource(form: .options, question: id, grouping: grouping)
        }
        let earlier = since.map { [DataSource(form: .options, question: question, wave: $0.text)] } ?? []
        return all + earlier
    }

    /// The graph's data in one file, beside the drawing.
    func csv(_ data: GraphData, _ context: ExpressionContext) -> String {
        let all = sources(context)
        if let since {
            let both = DataSource(form: .comparison(.all), question: question, wave: since.text)
            if let csv = both.csv(context) { return csv }
        }
        if all.count == 1, filter == nil, let csv = all[0].csv(context) { return csv }
        if data.series.count > 1 { return tablesAsCSV(data.series.map(\.table), rules: context.rules) }
        return tableAsCSV(data.table, rules: context.rules)
    }
}
