import Composition
import DocumentModel
import Concurrency
import Typesetting
import Typography

/// A part of an edition that can be made for itself.
enum Product: Sendable {
    /// That the fonts are those which the index states.
    case fontCheck
    case document(Document, ShapesAhead?)
    /// A document's pages, not written.
    case pages(Document, ShapesAhead?)
    /// A document's paragraphs, for the thread that sets it.
    case shapes(Document, ShapesAhead)
    case graph(ComposedGraph)

    /// Documents as products, and the paragraphs of the longest: its pages would keep the others waiting.
    static func documents(
        _ documents: [Document], as product: (Document, ShapesAhead?) -> Product
    ) -> [Product] {
        let longest = documents.indices.max { documents[$0].blocks.count < documents[$1].blocks.count }
        guard let longest else { return [] }
        let ahead = ShapesAhead()
        return documents.indices.map { product(documents[$0], $0 == longest ? ahead : nil) }
            + [.shapes(documents[longest], ahead)]
    }
}

/// What became of a product: its files by their path in the edition.
struct MadeProduct: Sendable {
    var files: [Edition.File]
    /// A document's name and pages.
    var document: (name: String, pages: Int)?
}

extension ReportRun {
    /// Makes products on all cores; the first failure in their order counts.
    func make(_ products: [Product], _ workers: WorkerPool<TextShaper>) throws(JobFailure) -> [MadeProduct] {
        try attempts(at: products, workers).map { attempt throws(JobFailure) in try attempt.get() }
    }

    /// Makes products on all cores: what became of each, in their order.
    func attempts(at products: [Product], _ workers: WorkerPool<TextShaper>) -> [Result<MadeProduct, JobFailure>] {
        // What takes longest begins first.
        let order = products.indices.sorted { (products[$0].extent, $1) > (products[$1].extent, $0) }
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
        case .pages(let document, let ahead):
            let pages = try typeset(document, ahead: ahead, shaper: shaper).pages
            return MadeProduct(files: [], document: (document.name, pages.count))
        case .shapes(let document, let ahead):
            ahead.shape(document, layout: report.layout, shaper: shaper)
            return MadeProduct(files: [])
        case .document(let document, let ahead):
            let typeset = try typeset(document, ahead: ahead, shaper: shaper)
            let file = Edition.File(path: document.name + ".pdf", bytes: try export(typeset))
            try checkBeforePublishing(file.bytes, name: file.path)
            return MadeProduct(files: [file], document: (document.name, typeset.pages.count))
        }
    }
}

extension Product {
    /// How much there is to do, roughly; a document of any length is more than a graph.
    fileprivate var extent: Int {
        switch self {
        case .document(let document, _), .pages(let document, _), .shapes(let document, _): 1 + document.blocks.count
        case .fontCheck, .graph: 0
        }
    }
}
