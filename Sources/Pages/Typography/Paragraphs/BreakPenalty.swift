/// How much worse a break makes a line, as a share of the squared measure.
///
/// A line short by a fifth of the measure costs 0.04, one short by a third 0.11: so much slack a break is worth.
struct BreakPenalty {
    /// A last line that is a single short word.
    static let lonelyWord = 0.09
    /// A word shorter than this share of the measure may not be alone on a line.
    static let lonelyWordWidth = 0.2
    /// Between a number and what it counts, or a name and its number.
    static let splitPair = 0.1
    /// After a word of one letter.
    static let oneLetter = 0.04
    /// After a hyphen or a slash within a word.
    static let insideCompound = 0.01
    /// After a mark in a web address that is wider than the measure.
    static let insideAddress = 0.02
    /// Between two letters, where nothing else helps.
    static let insideWord = 0.5

    private let text: [UInt8]
    private let words: WordList

    init(text: [UInt8]) {
        self.text = text
        words = WordList(text)
    }

    /// True after a soft hyphen, which would have to show a hyphen: words are not hyphenated here.
    func isForbidden(at start: Int) -> Bool { start >= 2 && text[start - 2] == 0xC2 && text[start - 1] == 0xAD }

    /// The penalty of a break before the byte.
    func penalty(at start: Int) -> Double {
        guard let around = words.neighbours(at: start) else {
            let isLatin = text[start - 1] < 0x80
            return isLatin ? Self.insideCompound : 0
        }
        let earlier = around.before > 0 ? words.words[around.before - 1] : Word()
        let (word, next) = (words.words[around.before], words.words[around.after])
        let isSplitPair =
            (word.isNumber && next.startsWithLetter)
            || (word.isName && next.startsWithNumber)
            || (earlier.isNumber && word.isShort && (next.startsWithLetter || next.startsWithNumber))
        if isSplitPair { return Self.splitPair }
        return word.isOneLetter ? Self.oneLetter : 0
    }
}
