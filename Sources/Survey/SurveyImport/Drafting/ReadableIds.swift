/// Makes ids that a person can read and that expressions in texts accept: `sdgs_relevant` for "Which SDGs are most
/// relevant ...?". No id is made twice.
struct ReadableIds {
    private var taken: Set<String>
    private let fallback: String

    /// - Parameters:
    ///   - fallback: how an id begins when no letter of the text can be used; a number follows.
    ///   - reserved: ids that have another meaning.
    init(fallback: String, reserved: Set<String> = []) {
        self.fallback = fallback
        taken = reserved
    }

    /// An id from a text: at most three of its words, without words such as "the".
    mutating func id(ofWords text: String, number: Int) -> String {
        let words = asciiWords(text.prefix(1_000))
        let meaningful = words.filter { !emptyWords.contains($0) }
        let chosen = (meaningful.isEmpty ? words : meaningful).prefix(3)
        return unique(chosen.joined(separator: "_"), number: number)
    }

    /// An id that is a tool's own name, as far as its characters allow.
    mutating func id(ofName name: String, number: Int) -> String {
        if isName(name), name.utf8.count <= longestId { return unique(name, number: number) }
        return unique(asciiWords(name.prefix(1_000)).joined(separator: "_"), number: number)
    }

    private mutating func unique(_ wanted: String, number: Int) -> String {
        var base = String(wanted.prefix(longestId))
        while base.last == "_" { base.removeLast() }
        if base.isEmpty { base = "\(fallback)\(number)" }
        var id = base
        var count = 2
        while !taken.insert(id).inserted {
            // The number is nearly always free, so that a name that occurs a thousand times does not take a thousand
            // attempts.
            id = count == 2 ? "\(base)_2" : "\(base)_\(fallback)\(number)" + (count > 3 ? "_\(count)" : "")
            count += 1
        }
        return id
    }
}

/// Long enough for any variable's name.
private let longestId = 40

/// Whether a text can be an id or a code: ASCII letters, digits, `_` and `-`, at least one.
func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isNameByte($0) }
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
}

/// The words of a text in lower-case ASCII; accents are removed, and letters of other scripts are left out.
private func asciiWords(_ text: Substring) -> [String] {
    var words: [String] = [""]
    for scalar in text.unicodeScalars {
        if let letter = asciiLetter(scalar) {
            words[words.count - 1] += letter
        } else if scalar != "'", scalar != "\u{2019}", !scalar.properties.isDiacritic {
            if words.last != "" { words.append("") }
        }
    }
    return words.filter { !$0.isEmpty }
}

/// The ASCII letter or digit for a character: `e` for "é", whose name is LATIN SMALL LETTER E WITH ACUTE.
private func asciiLetter(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
        let character = Character(scalar)
        return character.isLetter || character.isNumber ? character.lowercased() : nil
    }
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER" else { return nil }
    switch words[3] {
    case "SHARP": return "ss"
    case "DOTLESS": return "i"
    case let letters where letters.count <= 2: return letters.lowercased()
    default: return nil
    }
}

/// Words that do not help to distinguish questions, in the languages of the United Nations that use the Latin alphabet.
private let emptyWords: Set<String> = [
    "a", "an", "the", "of", "for", "in", "on", "to", "at", "by", "and", "or", "with", "from", "as", "is", "are", "was",
    "were",
    "be", "do", "does", "did", "has", "have", "will", "would", "which", "what", "who", "how", "when", "where", "why",
    "many",
    "much", "most", "your", "you", "our", "their", "its", "this", "that", "there", "please", "if", "any", "all",
    "le", "la", "les", "un", "une", "des", "de", "du", "et", "ou", "en", "quel", "quelle", "quels", "quelles", "votre",
    "vos",
    "est", "sont", "pour", "dans", "sur", "el", "los", "las", "una", "y", "o", "su", "sus", "que", "cual", "cuales",
    "por", "para",
]
