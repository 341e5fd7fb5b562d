import Glibc
import TableFuzzing

extension ToolWriter {
    /// The file as a workbook.
    ///
    /// - Parameter variant: files of the same survey hold the same cells in the various ways in which programs write them.
    func workbook(variant: Int) -> [UInt8] {
        var writer = SheetWriter(variant: variant)
        var sheet = ""
        for (index, line) in lines.enumerated() {
            let isHeader = index < form.headerRows
            sheet += writer.row(zip(columns, line).map { ($1, isHeader ? .text : $0.kind) })
        }
        let first = WorkbookFile.Sheet("Sheet1", form.sheet == nil ? sheet : "<row><c><v>1</v></c></row>")
        let second = form.sheet.map { WorkbookFile.Sheet(escapedXML($0), sheet) }
        let workbook = WorkbookFile(
            [first, second].compactMap(\.self), strings: writer.strings.map { "<si>\($0)</si>" }.joined(),
            styles: SheetWriter.styles, properties: "<workbookPr date1904=\"\(writer.countsFrom1904 ? 1 : 0)\"/>")
        let entries = workbook.zip.entries.map { ZipFile.Entry($0.name, $0.content, isCompressed: variant % 2 == 0) }
        return ZipFile(entries).bytes
    }
}

/// Writes the rows of a sheet; what may be written in several ways, at random in one of them.
private struct SheetWriter {
    /// The second and the third of the cells' styles are dates.
    static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd h:mm:ss"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs>
        """

    let countsFrom1904: Bool
    /// What the workbook keeps once for all its cells.
    private(set) var strings: [String] = []
    private var random: SeededNumbers
    /// Which of the ways to keep a text this workbook has.
    private let texts: [TextForm]
    /// Whether each cell says where it stands.
    private let namesCells: Bool
    private var number = 0

    private enum TextForm { case inline, shared, formula }

    init(variant: Int) {
        random = SeededNumbers(seed: UInt64(variant))
        countsFrom1904 = Bool.random(using: &random)
        namesCells = Bool.random(using: &random)
        texts = [[.inline], [.shared], [.inline, .shared, .formula]][variant % 3]
    }

    mutating func row(_ cells: [(text: String, kind: WrittenColumn.Kind)]) -> String {
        number += Int.random(in: 1...2, using: &random)
        let content = cells.enumerated().map { cell($1.text, $1.kind, column: $0) }.joined()
        return "<row r=\"\(number)\">\(content)</row>"
    }

    private mutating func cell(_ text: String, _ kind: WrittenColumn.Kind, column: Int) -> String {
        let name = namesCells ? " r=\"\(letters(column))\(number)\"" : ""
        if text.isEmpty { return empty(name) }
        let isText = Bool.random(using: &random)
        switch kind {
        case .number where !isText: return "<c\(name)><v>\(digits(text))</v></c>"
        case .moment where !isText:
            return "<c\(name) s=\"\(Int.random(in: 1...2, using: &random))\"><v>\(serial(text))</v></c>"
        case .number, .moment, .text: return self.text(text, name)
        }
    }

    private mutating func empty(_ name: String) -> String {
        let forms = [
            "<c\(name) s=\"1\"/>", "<c\(name) t=\"inlineStr\"/>", "<c\(name) t=\"inlineStr\"><is><t/></is></c>",
        ]
        return (namesCells ? [""] + forms : forms).randomElement(using: &random) ?? ""
    }

    private mutating func text(_ text: String, _ name: String) -> String {
        switch texts.randomElement(using: &random) {
        case .formula: return "<c\(name) t=\"str\"><f>A1</f><v>\(escaped(text[...]))</v></c>"
        case .shared:
            let item = item(text)
            let index = strings.firstIndex(of: item) ?? strings.count
            if index == strings.count { strings.append(item) }
            return "<c\(name) t=\"s\"><v>\(index)</v></c>"
        case .inline, nil: return "<c\(name) t=\"inlineStr\"><is>\(item(text))</is></c>"
        }
    }

    /// A text in one piece, or in two of which one is bold.
    private mutating func item(_ text: String) -> String {
        if Bool.random(using: &random) { return "<t xml:space=\"preserve\">\(escaped(text[...]))</t>" }
        let first = text.prefix(Int.random(in: 0...text.count, using: &random))
        let rest = text.dropFirst(first.count)
        return "<r><t xml:space=\"preserve\">\(escaped(first))</t></r>"
            + "<r><rPr><b/></rPr><t xml:space=\"preserve\">\(escaped(rest))</t></r>"
    }

    /// As XML; `_x005F_` stands before what would be an escape of the cell's own (ISO/IEC 29500-1, 22.9.2.19).
    private mutating func escaped(_ text: Substring) -> String {
        let lineBreak = ["\n", "&#10;", "_x000A_"].randomElement(using: &random) ?? "\n"
        return escapedXML(text.replacing("_x", with: "_x005F_x")).replacing("\n", with: lineBreak)
    }

    /// The decimal digits, or the seventeen that tell a binary number from every other, as Excel writes it.
    private mutating func digits(_ number: String) -> String {
        guard Bool.random(using: &random), let value = Double(number) else { return number }
        var buffer = [CChar](repeating: 0, count: 40)
        let count = unsafe withVaList([value]) { unsafe vsnprintf(&buffer, buffer.count, "%.17G", $0) }
        return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// 1 April 2023 by either count of days (ISO/IEC 29500-1, 18.17.4.1).
    private func serial(_ moment: String) -> Double {
        let (since1900, since1904) = (45_017.0, 43_555.0)
        return (countsFrom1904 ? since1904 : since1900) + daysOfApril(moment)
    }

    private func letters(_ column: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return (column < alphabet.count ? "" : String(alphabet[column / alphabet.count - 1]))
            + String(alphabet[column % alphabet.count])
    }
}

private func escapedXML(_ text: some Collection<Character>) -> String {
    text.reduce(into: "") { xml, character in
        switch character {
        case "&": xml += "&amp;"
        case "<": xml += "&lt;"
        case ">": xml += "&gt;"
        default: xml.append(character)
        }
    }
}
