import Composition
import DocumentModel
import Concurrency
import Typesetting
import Typography

/// A part of an edition that is made independently of the others.
enum Product: Sendable {
    /// Checks the font files against the checksums in fonts.yaml.
    case fontCheck
    case document(PendingDocument, ShapesAhead?)
    /// Typesets a document without exporting it.
    case pages(PendingDocument, ShapesAhead?)
    /// Shapes a document's paragraphs ahead of the thread that typesets it.
    case shapes(PendingDocument, ShapesAhead)
    case graph(ComposedGraph)
    case workbook(ResultWorkbook)

    /// The documents as products; the longest gets a second thread that shapes ahead, because it bounds the build's time.
    static func documents(
        _ documents: [Document], as product: (PendingDocument, ShapesAhead?) -> Product
    ) -> [Product] {
        let longest = documents.indices.max { documents[$0].blocks.count < documents[$1].blocks.count }
        guard let longest else { return [] }
        let ahead = ShapesAhead()
        return documents.indices.map { product(PendingDocument(documents[$0]), $0 == longest ? ahead : nil) }
            + [.shapes(PendingDocument(documents[longest]), ahead)]
    }
}

/// A finished product: its files, with paths relative to the output folder.
struct MadeProduct: Sendable {
    var files: [Edition.File]
    /// Set if the product is a document.
    var document: FinishedDocument?
}

extension ReportRun {
    /// Makes products on all cores.
    ///
    /// - Throws: the first failure, in the order of the products.
    func make(_ products: [Product], _ workers: WorkerPool<TextShaper>) throws(JobFailure) -> [MadeProduct] {
        try attempts(at: products, workers).map { attempt throws(JobFailure) in try attempt.get() }
    }

    /// Makes products on all cores; returns the result of each, in their order.
    func attempts(at products: [Product], _ workers: WorkerPool<TextShaper>) -> [Result<MadeProduct, JobFailure>] {
        // The longest starts first.
        let extents = products.map(\.extent)
        let order = products.indices.sorted { (extents[$0], $1) > (extents[$1], $0) }
        let results = workers.run(order.map { products[$0] }) { product, shaper in
            Result { () throws(JobFailure) in try make(product, shaper) }
        }
        var made = [Result<MadeProduct, JobFailure>?](repeating: nil, count: products.count)
        for (index, result) in zip(order, results) { made[index] = result }
        return made.compactMap(\.self)
    }

    private func make(_ product: Product, _ shaper: TextShaper) throws(JobFailure) -> MadeProduct {
        switch product {
        case .fontCheck:
            try checkFonts()
            return MadeProduct(files: [])
        case .graph(let graph): return MadeProduct(files: try draw(graph, shaper: shaper))
        case .workbook(let workbook):
            return MadeProduct(files: [Edition.File(path: ResultWorkbook.fileName, bytes: try workbook.bytes())])
        case .pages(let document, let ahead):
            let taken = document.take()
            let words = taken.limits.words.map { (count: taken.wordCount, most: $0) }
            var made = finished(try typeset(taken, ahead: ahead, shaper: shaper), document.name)
            made.words = words
            return MadeProduct(files: [], document: made)
        case .shapes(let document, let ahead):
            ahead.shape(document.take(), layout: report.layout, shaper: shaper)
            return MadeProduct(files: [])
        case .document(let document, let ahead):
            let (file, finished) = try export(document, ahead: ahead, shaper: shaper)
            try checkBeforePublishing(file.bytes, name: file.path)
            return MadeProduct(files: [file], document: finished)
        }
    }

    /// Sets and exports a document. It is freed before its pages are exported, and these before the file is checked, which
    /// takes as much memory again.
    private func export(
        _ document: PendingDocument, ahead: ShapesAhead?, shaper: TextShaper
    ) throws(JobFailure) -> (file: Edition.File, document: FinishedDocument) {
        let typeset = try typeset(document.take(), ahead: ahead, shaper: shaper)
        let finished = finished(typeset, document.name)
        return (Edition.File(path: document.name + ".pdf", bytes: try export(consume typeset)), finished)
    }

    private func finished(_ typeset: TypesetDocument, _ name: String) -> FinishedDocument {
        FinishedDocument(name: name, pages: typeset.pages.count, warnings: typeset.warnings)
    }
}

extension Product {
    /// The approximate cost, for comparison.
    fileprivate struct Extent: Comparable {
        var isDocument: Bool
        /// Of a document in blocks, of a graph in bytes of data.
        var size: Int

        /// Any document costs more than a graph.
        static func < (left: Extent, right: Extent) -> Bool {
            left.isDocument == right.isDocument ? left.size < right.size : right.isDocument
        }
    }

    fileprivate var extent: Extent {
        switch self {
        case .document(let document, _), .pages(let document, _), .shapes(let document, _):
            Extent(isDocument: true, size: document.extent)
        case .graph(let graph): Extent(isDocument: false, size: graph.csv.utf8.count)
        case .fontCheck: Extent(isDocument: false, size: 0)
        case .workbook: Extent(isDocument: false, size: .max)
        }
    }
}
