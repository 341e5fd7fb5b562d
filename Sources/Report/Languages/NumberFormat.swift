/// How a language writes numbers in figures.
public struct NumberFormat: Sendable, Hashable {
    /// Between whole part and decimals: `.`
    public var decimal: String
    /// Between groups of three figures; empty where numbers are not grouped.
    public var thousands: String
    /// Before a negative number: `−`
    public var minus: String

    /// How a language writes numbers; see the properties.
    public init(decimal: String, thousands: String, minus: String) {
        self.decimal = decimal
        self.thousands = thousands
        self.minus = minus
    }

    /// A number as the language writes it.
    ///
    /// - Parameter number: digits with a point as decimal mark, a hyphen before a negative one: `-1234.5`.
    public func written(_ number: String) -> String {
        if isPlain, !number.hasPrefix("-") { return number }
        let isNegative = number.hasPrefix("-")
        let parts = (isNegative ? number.dropFirst() : number[...]).split(separator: ".", maxSplits: 1)
        let whole = parts.first.map { grouped(String($0)) } ?? ""
        let decimals = parts.count > 1 ? decimal + parts[1] : ""
        return (isNegative ? minus : "") + whole + decimals
    }

    /// A whole number as the language writes it.
    public func written(_ number: Int) -> String { written(String(number)) }

    private var isPlain: Bool { decimal == "." && thousands.isEmpty }

    private func grouped(_ digits: String) -> String {
        let group = 3
        guard !thousands.isEmpty, digits.count > group, digits.allSatisfy(\.isNumber) else { return digits }
        var (groups, rest) = ([String](), digits[...])
        while !rest.isEmpty {
            groups.append(String(rest.suffix(group)))
            rest = rest.dropLast(group)
        }
        return groups.reversed().joined(separator: thousands)
    }
}
