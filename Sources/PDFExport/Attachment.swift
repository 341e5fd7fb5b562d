public import DocumentModel

/// A file that travels in the PDF: the data behind a graph.
public struct Attachment: Sendable, Hashable {
    /// The file's name, with its extension; unique in the document.
    public var name: String
    /// `text/csv`.
    public var mimeType: String
    /// What the file holds, in a sentence.
    public var description: String
    public var bytes: [UInt8]
    /// The figure or table to which the data belong.
    public var element: StructureTree.ID?

    public init(name: String, mimeType: String, description: String, bytes: [UInt8], element: StructureTree.ID? = nil) {
        self.name = name
        self.mimeType = mimeType
        self.description = description
        self.bytes = bytes
        self.element = element
    }
}
