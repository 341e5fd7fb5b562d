/// Finds what a short text of bytes stands for, without making a `String` of it.
///
/// An open-addressed hash table that is at most a quarter full, so that nearly every text is found where it is first looked for. Texts are told apart by their first and last eight bytes and
/// their length; only what lies between these, in texts of more than sixteen bytes, is compared byte by byte.
struct WordTable {
    private struct Entry {
        var first: UInt64 = 0
        var last: UInt64 = 0
        var length: Int32 = -1
        var value: Int32 = 0
        /// Where the text stands in `texts`.
        var place: UInt32 = 0
    }

    /// Up to this size a table rather grows than that a text is not found where it is first looked for.
    private static let mostForSpeed = 256

    private var entries = [Entry](repeating: Entry(), count: 16)
    private var texts: [UInt8] = []
    private(set) var count = 0

    /// Adds a text, unless it is there.
    ///
    /// - Precondition: eight bytes more than the text are at hand.
    mutating func insert(_ value: Int32, for bytes: Span<UInt8>, from start: Int, to end: Int) {
        if 4 * (count + 1) > entries.count { grow() }
        let key = Key(bytes, from: start, to: end)
        var place = place(of: key, bytes)
        guard entries[place].length < 0 else { return }
        while place != key.place(among: entries.count), entries.count < Self.mostForSpeed {
            grow()
            place = self.place(of: key, bytes)
        }
        entries[place] = Entry(
            first: key.first, last: key.last, length: Int32(truncatingIfNeeded: key.length), value: value,
            place: UInt32(truncatingIfNeeded: texts.count))
        for index in start..<end { texts.append(bytes[index]) }
        count += 1
    }

    /// Adds a text, unless it is there.
    mutating func insert(_ value: Int32, for text: some Sequence<UInt8>) {
        let padded = Array(text) + [UInt8](repeating: 0, count: 8)
        insert(value, for: padded.span, from: 0, to: padded.count - 8)
    }

    /// What the text stands for; nil when it is not there.
    ///
    /// - Precondition: eight bytes more than the text are at hand.
    @inline(__always)
    func value(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int32? {
        let entry = entries[place(of: Key(bytes, from: start, to: end), bytes)]
        return entry.length < 0 ? nil : entry.value
    }

    /// Where a text stands, or the empty place where it would.
    @inline(__always)
    private func place(of key: Key, _ bytes: Span<UInt8>) -> Int {
        let mask = entries.count &- 1
        var place = key.place(among: entries.count)
        while true {
            let entry = entries[place]
            if entry.length < 0 { return place }
            if entry.first == key.first, entry.last == key.last, Int(entry.length) == key.length {
                if key.length <= 16 || hasSameMiddle(entry, key, bytes) { return place }
            }
            place = (place &+ 1) & mask
        }
    }

    private func hasSameMiddle(_ entry: Entry, _ key: Key, _ bytes: Span<UInt8>) -> Bool {
        for index in 8..<key.length - 8 where texts[Int(entry.place) + index] != bytes[key.start + index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: Entry(), count: 2 * old.count)
        let mask = entries.count - 1
        for entry in old where entry.length >= 0 {
            var place = Key.place(entry.first, entry.last, Int(entry.length), among: entries.count)
            while entries[place].length >= 0 { place = (place + 1) & mask }
            entries[place] = entry
        }
    }
}

/// What of a text is compared first.
private struct Key {
    let start: Int
    let length: Int
    let first: UInt64
    let last: UInt64

    @inline(__always)
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        self.start = start
        length = end &- start
        if length >= 8 {
            first = bytes.word(at: start)
            last = bytes.word(at: end &- 8)
        } else {
            first = bytes.word(at: start) & ((1 &<< UInt64(truncatingIfNeeded: 8 &* length)) &- 1)
            last = 0
        }
    }

    /// Where to look first among places whose number is a power of two.
    @inline(__always)
    func place(among count: Int) -> Int { Self.place(first, last, length, among: count) }

    /// The highest bits of a product depend on all bits of its factors (Knuth, 6.4: 2^64 divided by the golden ratio).
    @inline(__always)
    static func place(_ first: UInt64, _ last: UInt64, _ length: Int, among count: Int) -> Int {
        let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
        let mixed = (first ^ (last << 29 | last >> 35) &+ UInt64(truncatingIfNeeded: length)) &* golden
        return Int(truncatingIfNeeded: ((mixed >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
    }
}

extension Span<UInt8> {
    /// Eight bytes as a number, the first the lowest.
    ///
    /// - Precondition: eight bytes stand at the offset.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
