import DocumentModel
import Expressions
import SurveyData

extension DataSource {
    /// The files of data behind the table of a battery: those of each item.
    static func all(of battery: Battery, _ request: StatisticRequest, in context: ExpressionContext) -> [DataSource] {
        let grouping = request.value(of: .among).flatMap {
            GroupName($0, in: context.codebook, filters: context.filters)?.grouping
        }
        return battery.items.flatMap { item -> [DataSource] in
            let options = DataSource(form: .options, question: item, grouping: grouping)
            guard context.codebook.question(item)?.kind == .scale else { return [options] }
            return [options, DataSource(form: .numbers, question: item, grouping: grouping)]
        }
    }

    /// The id of a battery's table: `table-services`, `table-services-among-young`.
    static func tableID(of battery: Battery, among group: String?) -> String {
        "table-" + battery.id + (group.map { "-among-" + $0 } ?? "")
    }
}

extension DataSource {
    /// The id of the table of several files of data that shows this one, by a request; nil where it is of one file.
    ///
    /// The table of a battery has no median, so that it does not show all of a file with means.
    func jointTable(_ request: StatisticRequest, in context: ExpressionContext) -> String? {
        if let waves = Self.series(request) { return Self.tableID(ofWaves: waves, question: question ?? "") }
        guard request.name == Expression.Name.table.rawValue, form == .options,
            let battery = request.arguments.first.flatMap(context.codebook.battery(namedBy:))
        else { return nil }
        return Self.tableID(of: battery, among: grouping?.name)
    }
}
