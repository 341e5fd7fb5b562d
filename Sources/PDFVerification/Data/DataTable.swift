/// The attached results of one question: a row an option.
struct DataTable {
    struct Row {
        var label: String
        var title: String
        var count: Int
        var base: Int
        var rank: Int?
        /// The share of respondents as it is written, to compare.
        var share: String
    }

    var question: String
    var rows: [Row]

    /// All choices made.
    var responses: Int { rows.reduce(0) { $0 &+ $1.count } }

    /// Nil when the table is not of results.
    init?(question: String, csv: [UInt8]) {
        var lines = csvRows(csv)
        guard !lines.isEmpty else { return nil }
        let header = lines.removeFirst()
        let place = { (name: String) in header.firstIndex(of: name) }
        guard let title = place("title"), let count = place("count"), let base = place("base") else { return nil }
        let (label, rank, share) = (place("label"), place("rank"), place("share_of_respondents"))
        var rows: [Row] = []
        for line in lines {
            guard line.count == header.count, let counted = Int(line[count]), let total = Int(line[base]),
                (0...1_000_000_000).contains(counted), (0...1_000_000_000).contains(total)
            else { return nil }
            rows.append(
                Row(
                    label: label.map { line[$0] } ?? "", title: line[title], count: counted, base: total,
                    rank: rank.flatMap { Int(line[$0]) }, share: share.map { line[$0] } ?? ""))
        }
        self.question = question
        self.rows = rows
    }
}

/// The attached totals of the whole survey, and of its questions: rows of measure, question and count.
struct SurveyTotals {
    /// By question; those of the survey itself under the empty name.
    private(set) var counts: [String: [String: Int]] = [:]

    init?(csv: [UInt8]) {
        let lines = csvRows(csv)
        guard lines.first == ["measure", "question", "count"] else { return nil }
        for line in lines.dropFirst() {
            guard line.count == 3, let count = Int(line[2]), (0...1_000_000_000).contains(count) else { return nil }
            counts[line[1], default: [:]][line[0]] = count
        }
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

/// Per cent of a base with so many decimals, half away from zero, as whole units of the last decimal.
func percent(_ count: Int, of base: Int, decimals: Int = 0) -> Int? {
    guard base > 0, count >= 0, (0...3).contains(decimals) else { return nil }
    let factor = [100, 1000, 10_000, 100_000][decimals]
    return (count * factor * 2 + base) / (base * 2)
}
