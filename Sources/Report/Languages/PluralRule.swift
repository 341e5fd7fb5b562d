/// Which form of a phrase goes with which number: families of CLDR's plural rules.
///
/// A catalogue names its family by the raw value. Languages with richer rules need a family of their own here.
public enum PluralRule: String, Sendable, Hashable, CaseIterable {
    /// One form for every number: Chinese, Japanese.
    case none
    /// `one` for 1 written without decimals, else `other`: English, German, Italian.
    case one
    /// `one` where the whole part is 0 or 1, else `other`: Armenian, Bengali.
    case zeroOrOne = "zero-or-one"

    /// The categories that the rule yields, `other` last.
    public var categories: [PluralCategory] {
        switch self {
        case .none: [.other]
        case .one, .zeroOrOne: [.one, .other]
        }
    }

    /// The category of a number.
    ///
    /// - Parameter number: decimal digits with a point as decimal mark (`1`, `1.0`, `-2.5`): the decimals that are
    ///   printed count.
    public func category(of number: String) -> PluralCategory {
        let parts = number.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let whole = parts.first.flatMap { Int($0) }
        return switch self {
        case .none: .other
        case .one: whole == 1 && parts.count == 1 ? .one : .other
        case .zeroOrOne: whole == 0 || whole == 1 ? .one : .other
        }
    }
}

/// Which form an ordinal number in figures takes: `1st`, `2nd`, `3rd`, `4th`.
public enum OrdinalRule: String, Sendable, Hashable, CaseIterable {
    /// One form for every number.
    case none
    /// `one` for 1, 21; `two` for 2, 22; `few` for 3, 23; `other` for the rest, 11 to 13 among them.
    case english

    /// The categories that the rule yields, `other` last.
    public var categories: [PluralCategory] {
        switch self {
        case .none: [.other]
        case .english: [.one, .two, .few, .other]
        }
    }

    /// The category of a whole number.
    public func category(of number: Int) -> PluralCategory {
        switch self {
        case .none: .other
        case .english: (11...13).contains(number % 100) ? .other : Self.englishEndings[number % 10] ?? .other
        }
    }

    private static let englishEndings: [Int: PluralCategory] = [1: .one, 2: .two, 3: .few]
}
