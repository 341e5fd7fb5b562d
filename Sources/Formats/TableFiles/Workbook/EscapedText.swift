/// The text of a cell with its escapes read: `_x000D_` stands for the UTF-16 code unit 000D, as XML has no carriage returns of
/// its own (ISO/IEC 29500-1, 22.9.2.19). What would be half a character stays as it is written.
func readingEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if let escape = escapedScalar(bytes, at: index), let encoded = UTF8.encode(escape.scalar) {
            result.append(contentsOf: encoded)
            index = escape.end
        } else {
            result.append(bytes[index])
            index += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private func escapedScalar(_ bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let length = 7
    guard let first = escapedUnit(bytes, at: index) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, index + length) }
    guard let second = escapedUnit(bytes, at: index + length) else { return nil }
    var decoder = UTF16()
    var units = [first, second].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&units) else { return nil }
    return (scalar, index + 2 * length)
}

/// The code unit of `_xHHHH_`.
private func escapedUnit(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
        bytes[index + 6] == UInt8(ascii: "_"), bytes[index + 2] != UInt8(ascii: "+")
    else { return nil }
    return UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
}
