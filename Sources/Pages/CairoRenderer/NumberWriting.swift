extension Array<UInt8> {
    /// Appends a number rounded to so many decimals, without zeros at its end.
    package mutating func append(number: Double, decimals: Int) {
        var units = number
        for _ in 0..<decimals { units *= 10 }
        let farthest = 1e15  // beyond what a picture can hold, and exact
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
