import Diagnostics

/// The text of a file as bytes of UTF-8.
///
/// - Parameter encoding: nil for UTF-8 or, with a byte-order mark, UTF-16.
/// - Throws: the place of the first byte that is not in the encoding, with a proposal for another; a file that is
///   plainly in UTF-8 or UTF-16 although another encoding is given, since each of its bytes would be read as something.
func readText(_ bytes: [UInt8], file: String, encoding: TextEncoding?) throws(ReportError) -> SourceText {
    if hasUTF16Mark(bytes) {
        try refuse(encoding, unless: { $0.isUTF16 }, "begins with the byte-order mark of UTF-16", file)
        return try readUTF16(bytes, file: file)
    }
    guard let encoding, encoding != .utf8 else { return try readUTF8(bytes, file: file) }
    if bytes.starts(with: utf8Mark) {
        try refuse(encoding, unless: { _ in false }, "begins with the byte-order mark of UTF-8", file)
    }
    if bytes.contains(where: { $0 >= 0x80 }), isUTF8(bytes[...]), !encoding.isUTF16 {
        try refuse(encoding, unless: { _ in false }, "is in UTF-8", file)
    }
    guard let conversion = EncodingConversion(from: encoding.iconvName) else {
        throw ReportError(
            Diagnostic(
                "unknown-encoding", at: Place(file: file),
                "this system cannot convert the encoding \(quoted(encoding.rawValue))", hint: "save the file as UTF-8"))
    }
    let (text, invalid) = conversion.converted(bytes)
    let source = try SourceText(text, file: file, origin: .recorded)
    guard let invalid else { return source }
    let byte = String(bytes[invalid], radix: 16, uppercase: true)
    throw ReportError(
        Diagnostic(
            "invalid-encoding", at: source.place(ofByte: text.count),
            "the byte 0x\(bytes[invalid] < 16 ? "0" : "")\(byte) is not valid \(encoding.rawValue)",
            hint: "give the encoding in which the file was saved, or save it as UTF-8"))
}

private let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

private func refuse(
    _ encoding: TextEncoding?, unless fits: (TextEncoding) -> Bool, _ what: String, _ file: String
) throws(ReportError) {
    guard let encoding, !fits(encoding) else { return }
    throw ReportError(
        Diagnostic(
            "wrong-encoding", at: Place(file: file),
            "the file \(what), but its encoding is given as \(encoding.rawValue)",
            hint: "leave the encoding out; UTF-8 and UTF-16 with a byte-order mark are recognized"))
}

/// Reads UTF-8; where a byte is not valid, says in which encoding its line would make sense.
private func readUTF8(_ bytes: [UInt8], file: String) throws(ReportError) -> SourceText {
    do throws(ReportError) {
        return try SourceText(bytes, file: file, origin: .recorded)
    } catch {
        guard let first = error.diagnostics.first, first.code == "invalid-utf8" || first.code == "control-character",
            let proposal = EncodingProposal(bytes)
        else { throw error }
        var diagnostic = first
        if first.code == "control-character" {
            diagnostic = Diagnostic("invalid-utf8", at: first.place, "the file is not in UTF-8")
        }
        diagnostic.hint = proposal.hint
        throw ReportError(diagnostic)
    }
}

/// Whether all bytes are valid UTF-8.
func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return true
    } catch {
        return false
    }
}
