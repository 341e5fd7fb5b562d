/// Which columns a file has beside those that every file has: none, unless answers are weighted or bases are judged.
struct ExtraColumns {
    let hasWeights: Bool
    let judgesBases: Bool

    init(weighted: Bool, _ rules: ReportingRules) {
        hasWeights = weighted
        judgesBases = rules.smallBase != nil
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
