internal import ExactNumbers
internal import TextFormats

/// The rows of a CSV text (RFC 4180) below its header, by the header's names.
struct CSVRows: Sendable {
    let header: [String]
    let rows: [[String]]
    private let columns: [String: Int]

    /// Nil when there is no header, a name occurs twice in it, or a row has another number of cells.
    init?(_ csv: [UInt8]) {
        var lines = csvRows(csv)
        guard !lines.isEmpty else { return nil }
        header = lines.removeFirst()
        rows = lines
        var columns: [String: Int] = [:]
        for (index, name) in header.enumerated() {
            guard columns.updateValue(index, forKey: name) == nil else { return nil }
        }
        self.columns = columns
        guard rows.allSatisfy({ $0.count == columns.count }) else { return nil }
    }

    func has(_ names: String...) -> Bool { names.allSatisfy { columns[$0] != nil } }

    /// The cell of a row; nil where there is no such column or it is empty.
    func text(_ row: Int, _ name: String) -> String? {
        guard let column = columns[name], !rows[row][column].isEmpty else { return nil }
        return rows[row][column]
    }

    /// A whole number from zero to a thousand million; nil for anything else.
    func count(_ row: Int, _ name: String) -> Int? {
        text(row, name).flatMap { Int($0) }.flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
    }

    /// A whole or decimal number; nil for anything else.
    func number(_ row: Int, _ name: String) -> ExactFraction? {
        text(row, name).flatMap { $0.utf8.contains(UInt8(ascii: "/")) ? nil : ExactFraction(text: $0) }
    }
}

/// The fields of a CSV text (RFC 4180).
func csvRows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    func endField() {
        row.append(withoutFormulaGuard(String(decoding: field, as: UTF8.self)))
        field.removeAll(keepingCapacity: true)
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
