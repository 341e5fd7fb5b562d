/// Reads bytes as UTF-8 text, without a byte-order mark.
///
/// - Throws: a `ReportError` with line and column of the first byte that is no UTF-8.
public func decodeUTF8(_ bytes: [UInt8], file: String) throws(ReportError) -> String {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    let good = longestValidPrefix(of: content)
    let before = String(decoding: content.prefix(good), as: UTF8.self)
    let lastLine = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let place = Place(
        file: file, line: before.utf8.count { $0 == UInt8(ascii: "\n") } + 1, column: lastLine.count + 1)
    let byte = content[content.startIndex + good]
    throw ReportError(
        Diagnostic(
            "not-utf8", at: place, "the byte 0x\(String(byte, radix: 16, uppercase: true)) is no UTF-8 text",
            hint: "save the file as UTF-8"))
}

private func longestValidPrefix(of bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return count
}
