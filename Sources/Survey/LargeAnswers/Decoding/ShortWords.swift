/// Finds the options that texts of up to eight bytes stand for, a bit each: such a text is one number, and is found
/// where it is looked for or not at all.
struct ShortWords {
    private struct Entry {
        /// Zero where nothing is.
        var word: UInt64 = 0
        var bit: UInt64 = 0
    }

    private var entries = [Entry](repeating: Entry(), count: 64)

    /// Only few of so many places are ever looked at.
    private static let most = 1 << 14

    /// A text of at least one byte, the first the lowest, behind zeros: no other has the same number, as none has a
    /// byte of zero.
    ///
    /// - Precondition: there are eight bytes at the offset.
    @inline(__always)
    static func word(_ bytes: Span<UInt8>, from start: Int, length: Int) -> UInt64 {
        bytes.word(at: start) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    }

    /// Adds an option, unless there is no place for it.
    mutating func insert(_ bit: UInt64, for word: UInt64) {
        while entries[place(of: word)].word != 0 {
            if entries[place(of: word)].word == word || entries.count >= Self.most { return }
            grow()
        }
        entries[place(of: word)] = Entry(word: word, bit: bit)
    }

    /// The option; no bit when it is not there.
    @inline(__always)
    func bit(of word: UInt64) -> UInt64 {
        let entry = entries[place(of: word)]
        return entry.word == word ? entry.bit : 0
    }

    @inline(__always)
    private func place(of word: UInt64) -> Int { hashPlace(word, among: entries.count) }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: Entry(), count: 2 * old.count)
        for entry in old where entry.word != 0 { insert(entry.bit, for: entry.word) }
    }
}
