/// A figure as printed, before any check.
struct PrintedFigure: Sendable, Hashable {
    enum Amount: Sendable, Hashable {
        case percent(PrintedNumber)
        case count(Int)
        /// A fraction in words: two thirds.
        case part(Int, of: Int)
    }

    var wording = FigureWording.exactly
    var amount: Amount
    /// The base printed with it: 24 for `60 per cent of the 24 mechanisms`.
    var base: Int?
    /// Whether the text says that it is of responses, not of respondents.
    var isOfResponses = false

    /// Whether it says nothing about the answers, such as "more than 100 per cent".
    var isTrivial: Bool {
        guard wording != .exactly, case .percent(let number) = amount else { return false }
        return number.units == 100 * powerOfTen(number.decimals)
    }

    /// As messages name it: `more than 35 per cent`, `9 of 12`, `two thirds`.
    var text: String {
        let start = wording == .exactly ? "" : wording.rawValue + " "
        switch amount {
        case .percent(let number): return "\(start)\(number.text) per cent" + (base.map { " of \($0)" } ?? "")
        case .count(let count): return "\(start)\(count)" + (base.map { " of \($0)" } ?? "")
        case .part(let numerator, let denominator): return start + PartWords.text(numerator, denominator)
        }
    }
}
