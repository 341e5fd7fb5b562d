extension String {
    /// Where the last occurrence of a text ends, byte for byte; nil when there is none.
    func endOfLast(_ searched: String) -> String.Index? {
        let (bytes, pattern) = (Array(utf8), Array(searched.utf8))
        guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
        for start in (0...(bytes.count - pattern.count)).reversed()
        where bytes[start] == first && bytes[start..<(start + pattern.count)].elementsEqual(pattern) {
            return utf8.index(utf8.startIndex, offsetBy: start + pattern.count)
        }
        return nil
    }
}
