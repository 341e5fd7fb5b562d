internal import PDFSyntax

/// A PDF file with all its objects, read once. Nothing in a file can make reading it crash or run away: depth, sizes
/// and the bytes read are bounded.
struct PDFFile {
    let bytes: [UInt8]
    let trailer: PDFDictionary
    /// Whether there are object streams, or the table of objects is a stream.
    let usesStreams: Bool
    /// By number; nil where the file has none.
    private(set) var objects: [PDFValue?]
    /// Objects that could not be read, and why.
    private(set) var problems: [(object: Int, reason: String)] = []
    let effort: Effort

    /// Enough for any report, far less than would hurt.
    private static let largestUnpacked = 64 << 20

    init(_ bytes: [UInt8]) throws(PDFSyntaxError) {
        let table = try ObjectTable(of: bytes)
        self.bytes = bytes
        trailer = table.trailer
        usesStreams = table.isStream
        objects = Array(repeating: nil, count: max(1, table.locations.count))
        effort = Effort(bytes.count * 8 + PDFFile.largestUnpacked)
        readPlain(table)
        readPacked(table)
    }

    subscript(_ number: Int) -> PDFValue? { objects.indices.contains(number) ? objects[number] : nil }

    /// Frees all objects: from then on every reference leads nowhere.
    mutating func forgetObjects() { objects = [] }

    /// What a value is or refers to; null when that is nowhere.
    func resolved(_ value: PDFValue?) -> PDFValue {
        var value = value ?? .null
        var hops = 0
        while case .reference(let reference) = value {
            hops += 1
            guard hops <= 8, let object = self[reference.number] else { return .null }
            value = object
        }
        return value
    }

    /// A stream's bytes, unpacked; nil when they cannot be.
    func content(_ value: PDFValue?, limit: Int = largestUnpacked) -> [UInt8]? {
        guard case .stream(let entries, let packed) = resolved(value) else { return nil }
        return unpacked(entries, packed, limit: limit)
    }

    private func unpacked(_ entries: PDFDictionary, _ packed: [UInt8], limit: Int) -> [UInt8]? {
        guard entries["DecodeParms"] == nil else { return nil }
        switch resolved(entries["Filter"]) {
        case .null: return effort.spend(packed.count) ? packed : nil
        case .name("FlateDecode"), .array([.name("FlateDecode")]):
            do throws(PDFSyntaxError) {
                let bytes = try inflated(packed, limit: min(limit, effort.remaining))
                return effort.spend(bytes.count) ? bytes : nil
            } catch {
                return nil
            }
        default: return nil
        }
    }

    private mutating func readPlain(_ table: ObjectTable) {
        for (number, location) in table.locations.enumerated() {
            guard case .offset(let offset)? = location else { continue }
            do throws(PDFSyntaxError) {
                var end = offset
                objects[number] = try readObject(in: bytes, number: number, at: offset, end: &end) { reference in
                    guard table.locations.indices.contains(reference.number),
                        case .offset(let place)? = table.locations[reference.number]
                    else { return nil }
                    return indirectLength(in: bytes, number: reference.number, at: place)
                }
                try spend(end - offset)
            } catch {
                problems.append((number, "\(error)"))
            }
        }
    }

    private func spend(_ count: Int) throws(PDFSyntaxError) {
        guard effort.spend(count) else {
            throw .unexpected("the table of objects leads to the same bytes again and again")
        }
    }

    private mutating func readPacked(_ table: ObjectTable) {
        var packs: [Int: [(number: Int, index: Int)]] = [:]
        for (number, location) in table.locations.enumerated() {
            if case .packed(let pack, let index)? = location { packs[pack, default: []].append((number, index)) }
        }
        for (pack, members) in packs.sorted(by: { $0.key < $1.key }) {
            do throws(PDFSyntaxError) {
                try readPack(pack, members)
            } catch {
                problems.append((pack, "\(error)"))
            }
        }
    }

    /// Reads an object stream (ISO 32000-1, 7.5.7).
    private mutating func readPack(_ pack: Int, _ members: [(number: Int, index: Int)]) throws(PDFSyntaxError) {
        guard case .stream(let entries, let packed)? = self[pack], entries["Type"] == .name("ObjStm"),
            let count = entries["N"]?.integer, let first = entries["First"]?.integer,
            let body = unpacked(entries, packed, limit: PDFFile.largestUnpacked),
            (0...body.count).contains(first), (0...first).contains(count)
        else { throw .unexpected("it is not an object stream") }
        var header = PDFParser(body)
        var places: [(number: Int, offset: Int)] = []
        for _ in 0..<count { places.append((try header.integer(), try header.integer())) }
        for member in members.sorted(by: { $0.index < $1.index }) {
            guard places.indices.contains(member.index), places[member.index].number == member.number,
                (0...(body.count - first)).contains(places[member.index].offset)
            else { throw .unexpected("it does not hold object \(member.number)") }
            var parser = PDFParser(body, at: first + places[member.index].offset)
            let start = parser.scanner.position
            objects[member.number] = try parser.value()
            try spend(parser.scanner.position - start)
        }
    }
}

/// How much work a file may still cause: a small file can ask for very much.
final class Effort {
    private(set) var remaining: Int

    init(_ bytes: Int) { remaining = bytes }

    /// - Returns: whether there was as much left.
    func spend(_ count: Int) -> Bool {
        remaining = max(0, remaining - max(0, count))
        return remaining > 0
    }
}

/// Reads the indirect object at a position (ISO 32000-1, 7.3.10).
///
/// - Parameters:
///   - end: becomes where the object ends.
///   - length: finds the length of a stream that another object states.
func readObject(
    in bytes: [UInt8], number: Int, at offset: Int, end: inout Int, length: (PDFReference) -> Int? = { _ in nil }
) throws(PDFSyntaxError) -> PDFValue {
    var parser = PDFParser(bytes, at: offset)
    guard bytes.indices.contains(offset), try parser.integer() == number, try parser.integer() >= 0,
        parser.scanner.skip("obj")
    else { throw .unexpected("object \(number) is not where it should be") }
    let value = try parser.value()
    defer { end = parser.scanner.position }
    guard case .dictionary(var entries) = value, parser.scanner.skip("stream") else {
        guard parser.scanner.skip("endobj") else { throw .unexpected("object \(number) has no end") }
        return value
    }
    if parser.scanner.current == 0x0D { parser.scanner.position += 1 }
    if parser.scanner.current == 0x0A { parser.scanner.position += 1 }
    let start = parser.scanner.position
    guard let length = entries["Length"]?.reference.map(length) ?? entries["Length"]?.integer, length >= 0,
        length <= bytes.count - start
    else {
        throw .unexpected("a stream without its length")
    }
    parser.scanner.position = start + length
    guard parser.scanner.skip("endstream"), parser.scanner.skip("endobj") else {
        throw .unexpected("a stream is not as long as it says")
    }
    entries["Length"] = nil
    return .stream(entries, Array(bytes[start..<(start + length)]))
}

/// The whole number that an object is.
private func indirectLength(in bytes: [UInt8], number: Int, at offset: Int) -> Int? {
    var end = offset
    do throws(PDFSyntaxError) { return try readObject(in: bytes, number: number, at: offset, end: &end).integer } catch
    {
        return nil
    }
}
