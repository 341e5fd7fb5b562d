internal import Geometry

extension Array<UInt8> {
    /// Appends `#rrggbb`.
    mutating func append(_ color: Color) {
        append(UInt8(ascii: "#"))
        for component in [color.red, color.green, color.blue] {
            for digit in [component >> 4, component & 15] {
                append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}
