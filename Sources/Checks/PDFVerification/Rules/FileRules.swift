internal import PDFSyntax

extension Inspection {
    /// The file's outside: header, end, identifier, and whether all of it could be read.
    mutating func checkFile() {
        checkHeader()
        checkEnd()
        checkIdentifier()
        if file.trailer["Encrypt"] != nil {
            findings.fail(.accessible("7.16"), "the file is encrypted, so that nothing more of it can be checked")
            findings.fail(.archival("6.1.3"), "the file is encrypted")
        }
        for problem in file.problems {
            findings.fail(.format("7.3.10"), object: problem.object, "cannot be read: \(problem.reason)")
        }
        if catalog["Type"] != .name("Catalog") { findings.fail(.format("7.7.2"), "the file has no catalog") }
    }

    private mutating func checkHeader() {
        let version = Array("%PDF-1.".utf8)
        let bytes = file.bytes
        guard bytes.count > 16, bytes.starts(with: version), let digit = bytes[7].hexadecimalValue, digit <= 7,
            bytes[8] == 0x0A || bytes[8] == 0x0D
        else {
            findings.fail(
                .archival("6.1.2"), "the file does not begin with %PDF-1.0 to %PDF-1.7 and the end of the line")
            return
        }
        if digit < 5, file.usesStreams {
            findings.fail(
                .format("7.5.2"), "the header says PDF 1.\(digit), but the file is written as PDF 1.5 or later")
        }
        let comment = bytes[8] == 0x0D && bytes[9] == 0x0A ? 10 : 9
        let letters = bytes[(comment + 1)...].prefix(4)
        if bytes[comment] != UInt8(ascii: "%") || letters.count < 4 || !letters.allSatisfy({ $0 > 127 }) {
            findings.fail(.archival("6.1.2"), "no comment of four bytes above 127 follows the header")
        }
    }

    private mutating func checkEnd() {
        let end = Array("%%EOF".utf8)
        var tail = file.bytes[...]
        if tail.last == 0x0A { tail = tail.dropLast() }
        if tail.last == 0x0D { tail = tail.dropLast() }
        if !tail.suffix(end.count).elementsEqual(end) {
            findings.fail(.archival("6.1.3"), "the file does not end with %%EOF and one end of line")
        }
    }

    private mutating func checkIdentifier() {
        let parts = (file.entry("ID", of: file.trailer).array ?? []).compactMap(\.bytes)
        if parts.count != 2 || parts.contains(where: { $0.count < 16 }) {
            findings.fail(.archival("6.1.3"), "the file has no identifier (ID) of two strings of 16 bytes")
        }
    }
}
