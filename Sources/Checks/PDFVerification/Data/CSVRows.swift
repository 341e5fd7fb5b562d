/// The rows of a CSV text below its header, by the header's names.
struct CSVRows {
    let header: [String]
    let rows: [[String]]

    init?(_ csv: [UInt8]) {
        var lines = csvRows(csv)
        guard !lines.isEmpty else { return nil }
        header = lines.removeFirst()
        rows = lines
        guard rows.allSatisfy({ $0.count == header.count }) else { return nil }
    }

    func has(_ names: String...) -> Bool { names.allSatisfy(header.contains) }

    /// The cell of a row; nil where there is no such column.
    func text(_ row: [String], _ name: String) -> String? { header.firstIndex(of: name).map { row[$0] } }

    /// A count of that name; nil where there is none, or none that can be.
    func count(_ row: [String], _ name: String) -> Int? {
        text(row, name).flatMap { Int($0) }.flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
    }

    func number(_ row: [String], _ name: String) -> ExactRatio? { text(row, name).flatMap { ExactRatio(decimal: $0) } }
}

/// The fields of a CSV text (RFC 4180).
func csvRows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    func endField() {
        row.append(String(decoding: field, as: UTF8.self))
        field = []
    }
    while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if isQuoted {
            if byte != UInt8(ascii: "\"") {
                field.append(byte)
            } else if index < bytes.count, bytes[index] == byte {
                field.append(byte)
                index += 1
            } else {
                isQuoted = false
            }
            continue
        }
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: ","): endField()
        case 0x0D: break
        case 0x0A:
            endField()
            rows.append(row)
            row = []
        default: field.append(byte)
        }
    }
    if !field.isEmpty || !row.isEmpty {
        endField()
        rows.append(row)
    }
    return rows
}
