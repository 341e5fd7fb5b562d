internal import ExactNumbers

/// The attached totals of one wave of the survey and of its questions, and by which rules the report prints numbers.
struct SurveyTotals: Sendable {
    /// By question; those of the survey itself under the empty name.
    private var counts: [String: [String: Int]] = [:]
    /// Sums of weights by question.
    private var weights: [String: [String: ExactFraction]] = [:]
    private(set) var rounding = Rounding.halfAwayFromZero
    /// A base of fewer respondents is small; nil where no base is.
    private(set) var smallBase: Int?
    /// Whether numbers of a small base are left out.
    private(set) var withholds = false

    /// Nil when a row cannot be read.
    init?(_ table: AttachedTable) {
        for row in table.rows.rows.indices {
            guard let measure = table.rows.text(row, "measure"), let text = table.rows.text(row, "count"),
                take(measure, of: table.rows.text(row, "question") ?? "", text)
            else { return nil }
        }
    }

    /// The number of a question, or of the survey as a whole.
    func count(_ measure: String, of question: String?) -> Int? { counts[question ?? ""]?[measure] }
    func weight(_ measure: String, of question: String?) -> ExactFraction? { weights[question ?? ""]?[measure] }

    func isSmall(_ respondents: Int) -> Bool { smallBase.map { respondents < $0 } ?? false }

    private mutating func take(_ measure: String, of question: String, _ text: String) -> Bool {
        switch measure {
        case "rounding":
            guard let rounding = Rounding(rawValue: text) else { return false }
            self.rounding = rounding
        case "small_base_below":
            guard let threshold = Int(text) else { return false }
            smallBase = threshold
        case "small_base_shares": withholds = text == "withhold"
        case _ where measure.hasPrefix("weighted_"):
            guard let weight = ExactFraction(text: text) else { return false }
            weights[question, default: [:]][measure] = weight
        default:
            guard let count = Int(text), count >= 0 else { return false }
            counts[question, default: [:]][measure] = count
        }
        return true
    }
}
