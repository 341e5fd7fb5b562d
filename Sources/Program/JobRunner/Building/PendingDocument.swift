import Concurrency
import DocumentModel

/// A composed document until it is set: a long one is freed before its file is written and checked.
///
/// A class, because whoever takes the document leaves nothing behind.
final class PendingDocument: Sendable {
    /// The name from `report.yaml`.
    let name: String
    /// How many blocks it has.
    let extent: Int
    private let document: Lock<Document?>

    init(_ document: Document) {
        (name, extent) = (document.name, document.blocks.count)
        self.document = Lock(document)
    }

    /// The document, once.
    func take() -> Document {
        let taken = document.withLock { document in
            defer { document = nil }
            return document
        }
        guard let taken else { preconditionFailure("a document is set once") }
        return taken
    }
}
