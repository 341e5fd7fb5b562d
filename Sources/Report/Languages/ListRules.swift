public import DocumentModel

/// How a language joins the items of a list.
public struct ListRules: Sendable, Hashable {
    /// Between two items of a list in a sentence that more follow: `, `
    public var between: String
    /// Between the last two items of three or more: ` and `
    public var last: String
    /// Between two items alone: ` and `
    public var pair: String
    /// A list of nothing: `none`.
    public var none: String
    /// Between remarks in brackets: `, `
    public var remarks: String
    /// Between the parts of a note: `; `
    public var parts: String
    /// After the parts of a note: `.`
    public var end: String
    /// Between the sentences of a note: a space.
    public var sentences: String

    /// What comes before the item at an index of a sentence's list.
    public func separator(before index: Int, of count: Int) -> String {
        if index == 0 { return "" }
        if index < count - 1 { return between }
        return count == 2 ? pair : last
    }

    /// `A`, `A and B`, `A, B and C`; `none` for nothing.
    public func enumeration(_ items: [String]) -> String {
        guard !items.isEmpty else { return none }
        return items.enumerated().map { separator(before: $0, of: items.count) + $1 }.joined()
    }

    /// The same of items in pieces.
    public func enumeration(_ items: [[Statistic.Piece]]) -> [Statistic.Piece] {
        guard !items.isEmpty else { return [.words(none)] }
        return items.enumerated().flatMap { index, item -> [Statistic.Piece] in
            index == 0 ? item : [.words(separator(before: index, of: items.count))] + item
        }
    }
}
