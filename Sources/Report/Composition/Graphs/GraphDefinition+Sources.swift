import Aggregation
import Expressions

extension GraphDefinition {
    /// The files of data that the graph shows.
    func sources(_ context: ExpressionContext) -> [DataSource] {
        let selection = filter.flatMap { context.filters[$0.name] }
        return [DataSource(form: .options, question: question, grouping: selection.map(Grouping.selection))]
    }
}
