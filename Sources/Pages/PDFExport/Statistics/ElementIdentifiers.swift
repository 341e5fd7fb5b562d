internal import DocumentModel
internal import PDFSyntax
internal import Typesetting

/// The identifiers of structure elements (ISO 32000-1, table 323): `note-1` for notes, `s1` for elements that print statistics.
struct ElementIdentifiers {
    /// By the elements' indices; nil for an element without one.
    private let names: [String?]

    init(_ document: TypesetDocument) {
        var names = [String?](repeating: nil, count: document.structure.elements.count)
        var notes = 0
        for (index, element) in document.structure.elements.enumerated() where element.role == .note {
            notes += 1
            names[index] = "note-\(notes)"
        }
        var count = 0
        for statistic in document.statistics where names[statistic.element.index] == nil {
            count += 1
            names[statistic.element.index] = "s\(count)"
        }
        self.names = names
    }

    subscript(id: StructureTree.ID) -> String? { names[id.index] }
}
