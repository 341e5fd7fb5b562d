/// The properties of a word that line breaking uses.
struct Word {
    /// `12`, `(12`, `2.5`, but not `12,` or `12)`: a mark at the end closes the pair.
    var isNumber = false
    /// A number that is most likely a year: `1998`, `2030`.
    var isYear = false
    /// A word without small first letter, such as `SDG`, `Objective`, `№` or one of a script without capitals.
    var isName = false
    /// Two capitals or more and nothing else, a hyphen apart: `IOM`, `OACPS-EU`.
    var isAcronym = false
    /// `A.`, `J.R.`
    var isInitial = false
    /// One to three letters only: `of`, `per`, `de`.
    var isShort = false
    /// `a`, `I`, `(a`.
    var isOneLetter = false
    var startsWithLetter = false
    var startsWithCapital = false
    /// A number of at most three digits, perhaps with a mark behind it: `8`, `8,`, `10.7)`, but not a year.
    var startsWithNumber = false
    /// `%`, `€`, `°C`: what a number before it is counted in.
    var isSign = false
    /// A dash between spaces.
    var isDash = false
    /// `«` or `(` with a space behind it.
    var isOpeningMark = false
    /// `»`, `?`, `;` with a space before it, as in French.
    var isClosingMark = false
}

/// The words of a text, between white space.
struct WordList {
    private(set) var words: [Word] = []
    private(set) var starts: [Int] = []
    private let text: [UInt8]

    init(_ text: [UInt8]) {
        self.text = text
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == UInt8(ascii: " ") {
            if index > start {
                words.append(Word(text[start..<index]))
                starts.append(start)
            }
            start = index + 1
        }
    }

    /// A word in small letters, without the marks around it.
    func plainWord(_ index: Int) -> String {
        let bytes = text[starts[index]...].prefix { $0 != UInt8(ascii: " ") }
        let word = String(decoding: bytes, as: UTF8.self).unicodeScalars.drop { !$0.isLetter }
        let end = word.lastIndex { $0.isLetter }.map { word.index(after: $0) } ?? word.startIndex
        return String(word[..<end]).lowercased()
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
        guard let first = scalars.first, let last = scalars.last else {
            readMarks(word)
            return
        }
        var (count, letters, figures, digits, capitals, hyphens, stops) = (0, 0, 0, 0, 0, 0, 0)
        for scalar in scalars {
            if scalar.isLetter {
                letters += 1
                if scalar.isCapitalLetter { capitals += 1 }
            }
            if figures == count, scalar.isDigit || scalar == "." || scalar == "," { figures += 1 }
            if digits == count, scalar.isDigit { digits += 1 }
            if scalar == "-" { hyphens += 1 }
            if scalar == "." { stops += 1 }
            count += 1
        }
        isNumber = last.isDigit && figures == count
        isYear = isNumber && digits == 4 && count == 4 && (first == "1" || first == "2")
        startsWithLetter = first.isLetter
        startsWithCapital = first.isLetter && !first.isSmallLetter
        isName = startsWithCapital && last.isLetter
        isAcronym = capitals >= 2 && capitals + hyphens == count
        isInitial = capitals > 0 && capitals == stops && capitals + stops == count
        isShort = letters == count && letters <= 3
        isOneLetter = letters == 1 && count == 1
        startsWithNumber = first.isDigit && digits <= 3
        if let mark = word.first, mark != first { isSign = mark == "°" && letters == 1 }
    }

    /// A word without letters and digits.
    private mutating func readMarks(_ word: some BidirectionalCollection<Unicode.Scalar>) {
        guard let first = word.first, word.count <= 3 else { return }
        let openingMarks: [Unicode.Scalar] = ["«", "‹", "„", "“", "(", "[", "¿", "¡"]
        let closingMarks: [Unicode.Scalar] = ["»", "›", "”", ")", "]", "?", "!", ";", ":", ".", ",", "…"]
        let signs: [Unicode.Scalar] = ["%", "‰", "€", "$", "£", "¥", "°"]
        isDash = word.allSatisfy { $0 == "–" || $0 == "—" }
        isOpeningMark = openingMarks.contains(first) && word.allSatisfy { openingMarks.contains($0) }
        isClosingMark = closingMarks.contains(first)
        isSign = signs.contains(first)
        isName = first == "№" || first == "§"
    }
}

/// ASCII needs no look-up in the tables of Unicode, which line breaking would do for every letter.
extension Unicode.Scalar {
    var isLetter: Bool { isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic }
    var isDigit: Bool { isASCII ? ("0"..."9").contains(self) : properties.generalCategory == .decimalNumber }
    var isCapitalLetter: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
    var isSmallLetter: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
}
