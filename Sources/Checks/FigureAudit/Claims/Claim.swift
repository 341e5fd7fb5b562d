import Aggregation
import Expressions
import Diagnostics

/// A parsed line of the list of printed figures.
struct Claim: Sendable {
    var place: Place
    var id: String?
    /// Where it is printed.
    var location: String?
    /// What the figure says.
    var subject: String
    var printed: String
    /// The cell's figures: one, or several that must all agree, such as `12 of 13 mechanisms (92 per cent)`.
    var figures: [PrintedFigure]
    var expression: String
    var quantity: ReadQuantity
    /// The base that the claim names, in its expression or in the column `base`; nil if it names none.
    var baseKind: BaseKind?
}
