import Dates
import DocumentModel
import PDFSyntax
import Testing
import Typesetting

@testable import PDFExport

@Suite struct PropertiesTests {
    @Test func `pdfinfo shows what the document says of itself`() throws {
        let info = try Tool.run("pdfinfo", ["-isodates", "{}"], on: exportPDF(SampleReport.make()))
        for line in [
            "Title:           Answers & <questions>", "Subject:         What was answered (in short).",
            "Keywords:        answers, samples", "Author:          Bureau of Samples",
            "Producer:        Rapporteur 0.1.0", "CreationDate:    2023-06-15T12:00:00Z",
            "ModDate:         2023-06-15T12:00:00Z", "Tagged:          yes", "PDF version:     1.7",
        ] { #expect(info.lines.contains(Substring(line)), "\(line)") }
    }

    @Test func `the packet declares both standards and has the same values`() throws {
        let packet = Properties(SampleDocument.metadata).packet
        for part in [
            "<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>", "<xmp:CreateDate>2023-06-15T12:00:00Z</xmp:CreateDate>",
            "<rdf:li xml:lang=\"x-default\">Answers &amp; &lt;questions&gt;</rdf:li>",
            "<dc:creator><rdf:Seq><rdf:li>Bureau of Samples</rdf:li></rdf:Seq></dc:creator>",
            "<pdf:Keywords>answers, samples</pdf:Keywords>",
            "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
        ] { #expect(packet.contains(part), "\(part)") }
        let bytes = try exportPDF(SampleReport.make())
        #expect(try Tool.run("pdfinfo", ["-meta", "{}"], on: bytes).output.contains(packet))
    }

    @Test func `the catalog names the language and asks for the title`() throws {
        let catalog = try Tool.run("mutool", ["show", "{}", "trailer/Root"], on: exportPDF(SampleReport.make())).output
        #expect(catalog.contains("/Lang (en)"))
        #expect(catalog.contains("/DisplayDocTitle true"))
        #expect(!catalog.contains("/Direction"))
    }

    @Test(arguments: ["ar-EG", "ps", "az-Arab", "ckb"])
    func `a language written from right to left turns the order of pages`(language: String) throws {
        var report = try SampleReport.make()
        report.metadata.language = language
        let catalog = try Tool.run("mutool", ["show", "{}", "trailer/Root"], on: exportPDF(report)).output
        #expect(catalog.contains("/Direction /R2L"))
    }

    @Test func `A time is written as PDF writes it`() {
        #expect(Timestamp(secondsSince1970: 951_782_399).pdf == "D:20000228235959Z")
    }

    @Test func `control characters reach neither form of the properties`() {
        var metadata = SampleDocument.metadata
        metadata.title = "a\u{0}b\u{1B}c\nd\u{FFFF}"
        let properties = Properties(metadata)
        #expect(properties.title == "a b c d ")
        #expect(properties.packet.contains(">a b c d </rdf:li>"))
    }

    @Test func `the colour profile is small and whole`() {
        let profile = colorProfile()
        #expect(profile.count == 2512)
        #expect(Array(profile[0..<4]) == bigEndian(2512, 4))
        #expect(Array(profile[36..<40]) == Array("acsp".utf8))
        // The curve, at its tag's offset: its first, middle and last value, from IEC 61966-2-1.
        let start = profile.count - 2048
        func value(_ step: Int) -> Int { Int(profile[start + step * 2]) << 8 | Int(profile[start + step * 2 + 1]) }
        #expect(value(0) == 0)
        #expect(value(1023) == 65_535)
        #expect(abs(Double(value(512)) / 65_535 - 0.2145) < 0.0005)
    }
}
