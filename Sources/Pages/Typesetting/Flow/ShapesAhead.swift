public import DocumentModel
import Synchronization
public import Typography

/// Paragraphs of a long document that another thread shapes while the document is being set from its beginning.
///
/// Every shaper gives the same glyphs, so that it does not show in the pages who shaped what, nor how far the other came.
public final class ShapesAhead: Sendable {
    private struct State {
        var shapes: [Paragraph: ShapedText] = [:]
        /// The block that is being set.
        var reached = 0
    }

    private let state = Mutex(State())

    /// Nothing is shaped yet.
    public init() {}

    /// Shapes the document's paragraphs from its end on, until it meets whoever sets the document.
    public func shape(_ document: Document, layout: Layout, shaper: TextShaper) {
        for (index, block) in document.blocks.enumerated().reversed() {
            if state.withLock({ $0.reached >= index }) { return }
            var builder = FlowBuilder(layout: layout, shaper: shaper, language: document.metadata.language)
            builder.kept = self
            builder.append(
                [block], FlowBuilder.Setting(column: builder.textColumn, element: StructureTree.root))
        }
    }

    /// Whether nothing is kept.
    var isEmpty: Bool { state.withLock(\.shapes.isEmpty) }

    func keep(_ shaped: ShapedText, of paragraph: Paragraph) {
        state.withLock { $0.shapes[paragraph] = shaped }
    }

    /// What was shaped of a paragraph; nil when it was not.
    func shaped(_ paragraph: Paragraph) -> ShapedText? { state.withLock { $0.shapes[paragraph] } }

    /// Tells whoever shapes ahead which of the document's blocks is being set.
    func reach(_ block: Int) { state.withLock { $0.reached = block } }

    /// Tells whoever shapes ahead that the document is set.
    func end() { state.withLock { $0 = State(reached: .max) } }

    /// What the shape of a paragraph depends on.
    struct Paragraph: Hashable {
        let spans: [TextSpan]
        let language: String

        /// Lengths and first letters tell paragraphs apart well enough.
        func hash(into hasher: inout Hasher) {
            let lettersLooked = 40
            for span in spans {
                hasher.combine(span.text.utf8.count)
                for letter in span.text.utf8.prefix(lettersLooked) { hasher.combine(letter) }
            }
        }
    }
}
