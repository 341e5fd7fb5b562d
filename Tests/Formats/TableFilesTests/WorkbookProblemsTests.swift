import TableFiles
import TableFuzzing
import Testing

private let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

private func read(_ bytes: [UInt8], sheet: String? = nil, limits: TableLimits = TableLimits()) -> ReadTable {
    ReadTable(bytes, .workbook(sheet: sheet), limits: limits, file: "a.xlsx")
}

@Suite struct WorkbookProblemsTests {
    private let workbook = WorkbookFile([
        .init("Notes", "", state: "hidden"), .init("Answers", row), .init("Codes", "", state: "veryHidden"),
        .init("Old", row, state: "visible"),
    ])

    @Test func `a sheet that is not there is told with the nearest name`() {
        #expect(
            read(workbook.bytes, sheet: "answer").problems
                == ["a.xlsx: the workbook has no sheet \"answer\"; did you mean \"Answers\"?"])
    }

    @Test func `the first sheet that one sees is read, a hidden one by its name alone`() throws {
        #expect(read(workbook.bytes).rows == [["1"]])
        #expect(read(workbook.bytes, sheet: "Notes").rows == [])
        #expect(read(workbook.bytes, sheet: "Notes").problems == [])
        #expect(try listSheets(workbook.bytes, file: "a.xlsx", limits: TableLimits()) == ["Answers", "Old"])
    }

    @Test func `a workbook whose sheets are all hidden needs a name`() {
        let hidden = WorkbookFile([.init("Notes", row, state: "hidden")]).bytes
        #expect(read(hidden).problems == ["a.xlsx: every sheet of the workbook is hidden; name the sheet to be read"])
        #expect(read(hidden, sheet: "Notes").rows == [["1"]])
    }

    @Test(arguments: [
        Array("a,b\n1,2\n".utf8), [], [0x50, 0x4B, 3, 4, 0, 0], ZipFile([]).bytes,
        ZipFile([.init("a.txt", [65])]).bytes,
        WorkbookFile([]).bytes,
    ])
    func `what is no workbook is told`(bytes: [UInt8]) {
        #expect(
            read(bytes).problems
                == ["a.xlsx: the file is not a workbook (.xlsx); export or save it as \"Excel workbook (.xlsx)\""])
    }

    @Test func `a workbook of the old form or under a password is named as such`() {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(
            read(start + [UInt8](repeating: 0, count: 600)).problems == [
                "a.xlsx: the file is a workbook of the form before 2007 (.xls), which is not read; "
                    + "open it in a spreadsheet and save it as \"Excel workbook (.xlsx)\", or export CSV"
            ])
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let told = [
            "a.xlsx: the workbook is protected by a password; open it in Excel, remove the password (File, Info, Protect Workbook), and save it again"
        ]
        #expect(read(start + name + [0, 0]).problems == told)
        var zip = workbook.zip
        zip.entries[1].flags = 1
        #expect(read(zip.bytes).problems == told)
    }

    @Test func `a damaged or missing part is told`() {
        var bytes = workbook.bytes
        let position = bytes.indices.first { bytes[$0...].starts(with: "<v>1".utf8) } ?? 0
        bytes[position + 3] = UInt8(ascii: "2")
        #expect(
            read(bytes).problems == [
                "a.xlsx: the part \"xl/worksheets/sheet2.xml\" of the workbook is damaged; export or save it again"
            ])
        var zip = workbook.zip
        zip.entries.removeAll { $0.name == "xl/worksheets/sheet2.xml" }
        #expect(
            read(zip.bytes).problems == [
                "a.xlsx: the workbook lacks the part \"xl/worksheets/sheet2.xml\" with the sheet \"Answers\"; "
                    + "export it again"
            ])
    }

    @Test func `a part that stands twice is told, also under a name in other letters`() {
        var zip = workbook.zip
        zip.entries.append(.init("\\XL\\workbook.xml", Array("<workbook/>".utf8)))
        #expect(
            read(zip.bytes).problems
                == ["a.xlsx: the workbook holds its part \"xl/workbook.xml\" twice; export or save it again"])
    }

    @Test func `parts are found under odd names, and through steps up`() {
        let links = relationships([("rId2", "worksheet", "../xl/./worksheets/../worksheets/sheet2.xml")])
        var zip = workbook.with("xl/_rels/workbook.xml.rels", links).zip
        for index in zip.entries.indices {
            zip.entries[index].name = "\\" + zip.entries[index].name.uppercased().replacing("/", with: "\\")
        }
        zip.entries.append(.init("../../etc/passwd", [65]))
        let table = read(zip.bytes)
        #expect(table.rows == [["1"]])
        #expect(table.problems == [])
    }

    @Test func `parts that refer to each other in a circle or outside are not followed`() {
        let circle = relationships([
            ("rId2", "worksheet", "workbook.xml"), ("rId4", "worksheet", "../../../xl/workbook.xml"),
        ])
        #expect(read(workbook.with("xl/_rels/workbook.xml.rels", circle).bytes).rows == [])
        let outside =
            "<Relationships><Relationship Id=\"rId2\" Type=\"t/worksheet\" Target=\"http://a.b/c\" "
            + "TargetMode=\"External\"/></Relationships>"
        #expect(
            read(workbook.with("xl/_rels/workbook.xml.rels", outside).bytes).problems
                == ["a.xlsx: the file is not a workbook (.xlsx); export or save it as \"Excel workbook (.xlsx)\""])
    }

    @Test func `what is no XML is told with its part and place`() {
        let broken = workbook.with(
            "xl/worksheets/sheet2.xml", "<worksheet>\n <sheetData>\(row)<row></sheetData></worksheet>")
        let table = read(broken.bytes)
        #expect(table.rows == [["1"]])
        #expect(
            table.problems
                == ["a.xlsx:xl/worksheets/sheet2.xml:2:59: this is not well-formed XML: mismatched tag"])
    }
}

/// Each limit, its words, and what it protects from.
@Suite struct WorkbookLimitsTests {
    private func workbook(_ rows: String, strings: String = "") -> WorkbookFile {
        WorkbookFile([.init("Answers", rows)], strings: strings)
    }

    @Test func `a file larger than is read is not opened`() {
        #expect(
            read(workbook(row).bytes, limits: TableLimits(bytes: 1000)).problems == [
                "a.xlsx: the file holds \(workbook(row).bytes.count) bytes, more than the 1000 bytes that are read; "
                    + "raise \"limits: megabytes\" in report.yaml"
            ])
    }

    @Test func `a zip that swells is read as far as four times the file's limit`() {
        var zip = workbook(row + String(repeating: " ", count: 300_000)).zip
        for index in zip.entries.indices { zip.entries[index].isCompressed = true }
        #expect(zip.bytes.count < 5000)
        let table = read(zip.bytes, limits: TableLimits(bytes: 64 << 10))
        #expect(table.rows == [["1"]])
        #expect(
            table.problems == [
                "a.xlsx: decompressed, the file holds more than the 256 KiB that are read; "
                    + "raise \"limits: megabytes\" in report.yaml"
            ])
        #expect(read(zip.bytes, limits: TableLimits(bytes: 128 << 10)).problems == [])
    }

    @Test func `shared strings are held up to the limit of the file`() {
        var zip = workbook(row, strings: String(repeating: "<si><t>x</t></si>", count: 9_000)).zip
        for index in zip.entries.indices { zip.entries[index].isCompressed = true }
        #expect(
            read(zip.bytes, limits: TableLimits(bytes: 64 << 10)).problems == [
                "a.xlsx:xl/sharedStrings.xml: decompressed, this part holds more than the 64 KiB that are read; "
                    + "raise \"limits: megabytes\" in report.yaml"
            ])
    }

    @Test func `columns and rows past the limits are told`() {
        let far =
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFE1\"><v>2</v></c><c r=\"ZZZZZZZZZZZZZZZZZZ1\"><v>2</v></c></row>"
        let table = read(workbook(far).bytes)
        #expect(table.rows == [["1"]])
        #expect(
            table.problems == [
                "a.xlsx:Answers!1: more columns than the 16384 that are read; raise \"limits: columns\" in report.yaml"
            ])
        let deep = row + "<row r=\"9999999999\"><c><v>2</v></c></row><row r=\"99999999999999999999999\"/>"
        #expect(read(workbook(deep).bytes).rows == [["1"]])
        #expect(
            read(workbook(deep).bytes).problems == [
                "a.xlsx:Answers!9999999999: more rows than the 1048576 that a sheet can have; "
                    + "save it in a spreadsheet, or as CSV"
            ])
    }

    @Test func `the last column of a spreadsheet is read`() {
        #expect(read(workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>").bytes).rows.first?.count == 16_384)
    }

    @Test func `more rows than are read are told`() {
        let rows = (1...4).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
        let table = read(workbook(rows).bytes, limits: TableLimits(rows: 3))
        #expect(table.rows.count == 3)
        #expect(
            table.problems == [
                "a.xlsx:Answers!4: more rows than the 3 that are read; raise \"limits: rows\" in report.yaml"
            ])
    }

    @Test func `empty cells without end are told`() {
        let rows = (1...40).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        let table = read(workbook(rows).bytes, limits: TableLimits(bytes: 192 << 10))
        #expect(table.rows.count == 4)
        #expect(
            table.problems == [
                "a.xlsx:Answers!5: up to here, more cells than the 65536 that are read; "
                    + "raise \"limits: megabytes\" in report.yaml"
            ])
        let cells = String(repeating: "<c/>", count: 15_000)
        let empty = "<row r=\"1\"><c><v>1</v></c>\(cells)</row><row r=\"2\">\(cells)</row>"
        var zip = workbook(empty).zip
        for index in zip.entries.indices { zip.entries[index].isCompressed = true }
        #expect(
            read(zip.bytes, limits: TableLimits(bytes: 60_000)).problems == [
                "a.xlsx:Answers!2: up to here, more cells than the 20000 that are read; "
                    + "raise \"limits: megabytes\" in report.yaml"
            ])
    }

    @Test func `a part that becomes a thousand times as large is refused`() {
        var zip = workbook("<row><c><v>1</v></c></row>" + String(repeating: " ", count: 20 << 20)).zip
        for index in zip.entries.indices { zip.entries[index].isCompressed = true }
        let table = read(zip.bytes)
        #expect(table.problems.count == 1)
        #expect(
            table.problems.first?.contains("decompressed, more than 250 times as many, the limit; ") == true,
            "\(table.problems)")
    }

    @Test func `more empty rows than a sheet can have are refused`() {
        let table = read(workbook(String(repeating: "<row/>", count: 1_050_000)).bytes)
        #expect(table.rows == [])
        #expect(
            table.problems == [
                "a.xlsx:Answers!1048577: more rows than the 1048576 that a sheet can have; "
                    + "save it in a spreadsheet, or as CSV"
            ])
    }

    @Test func `a cell longer than is read is told, be its text its own or shared`() {
        let long = String(repeating: "é", count: 600)
        let rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(long)</t></is></c><c r=\"B1\" t=\"str\"><v>\(long)</v></c>"
            + "<c r=\"C1\" t=\"s\"><v>0</v></c><c r=\"D1\"><v>4</v></c></row>"
        let table = read(
            workbook(rows, strings: "<si><t>\(long)</t></si>").bytes, limits: TableLimits(cellBytes: 1 << 10))
        let told = ": a cell of more than 1 KiB; raise \"limits: cell-kilobytes\" in report.yaml"
        #expect(table.problems == ["A1", "B1", "C1"].map { "a.xlsx:Answers!\($0)" + told })
        #expect(table.rows == [["", "", "", "4"]])
    }

    @Test func `more parts than a workbook has are not listed`() {
        let zip = ZipFile((0...10_000).map { ZipFile.Entry("\($0)", []) })
        #expect(
            read(zip.bytes).problems
                == ["a.xlsx: more than the 10000 parts of a workbook that are read; save it with fewer sheets"])
    }

    @Test func `ends of the list of parts are not tried without end`() {
        let end = Array(ZipFile([]).bytes)
        let bytes = workbook(row).bytes
        #expect(read(bytes + (1...15).flatMap { _ in end }).rows == [["1"]])
        #expect(
            read(bytes + (1...16).flatMap { _ in end }).problems
                == ["a.xlsx: the file is not a workbook (.xlsx); export or save it as \"Excel workbook (.xlsx)\""])
    }

    @Test func `entities that multiply or fetch are refused`() {
        let laughs = """
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">
            <!ENTITY file SYSTEM "file:///etc/passwd">]><sst><si><t>&lol2;&file;</t></si></sst>
            """
        let table = read(workbook(row).with("xl/sharedStrings.xml", laughs).bytes)
        #expect(table.rows == [])
        #expect(
            table.problems == [
                "a.xlsx:xl/sharedStrings.xml:1:16: a document type declaration (DOCTYPE), with which no file is read; delete it"
            ])
    }

    @Test func `a hundred problems are enough`() {
        let cells = (1...300).map { "<row r=\"\($0)\"><c t=\"e\"><v>#N/A</v></c></row>" }.joined()
        #expect(read(workbook(cells).bytes).problems.count == 100)
    }
}
