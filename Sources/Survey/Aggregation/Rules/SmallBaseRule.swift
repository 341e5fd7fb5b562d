/// What happens to a statistic with a small base.
public struct SmallBaseRule: Sendable, Hashable {
    /// The raw values are the names in files.
    public enum Treatment: String, Sendable, Hashable, CaseIterable {
        /// The share is printed with a mark, which a note explains.
        case mark
        /// The share is not printed; the count stays.
        case withhold
    }

    /// A base of fewer respondents than this, unweighted, is small.
    public var threshold: Int
    /// What happens to statistics with a smaller base.
    public var treatment: Treatment

    /// - Parameter threshold: bases below it are small.
    public init(threshold: Int, treatment: Treatment) {
        self.threshold = threshold
        self.treatment = treatment
    }
}
