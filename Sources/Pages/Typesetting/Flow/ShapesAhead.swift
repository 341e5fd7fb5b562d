import Concurrency
public import DocumentModel
public import Typography

/// How far a document is set, for a second thread that shapes its paragraphs from the end meanwhile.
///
/// The paragraphs reach the first thread through the cache that both shapers share. Every shaper gives the same glyphs, so
/// pages do not depend on which thread shaped what.
///
/// A class, because two threads share it.
public final class ShapesAhead: Sendable {
    /// The index of the top-level block that is being set.
    private let reached = Lock(0)

    /// No block is set yet.
    public init() {}

    /// So many blocks are shaped at most before they are set, so that a long document does not hold half of all its
    /// paragraphs at once. Most documents have fewer.
    private static let stretch = 1000

    /// Shapes a document's blocks, each stretch of them from its end, until it meets the thread that sets the document.
    ///
    /// - Parameter shaper: one of this thread, with the cache of the thread that sets the document.
    public func shape(_ document: Document, layout: Layout, shaper: TextShaper) {
        let shaper = shaper.workingAhead
        for start in stride(from: 0, to: document.blocks.count, by: Self.stretch) {
            for index in (start..<min(start + Self.stretch, document.blocks.count)).reversed() {
                if reached.withLock({ $0 >= index }) { break }
                var builder = FlowBuilder(
                    layout: layout, shaper: shaper, language: document.metadata.language, words: document.words)
                builder.append(
                    [document.blocks[index]],
                    FlowBuilder.Setting(column: builder.textColumn, element: StructureTree.root))
            }
        }
    }

    /// Records that a top-level block is being set.
    func reach(_ block: Int) { reached.withLock { $0 = block } }

    /// Records that the document is set.
    func end() { reach(.max) }
}
