import Concurrency

/// What was shaped before: the one cache of shaping, shared by all shapers of the same fonts.
///
/// **Why there is one.** Shaping is a fifth of a build even with it. Words recur (the annex of 2023 has 11,800, of which
/// 2,750 are different), and so do whole texts: running headers, labels of options, bullets, cells.
///
/// **What it keeps.** Three tables, all of plain values:
/// - *Words*, with the space behind them. No letter joins or changes another across a space, so a word between spaces
///   or ends of the paragraph has one shape wherever it is. A comma may kern with the space behind it; nothing kerns
///   with a space before it.
/// - *Short texts* of one span, with their places to break.
/// - *Paragraphs* that a thread shaped ahead for the thread that sets the document (`TextShaper.workingAhead`), until
///   that thread takes them or has finished (`TextShaper.forgetParagraphs()`).
///
/// **What it does not keep.** Nothing that Pango owns: fonts, descriptions and analyses belong to a thread's
/// `FontLibrary`, because Pango's objects must not be used by two threads. Words of a font that the style may not use,
/// because they end as errors. Long words (web addresses) and long paragraphs, because they rarely recur.
///
/// **Why threads may share it.** Every shaper of a font set gives the same glyphs for the same key, so a page does not
/// depend on which thread shaped a word first. One lock guards the tables. A shaper takes it once or twice for a
/// stretch of a paragraph and not for each word, and never shapes while it holds it.
///
/// **How large it grows.** A table that reaches its limit is emptied. The limits are far above what a report needs, which
/// is a few megabytes.
public final class ShapeCache: Sendable {
    /// A text in its styles, as a key.
    struct Text: Hashable {
        let spans: [TextSpan]
        let language: String

        /// A hash of lengths and first letters is enough.
        func hash(into hasher: inout Hasher) {
            let lettersLooked = 40
            for span in spans {
                hasher.combine(span.text.utf8.count)
                for letter in span.text.utf8.prefix(lettersLooked) { hasher.combine(letter) }
            }
        }

        /// Running headers and labels of options are no longer; paragraphs, which rarely recur, are.
        fileprivate var isShort: Bool {
            let mostBytes = 80
            return spans.count == 1 && spans[0].text.utf8.count <= mostBytes
        }
    }

    private struct State {
        var words: [WordContext: [ArraySlice<UInt8>: ShapedWord]] = [:]
        var shortTexts: [Text: ShapedText] = [:]
        var paragraphs: [Text: ShapedText] = [:]
    }

    private static let mostShortTexts = 4096
    /// In each context.
    private static let mostWords = 16_384
    /// The longest word that is kept, in bytes.
    static let longestWord = 40

    private let state = Lock(State())

    /// An empty cache, for shapers of one font set.
    public init() {}

    /// The shape of a text; nil when it is not known. A paragraph is handed over, and no longer kept.
    func text(_ text: Text) -> ShapedText? {
        state.withLock { state in
            if text.isShort { return state.shortTexts[text] }
            return state.paragraphs.isEmpty ? nil : state.paragraphs.removeValue(forKey: text)
        }
    }

    /// Keeps a text if it is short.
    ///
    /// - Parameter evenLong: whether to keep a long one, too, for the thread that will need it.
    func keep(_ shaped: ShapedText, of text: Text, evenLong: Bool) {
        guard text.isShort || evenLong else { return }
        state.withLock { state in
            guard text.isShort else {
                state.paragraphs[text] = shaped
                return
            }
            if state.shortTexts.count >= Self.mostShortTexts { state.shortTexts.removeAll() }
            state.shortTexts[text] = shaped
        }
    }

    /// How many paragraphs are kept for another thread.
    package var paragraphCount: Int { state.withLock(\.paragraphs.count) }

    func forgetParagraphs() { state.withLock { $0.paragraphs = [:] } }

    /// The words of a stretch of text, in order: nil for those that are not known or depend on their neighbours.
    func words(_ places: [WordPlace], of text: [UInt8], in context: WordContext) -> [ShapedWord?] {
        state.withLock { state in
            guard let known = state.words[context] else { return Array(repeating: nil, count: places.count) }
            return places.map { $0.isKept ? known[text[$0.bytes]] : nil }
        }
    }

    /// Keeps new words of a stretch of text.
    func keep(_ words: [PlacedWord], of text: [UInt8], in context: WordContext) {
        let kept = words.filter(\.place.isKept).map { (key: ArraySlice(Array(text[$0.place.bytes])), word: $0.word) }
        guard !kept.isEmpty else { return }
        state.withLock { state in
            for (key, word) in kept {
                if state.words[context, default: [:]].count >= Self.mostWords { state.words[context] = [:] }
                state.words[context, default: [:]][key] = word
            }
        }
    }
}
