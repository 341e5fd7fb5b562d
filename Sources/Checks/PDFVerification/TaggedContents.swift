internal import PDFSyntax

/// The structure and attachments of a PDF, read once, for checks that know more than the standards.
public struct TaggedContents {
    /// Without the objects of the file: they take as much memory as all that other checks read.
    private let inspection: Inspection
    private let alternativeTexts: [Int: String]
    /// The names of the files that an element refers to as its own (AF).
    private let files: [Int: [String]]
    /// The texts under which a title, a property or a bookmark repeats a text of the document: titles and summary.
    public let properties: [String]
    /// The elements by their identifiers (ISO 32000-1, table 323); of several with one identifier the first.
    private let indexes: [String: Int]
    /// In the order of their names in the file.
    public let attachments: [AttachedFile]

    init(_ inspection: Inspection) {
        attachments = inspection.attachments.map { AttachedFile($0) }
        let file = inspection.file
        var (indexes, texts, files): ([String: Int], [Int: String], [Int: [String]]) = ([:], [:], [:])
        let named = Dictionary(grouping: inspection.attachments.indices) { inspection.attachments[$0].specification }
        for (index, element) in inspection.elements.enumerated() {
            if let text = element.entries["Alt"].flatMap({ file.resolved($0).text }) { texts[index] = text }
            if let value = element.entries["AF"] {
                let numbers = Set(file.values(value).compactMap { $0.reference?.number })
                let own = numbers.flatMap { named[$0] ?? [] }.sorted()
                files[index] = own.map { inspection.attachments[$0].name }
            }
            guard let bytes = element.entries["ID"].flatMap({ file.resolved($0).bytes }) else { continue }
            let id = String(decoding: bytes, as: UTF8.self)
            if indexes[id] == nil { indexes[id] = index }
        }
        (self.indexes, alternativeTexts, self.files) = (indexes, texts, files)
        let info = file.entry("Info", of: file.trailer).dictionary ?? [:]
        properties = ["Title", "Subject"].compactMap { file.entry($0, of: info).text }
        var inspection = inspection
        inspection.forgetEntries()
        self.inspection = inspection
    }

    /// The element with this identifier.
    public func element(id: String) -> TaggedElement? { indexes[id].map { element($0) } }

    /// Every element, parents before their children and in the order of the document.
    public var elements: [TaggedElement] { inspection.elements.indices.map { element($0) } }

    /// The element at an index of `elements`.
    ///
    /// - Precondition: the index is one of them.
    public func element(_ index: Int) -> TaggedElement {
        let element = inspection.elements[index]
        return TaggedElement(
            index: index, parent: element.parent, role: element.role, page: element.page.map { $0 + 1 },
            object: element.object, alternativeText: alternativeTexts[index], attachments: files[index] ?? [])
    }

    /// The text that an element and those inside it paint, in the order of the structure.
    ///
    /// - Parameter marksBreaks: whether U+0000 is put where one text ends and another begins elsewhere on the page: the
    ///   labels of a picture have no space between them.
    public func text(of element: TaggedElement, marksBreaks: Bool = false) -> String {
        inspection.text(of: element.index, between: marksBreaks ? "\u{0}" : "")
    }
}

/// An element of the structure, as other checks see it.
public struct TaggedElement: Sendable, Hashable {
    /// Its place in the order of the document.
    public let index: Int
    /// The index of the element above it; nil for the topmost.
    public let parent: Int?
    /// The standard structure type: `P`, `Link`, `TD`.
    public let role: String
    /// The first page on which it has content, counted from 1; nil when it has none.
    public let page: Int?
    /// The number of its object in the file.
    public let object: Int?
    /// The alternative text (Alt).
    public let alternativeText: String?
    /// The names of the attached files that it refers to as its own (AF).
    public let attachments: [String]
}

/// A file that travels with a PDF.
public struct AttachedFile: Sendable, Hashable {
    /// The file name that the attachment gives (UF, or F).
    public let name: String
    /// The name of the relationship (AFRelationship): `Data`; nil when the file does not say.
    public let relationship: String?
    /// Nil when it cannot be unpacked.
    public let bytes: [UInt8]?

    init(_ reading: AttachmentReading) {
        name = reading.name
        relationship = reading.relationship
        bytes = reading.bytes
    }
}
