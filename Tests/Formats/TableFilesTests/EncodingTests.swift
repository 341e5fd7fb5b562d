import Diagnostics
import TableFiles
import Testing

@Suite struct EncodingTests {
    private func read(_ bytes: [UInt8], _ encoding: TextEncoding?) -> (rows: [[String]], problems: [String]) {
        do {
            var reader = try TableReader(
                bytes, file: "a.csv", form: .delimited(.semicolon), limits: TableLimits(), encoding: encoding)
            var diagnostics = DiagnosticList()
            var row = reader.emptyRow
            var rows: [[String]] = []
            while reader.next(&row, into: &diagnostics) { rows.append(row.cells.indices.map { row.text($0) }) }
            return (rows, diagnostics.all.map(\.description))
        } catch {
            return ([], error.diagnostics.map(\.description))
        }
    }

    /// What each encoding writes; independent of the converter under test.
    private static let samples: [(TextEncoding, [UInt8], String)] = [
        (.windows1252, [0x47, 0x72, 0xF6, 0xDF, 0x65, 0x80], "Größe€"),
        (.windows1250, [0x9C, 0x72, 0xF3, 0x64, 0xB3, 0x6F], "śródło"),
        (.windows1251, [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
        (.windows1256, [0xE3, 0xD1, 0xCD, 0xC8, 0xC7], "مرحبا"),
        (.latin9, [0xA4], "€"),
        (.utf16LittleEndian, [0x61, 0x00, 0xE9, 0x00], "aé"),
        (.utf16BigEndian, [0x00, 0x61, 0x00, 0xE9], "aé"),
        (.shiftJIS, [0x93, 0xFA, 0x96, 0x7B], "日本"),
        (.gb18030, [0xD6, 0xD0], "中"),
    ]

    @Test(arguments: samples.indices) func `A file is read in the encoding that is given`(index: Int) {
        let (encoding, bytes, text) = Self.samples[index]
        #expect(read(bytes, encoding).rows == [[text]])
    }

    @Test func `Every encoding is one that this system converts, and has its own name`() {
        for encoding in TextEncoding.allCases {
            let bytes: [UInt8] =
                encoding == .utf16BigEndian ? [0, 0x61] : encoding == .utf16LittleEndian ? [0x61, 0] : [0x61]
            #expect(read(bytes, encoding).rows == [["a"]], "\(encoding)")
            #expect(TextEncoding(name: encoding.rawValue.uppercased()) == encoding)
        }
        let names = ["cp1252", "CP-1252", "win1251", "latin1", "UTF8", "ansi", "gbk", "cp866", "klingon", ""]
        #expect(
            names.map { TextEncoding(name: $0) } == [
                .windows1252, nil, .windows1251, .latin1, .utf8, .windows1252, .gb18030, nil, nil, nil,
            ])
    }

    @Test func `A byte that the encoding lacks is told with its place`() {
        #expect(
            read(Array("a;b\nc;".utf8) + [0x81], .windows1252).problems == [
                "a.csv:2:3: the byte 0x81 is not valid windows-1252; give the encoding in which the file was saved, or save it as UTF-8"
            ])
    }

    @Test func `A file that is plainly in another encoding is refused, since every byte would be read as something`() {
        let told = "leave the encoding out; UTF-8 and UTF-16 with a byte-order mark are recognized"
        #expect(
            read(Array("é".utf8), .windows1252).problems
                == ["a.csv: the file is in UTF-8, but its encoding is given as windows-1252; \(told)"])
        #expect(
            read([0xEF, 0xBB, 0xBF, 0x61], .windows1251).problems == [
                "a.csv: the file begins with the byte-order mark of UTF-8, but its encoding is given as windows-1251; \(told)"
            ])
        #expect(
            read([0xFF, 0xFE, 0x61, 0], .utf8).problems == [
                "a.csv: the file begins with the byte-order mark of UTF-16, but its encoding is given as utf-8; \(told)"
            ])
        // In ASCII there is no other reading.
        #expect(read(Array("a;b".utf8), .windows1252).rows == [["a", "b"]])
    }

    @Test(
        arguments: [
            (TextEncoding.windows1252, "Größere Räume und Öffnungszeiten", [0xF6, 0xDF, 0xE4, 0xD6]),
            (.windows1250, "Żółta łódź płynie", [0xAF, 0xF3, 0xB3, 0x9F]),
            (.windows1251, "Очень хорошо", []), (.windows1256, "جيد جدا", []), (.utf16LittleEndian, "Very good;é", []),
        ] as [(TextEncoding, String, [UInt8])])
    func `The likeliest encoding is proposed first, with the line as it reads`(
        encoding: TextEncoding, line: String, some: [UInt8]
    ) throws {
        let bytes = try #require(Self.bytes(of: line, in: encoding))
        #expect(some.allSatisfy(bytes.contains))
        let told = try #require(
            read(Array("a\n".utf8) + (encoding == .utf16LittleEndian ? [] : bytes), nil).problems.first
                ?? read(bytes, nil).problems.first)
        if encoding == .utf16LittleEndian {
            #expect(read(bytes, nil).problems.first?.contains("this line reads \"Very good;é\" in utf-16le") == true)
        } else {
            #expect(told.contains("a.csv:2:"))
            #expect(told.contains("this line reads \"\(line)\" in \(encoding.rawValue)"), "\(told)")
        }
    }

    /// The bytes of a text, found by reading all bytes one by one.
    private static func bytes(of text: String, in encoding: TextEncoding) -> [UInt8]? {
        if encoding == .utf16LittleEndian { return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
        var table: [Character: UInt8] = [:]
        for byte in UInt8(0x20)...UInt8(0xFF) {
            do {
                var reader = try TableReader(
                    [byte], file: "", form: .delimited(.tab), limits: TableLimits(), encoding: encoding)
                var diagnostics = DiagnosticList()
                var row = reader.emptyRow
                guard reader.next(&row, into: &diagnostics), let cell = row.cells.first else { continue }
                let content = String(decoding: row.source.bytes[cell.start..<cell.end], as: UTF8.self)
                if let character = content.first, table[character] == nil { table[character] = byte }
            } catch {
                continue
            }
        }
        let bytes = text.compactMap { table[$0] }
        return bytes.count == text.count ? bytes : nil
    }

    // MARK: What is no delimited file

    @Test func `Excel's line names the separator and is no row`() throws {
        for line in ["sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\u{FEFF}sep=;\n"] {
            #expect(read(Array("\(line)a;b\n".utf8), nil).rows == [["a", "b"]], "\(line)")
        }
        #expect(read(Array("sep;a\n".utf8), nil).rows == [["sep", "a"]])
        #expect(
            read(Array("sep=,\na,b\n".utf8), nil).problems == [
                "a.csv:1:1: the first line says that the cells are separated by commas, not by semicolons; write \"separator: comma\" in the binding"
            ])
    }

    @Test func `What is plainly no delimited file is refused with what to do`() {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let protected = old + Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        let files: [([UInt8], String)] = [
            (
                old,
                "a.csv: the file is a workbook of the form before 2007 (.xls), which is not read; open it in a spreadsheet and save it as \"Excel workbook (.xlsx)\", or export CSV"
            ),
            (
                protected,
                "a.csv: the workbook is protected by a password; open it in Excel, remove the password (File, Info, Protect Workbook), and save it again"
            ),
            (
                Array("%PDF-1.7".utf8),
                "a.csv: the file is a PDF, not a delimited file; export the answers as CSV or Excel"
            ),
            (
                Array("\n<!DOCTYPE html><p>".utf8),
                "a.csv: the file is a web page, not a delimited file; open it in a spreadsheet and save it as \"Excel workbook (.xlsx)\""
            ),
            (
                Array("PK\u{3}\u{4}x".utf8),
                "a.csv: the file is a workbook or another archive, not a delimited file; give the form with \"form: workbook\", or export CSV"
            ),
        ]
        for (bytes, problem) in files { #expect(read(bytes, nil).problems == [problem]) }
    }
}
