internal import Checksum
internal import TextFormats

/// Writes a whole file: streams one by one, everything else packed into object streams (ISO 32000-1, 7.5.7 and 7.5.8).
///
/// The file's identifier is taken from its bytes, so that the same content bears the same one.
package func written(_ store: ObjectStore, catalog: PDFReference, info: PDFReference) throws(PDFSyntaxError) -> [UInt8]
{
    var store = store
    let objects = store.objects
    var file = FileWriting(objects: objects.count, deflater: try store.sharedDeflater())
    var others: [PDFReference] = []
    for (index, object) in objects.enumerated() {
        let reference = PDFReference(number: index + 1)
        if case .value(let value) = object, value.isStream {
            try file.append(value, as: reference)
        } else {
            others.append(reference)
        }
    }
    var number = objects.count
    for start in stride(from: 0, to: others.count, by: FileWriting.packSize) {
        number += 1
        let pack = others[start..<min(start + FileWriting.packSize, others.count)]
        try file.append(pack: pack, of: objects, as: PDFReference(number: number))
    }
    return try file.finished(catalog: catalog, info: info, table: PDFReference(number: number + 1))
}

private struct FileWriting {
    /// Objects in one object stream: few enough that a reader need not unpack much for one object.
    static let packSize = 200

    private enum Location {
        case offset(Int)
        case packed(in: PDFReference, index: Int)
    }

    private var bytes: [UInt8] = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    /// By the objects' numbers.
    private var locations: [Location?]

    private let deflater: Deflater

    init(objects: Int, deflater: Deflater) {
        self.deflater = deflater
        // One more for each pack, and the table itself.
        let most = objects + (objects + FileWriting.packSize - 1) / FileWriting.packSize + 1
        locations = Array(repeating: nil, count: most + 1)
    }

    mutating func append(_ value: PDFValue, as reference: PDFReference) throws(PDFSyntaxError) {
        locations[reference.number] = .offset(bytes.count)
        bytes.append(integer: reference.number)
        bytes += " 0 obj\n".utf8
        try bytes.append(value)
        bytes += "\nendobj\n".utf8
    }

    mutating func append(
        pack: ArraySlice<PDFReference>, of objects: [ObjectStore.Stored], as reference: PDFReference
    ) throws(PDFSyntaxError) {
        var (index, body): ([UInt8], [UInt8]) = ([], [])
        for (position, object) in pack.enumerated() {
            index.append(integer: object.number)
            index.append(0x20)
            index.append(integer: body.count)
            index.append(0x20)
            switch objects[object.number - 1] {
            case .reserved: preconditionFailure("object \(object.number) was reserved and never set")
            case .written(let bytes): body += bytes
            case .value(let value): try body.append(value)
            }
            body.append(0x0A)
            locations[object.number] = .packed(in: reference, index: position)
        }
        let entries: PDFDictionary = [
            "Type": .name("ObjStm"), "N": .integer(pack.count), "First": .integer(index.count),
            "Filter": .name("FlateDecode"),
        ]
        try append(.stream(entries, try deflater.deflated(index + body)), as: reference)
    }

    mutating func finished(catalog: PDFReference, info: PDFReference, table: PDFReference) throws(PDFSyntaxError)
        -> [UInt8]
    {
        let start = bytes.count
        let identifier = PDFValue.string(Array(SHA256(of: bytes).bytes.prefix(16)))
        locations[table.number] = .offset(start)
        let entries: PDFDictionary = [
            "Type": .name("XRef"), "Size": .integer(table.number + 1), "W": .array([1, 4, 2].map(PDFValue.integer)),
            "Root": .reference(catalog), "Info": .reference(info), "ID": .array([identifier, identifier]),
            "Filter": .name("FlateDecode"),
        ]
        try append(.stream(entries, try deflater.deflated(rows(upTo: table.number))), as: table)
        bytes += "startxref\n\(start)\n%%EOF\n".utf8
        return bytes
    }

    /// The table of objects: kind (1 byte), offset or pack (4), generation or index in the pack (2).
    private func rows(upTo last: Int) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity((last + 1) * 7)
        func append(_ kind: UInt8, _ place: Int, _ index: Int) {
            rows.append(kind)
            rows.append(bigEndian: place, 4)
            rows.append(bigEndian: index, 2)
        }
        append(0, 0, 0xFFFF)
        for number in 1...last {
            switch locations[number] {
            case .offset(let offset): append(1, offset, 0)
            case .packed(let pack, let index): append(2, pack.number, index)
            case nil: preconditionFailure("object \(number) was not written")
            }
        }
        return rows
    }
}

/// A number as bytes, the highest first.
package func bigEndian(_ value: Int, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: value, count)
    return bytes
}

extension Array<UInt8> {
    fileprivate mutating func append(bigEndian value: Int, _ count: Int) {
        for place in (0..<count).reversed() { append(UInt8(truncatingIfNeeded: value >> (place * 8))) }
    }
}

extension PDFValue {
    fileprivate var isStream: Bool {
        if case .stream = self { true } else { false }
    }
}
