import Aggregation
import Expressions
import Diagnostics

/// A line of the list of printed figures, read and understood.
struct Claim: Sendable {
    var place: Place
    var id: String?
    /// Where it is printed.
    var location: String?
    /// What it is the figure of.
    var subject: String
    var printed: String
    /// What the cell holds: one figure, or several that must all agree, such as `12 of 13 mechanisms (92 per cent)`.
    var figures: [PrintedFigure]
    var expression: String
    var quantity: ReadQuantity
    /// The base that the claim names, by its expression or beside it.
    var baseKind: BaseKind?
}
