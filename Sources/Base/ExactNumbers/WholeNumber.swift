/// A whole number from zero up, of any size: sums of weighted products leave no room for an overflow.
package struct WholeNumber: Sendable, Hashable {
    /// From the lowest up, base 2^32; the last is never zero, so that zero has none.
    private var limbs: [UInt32]

    /// The number 1.
    package static let one = WholeNumber(1)

    /// The number of this value.
    package init(_ value: UInt128) {
        limbs = []
        var rest = value
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    private init(limbs: [UInt32]) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
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
    package var isZero: Bool { limbs.isEmpty }
    /// Whether it is odd.
    package var isOdd: Bool { limbs.first.map { $0 & 1 == 1 } ?? false }

    /// The number itself where it is below 2^128.
    package var native: UInt128? {
        guard limbs.count <= 4 else { return nil }
        return limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) }
    }
}

extension WholeNumber: Comparable {
    /// Compares by size.
    package static func < (left: WholeNumber, right: WholeNumber) -> Bool {
        guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
        return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
    }

    /// The exact sum.
    package static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        var sum: [UInt32] = []
        var carry: UInt64 = 0
        for index in 0..<max(left.limbs.count, right.limbs.count) {
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
        var difference: [UInt32] = []
        var borrow: UInt64 = 0
        for index in left.limbs.indices {
            let subtrahend = right.limb(index) + borrow
            let limb = left.limb(index)
            borrow = limb < subtrahend ? 1 : 0
            difference.append(UInt32(truncatingIfNeeded: limb &- subtrahend))
        }
        return WholeNumber(limbs: difference)
    }

    /// The exact product.
    package static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for first in left.limbs.indices {
            var carry: UInt64 = 0
            for second in right.limbs.indices {
                carry += left.limb(first) * right.limb(second) + UInt64(product[first + second])
                product[first + second] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            product[first + right.limbs.count] = UInt32(carry)
        }
        return WholeNumber(limbs: product)
    }

    private func limb(_ index: Int) -> UInt64 { index < limbs.count ? UInt64(limbs[index]) : 0 }
}

extension WholeNumber {
    /// - Precondition: the divisor is not zero.
    package func quotientAndRemainder(dividingBy divisor: WholeNumber) -> (
        quotient: WholeNumber, remainder: WholeNumber
    ) {
        precondition(!divisor.isZero, "no number is divided by zero")
        if let small = native, let smallDivisor = divisor.native {
            let (quotient, remainder) = small.quotientAndRemainder(dividingBy: smallDivisor)
            return (WholeNumber(quotient), WholeNumber(remainder))
        }
        return divided(by: divisor)
    }

    /// Long division in base two: numbers beyond 128 bits are rare.
    private func divided(by divisor: WholeNumber) -> (quotient: WholeNumber, remainder: WholeNumber) {
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
        if let native, let otherNative = other.native {
            var (larger, smaller) = (native, otherNative)
            while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
            return WholeNumber(larger)
        }
        var (larger, smaller) = (self, other)
        while !smaller.isZero {
            (larger, smaller) = (smaller, larger.quotientAndRemainder(dividingBy: smaller).remainder)
        }
        return larger
    }

    /// The decimal digits.
    package var digits: String {
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
