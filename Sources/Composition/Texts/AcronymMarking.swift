import DocumentModel

/// Marks each acronym where a document uses it for the first time with what it stands for, for who listens to the text.
struct AcronymMarking {
    /// What each acronym stands for.
    private let expansions: [String: String]
    private var seen: Set<String> = []

    init(_ expansions: [String: String]) { self.expansions = expansions }

    mutating func mark(_ inlines: [Inline]) -> [Inline] {
        inlines.flatMap { inline -> [Inline] in
            switch inline {
            case .text(let text): return mark(text)
            case .strong(let inner): return [.strong(mark(inner))]
            case .emphasis(let inner): return [.emphasis(mark(inner))]
            case .computed, .link, .foreign, .quotation, .acronym, .note, .lineBreak: return [inline]
            }
        }
    }

    private mutating func mark(_ text: String) -> [Inline] {
        var result: [Inline] = []
        var rest = text[...]
        for range in text.words {
            let word = String(text[range])
            guard let expansion = expansions[word], seen.insert(word).inserted else { continue }
            if rest.startIndex < range.lowerBound { result.append(.text(String(rest[..<range.lowerBound]))) }
            result.append(.acronym(word, expansion: expansion))
            rest = text[range.upperBound...]
        }
        return rest.isEmpty ? result : result + [.text(String(rest))]
    }
}

extension String {
    /// Where the words are, in order; told by scalars, since the bounds of characters take ten times as long to find.
    fileprivate var words: [Range<Index>] {
        var ranges: [Range<Index>] = []
        var start: Index?
        for index in unicodeScalars.indices {
            let joins = unicodeScalars[index].belongsToWord
            if joins, start == nil { start = index }
            if !joins, let begun = start {
                ranges.append(begun..<index)
                start = nil
            }
        }
        return start.map { ranges + [$0..<endIndex] } ?? ranges
    }
}

extension Unicode.Scalar {
    /// As for characters; a mark on a letter belongs to it.
    fileprivate var belongsToWord: Bool {
        if isASCII {
            return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self) || self == "-"
        }
        return properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
    }
}

extension Character {
    /// Whether the character is part of a word, such as an acronym.
    var belongsToWord: Bool { isLetter || isNumber || self == "-" }
}
