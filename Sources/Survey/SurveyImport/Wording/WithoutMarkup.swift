/// A wording without the tags and entities of HTML in which survey tools keep it; emphasis of Markdown is removed, too.
///
/// Only what HTML defines is markup: "< 5 years" and "R&D" stay as they are. A text of nothing but markup stays, too.
func withoutMarkup(_ text: String) -> String {
    guard text.contains(where: { $0 == "<" || $0 == "&" || $0 == "*" }) else { return text }
    var reader = MarkupReader(text)
    let plain = reader.read().replacing("**", with: "")
    if plain == text { return text }
    let words = oneLine(plain)
    return words.isEmpty ? text : words
}

extension LocalText {
    /// Without markup, in each language.
    var withoutMarkup: LocalText { mapped(SurveyImport.withoutMarkup) }
}

/// Reads a text from left to right.
private struct MarkupReader {
    private var rest: Substring
    private var plain = ""

    init(_ text: String) { rest = text[...] }

    mutating func read() -> String {
        while let character = rest.first {
            switch character {
            case "<" where takeTag(): break
            case "&" where takeEntity(): break
            default:
                plain.append(character)
                rest.removeFirst()
            }
        }
        return plain
    }

    /// Removes a tag or a comment; false when there is none.
    private mutating func takeTag() -> Bool {
        if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
            rest = rest[end.upperBound...]
            return true
        }
        let inner = rest.dropFirst()
        let isClosing = inner.first == "/"
        let name = inner.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        guard tags.contains(name), let end = inner.firstIndex(of: ">"),
            !inner[..<end].contains("<"), isEndOfName(inner.dropFirst(name.count + (isClosing ? 1 : 0)).first)
        else { return false }
        rest = rest[rest.index(after: end)...]
        if !isClosing, unprinted.contains(name), let close = rest.firstRange(of: "</\(name)") {
            rest = rest[close.lowerBound...]
        }
        if breaks.contains(name) { plain.append(" ") }
        return true
    }

    private func isEndOfName(_ character: Character?) -> Bool {
        character.map { $0 == ">" || $0 == "/" || $0.isWhitespace } ?? false
    }

    /// Replaces an entity by its character; false when there is none.
    private mutating func takeEntity() -> Bool {
        let longest = 12
        let inner = rest.dropFirst().prefix(longest)
        guard let end = inner.firstIndex(of: ";"), let character = character(String(inner[..<end])) else {
            return false
        }
        plain.unicodeScalars.append(character)
        rest = rest[rest.index(after: end)...]
        return true
    }

    private func character(_ name: String) -> Unicode.Scalar? {
        guard name.first == "#" else { return entities[name] ?? accented(name) }
        let digits = name.dropFirst()
        let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value >= 0x20 else { return nil }
        return Unicode.Scalar(value)
    }

    /// A letter with an accent, as in `&eacute;`, by its name in Unicode.
    private func accented(_ name: String) -> Unicode.Scalar? {
        guard let letter = name.first, letter.isASCII, letter.isLetter, let mark = accents[String(name.dropFirst())]
        else { return nil }
        let size = letter.isUppercase ? "CAPITAL" : "SMALL"
        let wanted = "LATIN \(size) LETTER \(letter.uppercased()) WITH \(mark)"
        let latin: ClosedRange<UInt32> = 0xC0...0x17F
        return latin.lazy.compactMap { Unicode.Scalar($0) }.first { $0.properties.name == wanted }
    }
}

private let breaks: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dd", "dt",
]
private let unprinted: Set<String> = ["style", "script"]
private let tags: Set<String> = breaks.union(unprinted).union([
    "a", "abbr", "acronym", "b", "big", "blockquote", "body", "caption", "center", "cite", "code", "col", "del", "dfn",
    "dl", "em", "font", "head", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "mark", "o", "pre", "q",
    "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "tbody", "tfoot", "thead", "tt", "u",
    "var", "video", "audio", "source", "wbr", "button", "article", "header", "footer", "figure", "object", "param",
    "embed", "meta", "link", "title", "bdo", "bdi",
])

private let accents = [
    "acute": "ACUTE", "grave": "GRAVE", "circ": "CIRCUMFLEX", "tilde": "TILDE", "uml": "DIAERESIS", "cedil": "CEDILLA",
    "ring": "RING ABOVE", "caron": "CARON", "slash": "STROKE", "ogon": "OGONEK", "macr": "MACRON", "breve": "BREVE",
    "dot": "DOT ABOVE", "strok": "STROKE", "dblac": "DOUBLE ACUTE",
]

private let entities: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    "euro": "€", "copy": "©", "reg": "®", "trade": "™", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘",
    "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹",
    "rsaquo": "›", "bull": "•", "middot": "·", "deg": "°", "sect": "§", "para": "¶", "iexcl": "¡", "iquest": "¿",
    "times": "×", "divide": "÷", "plusmn": "±", "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹",
    "sup2": "²", "sup3": "³", "micro": "µ", "pound": "£", "yen": "¥", "cent": "¢", "szlig": "ß", "aelig": "æ",
    "AElig": "Æ", "oelig": "œ", "OElig": "Œ", "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ", "ordf": "ª",
    "ordm": "º", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓",
    "dagger": "†", "permil": "‰", "prime": "′", "Prime": "″", "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
    "inodot": "ı", "imath": "ı",
]
