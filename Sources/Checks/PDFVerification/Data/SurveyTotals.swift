/// The attached totals of the whole survey, and of its questions: rows of measure, question and count.
struct SurveyTotals {
    /// By question; those of the survey itself under the empty name.
    private(set) var counts: [String: [String: Int]] = [:]
    /// Weighted sums by question.
    private(set) var weights: [String: [String: ExactRatio]] = [:]
    /// By which rules figures are printed.
    private(set) var rules = DataRules()

    init?(csv: [UInt8]) {
        let lines = csvRows(csv)
        guard lines.first == ["measure", "question", "count"] else { return nil }
        for line in lines.dropFirst() {
            guard line.count == 3, take(line[0], of: line[1], line[2]) else { return nil }
        }
    }

    private mutating func take(_ measure: String, of question: String, _ text: String) -> Bool {
        switch measure {
        case "rounding":
            guard let rounding = RoundingRule(rawValue: text) else { return false }
            rules.rounding = rounding
        case "small_base_below": rules.smallBase = Int(text)
        case "small_base_shares": rules.withholds = text == "withhold"
        case _ where measure.hasPrefix("weighted_"):
            guard let weight = ExactRatio(decimal: text) else { return false }
            weights[question, default: [:]][measure] = weight
        default:
            guard let count = Int(text), (0...1_000_000_000).contains(count) else { return false }
            counts[question, default: [:]][measure] = count
        }
        return true
    }
}
