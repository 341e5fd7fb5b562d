import DocumentModel
import Expressions
import Languages

/// A cell that prints two numbers, such as `5 (63%)` or `2.8 (4)`, as two cells of a workbook.
struct NumberPair {
    private let statistic: Statistic
    private let numbers: (first: PrintedNumber, second: PrintedNumber)

    /// Nil for any other cell.
    init?(_ inlines: [Inline]) {
        guard inlines.count == 1, case .computed(let value)? = inlines.first, value.statistic.numbers.count == 2 else {
            return nil
        }
        statistic = value.statistic
        numbers = (value.statistic.numbers[0], value.statistic.numbers[1])
    }

    /// Whether the second number is a share.
    var isOfShares: Bool { [.percent, .lessThan, .moreThan].contains(numbers.second.form) }

    /// The first number, with a mark that is between the two.
    var first: Inline {
        let marks = statistic.pieces.prefix { !isSecond($0) }.contains { $0.text.contains(Self.smallBaseMark) }
        return run([.number(numbers.first)] + (marks ? [.words(Self.smallBaseMark)] : []))
    }

    /// The second number, with the marks behind it.
    func second(_ words: Catalogue) -> Inline {
        let rest = statistic.pieces.drop { !isSecond($0) }.dropFirst().map(\.text).joined()
        let plain = isOfShares ? words.percentInTables(numbers.second).pieces : [.number(numbers.second)]
        // What follows the bracket: the mark of a value that is not final.
        let end = rest.lastIndex(of: ")").map { String(rest[rest.index(after: $0)...]) } ?? ""
        let mark = rest.contains(Self.smallBaseMark) ? Self.smallBaseMark : ""
        let marks = mark + end
        return run(plain + (marks.isEmpty ? [] : [.words(marks)]))
    }

    private static let smallBaseMark = "*"

    private func isSecond(_ piece: Statistic.Piece) -> Bool {
        if case .number(let number) = piece { return number == numbers.second && number != numbers.first }
        return false
    }

    private func run(_ pieces: [Statistic.Piece]) -> Inline {
        var part = statistic
        part.pieces = pieces
        return .computed(ComputedValue(part, isFigure: true))
    }
}
