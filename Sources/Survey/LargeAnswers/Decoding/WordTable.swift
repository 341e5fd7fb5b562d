/// Finds the value of a short text by its bytes, without creating a string.
///
/// An open-addressed hash table that is at most a quarter full, so that nearly every text is found where it is first
/// looked for. Texts of up to thirty-two bytes are compared by four words, without a branch on their length; of longer
/// ones what lies between these is compared too.
struct WordTable {
    private struct Entry {
        var words = FourWords()
        var length = -1
        var value: Int32 = 0
        /// The text's offset in `texts`.
        var place: UInt32 = 0
    }

    /// Up to this size a table rather grows than that a text is not found where it is first looked for.
    private static let mostForSpeed = 4096

    private var entries = [Entry](repeating: Entry(), count: 16)
    private var texts: [UInt8] = []
    private(set) var count = 0
    /// Whether a text is not where it is first looked for.
    private var isCrowded = false
    private let masks = FourWords.masks

    /// Adds a text, unless it is there.
    ///
    /// - Precondition: thirty-two bytes more than the text are at hand.
    mutating func insert(_ value: Int32, for bytes: Span<UInt8>, from start: Int, to end: Int) {
        if 4 * (count + 1) > entries.count { grow() }
        let words = FourWords(bytes, from: start, to: end, masks.span)
        let place = place(of: words, bytes, from: start, to: end)
        guard entries[place].length < 0 else { return }
        entries[place] = Entry(
            words: words, length: end - start, value: value, place: UInt32(truncatingIfNeeded: texts.count))
        for index in start..<end { texts.append(bytes[index]) }
        count += 1
        if place != words.place(among: entries.count) { isCrowded = true }
        while isCrowded, entries.count < Self.mostForSpeed { grow() }
    }

    /// Adds a text, unless it is there.
    mutating func insert(_ value: Int32, for text: some Sequence<UInt8>) {
        let padded = Array(text) + [UInt8](repeating: 0, count: FourWords.width)
        insert(value, for: padded.span, from: 0, to: padded.count - FourWords.width)
    }

    /// The value of the text; nil when it is not known.
    ///
    /// - Precondition: thirty-two bytes more than the text are at hand.
    @inline(__always)
    func value(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int32? {
        let words = FourWords(bytes, from: start, to: end, masks.span)
        let entry = entries[words.place(among: entries.count)]
        if entry.words == words, entry.length == end &- start, entry.length <= FourWords.width { return entry.value }
        return entry.length < 0 ? nil : lookFurther(words, bytes, from: start, to: end)
    }

    @inline(never)
    private func lookFurther(_ words: FourWords, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int32? {
        let entry = entries[place(of: words, bytes, from: start, to: end)]
        return entry.length < 0 ? nil : entry.value
    }

    /// The place of a text, or the empty place where it would be.
    private func place(of words: FourWords, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var place = words.place(among: entries.count)
        while entries[place].length >= 0 {
            let entry = entries[place]
            if entry.words == words, entry.length == end - start, hasSameMiddle(entry, bytes, from: start) { break }
            place = (place + 1) & (entries.count - 1)
        }
        return place
    }

    /// Whether what lies between the words is the same.
    private func hasSameMiddle(_ entry: Entry, _ bytes: Span<UInt8>, from start: Int) -> Bool {
        let texts = texts.span
        let (first, last) = (Int(entry.place), entry.length - 8)
        return stride(from: FourWords.width - 8, to: last, by: 8).allSatisfy { offset in
            texts.word(at: first + min(offset, last)) == bytes.word(at: start + min(offset, last))
        }
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: Entry(), count: 2 * old.count)
        isCrowded = false
        for entry in old where entry.length >= 0 {
            var place = entry.words.place(among: entries.count)
            while entries[place].length >= 0 {
                place = (place + 1) & (entries.count - 1)
                isCrowded = true
            }
            entries[place] = entry
        }
    }
}

/// The first twenty-four and the last eight bytes of a text; of a text of fewer than thirty-two bytes these, and zeros
/// behind.
private struct FourWords: Equatable {
    private var (first, second, third, last): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    static var width: Int { 32 }
    /// A window of as many bytes leaves a text's bytes and clears those behind it.
    static var masks: [UInt8] {
        Array(repeating: 0xFF, count: width) + Array(repeating: 0, count: width)
    }

    init() {}

    /// - Precondition: thirty-two bytes more than the text are at hand.
    @inline(__always)
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int, _ masks: Span<UInt8>) {
        let length = end &- start
        let window = max(0, Self.width &- length)
        first = bytes.word(at: start) & masks.word(at: window)
        second = bytes.word(at: start &+ 8) & masks.word(at: window &+ 8)
        third = bytes.word(at: start &+ 16) & masks.word(at: window &+ 16)
        last = bytes.word(at: start &+ max(24, length &- 8)) & masks.word(at: window &+ 24)
    }

    @inline(__always)
    static func == (left: FourWords, right: FourWords) -> Bool {
        let differences = (left.first ^ right.first) | (left.second ^ right.second)
        return differences | (left.third ^ right.third) | (left.last ^ right.last) == 0
    }

    /// Where to look first among places whose number is a power of two.
    @inline(__always)
    func place(among count: Int) -> Int {
        let words = first ^ (second << 13 | second >> 51) ^ (third << 29 | third >> 35) ^ (last << 43 | last >> 21)
        return hashPlace(words, among: count)
    }
}

/// A place for a number among places whose number is a power of two.
///
/// The highest bits of a product depend on all bits of its factors (Knuth, 6.4: 2^64 divided by the golden ratio).
@inline(__always)
func hashPlace(_ word: UInt64, among count: Int) -> Int {
    let highest = UInt64(truncatingIfNeeded: count.leadingZeroBitCount &+ 1)
    return Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> highest)
}

extension Span<UInt8> {
    /// Eight bytes as a number, the first the lowest.
    ///
    /// - Precondition: there are eight bytes at the offset.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }
}
