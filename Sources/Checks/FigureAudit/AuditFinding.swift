public import Aggregation
public import Diagnostics

/// One figure or fault and what the audit says of it.
public struct AuditFinding: Sendable, Hashable {
    public var place: Place
    public var verdict: Verdict
    /// The name that the list of claims gives the figure; nil in texts.
    public var id: String?
    /// What is claimed, or the sentence.
    public var subject: String
    /// The figure as printed; nil for a fault that is no figure.
    public var printed: String?
    /// The expression of a claim.
    public var expression: String?
    /// What the answers give: a count, and its base where it has one.
    public var given: Given?
    /// Why the verdict is what it is, in a sentence without a full stop.
    public var reason: String

    /// A computed number, exact.
    public struct Given: Sendable, Hashable {
        public var count: Int
        public var base: Int?
        public var baseKind: BaseKind?

        public var share: Share? { base.flatMap { Share(count: count, base: $0) } }
    }
}
