public import Diagnostics

/// Several questions with the same options, asked as a grid: a battery.
public struct Battery: Sendable, Hashable {
    /// The name in texts; no question has it.
    public var id: String
    /// A short noun phrase for tables.
    public var topic: String
    /// The question above the items, as asked; empty when the codebook does not say it.
    public var wording: String
    /// The ids of its questions, in their order; at least two.
    public var items: [String]
    /// Where the codebook defines it.
    public var place: Place
}

extension Codebook {
    /// The battery with this name; nil when there is none.
    public func battery(_ id: String) -> Battery? { batteries.first { $0.id == id } }
}
