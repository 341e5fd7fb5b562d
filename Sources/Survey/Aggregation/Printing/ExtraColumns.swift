/// Which columns a file has beside those that every file has: none, unless answers are weighted, bases are judged, or options
/// are outside the base.
struct ExtraColumns {
    let hasWeights: Bool
    let judgesBases: Bool
    let hasOutside: Bool

    init(weighted: Bool, outside: Bool = false, _ rules: ReportingRules) {
        hasWeights = weighted
        judgesBases = rules.smallBase != nil
        hasOutside = outside
    }

    /// The names of the columns on options outside the base: how many chose nothing else, and whether the row's is in the base.
    var outsideHeader: [String] {
        hasOutside ? ["outside_base", "in_base"] + (hasWeights ? ["weighted_outside_base"] : []) : []
    }

    /// Their cells.
    func outsideCells(_ table: ResultTable, _ row: ResultTable.Row) -> [String] {
        guard hasOutside else { return [] }
        return [String(table.outsideBase), row.isInBase ? "yes" : "no"]
            + (hasWeights ? [table.weighted?.outsideBase.text ?? ""] : [])
    }

    /// The names of the columns that there are.
    func header(_ weights: [String]) -> [String] {
        (hasWeights ? weights : []) + (judgesBases ? ["small_base"] : [])
    }

    /// The cells of a row; a sum that is nil leaves its cell empty.
    func cells(_ weights: [ExactSum?], smallBase: String) -> [String] {
        (hasWeights ? weights.map { $0?.text ?? "" } : []) + (judgesBases ? [smallBase] : [])
    }
}
