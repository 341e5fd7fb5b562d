extension [UInt8] {
    /// A number of two bytes, the higher first; nil past the end.
    func number16(at index: Int) -> Int? {
        guard index >= 0, index + 2 <= count else { return nil }
        return Int(self[index]) << 8 | Int(self[index + 1])
    }

    /// A number of four bytes, the highest first; nil past the end.
    func number32(at index: Int) -> Int? {
        guard let high = number16(at: index), let low = number16(at: index + 2) else { return nil }
        return high << 16 | low
    }

    /// Whether these bytes are at a place.
    func has(_ bytes: some Collection<UInt8>, at index: Int) -> Bool {
        index >= 0 && index + bytes.count <= count && self[index..<index + bytes.count].elementsEqual(bytes)
    }
}
