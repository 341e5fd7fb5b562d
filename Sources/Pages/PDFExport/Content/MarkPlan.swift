internal import DocumentModel
internal import Geometry
internal import Typesetting

/// Which content belongs to which structure element: found once, used by page content and structure alike.
struct MarkPlan {
    /// One piece of marked content.
    struct Piece {
        var page: Int
        /// The number of the piece on its page (`MCID`).
        var number: Int
        /// Its place in the whole document.
        var order: Int
        /// In the page's own coordinates.
        var bounds: Rectangle
    }

    /// For each page, what is written before the `BDC` of each mark.
    private(set) var tags: [[[UInt8]]] = []
    /// For each page, the elements of its pieces by number.
    private(set) var elements: [[StructureTree.ID]] = []
    /// For each element, its own pieces in order.
    private(set) var pieces: [[Piece]]

    init(_ document: TypesetDocument) throws(ExportError) {
        pieces = Array(repeating: [], count: document.structure.elements.count)
        var order = 0
        for (index, page) in document.pages.enumerated() {
            tags.append([])
            elements.append([])
            for mark in page.marks {
                switch mark.role {
                case .artifact(let kind): tags[index].append(Array(kind.tag.utf8))
                case .content(let id):
                    try add(mark, of: id, in: document.structure, page: index, order: order)
                    order += 1
                }
            }
        }
    }

    private mutating func add(
        _ mark: Mark, of id: StructureTree.ID, in structure: StructureTree, page: Int, order: Int
    ) throws(ExportError) {
        guard structure.elements.indices.contains(id.index) else { throw .unknownElement(index: id.index) }
        let number = elements[page].count
        let bounds = Rectangle(origin: mark.origin, size: mark.drawing.size)
        pieces[id.index].append(Piece(page: page, number: number, order: order, bounds: bounds))
        elements[page].append(id)
        tags[page].append(Array("/\(structure[id].role.name) <</MCID \(number)>>".utf8))
    }
}

extension ArtifactKind {
    /// ISO 32000-1, 14.8.2.2.2.
    fileprivate var tag: String {
        switch self {
        case .header: "/Artifact <</Type /Pagination /Subtype /Header>>"
        case .footer: "/Artifact <</Type /Pagination /Subtype /Footer>>"
        case .layout: "/Artifact <</Type /Layout>>"
        }
    }
}

extension StructureRole {
    /// The standard structure type (ISO 32000-1, 14.8.4).
    var name: String {
        switch self {
        case .document: "Document"
        case .section: "Sect"
        case .division: "Div"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .list: "L"
        case .listItem: "LI"
        case .listLabel: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .tableRow: "TR"
        case .headerCell: "TH"
        case .dataCell: "TD"
        case .figure: "Figure"
        case .caption: "Caption"
        case .blockQuotation: "BlockQuote"
        case .quotation: "Quote"
        case .note: "Note"
        case .reference: "Reference"
        case .contentsList: "TOC"
        case .contentsItem: "TOCI"
        case .link: "Link"
        case .span: "Span"
        }
    }
}
