internal import DocumentModel
internal import Drawing
internal import Geometry
internal import PDFSyntax
public import Typesetting

/// Makes the PDF of a typeset document: tagged (ISO 14289-1, PDF/UA-1) and archival (ISO 19005-3, PDF/A-3a).
///
/// The same document gives the same bytes. A document that nobody else keeps is freed page by page.
///
/// - Throws: `RenderingError` when something cannot be painted, `ExportError` when the document contradicts itself.
public func exportPDF(_ document: consuming TypesetDocument) throws -> [UInt8] {
    guard !document.pages.isEmpty else { throw ExportError.noPages }
    document.removeEmptyMarks()
    try document.addStatisticsFile()
    let plan = try MarkPlan(copy document)
    let fonts = try EmbeddedFonts(GlyphInventory(of: copy document))
    var exporter = Exporter(consume document, plan: plan)
    try exporter.writePages(in: fonts)
    let files = try exporter.writeAttachments()
    try exporter.writeStructure(attachments: files)
    let (catalog, info) = (try exporter.writeCatalog(attachments: files), exporter.writeInfo())
    return try written(exporter.store, catalog: catalog, info: info)
}

/// Turns a document into objects. Each part of the file has its own extension.
struct Exporter {
    var document: TypesetDocument
    let plan: MarkPlan
    var store = ObjectStore()
    let pageTree: PDFReference
    let pages: [PDFReference]
    let structureRoot: PDFReference
    let elements: [PDFReference]
    let identifiers: ElementIdentifiers
    /// For each element, the annotations that belong to it.
    var annotations: [StructureTree.ID: [Annotation]] = [:]
    /// The elements of all annotations, by the order of their keys in the parent tree.
    var annotationParents: [StructureTree.ID] = []

    struct Annotation {
        var reference: PDFReference
        var page: Int
    }

    init(_ document: consuming TypesetDocument, plan: MarkPlan) {
        self.plan = plan
        pageTree = store.reserve()
        pages = store.reserve(document.pages.count)
        structureRoot = store.reserve()
        elements = store.reserve(document.structure.elements.count)
        identifiers = ElementIdentifiers(copy document)
        self.document = document
    }
}

extension TypesetDocument {
    /// A mark that paints nothing would be content that no reader finds.
    fileprivate mutating func removeEmptyMarks() {
        // Only pages with such marks are copied.
        for index in pages.indices where pages[index].marks.contains(where: { $0.drawing.shapes.paintNothing }) {
            pages[index].marks.removeAll { $0.drawing.shapes.paintNothing }
        }
    }
}

extension TypesetDocument {
    /// Adds the file that records its statistics to its attachments.
    ///
    /// - Throws: when a statistic names an element or page that the document does not have.
    fileprivate mutating func addStatisticsFile() throws(ExportError) {
        for placed in statistics {
            guard structure.elements.indices.contains(placed.element.index) else {
                throw .unknownElement(index: placed.element.index)
            }
            guard pages.indices.contains(placed.page) else {
                throw .unknownPage(destination: placed.statistic.text, page: placed.page)
            }
        }
        if let file = StatisticsFile.attachment(of: self, ElementIdentifiers(self)) { attachments.append(file) }
    }
}

extension [Shape] {
    fileprivate var paintNothing: Bool {
        allSatisfy { shape in
            switch shape {
            case .path(let path, let fill, let stroke): path.steps.isEmpty || fill == nil && stroke == nil
            case .glyphs(let run, _): run.glyphs.isEmpty
            case .picture: false
            case .group(let shapes, _): shapes.paintNothing
            }
        }
    }
}
