/// Damages bytes in the ways that files are damaged by accident, and in those that readers stumble over.
struct Mutation {
    /// Bytes that readers look for, or count by.
    private static let pieces: [[UInt8]] = [
        [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0, 0, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0],
        [0xE7, 3, 0, 0], [7, 0, 0, 0], [0x3D, 0xD8], [0x00, 0xDE], Array("\"\"".utf8), Array("\r\n".utf8),
        Array(",,".utf8),
        Array("<c r=\"XFE1\">".utf8), Array("</c>".utf8), Array("<row r=\"99999999999\">".utf8),
        Array("<v>1E400</v>".utf8),
        Array("&#x10FFFF;".utf8), Array("<!DOCTYPE a [".utf8), Array("<![CDATA[".utf8), Array("_xD83D_".utf8),
        Array(" t=\"s\"".utf8), Array(" s=\"1\"".utf8), Array("-1".utf8), Array("<t>".utf8), Array("PK\u{1}\u{2}".utf8),
    ]

    var numbers: SeededNumbers

    /// The bytes after one to eight damages.
    mutating func damaged(_ bytes: [UInt8], others: [[UInt8]]) -> [UInt8] {
        var result = bytes
        let mostBytes = 1 << 16
        for _ in 0..<Int.random(in: 1...8, using: &numbers) { damage(&result, others) }
        return result.count > mostBytes ? Array(result.prefix(mostBytes)) : result
    }

    private mutating func damage(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        let range = randomRange(bytes.count)
        switch Int.random(in: 0..<10, using: &numbers) {
        case 0, 1: if let first = range.first { bytes[first] ^= 1 << UInt8.random(in: 0..<8, using: &numbers) }
        case 2: if let first = range.first { bytes[first] = UInt8.random(in: .min ... .max, using: &numbers) }
        case 3: bytes.removeSubrange(range)
        case 4: bytes.insert(contentsOf: bytes[range], at: randomIndex(bytes.count))
        case 5: bytes.insert(contentsOf: randomPiece(), at: range.lowerBound)
        case 6: overwrite(&bytes, at: range.lowerBound, with: randomPiece())
        case 7: bytes.removeSubrange(randomIndex(bytes.count)...)
        case 8:
            let other = others.randomElement(using: &numbers) ?? []
            bytes.replaceSubrange(range, with: other[randomRange(other.count)])
        default:
            let piece = bytes[range].prefix(200)
            var copies: [UInt8] = []
            for _ in 0..<Int.random(in: 2...200, using: &numbers) { copies += piece }
            bytes.insert(contentsOf: copies, at: range.lowerBound)
        }
    }

    private func overwrite(_ bytes: inout [UInt8], at index: Int, with piece: [UInt8]) {
        for (offset, byte) in piece.enumerated() where index + offset < bytes.count { bytes[index + offset] = byte }
    }

    private mutating func randomPiece() -> [UInt8] { Self.pieces.randomElement(using: &numbers) ?? [] }

    private mutating func randomIndex(_ count: Int) -> Int { Int.random(in: 0...count, using: &numbers) }

    /// Short ranges are likelier than long ones.
    private mutating func randomRange(_ count: Int) -> Range<Int> {
        let start = randomIndex(count)
        let longest = 1 << Int.random(in: 0...12, using: &numbers)
        return start..<min(count, start + Int.random(in: 0...longest, using: &numbers))
    }
}
