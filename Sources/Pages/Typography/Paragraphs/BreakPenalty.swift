/// How much worse a break makes a line, as a share of the squared measure.
///
/// A line short by a fifth of the measure costs 0.04, one short by a third 0.11: so much slack a break is worth.
struct BreakPenalty {
    /// A last line shorter than this share of the measure is a scrap.
    static let scrapWidth = 0.2
    /// A last line that is a scrap, and so much more for what it lacks of its least width, as a part of that.
    static let (scrap, scrapLack) = (0.15, 0.1)
    /// Before a dash, after an opening quotation mark with a space, between words that a reader takes for one.
    static let unwanted = 1.0
    /// Between a number and its unit or what it counts, or a name and its number.
    static let splitPair = 0.35
    /// After a word of one letter.
    static let oneLetter = 0.04
    /// After a hyphen within a word.
    static let insideCompound = 0.02
    /// After a hyphen that has only two letters before it.
    static let shortPrefix = 0.12
    /// After a mark in a web address.
    static let insideAddress = 0.02
    /// Within a hyphenated word, and within one that begins with a capital.
    static let (hyphen, hyphenInName) = (0.05, 0.15)
    /// After a line that ends in a hyphen, too; and before the last line.
    static let (secondHyphen, hyphenBeforeEnd) = (0.3, 0.1)
    /// Between two letters, where nothing else helps.
    static let insideWord = 0.5

    private let text: [UInt8]
    private let words: WordList

    init(text: [UInt8]) {
        self.text = text
        words = WordList(text)
    }

    /// The penalty of a break before the byte; nil where no line may end.
    func penalty(at start: Int) -> Double? {
        if let around = words.neighbours(at: start) {
            return words.bond(between: around).penalty
        }
        return insideWord(at: start)
    }

    /// The penalty of a break after a mark within a word.
    private func insideWord(at start: Int) -> Double? {
        let mark = text[start - 1]
        // A soft hyphen would have to show a hyphen; see `Hyphenator`.
        if start >= 2, text[start - 2] == 0xC2, mark == 0xAD { return nil }
        if mark == UInt8(ascii: "/") { return isInAddress(start) ? Self.insideAddress : nil }
        if mark == UInt8(ascii: "-") { return afterHyphen(at: start) }
        if isEnDash(endingAt: start), text[start].isASCIIDigit { return nil }
        return mark < 0x80 ? Self.insideCompound : 0
    }

    /// None after a single letter ("e-mail"), nor between two parts in capitals or figures ("OACPS-EU", "COP-28").
    private func afterHyphen(at start: Int) -> Double? {
        if isInAddress(start) { return Self.insideAddress }
        let before = text[..<(start - 1)].reversed().prefix { $0.isPartOfWord }
        let after = text[start...].prefix { $0.isPartOfWord }
        if before.count < 2 { return nil }
        let areNames = !before.contains { $0.isSmallASCII } && !after.contains { $0.isSmallASCII }
        if areNames, before.allSatisfy({ $0 < 0x80 }), after.allSatisfy({ $0 < 0x80 }) { return nil }
        return before.count == 2 ? Self.shortPrefix : Self.insideCompound
    }

    /// Whether the word around a byte is a web address: the only words that have `://`, or two slashes and a full stop.
    private func isInAddress(_ index: Int) -> Bool {
        let longestLooked = 200
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
        let before = text[..<index].suffix(longestLooked).split(
            omittingEmptySubsequences: false, whereSeparator: isSpace)
        let after = text[index...].prefix(longestLooked).prefix { !isSpace($0) }
        let word = (before.last ?? []) + after
        let slashes = word.count { $0 == UInt8(ascii: "/") }
        return slashes >= 1 && word.starts(with: "www.".utf8)
            || slashes >= 2 && (word.contains(UInt8(ascii: ":")) || word.contains(UInt8(ascii: ".")))
    }

    private func isEnDash(endingAt start: Int) -> Bool {
        start >= 3 && text[start - 3] == 0xE2 && text[start - 2] == 0x80 && text[start - 1] == 0x93
    }
}

extension UInt8 {
    fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isSmallASCII: Bool { (0x61...0x7A).contains(self) }
    /// A letter or digit of ASCII, or a byte of any other character.
    fileprivate var isPartOfWord: Bool { isASCIIDigit || isSmallASCII || (0x41...0x5A).contains(self) || self >= 0x80 }
}
