import DocumentModel
import Testing
import Typesetting

@testable import PDFExport

@Suite struct AttachmentTests {
    private let data = Typesetting.Attachment(
        DataFile(
            name: "graph (1) größe.csv", mediaType: "text/csv", description: "The counts behind graph 1",
            bytes: Array("option,count\r\nSDG 8,12\r\n".utf8)))

    private func sample(with attachments: [Typesetting.Attachment]) throws -> TypesetDocument {
        var document = try SampleReport.make()
        document.attachments = attachments
        return document
    }

    @Test func `a reader gets the same bytes back`() throws {
        let bytes = try exportPDF(try sample(with: [data]))
        #expect(try Tool.run("qpdf", ["--check", "{}"], on: bytes).status == 0)
        let list = try Tool.run("pdfdetach", ["-list", "{}"], on: bytes)
        #expect(list.lines == ["1 embedded files", "1: graph (1) größe.csv"])
        let name = "--show-attachment=graph (1) größe.csv"
        #expect(try Tool.run("qpdf", [name, "{}"], on: bytes).output.utf8.elementsEqual(data.file.bytes))
    }

    @Test func `an attachment says what it is and to what it belongs`() throws {
        var sample = SampleDocument()
        let figure = sample.add(.figure)
        sample.document.structure[figure].alternativeText = "A box"
        sample.paintBox(as: .content(of: figure))
        var attached = data
        attached.element = figure
        sample.document.attachments = [attached]
        let opened = String(
            decoding: try Tool.opened(exportPDF(sample.document)), as: UTF8.self)
        for part in [
            "/AFRelationship /Data", "/Subtype /text#2fcsv", "/Desc (The counts behind graph 1)",
            "/ModDate (D:20230615120000Z)", "/Size 24", "/F (graph \\(1\\) gr__e.csv)",
        ] { #expect(opened.contains(part), "\(part)") }
        #expect(opened.components(of: "/AF [").count == 3)  // the catalog's and the figure's
    }

    @Test func `two attachments of one name are refused`() throws {
        #expect(throws: ExportError.attachmentName(data.file.name)) {
            try exportPDF(try sample(with: [data, data]))
        }
    }

    @Test func `an attachment of an unknown element is refused`() throws {
        var lost = data
        lost.element = StructureTree.ID(index: 999)
        #expect(throws: ExportError.unknownElement(index: 999)) {
            try exportPDF(try sample(with: [lost]))
        }
    }
}
