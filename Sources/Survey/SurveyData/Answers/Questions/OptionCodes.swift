/// Finds an option by the bytes of its name.
///
/// A large export contains millions of names, but few different ones. Names of up to seven bytes, as nearly all codes
/// are, are compared as one integer, and longer ones byte by byte, without creating strings.
struct OptionCodes {
    /// The index of each name's option.
    let indices: [String: Int]
    /// A hash table with open addressing, at most half full; zero is an empty place.
    private var keys: [UInt64]
    private var values: [Int]
    /// The bytes of long names, at the places of their keys.
    private var longNames: [[UInt8]]

    init(_ options: [AnswerOption]) {
        self.init(names: options.enumerated().map { NamedOption(name: $0.element.code, option: $0.offset) })
    }

    /// If two options have one name, the first is found.
    init(names: [NamedOption]) {
        indices = Dictionary(names.map { ($0.name, $0.option) }, uniquingKeysWith: { first, _ in first })
        var size = 2
        while size < 2 * indices.count { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
        longNames = Array(repeating: [], count: size)
        for (name, index) in indices where !name.isEmpty {
            let bytes = Array(name.utf8)
            let place = place(of: key(bytes[...]), bytes[...])
            keys[place] = key(bytes[...])
            values[place] = index
            if bytes.count > Self.longestPacked { longNames[place] = bytes }
        }
    }

    /// The index of the option with this name.
    func index(of name: ArraySlice<UInt8>) -> Int? {
        let key = key(name)
        if key == 0 { return nil }
        let place = place(of: key, name)
        return keys[place] == key ? values[place] : nil
    }

    private static let longestPacked = 7

    /// The place of a name, or the empty place where it would be.
    private func place(of key: UInt64, _ name: ArraySlice<UInt8>) -> Int {
        let mask = keys.count - 1
        let golden: UInt64 = 0x9E37_79B9_7F4A_7C15  // 2^64 divided by the golden ratio (Knuth, 6.4)
        var place = Int(truncatingIfNeeded: (key &* golden) >> 32) & mask
        while keys[place] != 0, keys[place] != key || !isSame(place, name) { place = (place + 1) & mask }
        return place
    }

    private func isSame(_ place: Int, _ name: ArraySlice<UInt8>) -> Bool {
        name.count <= Self.longestPacked || longNames[place].elementsEqual(name)
    }

    /// One to seven bytes and their count as a number; a hash, marked by the highest bit, for more; 0 for none.
    private func key(_ name: ArraySlice<UInt8>) -> UInt64 {
        if name.count <= Self.longestPacked {
            return name.isEmpty ? 0 : name.reduce(UInt64(name.count)) { number, byte in number << 8 | UInt64(byte) }
        }
        // FNV-1a (RFC 9923) with 64 bits.
        let hash = name.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash | 1 << 63
    }
}
