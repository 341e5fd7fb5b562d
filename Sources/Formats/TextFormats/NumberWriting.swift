extension Array<UInt8> {
    /// Appends a number in decimal digits, rounded half away from zero to a number of decimals, without trailing
    /// zeros: `-2.5` and not `-2.500`.
    ///
    /// A magnitude of 10^15 units of the last decimal or more is written as that.
    ///
    /// - Precondition: `number` is finite.
    package mutating func append(number: Double, decimals: Int) {
        var units = number
        for _ in 0..<decimals { units *= 10 }
        let farthest = 1e15  // more than a page or picture can hold, and still exact in a Double
        let rounded = Int(Swift.max(-farthest, Swift.min(units.rounded(), farthest)))
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        if rounded < 0 { append(UInt8(ascii: "-")) }
        append(integer: Int(rounded.magnitude / UInt(scale)))
        var rest = Int(rounded.magnitude % UInt(scale))
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        while rest > 0 {
            scale /= 10
            append(UInt8(ascii: "0") + UInt8(rest / scale))
            rest %= scale
        }
    }

    /// Appends an integer in decimal digits.
    package mutating func append(integer: Int) {
        if integer < 0 { append(UInt8(ascii: "-")) }
        var divisor: UInt = 1
        while integer.magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(integer.magnitude / divisor % 10))
            divisor /= 10
        }
    }
}

extension String {
    /// The digits with as many zeros before them as make `count` characters; longer texts stay as they are.
    package func paddedWithZeros(to count: Int) -> String {
        String(repeating: "0", count: Swift.max(0, count - utf8.count)) + self
    }
}
