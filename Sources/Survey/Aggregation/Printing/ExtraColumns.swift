import SurveyData

/// Which columns a file has beside those that every file has: none, unless answers are weighted, bases are judged, options are
/// outside the base, or values are not final.
struct ExtraColumns {
    let hasWeights: Bool
    let judgesBases: Bool
    let hasOutside: Bool
    let hasStatus: Bool

    init(weighted: Bool, outside: Bool = false, status: Bool = false, _ rules: ReportingRules) {
        hasWeights = weighted
        judgesBases = rules.smallBase != nil
        hasOutside = outside
        hasStatus = status
    }

    /// The columns of a file with these tables.
    init(_ tables: [ResultTable], _ rules: ReportingRules) {
        self.init(
            weighted: tables.contains(where: \.isWeighted), outside: tables.contains(where: \.hasOptionsOutsideBase),
            status: tables.contains { $0.question.status != nil }, rules)
    }

    /// The names of the columns on single options: how many chose nothing else than options outside the base, and whether this
    /// one is in the base; how far its values are from final results.
    var optionHeader: [String] {
        (hasOutside ? ["outside_base", "in_base"] + (hasWeights ? ["weighted_outside_base"] : []) : [])
            + (hasStatus ? ["status"] : [])
    }

    /// Their cells.
    ///
    /// - Parameter ofGroup: whether the table is of a group; the status is then that of the question.
    func optionCells(_ table: ResultTable, _ row: ResultTable.Row, ofGroup: Bool = false) -> [String] {
        let outside =
            [String(table.outsideBase), row.isInBase ? "yes" : "no"]
            + (hasWeights ? [table.weighted?.outsideBase.text ?? ""] : [])
        let status = ofGroup ? table.question.status : row.option.status
        return (hasOutside ? outside : []) + (hasStatus ? [status?.rawValue ?? ""] : [])
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
