internal import DocumentModel
internal import ExactNumbers

/// Checks the text of a printed number against its exact value, in digits of any script and with any decimal mark.
struct NumberText {
    let number: PrintedNumber
    let whole: Recomputed.Whole?

    /// Why the text does not follow from value, form, decimals and rounding; nil when it does.
    ///
    /// - Parameter word: the word for the value in the number's form and language, in lower case; nil when the file has none.
    func problem(word: String?) -> String? {
        switch number.form {
        case .plain: return digitsProblem(number.value, signs: .plain)
        case .percent: return edgeProblem ?? digitsProblem(number.value * hundred, signs: .plain)
        case .signed: return digitsProblem(number.value * hundred, signs: .always)
        case .magnitude: return digitsProblem(size * hundred, signs: .plain)
        case .size: return digitsProblem(size, signs: .plain)
        case .lessThan: return lessThanProblem()
        case .moreThan: return moreThanProblem()
        case .cardinal, .ordinal, .ordinalDigits: return wordProblem(word)
        case .unchanged:
            return number.value.isZero
                ? wordProblem(word) : "prints \"\(number.text)\" for \(number.value.text), which is not zero"
        }
    }

    /// A share that rounds to nothing or to the whole is printed as such only if it is.
    private var edgeProblem: String? {
        let text = WrittenNumber(number.text)
        if text.isZero, !number.value.isZero {
            return "prints \"\(number.text)\" for \(number.value.text), which is not zero"
        }
        guard text == WrittenNumber(hundred.text(decimals: number.decimals)), number.value < ExactFraction(1) else {
            return nil
        }
        return "prints \"\(number.text)\" for \(number.value.text), which is not the whole"
    }

    private var size: ExactFraction { number.value < ExactFraction(0) ? ExactFraction(0) - number.value : number.value }

    private var hundred: ExactFraction { ExactFraction(100) }

    private enum Signs { case plain, always }

    private func digitsProblem(_ value: ExactFraction, signs: Signs) -> String? {
        let expected = expectedText(value, signs)
        guard number.rounding != nil || isExact(value) else {
            return "prints \(number.decimals) decimals of \(value.text), but the record names no rounding"
        }
        guard WrittenNumber(number.text) != WrittenNumber(expected) else { return nil }
        return "prints \"\(number.text)\", but \(number.value.text) gives \"\(expected)\""
    }

    private func expectedText(_ value: ExactFraction, _ signs: Signs) -> String {
        if let whole {
            return apportioned(whole.shares.map { $0 * hundred }, decimals: number.decimals)[whole.index]
        }
        let rounding = number.rounding ?? .halfAwayFromZero
        switch signs {
        case .plain: return value.text(decimals: number.decimals, rounding)
        case .always: return value.signedText(decimals: number.decimals, rounding)
        }
    }

    private func isExact(_ value: ExactFraction) -> Bool {
        ExactFraction(text: value.text(decimals: number.decimals)) == value
    }

    /// The least number that the decimals can print; the value itself rounds to zero.
    private func lessThanProblem() -> String? {
        let value = number.measure == .meanChange ? size : number.value * hundred
        guard WrittenNumber(expectedText(value, .plain)).isZero, !number.value.isZero else {
            return "prints \"less\" for \(number.value.text), which does not round to zero"
        }
        let least = decimalText(.one, decimals: number.decimals)
        guard WrittenNumber(number.text) != WrittenNumber(least) else { return nil }
        return "prints \"\(number.text)\", but the least number with \(number.decimals) decimals is \"\(least)\""
    }

    /// The greatest number below a hundred that the decimals can print; the value itself rounds to a hundred.
    private func moreThanProblem() -> String? {
        let whole = WrittenNumber(hundred.text(decimals: number.decimals))
        guard WrittenNumber(expectedText(number.value * hundred, .plain)) == whole, number.value < ExactFraction(1)
        else {
            return "prints \"more\" for \(number.value.text), which does not round to the whole"
        }
        let greatest = ExactFraction.greatestPercentText(decimals: number.decimals)
        guard WrittenNumber(number.text) != WrittenNumber(greatest) else { return nil }
        return "prints \"\(number.text)\", but the greatest number with \(number.decimals) decimals is \"\(greatest)\""
    }

    private func wordProblem(_ word: String?) -> String? {
        guard let word else {
            return
                "prints \"\(number.text)\", but the file has no word for \(number.value.text) (\(number.form.rawValue))"
        }
        guard number.text.lowercased() != word else { return nil }
        return "prints \"\(number.text)\", but the word for \(number.value.text) is \"\(word)\""
    }
}

/// A number as written: its sign, its digits and how many of them are decimals.
struct WrittenNumber: Equatable {
    private var sign: Unicode.Scalar?
    private var digits: [Int] = []
    private var decimals = 0
    private var isNumber = true

    /// Digits of any script, `-` or `−`, `+`, and `.`, `,` or `٫` before the decimals.
    init(_ text: String) {
        var mark: Int?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "-", "\u{2212}": takeSign("-")
            case "+": takeSign("+")
            case ".", ",", "\u{66B}":
                if mark != nil || digits.isEmpty { isNumber = false }
                mark = digits.count
            case _ where isDirectionMark(scalar): break
            default:
                guard let digit = digit(scalar) else {
                    isNumber = false
                    continue
                }
                digits.append(digit)
            }
        }
        decimals = mark.map { digits.count - $0 } ?? 0
        if digits.isEmpty || mark != nil && decimals == 0 { isNumber = false }
    }

    var isZero: Bool { isNumber && digits.allSatisfy { $0 == 0 } }

    /// What is not a number equals nothing.
    static func == (left: WrittenNumber, right: WrittenNumber) -> Bool {
        left.isNumber && right.isNumber && left.sign == right.sign && left.digits == right.digits
            && left.decimals == right.decimals
    }

    private mutating func takeSign(_ sign: Unicode.Scalar) {
        if self.sign != nil || !digits.isEmpty { isNumber = false }
        self.sign = sign
    }
}

/// The value of a decimal digit of any script; nil for any other character.
func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
}
