public import Aggregation
public import Diagnostics

/// One figure or fault, with its verdict.
public struct AuditFinding: Sendable, Hashable {
    /// Where the figure or fault is, in the list or text.
    public var place: Place
    /// What the comparison of the printed figure with the answers came to.
    public var verdict: Verdict
    /// The name that the list gives the figure; nil in texts.
    public var id: String?
    /// What is claimed, or the sentence.
    public var subject: String
    /// The figure as printed; nil for a fault other than a figure.
    public var printed: String?
    /// The expression of a claim.
    public var expression: String?
    /// What the answers give: a count, and its base where it has one.
    public var given: Given?
    /// Why the verdict is what it is, in a sentence without a full stop.
    public var reason: String

    /// A computed number, exact.
    public struct Given: Sendable, Hashable {
        /// Unweighted.
        public var count: Int
        /// Unweighted; nil for a number without a base.
        public var base: Int?
        /// Nil for a number without a base.
        public var baseKind: BaseKind?

        /// The unweighted share; nil without a base greater than zero.
        public var share: Share? { base.flatMap { Share(count: count, base: $0) } }
    }
}
