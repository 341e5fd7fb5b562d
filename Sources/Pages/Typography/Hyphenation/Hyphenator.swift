/// Finds where the words of one language may be hyphenated, from a pattern file of LibreOffice (`hyph_en_GB.dic`).
///
/// The file is read by this program and not by libhyphen, which takes three seconds to load German.
///
/// A class, because a file of patterns is large and all threads share it.
public final class Hyphenator: Sendable {
    /// Where the parts of compounds meet; empty where the file does not say.
    private let compounds: PatternTrie
    private let words: PatternTrie
    private let leastBefore: Int
    private let leastAfter: Int
    /// Whether a capital says that a word is a name: not in German.
    private let sparesNames: Bool

    /// A shorter word is never cut.
    private static let shortestWord = 5
    /// Fewer letters are not left before a hyphen, or after it, whatever the file allows.
    private static let (fewestBefore, fewestAfter) = (2, 3)

    /// Reads a pattern file: its encoding, then a pattern a line.
    ///
    /// - Returns: nil where its encoding is not known: UTF-8, ISO8859-1 and KOI8-R are.
    public init?(patternFile bytes: [UInt8], language: String) {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        guard let encoding = PatternEncoding(name: String(decoding: bytes[..<end], as: UTF8.self)) else { return nil }
        var (levels, least) = ([PatternTrie(expecting: bytes.count / 3)], (before: 0, after: 0))
        for line in bytes[end...].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "%") else { continue }
            guard first > 0x5A || first < 0x41 else {
                // Keys are in capitals, patterns are not.
                let key = String(decoding: line, as: UTF8.self).split(separator: " ")
                if key[0] == "NEXTLEVEL" { levels.append(PatternTrie(expecting: bytes.count / 3)) }
                guard key.count == 2, let value = Int(key[1]) else { continue }
                if key[0] == "LEFTHYPHENMIN" { least.before = value }
                if key[0] == "RIGHTHYPHENMIN" { least.after = value }
                continue
            }
            let pattern = line.prefix { $0 > 0x20 }
            // One that changes the letters, as hyphenation in Hungarian does, is not followed.
            if pattern.contains(UInt8(ascii: "/")) { continue }
            levels[levels.count - 1].add(encoding.scalars(pattern))
        }
        words = levels.removeLast()
        compounds = levels.first ?? PatternTrie(expecting: 0)
        leastBefore = max(least.before, Self.fewestBefore)
        leastAfter = max(least.after, Self.fewestAfter)
        sparesNames = !language.lowercased().hasPrefix("de")
    }

    // MARK: Words

    /// Where a word may be cut, by the number of its letters before the hyphen.
    ///
    /// - Parameter word: letters alone, in small letters.
    func points(inWord word: [Unicode.Scalar]) -> [Int] {
        guard word.count >= Self.shortestWord, leastBefore + leastAfter <= word.count else { return [] }
        let joints = compounds.isEmpty ? [] : odd(compounds.levels(of: [stop] + word + [stop]), of: word.count)
        var points = Set(joints)
        for (start, end) in zip([0] + joints, joints + [word.count]) {
            let part = Array(word[start..<end])
            points.formUnion(odd(words.levels(of: [stop] + part + [stop]), of: part.count).map { $0 + start })
        }
        return points.filter { $0 >= leastBefore && $0 <= word.count - leastAfter }.sorted()
    }

    private let stop: Unicode.Scalar = "."

    /// The numbers of letters behind which a level is odd.
    private func odd(_ levels: [UInt8], of count: Int) -> [Int] {
        guard count > 1 else { return [] }
        return (1..<count).filter { levels[$0 + 1] % 2 == 1 }
    }

    /// Where the words of a text may be cut, by the byte after the hyphen, each with the penalty of a line that ends there.
    ///
    /// Addresses, acronyms and words with figures stay whole. A soft hyphen of the text cuts its word there and nowhere else.
    func points(in text: ArraySlice<UInt8>) -> [Int: Double] {
        guard text.count >= Self.shortestWord, !isAddress(text) else { return [:] }
        var points: [Int: Double] = [:]
        var (word, places): ([Unicode.Scalar], [Int]) = ([], [])
        var place = text.startIndex
        func end() {
            for (letters, penalty) in cuts(word) { points[places[letters]] = penalty }
            (word, places) = ([], [])
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.isLetter || scalar.isDigit || scalar == "\u{AD}" {
                word.append(scalar)
                places.append(place)
            } else {
                end()
            }
            place += UTF8.width(scalar)
        }
        end()
        return points
    }

    private func cuts(_ word: [Unicode.Scalar]) -> [(letters: Int, penalty: Double)] {
        guard word.count >= Self.shortestWord, !word.contains(where: \.isDigit),
            !word.dropFirst().contains(where: \.isCapitalLetter)
        else { return [] }
        let softHyphen: Unicode.Scalar = "\u{AD}"
        if word.contains(softHyphen) {
            return word.indices.dropFirst().dropLast().filter { word[$0] == softHyphen }.map {
                ($0 + 1, BreakPenalty.hyphen)
            }
        }
        let small = Array(String(String.UnicodeScalarView(word)).lowercased().unicodeScalars)
        guard small.count == word.count else { return [] }
        let isName = sparesNames && word[0].isCapitalLetter
        return points(inWord: small).map { ($0, isName ? BreakPenalty.hyphenInName : BreakPenalty.hyphen) }
    }

    /// `example.org/path`, `name@example.org`
    private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "_") }
            || text.dropFirst().dropLast(2).contains(UInt8(ascii: "."))
    }
}

/// The encodings of pattern files.
private enum PatternEncoding: String {
    case utf8 = "UTF-8"
    case latin1 = "ISO8859-1"
    case koi8r = "KOI8-R"

    init?(name: String) { self.init(rawValue: name.trimmed.uppercased()) }

    /// The small letters of KOI8-R from 0xC0 on.
    private static let koi8Letters = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)

    func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        switch self {
        case .utf8: return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        case .latin1: return bytes.map { Unicode.Scalar($0) }
        case .koi8r:
            return bytes.map { byte in
                switch byte {
                case ..<0x80: Unicode.Scalar(byte)
                case 0xA3: "ё"
                case 0xC0...0xDF: Self.koi8Letters[Int(byte) - 0xC0]
                // Capitals and signs, which no pattern has.
                default: "\u{FFFD}"
                }
            }
        }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0.isWhitespace }.prefix { !$0.isWhitespace }) }
}
