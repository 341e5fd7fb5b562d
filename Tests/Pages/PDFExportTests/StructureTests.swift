import DocumentModel
import Testing
import Typesetting

@testable import PDFExport

@Suite struct StructureTests {
    @Test func `the tree has every element in reading order, with its attributes`() throws {
        #expect(
            try structureText(of: exportPDF(SampleReport.make())) == """
                Document
                  Sect
                    H1 [T=Answers]
                      page 1.0
                    P
                      page 1.1
                      Link
                        page 1.2
                        annotation on page 1: The site
                      page 1.3
                      Link
                        page 1.4
                        annotation on page 1: Results, page 2
                      page 1.5
                    BlockQuote
                      P
                        page 1.6
                    Note [ID=note-1]
                      P
                        page 1.7
                    L [ListNumbering=Decimal]
                      LI
                        Lbl
                          page 1.8
                        LBody
                          page 1.9
                      LI
                        Lbl
                          page 1.10
                        LBody
                          page 1.11
                  Sect
                    H2
                      page 2.0
                    Table
                      THead
                        TR
                          TH [Scope=Column]
                            page 2.1
                          TH [ColSpan=2, Scope=Column]
                            page 2.2
                      TBody
                        TR
                          TH [Scope=Row]
                            page 2.3
                          TD
                            page 2.4
                          TD
                    Figure [Alt=A bar of 12 (الهجرة), BBox=20 139 120 184, Placement=Block]
                      page 2.5
                      page 2.6
                      Caption
                        page 2.7
                """)
    }

    @Test func `poppler reads the same tree`() throws {
        let tree = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: exportPDF(SampleReport.make()))
        #expect(tree.status == 0)
        #expect(!tree.output.contains("Error"))
        #expect(tree.lines.contains("          \"SDG 8\"") || tree.output.contains("\"SDG 8\""))
        #expect(tree.output.contains("\"So they said.\""))
    }

    @Test func `the tree has what each mark says of its element`() throws {
        var sample = SampleDocument()
        let paragraph = sample.add(.paragraph)
        let span = try sample.add(.span, "RCM", under: paragraph)
        sample.document.structure[span].expansion = "Regional Conference on Migration"
        sample.document.structure[span].actualText = "the RCM"
        sample.document.structure[span].language = "en-GB"
        #expect(
            try structureText(of: exportPDF(sample.document)) == """
                Document
                  P
                    Span [ActualText=the RCM, E=Regional Conference on Migration, Lang=en-GB]
                      page 1.0
                """)
    }

    @Test func `content that goes on names its other page`() throws {
        var sample = SampleDocument()
        let paragraph = try sample.add(.paragraph, "One")
        sample.addPage()
        try sample.write("two", as: .content(of: paragraph))
        let bytes = try exportPDF(sample.document)
        #expect(
            try structureText(of: bytes) == """
                Document
                  P
                    page 1.0
                    page 2.0
                """)
        let tree = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: bytes)
        #expect(tree.output.contains("\"One\""))
        #expect(tree.output.contains("\"two\""))
    }

    @Test func `an element without content stays after the sibling before it`() throws {
        var sample = SampleDocument()
        let (late, empty) = (sample.add(.section), sample.add(.figure))
        try sample.add(.paragraph, "first on the page")
        try sample.add(.paragraph, "second on the page", under: late)
        #expect(
            try structureText(of: exportPDF(sample.document)) == """
                Document
                  P
                    page 1.0
                  Sect
                    P
                      page 1.1
                  Figure
                """)
        #expect(empty.index == 2)
    }

    @Test func `every role has its standard name`() {
        let roles: [StructureRole] = [
            .document, .section, .heading(level: 1), .heading(level: 6), .heading(level: 9), .paragraph, .list(.none),
            .listItem, .listLabel, .listBody, .table, .tableHead, .tableBody, .tableRow, .headerCell(scope: .row),
            .dataCell, .figure, .caption, .blockQuotation, .quotation, .note, .reference, .contentsList, .contentsItem,
            .link, .span,
        ]
        #expect(
            roles.map(\.name).joined(separator: " ")
                == "Document Sect H1 H6 H6 P L LI Lbl LBody Table THead TBody TR TH TD Figure Caption "
                + "BlockQuote Quote Note Reference TOC TOCI Link Span")
    }

    @Test func `a mark of an unknown element is refused`() throws {
        var sample = SampleDocument()
        try sample.write("lost", as: .content(of: StructureTree.ID(index: 7)))
        #expect(throws: ExportError.unknownElement(index: 7)) { try exportPDF(sample.document) }
    }
}
