/// Fixed words around values that are filled in: `Page {page} of {pages}`.
public struct WordPattern: Sendable, Hashable {
    /// What is filled in.
    public enum Slot: Sendable, Hashable {
        /// A page's number, and the number of pages.
        case page, pages
        /// The number of a note, of a list's item or of a table's part.
        case number
        /// How many parts a table has.
        case parts
        /// The caption of a table.
        case title
        /// A printed text.
        case text
        /// What a figure is called: `Graph 1`.
        case label
    }

    /// A piece of the pattern.
    public enum Part: Sendable, Hashable {
        case words(String)
        case slot(Slot)
    }

    /// Words and slots in their order.
    public var parts: [Part]

    /// A pattern from its pieces.
    public init(_ parts: [Part]) { self.parts = parts }

    /// The words with a text in each slot.
    ///
    /// - Parameter values: a text for every slot of the pattern; a slot without one stays empty.
    public func filled(_ values: KeyValuePairs<Slot, String>) -> String {
        parts.map { part in
            switch part {
            case .words(let text): text
            case .slot(let slot): values.first { $0.key == slot }?.value ?? ""
            }
        }.joined()
    }
}
