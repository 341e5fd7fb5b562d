/// The marks around a quotation.
public struct QuotationMarks: Sendable, Hashable {
    /// The mark before quoted words.
    public var open: String
    /// The mark after quoted words.
    public var close: String
}
