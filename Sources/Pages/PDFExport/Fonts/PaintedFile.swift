internal import PDFSyntax

/// The file of one page that Cairo wrote. Objects are read on demand, because most of them are never needed.
struct PaintedFile {
    private let bytes: [UInt8]
    private let offsets: [Int: Int]
    let root: PDFReference

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        var table = PDFParser(bytes, at: try PaintedFile.startOfTable(in: bytes))
        offsets = try PaintedFile.offsets(&table)
        guard table.scanner.skip("trailer"), let root = try table.value().dictionary?["Root"]?.reference else {
            throw ExportError.unexpectedSource("no trailer")
        }
        self.root = root
    }

    /// The dictionary of its only page.
    func page() throws -> PDFDictionary {
        guard let tree = try followed(object(root).dictionary?["Pages"])?.dictionary, let kids = tree["Kids"]?.array,
            kids.count == 1, let page = try followed(kids[0])?.dictionary, page["Type"] == .name("Page")
        else { throw ExportError.unexpectedSource("no single page") }
        return page
    }

    /// What the page paints, unpacked.
    func content(of page: PDFDictionary) throws -> [UInt8] {
        guard case .stream(let entries, let packed) = try followed(page["Contents"]),
            entries["Filter"] == .name("FlateDecode")
        else { throw ExportError.unexpectedSource("no single packed content") }
        return try inflated(packed)
    }

    /// A value, or the object that it refers to.
    func followed(_ value: PDFValue?) throws -> PDFValue? {
        guard let reference = value?.reference else { return value }
        return try object(reference)
    }

    func object(_ reference: PDFReference) throws -> PDFValue {
        guard let offset = offsets[reference.number] else {
            throw ExportError.unexpectedSource("no object \(reference.number)")
        }
        var parser = PDFParser(bytes, at: offset)
        guard try parser.integer() == reference.number, try parser.integer() == 0, parser.scanner.skip("obj") else {
            throw ExportError.unexpectedSource("object \(reference.number) is not where it should be")
        }
        let value = try parser.value()
        guard case .dictionary(let entries) = value, parser.scanner.skip("stream") else { return value }
        return try stream(entries, at: parser.scanner.position)
    }

    /// The stream whose keyword ends at a position.
    private func stream(_ entries: PDFDictionary, at position: Int) throws -> PDFValue {
        var length = entries["Length"]
        if let reference = length?.reference { length = try object(reference) }
        var start = position
        if start < bytes.count, bytes[start] == 0x0D { start += 1 }
        if start < bytes.count, bytes[start] == 0x0A { start += 1 }
        guard let count = length?.integer, count >= 0, start + count <= bytes.count else {
            throw ExportError.unexpectedSource("a stream without its length")
        }
        var kept = entries
        kept["Length"] = nil
        return .stream(kept, Array(bytes[start..<(start + count)]))
    }

    private static func startOfTable(in bytes: [UInt8]) throws -> Int {
        let keyword = Array("startxref".utf8)
        let earliest = max(0, bytes.count - 64)  // it is in the third line from the end
        for start in (earliest..<max(earliest, bytes.count - keyword.count)).reversed()
        where bytes[start..<(start + keyword.count)].elementsEqual(keyword) {
            var parser = PDFParser(bytes, at: start + keyword.count)
            return try parser.integer()
        }
        throw ExportError.unexpectedSource("no startxref")
    }

    /// Reads a classic table of one section (ISO 32000-1, 7.5.4).
    private static func offsets(_ table: inout PDFParser) throws -> [Int: Int] {
        guard table.scanner.skip("xref") else { throw ExportError.unexpectedSource("no table of objects") }
        let (first, count) = (try table.integer(), try table.integer())
        var offsets: [Int: Int] = [:]
        for number in first..<(first + max(0, count)) {
            let (offset, _) = (try table.integer(), try table.integer())
            if table.scanner.skip("n") { offsets[number] = offset } else { _ = table.scanner.skip("f") }
        }
        return offsets
    }
}
