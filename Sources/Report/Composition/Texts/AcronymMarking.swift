import DocumentModel
import Expressions

/// Adds to each acronym, at its first use in a document, its meaning for screen readers.
struct AcronymMarking {
    /// The meaning of each acronym.
    private let expansions: [String: String]
    /// Whether an acronym may begin with an ASCII character: a fast check that most words fail.
    private let mayBegin: [Bool]
    private var seen: Set<String> = []

    init(_ expansions: [String: String]) {
        self.expansions = expansions
        var mayBegin = [Bool](repeating: false, count: 0x80)
        for first in expansions.keys.compactMap(\.utf8.first) {
            // A letter with a mark may also be written as a letter of ASCII and its mark.
            if first < 0x80 { mayBegin[Int(first)] = true } else { mayBegin = mayBegin.map { _ in true } }
        }
        self.mayBegin = mayBegin
    }

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
        var marked = 0
        let bytes = text.utf8Span.span
        for run in text.runs(where: \.belongsToWord) {
            let first = Int(bytes[run.lowerBound])
            guard first >= mayBegin.count || mayBegin[first] else { continue }
            let word = String(text.part(run))
            guard let expansion = expansions[word], seen.insert(word).inserted else { continue }
            if marked < run.lowerBound { result.append(.text(String(text.part(marked..<run.lowerBound)))) }
            result.append(.acronym(word, expansion: expansion))
            marked = run.upperBound
        }
        guard !result.isEmpty else { return text.isEmpty ? [] : [.text(text)] }
        return marked < bytes.count ? result + [.text(String(text.part(marked..<bytes.count)))] : result
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
