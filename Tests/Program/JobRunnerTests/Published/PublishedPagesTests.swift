import DocumentModel
import JobRunner
import TestSupport
import Testing

@Suite struct PublishedPagesTests {
    static let layouts: [String] = {
        do {
            return try names(inFolder: Repository.path("Layouts")).filter { $0.hasSuffix(".yaml") }
        } catch {
            return ["\(error)"]
        }
    }()

    @Test(arguments: layouts) func `In every layout all documents of 2023 keep the rules`(file: String) throws {
        let copy = try ReportCopy()
        try copy.replace("layout: report", with: "layout: \(file.dropLast(5))", in: "report.yaml")
        let documents = try typesetPages(copy.job())
        #expect(documents.map(\.name) == PublishedReport.documents)
        for (name, pages) in documents {
            #expect(pages.violations == [], "\(name) in \(file)")
        }
    }

    @Test func `The example keeps the rules`() throws {
        for (name, pages) in try typesetPages(Job(report: Repository.path("Reports/example"))) {
            #expect(pages.violations == [], "\(name)")
        }
    }

    @Test(arguments: [("summary", 2), ("annex", 29), ("gcm-review", 8)])
    func `The documents of 2023 have no holes`(name: String, mostPages: Int) throws {
        let pages = try #require(PublishedReport.pages()[name])
        let fillings = pages.document.pages.indices.dropLast().map(pages.filling(of:))
        #expect(pages.document.pages.count <= mostPages)
        #expect(fillings.allSatisfy { $0 >= 0.6 })
        #expect(fillings.reduce(0, +) / Double(fillings.count) >= 0.9)
        #expect(pages.document.warnings == [])
    }

    @Test func `The objectives have one row each in the annex`() throws {
        let annex = try #require(PublishedReport.pages()["annex"])
        let heads = annex.elements { $0 == .headerCell(scope: .row) }.map { annex.lines(of: $0).map(\.text).joined() }
        #expect(heads.filter { $0.hasSuffix(" Eradicate trafficking") } == ["10 Eradicate trafficking"])
    }

    @Test func `The annex lists its parts and points with the pages they stand on`() throws {
        let annex = try #require(PublishedReport.pages()["annex"])
        let links = annex.document.pages.flatMap { page in
            page.links.filter { annex.role($0.element) == .link && isContents($0.element, annex) }
        }
        let entries = annex.elements { $0 == .contentsItem }.compactMap { annex.lines(of: $0).last?.text }
        let pages = links.compactMap { link -> String? in
            guard case .destination(let id) = link.target, let place = annex.document.destinations[id] else {
                return nil
            }
            return String(place.page + 1)
        }
        #expect(entries.count > 20)
        // A wrapped entry has two areas that lead to the same place.
        #expect(
            entries == pages.indices.filter { $0 == 0 || links[$0].element != links[$0 - 1].element }.map { pages[$0] })
    }

    private func isContents(_ link: StructureTree.ID, _ pages: PageReading) -> Bool {
        pages.document.structure[link].parent.map { pages.role($0) == .contentsItem } ?? false
    }
}
