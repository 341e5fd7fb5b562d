/// A column of numbers of which some have decimals: all are aligned where their whole part ends.
struct DecimalColumn {
    private let mark: Character

    private static let signs: Set<Character> = ["+", "-", "−", "–", "±", "<", ">", "≤", "≥"]
    private static let groupings: Set<Character> = [" ", "\u{A0}", "\u{202F}", "'", "’"]
    private static let marks: Set<Character> = [".", ","]

    /// Nil where no cell has decimals, or a cell holds a digit and is not a number.
    init?(_ cells: [String]) {
        let written = cells.filter { $0.contains(where: \.isNumber) }
        let numbers = written.compactMap(Self.number)
        guard numbers.count == written.count else { return nil }
        let decimal = Self.marks.filter { mark in numbers.contains { Self.hasDecimals($0, after: mark) } }
        guard let mark = decimal.first, decimal.count == 1,
            numbers.allSatisfy({ number in number.count { $0 == mark } <= 1 })
        else { return nil }
        self.mark = mark
    }

    /// What is behind the whole part of a cell's number: the decimals, and a unit.
    func tail(of cell: String) -> Substring {
        guard let number = Self.number(of: cell) else { return "" }
        return cell[(number.firstIndex(of: mark) ?? number.endIndex)...]
    }

    /// Three digits may be thousands.
    private static func hasDecimals(_ number: Substring, after mark: Character) -> Bool {
        guard number.count(where: { $0 == mark }) == 1, let place = number.lastIndex(of: mark) else { return false }
        let digits = number[number.index(after: place)...]
        return digits.allSatisfy(\.isNumber) && digits.count != 3
    }

    /// The number with which a cell begins, where nothing but a unit follows.
    private static func number(of cell: String) -> Substring? {
        let rest = cell.drop { signs.contains($0) || $0 == " " }
        var number = rest.prefix { $0.isNumber || groupings.contains($0) || marks.contains($0) }
        while let last = number.last, !last.isNumber { number.removeLast() }
        guard number.first?.isNumber ?? false else { return nil }
        let longestUnit = 8
        let unit = cell[number.endIndex...]
        return unit.count <= longestUnit && !unit.contains(where: \.isNumber) ? number : nil
    }
}
