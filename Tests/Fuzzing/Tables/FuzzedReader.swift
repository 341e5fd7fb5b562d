import Diagnostics
package import TableFiles

/// A reader, files that it reads, and how damaged ones are given to it.
package enum FuzzedReader: String, CaseIterable, FuzzTarget {
    case delimited, utf16
    /// The bytes of the archive are damaged.
    case archive
    /// The XML of a part is damaged, and then put into a whole archive.
    case sheet
    case spss, xml

    /// Small limits, so that files of a few kilobytes pass them.
    package static let limits = TableLimits(bytes: 1 << 20, rows: 1_000, columns: 300, cellBytes: 1 << 12)

    package var name: String { rawValue }

    /// Whole files, or the parts of a workbook.
    package func seeds(_ file: (String) throws -> [UInt8]) throws -> [[UInt8]] {
        switch self {
        case .delimited: return [Array(Self.text.utf8), Array("\u{FEFF}a;b\r\n1;2\r\n".utf8)]
        case .utf16:
            let little = try file("qualtrics_utf16.tsv")
            let big = stride(from: 0, to: little.count - 1, by: 2).flatMap { [little[$0 + 1], little[$0]] }
            return [little, big, [0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE, 0x0A, 0]]
        case .archive:
            return try ["msforms.xlsx", "kobo_xml_values.xlsx"].map(file) + [
                Self.workbook.bytes, Self.compressed.bytes,
            ]
        case .sheet: return Self.workbook.parts.map { Array($0.xml.utf8) }
        case .spss: return try ["spss.sav", "long.sav", "rows.sav", "blocks.zsav"].map(file)
        case .xml: return Self.workbook.parts.map { Array($0.xml.utf8) } + [Array(Self.document.utf8)]
        }
    }

    package func read(_ input: [UInt8], part: Int) throws(FuzzFailure) -> Bool {
        switch self {
        case .delimited: try readTable(input, .delimited(.comma))
        case .utf16: try readTable(input, .delimited(.tab))
        case .archive: try readTable(input, .workbook(sheet: nil))
        case .sheet:
            try readTable(Self.workbook.with(part: part, input).bytes, .workbook(sheet: nil))
        case .spss: try readSPSS(input)
        case .xml: try readXML(input)
        }
    }

    private static let text =
        "respondent,sdg,note\r\n\"a, b\",sdg_8 sdg_10,\"line\none \"\"quoted\"\"\"\nrcm,,é😀\n\n,,\n"

    private static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a --><x:a xmlns:x="u" x:b="1" c='&lt;&#65;'>t<?p q?><![CDATA[<]]>é<b><c/></b></x:a>
        """

    static let workbook = WorkbookFile(
        [
            .init(
                "A",
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>x_x000D_</t></r>
                <rPh><t>y</t></rPh></is></c><c r="D1" t="b"><v>1</v></c></row><row r="3"><c r="A3" s="1"><v>45034.375</v></c>
                <c r="B3" s="2"><v>0.5</v></c><c r="C3" t="str"><f>A1</f><v>é</v></c><c r="D3"><v>1.5E-3</v></c></row>
                <row><c><v>4.0999999999999996</v></c><c s="3"><v>1.5</v></c></row>
                """), .init("B", "", state: "hidden"),
        ],
        strings: "<si><t>one</t></si><si><r><t xml:space=\"preserve\"> two</t></r><r><t>_xD83D__xDE00_</t></r></si>",
        styles: """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd&quot;T&quot;h:mm"/></numFmts><cellXfs><xf numFmtId="0"/>
            <xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs>
            """, properties: "<workbookPr date1904=\"0\"/>")

    private static var compressed: ZipFile {
        ZipFile(workbook.zip.entries.map { ZipFile.Entry($0.name, $0.content, isCompressed: true) })
    }
}

extension WorkbookFile {
    fileprivate func with(part: Int, _ content: [UInt8]) -> ZipFile {
        var zip = zip
        zip.entries[part % zip.entries.count].content = content
        return zip
    }
}

/// What a reader gave must stay within its own bounds.
private func readTable(_ input: [UInt8], _ form: TableForm) throws(FuzzFailure) -> Bool {
    var diagnostics = DiagnosticList()
    if let rows = rows(of: input, form, into: &diagnostics) { try check(rows, diagnostics) }
    try expect(diagnostics.all.count < 2 * problemLimit, "problems without end")
    return !diagnostics.hasErrors
}

/// What of a row is bounded.
private struct ReadRow {
    var columns: Int
    var longestCell: Int
    var files: Set<String>
}

private func rows(of input: [UInt8], _ form: TableForm, into diagnostics: inout DiagnosticList) -> [ReadRow]? {
    do throws(ReportError) {
        var reader = try TableReader(
            input, file: "f", form: form, limits: FuzzedReader.limits, headerRows: input.count % 3 + 1)
        var row = reader.emptyRow
        var rows: [ReadRow] = []
        while reader.next(&row, into: &diagnostics) {
            // Places count characters from the beginning of a line: not for every cell of thousands in one.
            let places = [row.place] + [row.cells.indices.last].compactMap(\.self).map { row.place($0) }
            rows.append(
                ReadRow(
                    columns: row.cells.count, longestCell: row.cells.indices.map { row.text($0).utf8.count }.max() ?? 0,
                    files: Set(places.map(\.file))))
        }
        return rows
    } catch {
        diagnostics.add(contentsOf: error.diagnostics)
        return nil
    }
}

private func check(_ rows: [ReadRow], _ diagnostics: DiagnosticList) throws(FuzzFailure) {
    let limits = FuzzedReader.limits
    for row in rows {
        try expect(
            row.longestCell <= limits.cellBytes || diagnostics.hasErrors, "a cell is longer than its limit")
        try expect(row.files == ["f"], "a place names another file")
        try expect(row.columns <= limits.columns, "a row has more columns than the limit")
    }
    try expect(rows.count <= limits.rows + 1, "a table has more rows than the limit")
}

private func readSPSS(_ input: [UInt8]) throws(FuzzFailure) -> Bool {
    guard try readTable(input, .spss) else { return false }
    return try readDictionary(input)
}

private func readDictionary(_ input: [UInt8]) throws(FuzzFailure) -> Bool {
    let dictionary: SPSSDictionary
    do throws(ReportError) {
        dictionary = try readSPSSDictionary(input, file: "f", limits: FuzzedReader.limits)
    } catch {
        return false
    }
    try expect(dictionary.variables.count <= FuzzedReader.limits.columns, "more variables than the limit")
    return true
}

private func readXML(_ input: [UInt8]) throws(FuzzFailure) -> Bool {
    guard let depths = depths(of: input) else { return false }
    try expect(depths.allSatisfy { (0...100).contains($0) }, "elements do not nest")
    try expect(depths.last ?? 0 == 0, "an element is not closed")
    return true
}

/// How deep elements are nested behind each event; nil when the document is refused.
private func depths(of input: [UInt8]) -> [Int]? {
    var rest = input[...]
    let parser = XMLParser(XMLParser.Source(file: "f"), limits: XMLLimits(bytes: 1 << 20)) { () throws(ReportError) in
        defer { rest = rest.dropFirst(1_000) }
        return Array(rest.prefix(1_000))
    }
    var depths: [Int] = []
    do throws(ReportError) {
        while let event = try parser.next() {
            let depth = depths.last ?? 0
            switch event {
            case .start: depths.append(depth + 1)
            case .end: depths.append(depth - 1)
            case .text: break
            }
        }
        return depths
    } catch {
        return nil
    }
}

private func expect(_ holds: Bool, _ otherwise: String) throws(FuzzFailure) {
    guard holds else { throw FuzzFailure(otherwise) }
}
