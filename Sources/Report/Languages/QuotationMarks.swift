/// The marks around a quotation.
public struct QuotationMarks: Sendable, Hashable {
    public var open: String
    public var close: String
}
