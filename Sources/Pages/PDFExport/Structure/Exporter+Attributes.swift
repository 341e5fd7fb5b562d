internal import DocumentModel
internal import Geometry
internal import PDFSyntax

extension Exporter {
    /// The attributes that a role calls for (ISO 32000-1, 14.8.5), or nil.
    func attributes(of id: StructureTree.ID, kids: StructureKids) -> PDFValue? {
        let element = document.structure[id]
        switch element.role {
        case .list(let numbering):
            return .dictionary(["O": .name("List"), "ListNumbering": .name(numbering.rawValue)])
        case .headerCell(let scope):
            return cell(element, ["Scope": .name(scope.rawValue)])
        case .dataCell:
            return cell(element, [:])
        case .figure:
            guard let bounds = bounds(ofFigure: id, kids: kids) else { return nil }
            return .dictionary(["O": .name("Layout"), "Placement": .name("Block"), "BBox": bounds])
        case .document, .section, .division, .heading, .paragraph, .listItem, .listLabel, .listBody, .table, .tableHead,
            .tableBody, .tableRow, .caption, .blockQuotation, .quotation, .note, .reference, .contentsList,
            .contentsItem, .link, .span:
            return nil
        }
    }

    private func cell(_ element: StructureTree.Element, _ own: PDFDictionary) -> PDFValue? {
        var entries = own
        if element.columnSpan > 1 { entries["ColSpan"] = .integer(element.columnSpan) }
        if element.rowSpan > 1 { entries["RowSpan"] = .integer(element.rowSpan) }
        guard !entries.isEmpty else { return nil }
        entries["O"] = .name("Table")
        return .dictionary(entries)
    }

    /// The smallest box around a figure's marks on its first page, without those of its caption.
    private func bounds(ofFigure id: StructureTree.ID, kids: StructureKids) -> PDFValue? {
        let pieces = kids.content(of: id) { document.structure[$0].role != .caption }
        guard let page = pieces.first?.page else { return nil }
        let boxes = pieces.filter { $0.page == page }.map(\.bounds)
        guard let first = boxes.first else { return nil }
        return box(boxes.dropFirst().reduce(first) { $0.union($1) }, onPage: page)
    }
}
