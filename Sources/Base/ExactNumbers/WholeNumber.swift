/// A whole number from zero up, of any size: sums of weighted products leave no room for an overflow.
package struct WholeNumber: Sendable, Hashable {
    private enum Size: Sendable, Hashable {
        /// Nearly every number: nothing is allocated for it.
        case word(UInt64)
        /// From the lowest up, base 2^32; more than 64 bits, and the last is never zero.
        case limbs([UInt32])
    }

    private let size: Size

    /// The number 1.
    package static let one = WholeNumber(1)

    /// The number of this value.
    package init(_ value: UInt128) {
        if let word = UInt64(exactly: value) {
            self.init(word: word)
        } else {
            self.init(limbs: (0..<4).map { UInt32(truncatingIfNeeded: value >> ($0 * 32)) })
        }
    }

    private init(word: UInt64) { size = .word(word) }

    /// - Parameter limbs: from the lowest up, base 2^32.
    private init(limbs: [UInt32]) {
        var limbs = limbs
        while limbs.last == 0 { limbs.removeLast() }
        size = limbs.count > 2 ? .limbs(limbs) : .word(limbs.reversed().reduce(0) { $0 << 32 | UInt64($1) })
    }

    /// The number itself where it is below 2^64.
    private var word: UInt64? {
        switch size {
        case .word(let word): word
        case .limbs: nil
        }
    }

    /// From the lowest up, base 2^32; the last is never zero, so that zero has none.
    private var limbs: [UInt32] {
        switch size {
        case .word(let word):
            let (low, high) = (UInt32(truncatingIfNeeded: word), UInt32(word >> 32))
            return high > 0 ? [low, high] : low > 0 ? [low] : []
        case .limbs(let limbs): return limbs
        }
    }

    /// 10 to the power of the exponent, which is not negative.
    package static func powerOfTen(_ exponent: Int) -> WholeNumber {
        let mostBelow128Bits = 38
        guard exponent <= mostBelow128Bits else {
            return .powerOfTen(mostBelow128Bits) * .powerOfTen(exponent - mostBelow128Bits)
        }
        return WholeNumber((0..<exponent).reduce(1) { power, _ in power * 10 })
    }

    /// Whether it is zero.
    package var isZero: Bool { word == 0 }
    /// Whether it is odd.
    package var isOdd: Bool { limbs.first.map { $0 & 1 == 1 } ?? false }

    /// The number itself where it is below 2^128.
    package var native: UInt128? {
        switch size {
        case .word(let word): UInt128(word)
        case .limbs(let limbs):
            limbs.count <= 4 ? limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) } : nil
        }
    }
}

extension WholeNumber: Comparable {
    /// Compares by size.
    package static func < (left: WholeNumber, right: WholeNumber) -> Bool {
        if let first = left.word, let second = right.word { return first < second }
        let (left, right) = (left.limbs, right.limbs)
        guard left.count == right.count else { return left.count < right.count }
        return left.reversed().lexicographicallyPrecedes(right.reversed())
    }

    /// The exact sum.
    package static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        if let first = left.word, let second = right.word {
            let (sum, overflows) = first.addingReportingOverflow(second)
            if !overflows { return WholeNumber(word: sum) }
        }
        let (left, right) = (left.limbs, right.limbs)
        var sum: [UInt32] = []
        var carry: UInt64 = 0
        for index in 0..<max(left.count, right.count) {
            carry += left.limb(index) + right.limb(index)
            sum.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        sum.append(UInt32(carry))
        return WholeNumber(limbs: sum)
    }

    /// - Precondition: the right one is not the greater.
    package static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        precondition(right <= left, "a whole number is not negative")
        if let first = left.word, let second = right.word { return WholeNumber(word: first - second) }
        let (left, right) = (left.limbs, right.limbs)
        var difference: [UInt32] = []
        var borrow: UInt64 = 0
        for index in left.indices {
            let subtrahend = right.limb(index) + borrow
            let limb = left.limb(index)
            borrow = limb < subtrahend ? 1 : 0
            difference.append(UInt32(truncatingIfNeeded: limb &- subtrahend))
        }
        return WholeNumber(limbs: difference)
    }

    /// The exact product.
    package static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        if let first = left.word, let second = right.word {
            let (product, overflows) = first.multipliedReportingOverflow(by: second)
            if !overflows { return WholeNumber(word: product) }
        }
        let (left, right) = (left.limbs, right.limbs)
        var product = [UInt32](repeating: 0, count: left.count + right.count)
        for first in left.indices {
            var carry: UInt64 = 0
            for second in right.indices {
                carry += left.limb(first) * right.limb(second) + UInt64(product[first + second])
                product[first + second] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            product[first + right.count] = UInt32(carry)
        }
        return WholeNumber(limbs: product)
    }
}

extension [UInt32] {
    fileprivate func limb(_ index: Int) -> UInt64 { index < count ? UInt64(self[index]) : 0 }
}

extension WholeNumber {
    /// - Precondition: the divisor is not zero.
    package func quotientAndRemainder(dividingBy divisor: WholeNumber) -> (
        quotient: WholeNumber, remainder: WholeNumber
    ) {
        precondition(!divisor.isZero, "no number is divided by zero")
        if let word, let small = divisor.word {
            return (WholeNumber(word: word / small), WholeNumber(word: word % small))
        }
        if let small = native, let smallDivisor = divisor.native {
            let (quotient, remainder) = small.quotientAndRemainder(dividingBy: smallDivisor)
            return (WholeNumber(quotient), WholeNumber(remainder))
        }
        return divided(by: divisor)
    }

    /// Long division in base two: numbers beyond 128 bits are rare.
    private func divided(by divisor: WholeNumber) -> (quotient: WholeNumber, remainder: WholeNumber) {
        let limbs = limbs
        var quotient = [UInt32](repeating: 0, count: limbs.count)
        var remainder = WholeNumber(0)
        for index in limbs.indices.reversed() {
            for bit in (0..<32).reversed() {
                remainder = remainder + remainder + (limbs[index] >> bit & 1 == 1 ? .one : WholeNumber(0))
                guard divisor <= remainder else { continue }
                remainder = remainder - divisor
                quotient[index] |= 1 << bit
            }
        }
        return (WholeNumber(limbs: quotient), remainder)
    }

    /// The greatest common divisor (Euclid).
    package func commonDivisor(with other: WholeNumber) -> WholeNumber {
        if let word, let other = other.word { return WholeNumber(word: Self.commonDivisor(word, other)) }
        if let native, let other = other.native { return WholeNumber(Self.commonDivisor(native, other)) }
        var (larger, smaller) = (self, other)
        while !smaller.isZero {
            (larger, smaller) = (smaller, larger.quotientAndRemainder(dividingBy: smaller).remainder)
        }
        return larger
    }

    private static func commonDivisor<Number: UnsignedInteger>(_ first: Number, _ second: Number) -> Number {
        var (larger, smaller) = (first, second)
        while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }

    /// The decimal digits.
    package var digits: String {
        if let word { return String(word) }
        if let native { return String(native) }
        let (front, back) = quotientAndRemainder(dividingBy: WholeNumber.powerOfTen(18))
        let last = back.digits
        return front.digits + String(repeating: "0", count: 18 - last.count) + last
    }
}

extension WholeNumber {
    /// Reads decimal digits; nil for any other text.
    package init?(digits: Substring) {
        guard !digits.isEmpty else { return nil }
        let isDecimal = digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isDecimal else { return nil }
        // As many digits at a time as 128 bits hold.
        let most = 38
        var (value, rest) = (WholeNumber(0), digits.utf8[...])
        while !rest.isEmpty {
            let part = rest.prefix(most)
            let number = part.reduce(UInt128(0)) { $0 * 10 + UInt128($1 - UInt8(ascii: "0")) }
            value = value.isZero ? WholeNumber(number) : value * .powerOfTen(part.count) + WholeNumber(number)
            rest = rest.dropFirst(part.count)
        }
        self = value
    }
}
