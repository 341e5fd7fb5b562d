/// A number in plain decimal digits: no exponent, no digit that says nothing.
///
/// The digits are the file's own, so that an identifier of twenty digits keeps them all. Only where more than 15 significant
/// digits are written with a fraction, as spreadsheets do of a binary number (4.0999999999999996 for 4.1), they become the
/// shortest that stand for the same binary number.
///
/// - Returns: nil when the text is not a number, or one so large or small that no spreadsheet has it.
func decimalText(_ text: some StringProtocol) -> String? {
    guard var number = DecimalNumber(text) else { return nil }
    let exactDigits = 15
    if number.digits.count > exactDigits, !number.isWhole {
        guard let value = Double(String(text)), let shortest = DecimalNumber(value.description) else { return nil }
        number = shortest
    }
    return number.text
}

/// The shortest decimal digits that stand for a binary number; nil when it is infinite or none.
func decimalText(_ value: Double) -> String? {
    DecimalNumber(value.description)?.text
}

/// Decimal digits and the place of the point among them.
private struct DecimalNumber {
    var isNegative = false
    /// Digits in ASCII, the first and the last of them not zero.
    var digits: [UInt8] = []
    /// How many of the digits are before the point; negative for zeros after it, more than there are for zeros before it.
    var point = 0

    var isWhole: Bool { point >= digits.count }

    init?(_ text: some StringProtocol) {
        var rest = text.utf8[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        let whole = rest.prefix { isDigit($0) }
        rest = rest.dropFirst(whole.count)
        var fraction = rest.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            fraction = rest.dropFirst().prefix { isDigit($0) }
            rest = rest.dropFirst(fraction.count + 1)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        digits = Array(whole) + Array(fraction)
        point = whole.count
        guard let exponent = Self.exponent(rest) else { return nil }
        point += exponent
        dropZeros()
    }

    private static func exponent(_ text: some Collection<UInt8>) -> Int? {
        guard let sign = text.first else { return 0 }
        guard sign | 0x20 == UInt8(ascii: "e") else { return nil }
        let largest = 400
        guard let value = Int(String(decoding: text.dropFirst(), as: UTF8.self)), abs(value) <= largest else {
            return nil
        }
        return value
    }

    private mutating func dropZeros() {
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(zeros)
        point -= zeros
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    }

    var text: String {
        if digits.isEmpty { return "0" }
        let sign = isNegative ? "-" : ""
        let all = String(decoding: digits, as: UTF8.self)
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + all }
        if isWhole { return sign + all + String(repeating: "0", count: point - digits.count) }
        return sign + all.prefix(point) + "." + all.dropFirst(point)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
