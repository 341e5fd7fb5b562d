extension String {
    /// The longest runs of scalars which are part of a word, in order, as offsets in UTF-8.
    @inlinable
    package func runs(where isPart: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        let usualLength = 5
        runs.reserveCapacity(utf8.count / usualLength + 1)
        var start: Int?
        let bytes = utf8Span.span
        var offset = 0
        while offset < bytes.count {
            // ASCII needs no index into the text, which would take several times as long.
            let byte = bytes[offset]
            let scalar =
                byte < 0x80 ? Unicode.Scalar(byte) : unicodeScalars[utf8.index(startIndex, offsetBy: offset)]
            if isPart(scalar) {
                start = start ?? offset
            } else if let begun = start {
                runs.append(begun..<offset)
                start = nil
            }
            offset += UTF8.width(scalar)
        }
        if let start { runs.append(start..<offset) }
        return runs
    }

    /// The text between two offsets in UTF-8.
    @inlinable
    package func part(_ range: Range<Int>) -> Substring {
        self[utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)]
    }
}
