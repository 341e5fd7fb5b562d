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
            case .computed, .link, .foreign, .acronym, .note, .lineBreak: return [inline]
            }
        }
    }

    private mutating func mark(_ text: String) -> [Inline] {
        var result: [Inline] = []
        var plain = ""
        for word in text.words {
            if let expansion = expansions[String(word)], seen.insert(String(word)).inserted {
                if !plain.isEmpty { result.append(.text(plain)) }
                plain = ""
                result.append(.acronym(String(word), expansion: expansion))
            } else {
                plain += word
            }
        }
        return plain.isEmpty ? result : result + [.text(plain)]
    }
}

extension String {
    /// The words and what stands between them, in order: joined, they are the text.
    fileprivate var words: [Substring] {
        var pieces: [Substring] = []
        var start = startIndex
        for index in indices where index > startIndex {
            let joins = self[index].belongsToWord && self[self.index(before: index)].belongsToWord
            if joins { continue }
            pieces.append(self[start..<index])
            start = index
        }
        return start < endIndex ? pieces + [self[start...]] : pieces
    }
}

extension Character {
    /// Whether the character is part of a word, such as an acronym.
    var belongsToWord: Bool { isLetter || isNumber || self == "-" }
}
