internal import PDFSyntax

/// The place of each object of a file (ISO 32000-1, 7.5.4 and 7.5.8).
struct ObjectTable {
    enum Location {
        case offset(Int)
        case packed(in: Int, index: Int)
    }

    /// By the objects' numbers.
    private(set) var locations: [Location?] = []
    private(set) var trailer: PDFDictionary = [:]
    private(set) var isStream = false

    /// More objects than any report has.
    private static let mostObjects = 1_000_000
    private static let mostSections = 32

    init(of bytes: [UInt8]) throws(PDFSyntaxError) {
        var next: Int? = try ObjectTable.start(in: bytes)
        var seen: Set<Int> = []
        while let position = next {
            guard seen.insert(position).inserted, seen.count <= ObjectTable.mostSections else {
                throw .unexpected("the tables of objects lead to one another without end")
            }
            let entries = try readSection(of: bytes, at: position)
            if trailer.isEmpty { trailer = entries }
            next = entries["Prev"]?.integer
        }
    }

    private static func start(in bytes: [UInt8]) throws(PDFSyntaxError) -> Int {
        let keyword = Array("startxref".utf8)
        let earliest = max(0, bytes.count - 1024)
        for start in (earliest..<max(earliest, bytes.count - keyword.count)).reversed()
        where bytes[start] == keyword[0] && bytes[start..<(start + keyword.count)].elementsEqual(keyword) {
            var parser = PDFParser(bytes, at: start + keyword.count)
            return try parser.integer()
        }
        throw .unexpected("it does not say where its objects are (no startxref)")
    }

    private mutating func readSection(of bytes: [UInt8], at position: Int) throws(PDFSyntaxError) -> PDFDictionary {
        guard bytes.indices.contains(position) else { throw .unexpected("the table of objects lies outside the file") }
        var parser = PDFParser(bytes, at: position)
        if parser.scanner.skip("xref") { return try readClassic(&parser) }
        let number = try parser.integer()
        var end = position
        let value = try readObject(in: bytes, number: number, at: position, end: &end)
        guard case .stream(let entries, let packed) = value, entries["Type"] == .name("XRef"),
            entries["DecodeParms"] == nil, entries["Filter"] == .name("FlateDecode")
        else { throw .unexpected("no table of objects at byte \(position), or one in a form that is not read") }
        isStream = true
        try readRows(inflated(packed, limit: 64 << 20), entries)
        return entries
    }

    private mutating func readClassic(_ table: inout PDFParser) throws(PDFSyntaxError) -> PDFDictionary {
        while !table.scanner.skip("trailer") {
            let (first, count) = (try table.integer(), try table.integer())
            guard (0...ObjectTable.mostObjects).contains(first), (0...ObjectTable.mostObjects).contains(count) else {
                throw .unexpected("a table of too many objects")
            }
            for number in first..<(first + count) {
                let (offset, _) = (try table.integer(), try table.integer())
                if table.scanner.skip("n") {
                    set(number, .offset(offset))
                } else if !table.scanner.skip("f") {
                    throw .unexpected("a table of objects with a row of neither kind")
                }
            }
        }
        guard let entries = try table.value().dictionary else { throw .unexpected("no trailer") }
        return entries
    }

    private mutating func readRows(_ rows: [UInt8], _ entries: PDFDictionary) throws(PDFSyntaxError) {
        guard case .array(let fields)? = entries["W"], fields.count == 3,
            let widths = Optional(fields.compactMap(\.integer)), widths.count == 3,
            widths.allSatisfy({ (0...7).contains($0) }), widths.reduce(0, +) > 0
        else { throw .unexpected("a table of objects without its widths") }
        var sections = [0, entries["Size"]?.integer ?? 0]
        if case .array(let index)? = entries["Index"] { sections = index.compactMap(\.integer) }
        var position = 0
        for start in stride(from: 0, to: sections.count - 1, by: 2) {
            let (first, count) = (sections[start], sections[start + 1])
            guard (0...ObjectTable.mostObjects).contains(first), (0...ObjectTable.mostObjects).contains(count) else {
                throw .unexpected("a table of too many objects")
            }
            for number in first..<(first + count) {
                guard position + widths[0] + widths[1] + widths[2] <= rows.count else {
                    throw .unexpected("a table of objects that ends too early")
                }
                let kind = widths[0] == 0 ? 1 : ObjectTable.number(rows, &position, widths[0])
                let second = ObjectTable.number(rows, &position, widths[1])
                let third = ObjectTable.number(rows, &position, widths[2])
                if kind == 1 { set(number, .offset(second)) }
                if kind == 2 { set(number, .packed(in: second, index: third)) }
            }
        }
    }

    private static func number(_ rows: [UInt8], _ position: inout Int, _ width: Int) -> Int {
        var value = 0
        for _ in 0..<width {
            value = value << 8 | Int(rows[position])
            position += 1
        }
        return value
    }

    /// The newest table is read first and counts.
    private mutating func set(_ number: Int, _ location: Location) {
        guard number > 0 else { return }
        if number >= locations.count {
            locations += repeatElement(nil, count: number + 1 - locations.count)
        }
        if locations[number] == nil { locations[number] = location }
    }
}
