/// The text of a paragraph as one, and where its spans lie in it.
///
/// Line feeds and tabs are drawn as spaces, paragraph separators as zero-width spaces, all at the same bytes. Line breaks
/// are found in the text as given.
struct ParagraphSource {
    let spans: [TextSpan]
    /// The start of each span, then the end of the text, in UTF-8 bytes.
    let starts: [Int]
    /// UTF-8 as given.
    let bytes: [UInt8]
    /// UTF-8 as drawn, equally long.
    let drawnBytes: [UInt8]

    init(_ spans: [TextSpan]) {
        self.spans = spans
        starts = spans.reduce(into: [0]) { starts, span in starts.append((starts.last ?? 0) + span.text.utf8.count) }
        bytes = spans.flatMap { Array($0.text.utf8) }
        drawnBytes = Self.drawn(bytes)
    }

    /// The span that holds a byte.
    func spanIndex(at offset: Int) -> Int {
        var (low, high) = (0, spans.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The character that begins at a byte of the text as given; nil at its end.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        let longestCharacter = 4
        return String(decoding: bytes[offset...].prefix(longestCharacter), as: UTF8.self).unicodeScalars.first
    }

    private static func drawn(_ bytes: [UInt8]) -> [UInt8] {
        let controlsShownAsSpace: ClosedRange<UInt8> = 0x09...0x0D
        var result = bytes.map { controlsShownAsSpace.contains($0) ? UInt8(ascii: " ") : $0 }
        let (separatorStart, separatorEnds, zeroWidthSpace): ([UInt8], ClosedRange<UInt8>, [UInt8]) =
            ([0xE2, 0x80], 0xA8...0xA9, [0xE2, 0x80, 0x8B])
        for index in result.indices.dropLast(2)
        where result[index] == separatorStart[0] && result[index + 1] == separatorStart[1]
            && separatorEnds.contains(result[index + 2])
        {
            result.replaceSubrange(index..<index + 3, with: zeroWidthSpace)
        }
        return result
    }
}
