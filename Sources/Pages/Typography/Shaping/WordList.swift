/// The properties of a word that line breaking uses.
struct Word {
    /// `12`, `(12`, `2.5`, but not `12,` or `12)`: a mark at the end closes the pair.
    var isNumber = false
    /// A word without small first letter, such as `SDG`, `Objective` or one of a script without capitals.
    var isName = false
    /// One to three letters only: `of`, `per`, `de`.
    var isShort = false
    /// `a`, `I`, `(a`.
    var isOneLetter = false
    var startsWithLetter = false
    /// A number of at most three digits, perhaps with a mark behind it: `8`, `8,`, `10.7)`, but not a year.
    var startsWithNumber = false
}

/// The words of a text, between white space.
struct WordList {
    private(set) var words: [Word] = []
    private(set) var starts: [Int] = []

    init(_ text: [UInt8]) {
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == UInt8(ascii: " ") {
            if index > start {
                words.append(Word(text[start..<index]))
                starts.append(start)
            }
            start = index + 1
        }
    }

    /// The words on both sides of a break, by their index.
    struct Neighbours {
        let before: Int
        let after: Int
    }

    /// The words on both sides of a break; nil when the break is not between words.
    func neighbours(at start: Int) -> Neighbours? {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low > 0 && low < starts.count && starts[low] == start ? Neighbours(before: low - 1, after: low) : nil
    }
}

extension Word {
    /// Reads a word. A long one has no properties, because it is never part of a pair.
    init(_ bytes: ArraySlice<UInt8>) {
        let longestLooked = 40
        guard bytes.count <= longestLooked else { return }
        if bytes.allSatisfy({ $0 < 0x80 }) {
            read(bytes.lazy.map { Unicode.Scalar($0) })
        } else {
            read(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        }
    }

    private mutating func read(_ word: some BidirectionalCollection<Unicode.Scalar>) {
        let scalars = word.drop { !$0.isLetter && !$0.isDigit }
        guard let first = scalars.first, let last = scalars.last else { return }
        var (count, letters, figures, digits) = (0, 0, 0, 0)
        for scalar in scalars {
            if scalar.isLetter { letters += 1 }
            if figures == count, scalar.isDigit || scalar == "." || scalar == "," { figures += 1 }
            if digits == count, scalar.isDigit { digits += 1 }
            count += 1
        }
        isNumber = last.isDigit && figures == count
        startsWithLetter = first.isLetter
        isName = first.isLetter && last.isLetter && !first.isSmallLetter
        isShort = letters == count && letters <= 3
        isOneLetter = letters == 1 && count == 1
        startsWithNumber = first.isDigit && digits <= 3
    }
}

/// ASCII needs no look-up in the tables of Unicode, which line breaking would do for every letter.
extension Unicode.Scalar {
    var isLetter: Bool { isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic }
    var isDigit: Bool { isASCII ? ("0"..."9").contains(self) : properties.generalCategory == .decimalNumber }
    var isSmallLetter: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
}
