import DocumentModel
import Expressions
import SurveyData

extension DataSource {
    /// The files of data behind the table of a battery: those of each item.
    static func all(of battery: Battery, _ request: StatisticRequest, in context: ExpressionContext) -> [DataSource] {
        if request.value(of: .by) != nil || request.value(of: .since) != nil {
            return compared(battery, request, in: context)
        }
        let grouping = request.value(of: .among).flatMap {
            GroupName($0, in: context.codebook, filters: context.filters)?.grouping
        }
        return battery.items.flatMap { item -> [DataSource] in
            let options = DataSource(form: .options, question: item, grouping: grouping)
            guard context.codebook.question(item)?.kind == .scale else { return [options] }
            return [options, DataSource(form: .numbers, question: item, grouping: grouping)]
        }
    }

    /// The files behind a comparison of groups or waves: the means of each item, or the counts of its options.
    private static func compared(
        _ battery: Battery, _ request: StatisticRequest, in context: ExpressionContext
    ) -> [DataSource] {
        let isOfOption = request.arguments.first.map { $0 != battery.id } ?? false
        let grouping = request.value(of: .by).map(context.grouping)
        let waves = request.value(of: .since).map { $0.split(separator: " ").map { Optional(String($0)) } } ?? []
        return battery.items.flatMap { item in
            (waves + [nil]).map { wave in
                DataSource(form: isOfOption ? .options : .numbers, question: item, grouping: grouping, wave: wave)
            }
        }
    }

    /// The id of a comparison: `services-by-type`, `services-good-since-2029`.
    static func comparisonID(of battery: Battery, option: String?, _ request: StatisticRequest) -> String {
        let since = request.value(of: .since).map { "-since-" + $0.split(separator: " ").joined(separator: "-") }
        let by = request.value(of: .by).map { "-by-" + $0 }
        return battery.id + (option.map { "-" + $0 } ?? "") + (by ?? since ?? "")
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
        let isOfBattery = request.arguments.first.flatMap(context.codebook.battery(namedBy:)) != nil
        if isOfBattery, request.value(of: .by) != nil || request.value(of: .since) != nil { return nil }
        if let waves = Self.series(request) { return Self.tableID(ofWaves: waves, question: question ?? "") }
        guard request.name == Expression.Name.table.rawValue, form == .options,
            let battery = request.arguments.first.flatMap(context.codebook.battery(namedBy:))
        else { return nil }
        return Self.tableID(of: battery, among: grouping?.name)
    }
}
