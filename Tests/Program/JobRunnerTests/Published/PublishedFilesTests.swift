import TestSupport
import Testing
import YAMLReader

@Suite struct PublishedFilesTests {
    private func manifest() throws -> YAMLNode {
        let path = try PublishedReport.get().path("manifest.json")
        return try readYAML(bytes(ofFile: path), file: path)
    }

    private func tool(_ name: String, _ arguments: [String]) throws -> [String] {
        let result = try Subprocess.run(name, arguments)
        #expect(result.status == 0, "\(name): \(result.errors)")
        return result.text.split(separator: "\n").map(String.init)
    }

    @Test func `A build names its files, and beside them only the folders that it found`() throws {
        let published = try PublishedReport.get()
        let pages = try manifest()["documents"]?.items.compactMap { $0["pages"]?.text } ?? []
        #expect(published.result.status == 0)
        let found = ["Layouts", "Fonts", "Languages"].map { "\($0.lowercased()) from \(Repository.path($0))\n" }
        #expect(published.result.errors == found.joined())
        #expect(
            published.result.text.split(separator: "\n").map(String.init)
                == zip(PublishedReport.documents, pages).map { "\(published.path($0)).pdf  \($1) pages" } + [
                    "\(published.path("graphs/"))  15 files", published.path("manifest.json"),
                    published.path("tables.xlsx"),
                ])
    }

    @Test func `The folder holds what the manifest lists, each with its size and checksum`() throws {
        let published = try PublishedReport.get()
        let listed =
            try manifest()["outputs"]?.items.map { [$0["path"], $0["bytes"], $0["sha256"]].map { $0?.text } } ?? []
        let found = try contents(ofTree: published.folder).filter {
            !$0.path.hasSuffix("/") && $0.path != "manifest.json"
        }
        #expect(listed.map(\.[0]) == found.map(\.path))
        #expect(listed.map(\.[1]) == found.map { String($0.bytes.count) })
        let sums = try tool("sha256sum", found.map { published.path($0.path) }).map { String($0.prefix(64)) }
        #expect(listed.map(\.[2]) == sums)
        #expect(listed.count == 19)
    }

    @Test func `Every picture of a graph has a palette, which takes a third of the room`() throws {
        let published = try PublishedReport.get()
        let pictures = try contents(ofTree: published.folder).filter { $0.path.hasSuffix(".png") }
        #expect(pictures.count == 5)
        let (placeOfColorType, indexed): (Int, UInt8) = (25, 3)  // ISO/IEC 15948, 11.2.2
        for picture in pictures { #expect(picture.bytes[placeOfColorType] == indexed, "\(picture.path)") }
    }

    @Test func `The manifest lists every input with its checksum, and the fonts as the index states them`() throws {
        let manifest = try manifest()
        let inputs = manifest["inputs"]?.items ?? []
        let paths = inputs.compactMap { $0["path"]?.text }.map { path in
            ["Layouts/", "Fonts/", "Languages/"].contains(where: path.hasPrefix)
                ? Repository.path(path) : Repository.path("Reports/iscm-2023/" + path)
        }
        let sums = try tool("sha256sum", paths).map { String($0.prefix(64)) }
        #expect(inputs.map { $0["sha256"]?.text } == sums)
        // What is audited is no input.
        let others = ["README.md", "published-2023.csv"]
        let report = try contents(ofTree: Program.report).map(\.path).filter {
            !$0.hasSuffix("/") && !others.contains($0)
        }
        #expect(
            inputs.compactMap { $0["path"]?.text }
                == (["Fonts/fonts.yaml", "Languages/en.yaml", "Layouts/report.yaml"] + report).sorted())
        let index = try text(ofFile: Repository.path("Fonts/fonts.yaml"))
        let fonts = manifest["fonts"]?.items ?? []
        #expect(fonts.count == 11)
        for font in fonts {
            let (file, sum) = (try #require(font["file"]?.text), try #require(font["sha256"]?.text))
            #expect(index.contains("/" + file) && index.contains(sum))
        }
    }

    @Test func `The manifest says when and by what it was made`() throws {
        let manifest = try manifest()
        #expect(manifest["report"]?.text == "iscm-2023")
        #expect(manifest["made"]?.text == "2023-06-15T00:00:00Z")
        #expect(manifest["program"]?["name"]?.text == "Rapporteur")
        let version = try Program.run(["--version"])
        #expect(version.text == "Rapporteur \(manifest["program"]?["version"]?.text ?? "")\n")
    }

    @Test(arguments: PublishedReport.documents) func `qpdf finds nothing wrong`(document: String) throws {
        let lines = try tool("qpdf", ["--check", PublishedReport.get().path(document + ".pdf")])
        #expect(lines.contains("No syntax or stream encoding errors found; the file may still contain"))
        #expect(!lines.contains { $0.contains("WARNING") })
    }

    @Test(arguments: PublishedReport.documents)
    func `Every font is embedded and stands in the index`(document: String) throws {
        let rows = try tool("pdffonts", [PublishedReport.get().path(document + ".pdf")]).dropFirst(2)
        let index = try text(ofFile: Repository.path("Fonts/fonts.yaml"))
        #expect(rows.count > 3)
        for row in rows {
            let columns = row.split(separator: " ")
            let flags = columns.dropLast(2).suffix(3)
            #expect(flags.allSatisfy { $0 == "yes" }, "embedded, subset, with a map to Unicode: \(row)")
            let name = try #require(columns.first?.split(separator: "+").last)
            #expect(index.contains("/\(name).otf") || index.contains("/\(name).ttf"), "\(row)")
        }
    }

    @Test(arguments: PublishedReport.documents)
    func `A PDF has as many pages as the manifest says`(document: String) throws {
        let listed = try #require(try manifest()["documents"]?.items.first { $0["name"]?.text == document })
        let lines = try tool("pdfinfo", [PublishedReport.get().path(document + ".pdf")])
        let count = try #require(lines.first { $0.hasPrefix("Pages:") }?.split(separator: " ").last)
        #expect(listed["pages"]?.text == String(count))
        #expect(listed["file"]?.text == document + ".pdf")
    }

    @Test func `The annex has bookmarks for its parts and, under them, their sections`() throws {
        let lines = try tool("mutool", ["show", PublishedReport.get().path("annex.pdf"), "outline"])
        let parts = lines.filter { $0.dropFirst().hasPrefix("\t\"") }
        let sections = lines.filter { $0.dropFirst().hasPrefix("\t\t\"") }
        #expect(
            parts.map { $0.split(separator: "\"")[1] } == [
                "About this annex", "Part 1. Contribution to Sustainable Development", "Part 2. Climate Change",
                "Part 3. Regional Reviews of the Global Compact for Migration", "Method and results",
            ])
        #expect(sections.count > 20)
        #expect(lines.allSatisfy { $0.contains("#page=") })
    }

    @Test(arguments: PublishedReport.documents) func `Links of the pages are links of the PDF`(document: String) throws
    {
        let typeset = try #require(
            typesetPages(.init(report: Program.report)).first { $0.name == document }?.pages.document)
        let file = try PublishedReport.get().path(document + ".pdf")
        let dump = try Subprocess.run("qpdf", ["--qdf", "--object-streams=disable", file, "-"])
        #expect(dump.status == 0)
        let count = dump.text.split(separator: "\n").count { $0.hasSuffix("/Subtype /Link") }
        #expect(count == typeset.pages.map(\.links.count).reduce(0, +))
    }
}
