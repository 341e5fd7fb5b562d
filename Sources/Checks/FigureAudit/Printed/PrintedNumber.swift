/// A number as printed: its digits as one whole number, and how many of them follow the decimal point.
struct PrintedNumber: Sendable, Hashable {
    /// 769 for `76.9`.
    var units: Int
    var decimals: Int

    /// The most decimals of a share and digits of a number; longer ones are not figures.
    static let mostDecimals = 6
    private static let mostDigits = 12

    init(units: Int, decimals: Int = 0) {
        self.units = units
        self.decimals = decimals
    }

    /// Reads `77`, `76.9` and `1,250`; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Self.withoutCommas(parts[0]) else { return nil }
        let rest = parts.count == 2 ? String(parts[1]) : ""
        let digits = whole + rest
        guard parts.count == 1 || !rest.isEmpty, rest.utf8.count <= Self.mostDecimals,
            digits.utf8.count <= Self.mostDigits, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let units = Int(digits)
        else { return nil }
        self.units = units
        decimals = rest.utf8.count
    }

    /// Removes the commas between thousands; nil if they are misplaced.
    private static func withoutCommas(_ text: Substring) -> String? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1 else { return String(text) }
        guard (1...3).contains(groups[0].utf8.count), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else {
            return nil
        }
        return groups.joined()
    }

    /// The number if it has no decimals; otherwise nil.
    var whole: Int? { decimals == 0 ? units : nil }

    var text: String {
        guard decimals > 0 else { return String(units) }
        let digits = String(units)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
}
