import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct FileDefectTests {
    private func told(_ change: (inout [UInt8]) -> Void) throws -> [String] {
        var bytes = try SamplePDF.good().written()
        change(&bytes)
        return verifyPDF(bytes).findings.map(\.description)
    }

    private func place(of text: String, in bytes: [UInt8]) -> Int {
        let letters = Array(text.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: letters) } ?? bytes.count
    }

    @Test func `a header of another version is told`() throws {
        let header = "[ISO 19005-3, 6.1.2] the file does not begin with %PDF-1.0 to %PDF-1.7 and the end of the line"
        let told = try told { $0[7] = UInt8(ascii: "8") }
        #expect(told == [header])
        let newer = try self.told { $0[5] = UInt8(ascii: "2") }
        #expect(newer == [header])
    }

    @Test func `a header older than the file's form is told`() throws {
        let told = try told { $0[7] = UInt8(ascii: "4") }
        #expect(told == ["[ISO 32000-1, 7.5.2] the header says PDF 1.4, but the file is written as PDF 1.5 or later"])
    }

    @Test func `a missing binary comment is told`() throws {
        let told = try told { $0[11] = UInt8(ascii: "x") }
        #expect(told == ["[ISO 19005-3, 6.1.2] no comment of four bytes above 127 follows the header"])
    }

    @Test func `bytes after the end are told`() throws {
        let told = try told { $0 += [0x0A, 0x0A] }
        #expect(told == ["[ISO 19005-3, 6.1.3] the file does not end with %%EOF and one end of line"])
    }

    @Test func `a missing identifier is told`() throws {
        let told = try told { $0[place(of: "/ID [", in: $0) + 1] = UInt8(ascii: "J") }
        #expect(told == ["[ISO 19005-3, 6.1.3] the file has no identifier (ID) of two strings of 16 bytes"])
    }

    @Test func `an encrypted file is told and left alone`() throws {
        let told = try told { bytes in
            let info = place(of: "/Info ", in: bytes)
            bytes.replaceSubrange(info..<(info + 5), with: "/Encrypt".utf8)
        }
        #expect(
            told == [
                "[ISO 14289-1, 7.16] the file is encrypted, so that nothing more of it can be checked",
                "[ISO 19005-3, 6.1.3] the file is encrypted",
            ])
    }

    @Test func `a stream of another length is told with its object`() throws {
        let told = try told { bytes in
            let length = place(of: "/Length ", in: bytes) + 8
            bytes[length] = UInt8(ascii: "0")
        }
        #expect(told.first == "[ISO 32000-1, 7.3.10] cannot be read: a stream is not as long as it says (object 6)")
    }

    @Test(arguments: [
        ("", "it does not say where its objects are (no startxref)"),
        ("%PDF-1.7", "it does not say where its objects are (no startxref)"),
        ("startxref\n99999\n%%EOF", "the table of objects lies outside the file"),
        ("startxref\n-1\n%%EOF", "the table of objects lies outside the file"),
        ("xref\n0 1\n0 0 x\nstartxref\n0\n%%EOF", "a table of objects with a row of neither kind"),
        ("xref\n0 9999999\nstartxref\n0\n%%EOF", "a table of too many objects"),
        ("xref\ntrailer <</Prev 0>>\nstartxref\n0\n%%EOF", "the tables of objects lead to one another without end"),
        (
            "1 0 obj <<>> endobj\nstartxref\n0\n%%EOF",
            "no table of objects at byte 0, or one in a form that is not read"
        ),
    ])
    func `what is no PDF is told`(_ text: String, _ reason: String) {
        let verification = verifyPDF(Array(text.utf8))
        #expect(verification.findings.map(\.description) == ["[ISO 32000-1, 7.5] cannot be read: \(reason)"])
        #expect(verification.verdict == .fails)
    }

    @Test func `a file with a table in the older form is read`() {
        var text = "%PDF-1.4\n%\u{FF}\u{FF}\u{FF}\u{FF}\n"
        let object = text.utf8.count
        text += "1 0 obj <</Type /Catalog/Metadata 2 0 R>> endobj\n"
        let stream = text.utf8.count
        text += "2 0 obj <</Length 3 0 R>> stream\n(\nendstream endobj\n"
        let length = text.utf8.count
        text += "3 0 obj 1 endobj\n"
        let table = text.utf8.count
        text += "xref\n0 4\n0000000000 65535 f\n"
        for place in [object, stream, length] { text += "\(place) 00000 n\n" }
        text += "trailer <</Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
        let told = verifyPDF(Array(text.utf8)).findings.map(\.description)
        #expect(told.first == "[ISO 19005-3, 6.1.3] the file has no identifier (ID) of two strings of 16 bytes")
        #expect(!told.contains { $0.contains("cannot be read") || $0.contains("no catalog") })
        #expect(
            told.contains("[ISO 19005-3, 6.6.2.1] the metadata do not begin with their own mark (xpacket) (object 2)"))
    }
}
