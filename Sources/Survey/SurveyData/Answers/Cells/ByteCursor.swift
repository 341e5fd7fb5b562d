/// Reads characters and numbers from the beginning of a short text.
struct ByteCursor {
    private let bytes: ArraySlice<UInt8>
    private(set) var index: Int
    /// The byte that was taken last.
    private(set) var last: UInt8 = 0

    init(_ text: ArraySlice<UInt8>) {
        bytes = text
        index = text.startIndex
    }

    var isAtEnd: Bool { index == bytes.endIndex }

    mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.endIndex, bytes[index] == byte else { return false }
        last = byte
        index += 1
        return true
    }

    /// Takes an ASCII text; nothing when it does not follow in full.
    mutating func take(_ text: StaticString) -> Bool {
        let isNext = text.withUTF8Buffer { expected in
            unsafe bytes[index...].starts(with: expected)
        }
        guard isNext else { return false }
        index += text.utf8CodeUnitCount
        last = bytes[index - 1]
        return true
    }

    /// Takes spaces, also no-break and thin ones, as some programs write them before AM and PM.
    mutating func takeSpaces() -> Bool {
        let start = index
        while take(" ") || take("\u{A0}") || take("\u{202F}") || take("\u{2009}") {}
        return index > start
    }

    /// Takes one byte.
    mutating func skip() { if !isAtEnd { index += 1 } }

    /// Takes ASCII letters; in lower case.
    mutating func word() -> String {
        var letters: [UInt8] = []
        while index < bytes.endIndex, (0x61...0x7A).contains(bytes[index] | 0x20) {
            letters.append(bytes[index] | 0x20)
            index += 1
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// A number with this many digits, at most nine; nothing is taken when there are fewer.
    mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        var (value, count) = (0, 0)
        while count < digits.upperBound, index + count < bytes.endIndex, (0x30...0x39).contains(bytes[index + count]) {
            value = value * 10 + Int(bytes[index + count] - 0x30)
            count += 1
        }
        guard count >= digits.lowerBound else { return nil }
        index += count
        return value
    }
}
