import CPango
import Drawing
import Geometry
import Synchronization

/// Words that several shapers of the same fonts shape for one another, each on its own thread.
///
/// Every shaper gives the same glyphs, so that it does not show which of them shaped a word.
public final class SharedWords: Sendable {
    private let contexts = Mutex<[Context: SharedWordShapes]>([:])

    /// No word is known yet.
    public init() {}

    func words(of context: Context) -> SharedWordShapes {
        contexts.withLock { contexts in
            if let known = contexts[context] { return known }
            let shapes = SharedWordShapes()
            contexts[context] = shapes
            return shapes
        }
    }

    /// What a `WordContext` says, without addresses of one shaper's own.
    struct Context: Hashable {
        let file: FontFile
        let size: Length
        let language: String
        let shaping: WordContext.Shaping
    }
}

/// The words of one context.
final class SharedWordShapes: Sendable {
    private let known = Mutex<[ArraySlice<UInt8>: ShapedWord]>([:])

    subscript(text: ArraySlice<UInt8>) -> ShapedWord? { known.withLock { $0[text] } }

    func keep(_ word: ShapedWord, as text: ArraySlice<UInt8>) {
        known.withLock { known in
            if known.count >= WordShapes.mostKept { known.removeAll() }
            known[text] = word
        }
    }
}
