import Diagnostics

/// Whether a file begins with a byte-order mark of UTF-16.
func hasUTF16Mark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }

/// The text of a file that begins with a byte-order mark of UTF-16, as bytes of UTF-8.
///
/// - Throws: the place of the first surrogate without its other half, or of a last byte that is half a character.
func readUTF16(_ bytes: [UInt8], file: String) throws(ReportError) -> SourceText {
    let isLittleEndian = bytes.starts(with: [0xFF, 0xFE])
    var units = UTF16Units(bytes: bytes, index: 2, low: isLittleEndian ? 0 : 1)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var fault: Int?
    var decoder = UTF16()
    decoding: while true {
        switch decoder.decode(&units) {
        case .scalarValue(let scalar): text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        case .emptyInput: break decoding
        case .error:
            fault = fault ?? text.count
            text.append(contentsOf: UTF8.encodedReplacementCharacter)
        }
    }
    let source = try SourceText(text, file: file, origin: .recorded)
    if let fault { throw ReportError(unpairedSurrogate(at: source.place(ofByte: fault))) }
    if bytes.count % 2 != 0 { throw ReportError(halfCharacter(at: source.place(ofByte: text.count))) }
    return source
}

/// The code units of UTF-16 in bytes.
private struct UTF16Units: IteratorProtocol {
    let bytes: [UInt8]
    var index: Int
    /// Which byte of a pair is the lower.
    let low: Int

    mutating func next() -> UInt16? {
        guard index + 1 < bytes.count else { return nil }
        defer { index += 2 }
        return UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
    }
}

private func unpairedSurrogate(at place: Place) -> Diagnostic {
    Diagnostic("invalid-utf16", at: place, "half a character of UTF-16 without its other half", hint: "delete it")
}

private func halfCharacter(at place: Place) -> Diagnostic {
    Diagnostic(
        "invalid-utf16", at: place, "the file ends in the middle of a character of UTF-16", hint: "export it again")
}
