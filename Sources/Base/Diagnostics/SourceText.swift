/// The bytes of a text file, checked to be UTF-8 without control characters, with their places.
package struct SourceText: Sendable {
    /// Whose text it is.
    package enum Origin: Sendable {
        /// A person wrote it for this program: it has no `UnwantedCharacter`.
        case written
        /// Another program recorded what people typed: it has no control characters of ASCII. Others are part of an answer,
        /// and are refused where a page would show them.
        case recorded
    }

    /// All bytes, including a byte-order mark.
    package let bytes: [UInt8]
    /// Where the text begins: after a byte-order mark, if there is one.
    package let start: Int
    /// The path as the user gave it.
    package let file: String

    /// - Throws: the place of the first byte that is not UTF-8, or of the first character that the text may not have.
    package init(_ bytes: [UInt8], file: String, origin: Origin) throws(ReportError) {
        self.bytes = bytes
        self.file = file
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let offset = firstByteThatIsNoUTF8 { throw ReportError(invalidUTF8(at: offset)) }
        if let (character, offset) = firstUnwantedCharacter(origin) {
            throw ReportError(Diagnostic(character, at: place(ofByte: offset)))
        }
    }

    /// So far into a line characters are counted: past it nobody looks for a place by its column, and counting would take
    /// long in a file of one line and many problems.
    static let longestCountedLine = 1 << 16

    /// The place of a byte, found by counting lines from a line whose beginning is known; without a column far into a line.
    package func place(ofByte offset: Int, from known: LineStart? = nil) -> Place {
        var line = known ?? LineStart(number: 1, offset: start)
        var index = line.offset
        while index < offset {
            index = skipCharacterOrLineBreak(at: index, &line)
        }
        return place(ofByte: offset, in: line)
    }

    /// The place of a byte in its line.
    package func place(ofByte offset: Int, in line: LineStart) -> Place {
        let isFar = offset - line.offset > Self.longestCountedLine
        return Place(
            file: file, line: line.number, column: isFar ? nil : column(ofByte: offset, lineOffset: line.offset))
    }

    /// The column, in characters from 1, of a byte in the line that begins at `lineOffset`.
    package func column(ofByte offset: Int, lineOffset: Int) -> Int {
        guard lineOffset < offset else { return 1 }
        return String(decoding: bytes[lineOffset..<offset], as: UTF8.self).count + 1
    }

    /// Steps over one byte, or over CR LF; after CR, LF or CR LF `line` is the line that begins there.
    private func skipCharacterOrLineBreak(at index: Int, _ line: inout LineStart) -> Int {
        let byte = bytes[index]
        var next = index + 1
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { return next }
        if byte == UInt8(ascii: "\r"), next < bytes.count, bytes[next] == UInt8(ascii: "\n") { next += 1 }
        line = LineStart(number: line.number + 1, offset: next)
        return next
    }
}

/// A line of a file: its number, counted from 1, and the offset of its first byte.
package struct LineStart: Sendable {
    /// Counted from 1.
    package var number: Int
    /// Of the first byte, from 0.
    package var offset: Int

    /// - Parameters: the number of the line from 1, and the offset of its first byte.
    package init(number: Int, offset: Int) {
        self.number = number
        self.offset = offset
    }
}

extension SourceText {
    private var firstByteThatIsNoUTF8: Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private func firstUnwantedCharacter(_ origin: Origin) -> (character: UnwantedCharacter, offset: Int)? {
        switch origin {
        case .written: UnwantedCharacter.first(in: bytes)
        case .recorded: UnwantedCharacter.firstOfASCII(in: bytes)
        }
    }

    private func invalidUTF8(at offset: Int) -> Diagnostic {
        Diagnostic(
            "invalid-utf8", at: place(ofByte: offset), "the byte 0x\(hexadecimal(bytes[offset])) is not valid UTF-8",
            hint: "save the file in the encoding UTF-8")
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
