/// Finds an option by the bytes of its code.
///
/// A large export holds millions of codes and few different ones. Codes of at most seven bytes, as nearly all are, are
/// compared as one number, and no text is made of them.
struct OptionCodes {
    /// All codes with the index of their option.
    let indices: [String: Int]
    /// A hash table with open addressing, at most half full; zero is an empty place, as no code is empty.
    private var keys: [UInt64]
    private var values: [Int]

    init(_ options: [AnswerOption]) {
        indices = Dictionary(
            options.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var size = 2
        while size < 2 * indices.count { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
        for (code, index) in indices {
            guard let key = packed(Array(code.utf8)[...]) else { continue }
            let place = place(of: key)
            keys[place] = key
            values[place] = index
        }
    }

    /// The index of the option with this code.
    func index(of code: ArraySlice<UInt8>) -> Int? {
        guard let key = packed(code) else { return indices[String(decoding: code, as: UTF8.self)] }
        let place = place(of: key)
        return keys[place] == key ? values[place] : nil
    }

    /// Where a key stands, or the empty place where it would.
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        let golden: UInt64 = 0x9E37_79B9_7F4A_7C15  // 2^64 divided by the golden ratio (Knuth, 6.4)
        var place = Int(truncatingIfNeeded: (key &* golden) >> 32) & mask
        while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    /// One to seven bytes and their count as a number, which is never zero; nil for more bytes or none.
    private func packed(_ code: ArraySlice<UInt8>) -> UInt64? {
        guard (1...7).contains(code.count) else { return nil }
        return code.reduce(UInt64(code.count)) { number, byte in number << 8 | UInt64(byte) }
    }
}
