import Aggregation
import Expressions
import SurveyData

/// What a graph shows: its definition, and the results that it is made of.
struct GraphData {
    let definition: GraphDefinition
    /// The results of the graph's question, of all whom it shows; of a battery, those of its first item.
    let table: ResultTable
    /// The results side by side, in their order: one unless the graph asks for more.
    let series: [GraphSeries]
    /// The battery that it shows; nil where it shows a question.
    let battery: Battery?

    init(definition: GraphDefinition, series: [GraphSeries], table: ResultTable, battery: Battery? = nil) {
        self.definition = definition
        self.series = series
        self.table = table
        self.battery = battery
    }

    /// The results of one question.
    init(definition: GraphDefinition, table: ResultTable) {
        self.init(
            definition: definition, series: [GraphSeries(name: table.question.topic, table: table)], table: table)
    }

    var isBattery: Bool { battery != nil }

    /// Whether all results have one unweighted base, so that counts compare as shares do.
    var hasOneBase: Bool { series.allSatisfy { $0.table.base == table.base && !$0.table.isWeighted } }

    /// The questions as they were asked.
    var wording: String {
        if let battery { return battery.wording }
        var wordings: [String] = []
        for wording in series.map(\.table.question.wording) where !wordings.contains(wording) {
            wordings.append(wording)
        }
        return definition.with == nil ? table.question.wording : wordings.joined(separator: " ")
    }

    /// The rows that have marks of their own, in their order.
    var rows: [ResultTable.Row] {
        let rows = table.shown(definition.order)
        guard zero == .line else { return rows }
        let some = rows.filter { $0.count > 0 || !$0.isInBase }
        return some.isEmpty ? rows : some
    }

    /// The options that one line below the graph names, in the order of the codebook.
    var emptyRows: [ResultTable.Row] {
        let shown = Set(rows.map(\.option.code))
        return table.shown(.codebook).filter { !shown.contains($0.option.code) }
    }

    /// A compact graph has no room for rows without marks.
    private var zero: GraphDefinition.ZeroOptions { definition.zero ?? (definition.isCompact ? .line : .rows) }

    /// The whole of which marks are parts, in the unit of `length`.
    var whole: Int {
        switch definition.base {
        case .responses: table.weighted.map(\.responses.millionths) ?? table.responses
        case .respondents, .asked, .responded, .invited: table.weighted.map(\.base.millionths) ?? table.base
        }
    }

    /// The value at which marks end: the whole, or more where an option outside the base has more. It is not 0.
    var maximum: Int {
        max(1, whole, table.rows.filter { !$0.isInBase }.map(length).max() ?? 0)
    }

    /// The size of a mark: the count, or its weight in millionths.
    func length(_ row: ResultTable.Row) -> Int { row.weightedCount.map(\.millionths) ?? row.count }

    func isHighlighted(_ row: ResultTable.Row) -> Bool {
        row.count > 0 && row.rank <= definition.highlightedRanks
    }
}
