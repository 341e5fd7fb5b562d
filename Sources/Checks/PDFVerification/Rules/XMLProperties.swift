/// The texts of a metadata packet by the path of element names that leads to them, read without a document type.
struct XMLProperties {
    /// `rdf:RDF/rdf:Description/dc:title/rdf:Alt/rdf:li`; attributes come last, after `@`.
    private(set) var texts: [(path: [String], text: String)] = []
    /// The namespace of each prefix.
    private(set) var namespaces: [String: String] = [:]
    private let bytes: [UInt8]
    private var position = 0
    private var path: [String] = []

    struct Malformed: Error {}

    private static let deepest = 64

    init(_ bytes: [UInt8]) throws(Malformed) {
        self.bytes = bytes
        while position < bytes.count { try step() }
        guard path.isEmpty else { throw Malformed() }
    }

    /// The texts under a property of the document.
    func values(_ name: String) -> [String] {
        texts.compactMap { entry in
            let depth = 3  // below x:xmpmeta, rdf:RDF and rdf:Description
            guard entry.path.count > depth, entry.path[depth] == name || entry.path[depth] == "@" + name else {
                return nil
            }
            return entry.path.last?.hasPrefix("@xml:") ?? false ? nil : entry.text
        }
    }

    private mutating func step() throws(Malformed) {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        let text = try plain(bytes[start..<position])
        if !path.isEmpty, !text.allSatisfy(\.isWhitespace) { texts.append((path, text)) }
        guard position < bytes.count else { return }
        if starts(with: "<?") {
            try skip(past: "?>")
        } else if starts(with: "<!--") {
            try skip(past: "-->")
        } else if starts(with: "</") {
            position += 2
            let name = try word()
            guard path.popLast() == name else { throw Malformed() }
            try skip(past: ">")
        } else {
            try openElement()
        }
    }

    private mutating func openElement() throws(Malformed) {
        position += 1
        let name = try word()
        path.append(name)
        guard path.count <= XMLProperties.deepest else { throw Malformed() }
        while true {
            skipSpace()
            if starts(with: "/>") {
                position += 2
                path.removeLast()
                return
            }
            if starts(with: ">") {
                position += 1
                return
            }
            try readAttribute()
        }
    }

    private mutating func readAttribute() throws(Malformed) {
        let name = try word()
        skipSpace()
        guard starts(with: "=") else { throw Malformed() }
        position += 1
        skipSpace()
        guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else {
            throw Malformed()
        }
        let quote = bytes[position]
        let start = position + 1
        guard let end = bytes[start...].firstIndex(of: quote) else { throw Malformed() }
        let value = try plain(bytes[start..<end])
        position = end + 1
        if name.hasPrefix("xmlns:") { namespaces[String(name.dropFirst(6))] = value }
        texts.append((path + ["@" + name], value))
    }

    private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func skip(past end: String) throws(Malformed) {
        let mark = Array(end.utf8)
        while position < bytes.count {
            if bytes[position] == mark[0], starts(with: end) {
                position += mark.count
                return
            }
            position += 1
        }
        throw Malformed()
    }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private mutating func word() throws(Malformed) -> String {
        let start = position
        while position < bytes.count, !" \t\r\n<>/=\"'".utf8.contains(bytes[position]) { position += 1 }
        guard position > start else { throw Malformed() }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Text with the five entities that XML knows undone.
    private func plain(_ bytes: ArraySlice<UInt8>) throws(Malformed) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var plain = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            plain += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";"),
                let character = character(rest[rest.index(after: start)..<end])
            else { throw Malformed() }
            plain += character
            rest = rest[rest.index(after: end)...]
        }
        return plain + rest
    }
}

/// What a name or number between `&` and `;` stands for.
private func character(_ entity: Substring) -> String? {
    guard entity.hasPrefix("#") else { return entities[String(entity)] }
    let isHexadecimal = entity.hasPrefix("#x")
    let number = UInt32(entity.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
}

private let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
