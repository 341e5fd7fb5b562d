/// How a file writes numbers.
public struct NumberForm: Sendable, Hashable {
    /// A character between digits.
    public enum Mark: String, Sendable, CaseIterable {
        case point, comma

        var other: Mark { self == .point ? .comma : .point }

        var byte: UInt8 { UInt8(ascii: self == .point ? "." : ",") }
    }

    /// The mark before the decimals.
    public var decimal: Mark
    /// Whether a single mark of the other kind separates thousands: then `1,250` is 1250.
    ///
    /// Without that, such a number is refused where it could be meant as 1.25; spaces and apostrophes, several separators,
    /// and a separator before decimals have one meaning only, and are always read.
    public var hasThousands: Bool

    /// A decimal point and no separator of thousands, unless given otherwise.
    public init(decimal: Mark = .point, hasThousands: Bool = false) {
        self.decimal = decimal
        self.hasThousands = hasThousands
    }
}

/// A number as people, spreadsheets and statistical programs write it.
package enum NumberText {
    case number(ExactNumber)
    /// A single separator before three digits: both readings, with the mark as decimal mark and as separator of thousands.
    case ambiguous(decimal: String, thousands: String)
    /// A number with more digits than can be kept.
    case tooLong
    /// Not a number.
    case other

    /// Reads `1250`, `-2.5`, `.5`, `1 250`, `1,250,000.5`, `6.8624E-1`; with a decimal comma `2,5` and `1.250.000,5`.
    package init(_ text: String, _ form: NumberForm) {
        if form.decimal == .point, let number = ExactNumber(text) {
            self = .number(number)
            return
        }
        // No number that can be kept is longer.
        let longest = 80
        guard text.utf8.count <= longest, var parts = NumberParts(text, form.decimal) else {
            self = .other
            return
        }
        if parts.isAmbiguous, !form.hasThousands {
            let (whole, rest) = (parts.groups[0], parts.groups[1])
            self = .ambiguous(
                decimal: String(decoding: whole, as: UTF8.self) + "." + String(decoding: rest, as: UTF8.self),
                thousands: String(decoding: whole + rest, as: UTF8.self))
            return
        }
        parts.moveMark()
        let number = ExactNumber(isNegative: parts.isNegative, whole: parts.whole, decimals: parts.decimals)
        self = number.map { .number($0) } ?? .tooLong
    }
}

/// The digits of a number, without its separators.
private struct NumberParts {
    var isNegative = false
    /// The digits before the decimal mark, by group of thousands.
    var groups: [[UInt8]] = [[]]
    var separator: Separator?
    var whole: [UInt8] = []
    var decimals: [UInt8] = []
    var exponent = 0

    enum Separator: Hashable {
        case mark, space, apostrophe
    }

    /// Whether one mark before three digits may also be a decimal mark. A number does not begin with zero thousands.
    var isAmbiguous: Bool {
        separator == .mark && groups.count == 2 && decimals.isEmpty && exponent == 0
    }

    /// Nil when the text is not a number.
    init?(_ text: String, _ decimal: NumberForm.Mark) {
        var rest = text.unicodeScalars[...]
        if let sign = rest.first, "+-\u{2212}".unicodeScalars.contains(sign) {
            isNegative = sign != "+"
            rest.removeFirst()
        }
        guard readWhole(&rest, decimal), readDecimals(&rest, decimal), readExponent(rest) else { return nil }
        whole = groups.flatMap { $0 }
        if whole.isEmpty, decimals.isEmpty { return nil }
    }

    private mutating func readWhole(_ rest: inout Substring.UnicodeScalarView, _ decimal: NumberForm.Mark) -> Bool {
        while let scalar = rest.first {
            if let digit = digit(scalar) {
                groups[groups.count - 1].append(digit)
            } else if let found = Self.separator(scalar, decimal) {
                if let separator, separator != found { return false }
                separator = found
                groups.append([])
            } else {
                break
            }
            rest.removeFirst()
        }
        guard groups.count > 1 else { return true }
        let begins = (1...3).contains(groups[0].count) && groups[0].first != UInt8(ascii: "0")
        return begins && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private mutating func readDecimals(_ rest: inout Substring.UnicodeScalarView, _ decimal: NumberForm.Mark) -> Bool {
        guard rest.first.map({ $0.value == UInt32(decimal.byte) }) == true else { return true }
        rest.removeFirst()
        while let next = rest.first, let digit = digit(next) {
            decimals.append(digit)
            rest.removeFirst()
        }
        return true
    }

    /// `e-5`, `E+02`, to the end of the text.
    private mutating func readExponent(_ rest: Substring.UnicodeScalarView) -> Bool {
        guard let letter = rest.first else { return true }
        guard letter == "e" || letter == "E", !(groups.count > 1) else { return false }
        var digits = rest.dropFirst()
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits.removeFirst() }
        guard (1...3).contains(digits.count), digits.allSatisfy({ digit($0) != nil }) else { return false }
        let value = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
        exponent = isNegative ? -value : value
        return true
    }

    /// Moves the decimal mark by the exponent.
    mutating func moveMark() {
        let zero = UInt8(ascii: "0")
        if exponent > 0 {
            let moved = decimals.prefix(exponent)
            whole += moved + Array(repeating: zero, count: exponent - moved.count)
            decimals.removeFirst(moved.count)
        } else if exponent < 0 {
            let moved = whole.suffix(-exponent)
            decimals = Array(repeating: zero, count: -exponent - moved.count) + moved + decimals
            whole.removeLast(moved.count)
        }
    }

    private static func separator(_ scalar: Unicode.Scalar, _ decimal: NumberForm.Mark) -> Separator? {
        switch scalar {
        case "'", "\u{2019}": .apostrophe
        // Spaces that programs write between thousands: plain, no-break, thin and narrow no-break.
        case " ", "\u{A0}", "\u{2009}", "\u{202F}": .space
        default: scalar.value == UInt32(decimal.other.byte) ? .mark : nil
        }
    }
}

private func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    (0x30...0x39).contains(scalar.value) ? UInt8(scalar.value) : nil
}
