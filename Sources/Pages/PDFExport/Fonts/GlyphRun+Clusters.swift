internal import CairoRenderer
internal import Drawing

extension GlyphRun {
    /// Goes through the clusters in the order of the text.
    ///
    /// - Parameter body: takes the characters of a cluster and the places of its glyphs.
    /// - Throws: `RenderingError` when the clusters split a character, or do not add up to the text and the glyphs.
    func forEachCluster(
        _ body: (_ text: borrowing Span<UInt8>, _ glyphs: Range<Int>) throws(RenderingError) -> Void
    ) throws(RenderingError) {
        let bytes = text.utf8Span.span
        if isPlain {
            for byte in 0..<bytes.count {
                guard bytes[byte] < 0x80 else { throw .clusters(text: text) }
                let place = isRightToLeft ? bytes.count - 1 - byte : byte
                try body(bytes.extracting(byte..<byte + 1), place..<place + 1)
            }
            return
        }
        var (byte, passed) = (0, 0)
        for cluster in clusters {
            let (byteEnd, glyphEnd) = (byte + cluster.utf8Count, passed + cluster.glyphCount)
            guard byte <= byteEnd, byteEnd <= bytes.count, passed <= glyphEnd, glyphEnd <= glyphs.count,
                byteEnd == bytes.count || !bytes[byteEnd].continuesCharacter
            else { throw .clusters(text: text) }
            let places = isRightToLeft ? glyphs.count - glyphEnd..<glyphs.count - passed : passed..<glyphEnd
            try body(bytes.extracting(byte..<byteEnd), places)
            (byte, passed) = (byteEnd, glyphEnd)
        }
        guard byte == bytes.count, passed == glyphs.count else { throw .clusters(text: text) }
    }
}

extension UInt8 {
    /// Whether it is not the first byte of a character in UTF-8.
    fileprivate var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
