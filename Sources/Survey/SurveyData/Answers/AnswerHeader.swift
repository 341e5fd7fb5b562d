import Diagnostics
import TableFiles
import TextFormats

/// The names of a file's columns.
struct AnswerHeader {
    var file: String
    /// The place of the first row.
    var place: Place
    /// One per column; empty for a column without a name, and otherwise all different.
    var names: [String]
    /// By the form in which names are compared.
    var indices: [String: Int] = [:]
    /// The cells of the header rows, as ``collapsingWhitespace(_:)`` gives them.
    let cells: [[String]]
    /// The rows that do not name the columns, with those above the header: they must not hold answers.
    let others: [TableRow]
    /// All header rows.
    let allRows: [TableRow]
    /// The rows that contain the names.
    private var rows: [TableRow]

    /// - Parameter above: the rows that are passed over.
    init(_ rows: [TableRow], above: [TableRow], _ binding: AnswerBinding) {
        file = rows[0].source.file
        place = rows[0].place
        place.column = nil
        cells = rows.map { row in row.cells.indices.map { collapsingWhitespace(row.text($0)) } }
        names = namesAsWritten(cells, binding.header)
        allRows = rows
        switch binding.header.names {
        case .row(let number):
            self.rows = [rows[number - 1]]
            others = above + rows.enumerated().filter { $0.offset != number - 1 }.map(\.element)
        case .joined:
            self.rows = rows
            others = above
        }
    }

    /// The place of a column's name; computed on demand, since that reads the whole line.
    func place(_ column: Int) -> Place {
        rows.first { $0.cells.indices.contains(column) }?.place(column) ?? place
    }

    /// The index of a column. A missing column is recorded, unless it may be missing.
    func index(of column: BoundColumn, mayBeMissing: Bool = false, into findings: inout Findings) -> Int? {
        if let index = indices[column.name] { return index }
        if mayBeMissing { return nil }
        guard let named = column.place else {
            findings.add(Diagnostic("missing-column", at: place, "the column \"\(column.name)\" is missing"))
            return nil
        }
        findings.add(
            Diagnostic(
                "missing-column", at: named, "\(file) has no column \(quoted(column.name))",
                hint: nearestNameHint(to: column.name, among: indices.keys)))
        return nil
    }
}

/// Reads the header rows.
///
/// - Throws: what kept them from being read; `no-answers` when there are none; `wrong-separator` when another character appears to separate the cells.
func readHeader(
    _ rows: inout TableReader, _ binding: AnswerBinding, _ form: TableForm, into findings: inout Findings
) throws(ReportError) -> AnswerHeader {
    var row = rows.emptyRow
    var heads: [TableRow] = []
    let skipped = binding.header.skipped
    while heads.count < binding.header.total, rows.next(&row, into: &findings.diagnostics) {
        if heads.count == skipped { try checkSeparator(row, form) }
        heads.append(row)
    }
    guard heads.count == binding.header.total else {
        try findings.diagnostics.throwIfErrors()
        throw ReportError(noAnswers(row.source.file))
    }
    var header = AnswerHeader(Array(heads[skipped...]), above: Array(heads[..<skipped]), binding)
    if binding.isPlain {
        header.refuseUnnamed(into: &findings)
    } else {
        header.names = numbered(header.names)
    }
    header.indices = Dictionary(
        header.names.enumerated().filter { !$0.element.isEmpty }.map { (TextFolding.spelling($0.element), $0.offset) },
        uniquingKeysWith: { first, _ in first })
    return header
}

/// A header of one cell that contains another separator was written with that one.
private func checkSeparator(_ row: TableRow, _ form: TableForm) throws(ReportError) {
    guard case .delimited(let separator) = form, row.cells.count == 1, let cell = row.cells.first else { return }
    let found = TableForm.Separator.allCases.first { row.source.bytes[cell.start..<cell.end].contains($0.byte) }
    guard let found, found != separator else { return }
    let message = "the cells of this file appear to be separated by \(found.plural), not by \(separator.plural)"
    throw ReportError(
        Diagnostic("wrong-separator", at: row.place(ofByte: cell.start, in: 0), message))
}

/// The names of columns as a binding gives them: empty for a column without a name, and otherwise all different.
///
/// - Parameter rows: the cells of the header rows, as many rows as the header has.
package func columnNames(_ rows: [[String]], _ header: HeaderRows) -> [String] {
    numbered(namesAsWritten(rows, header))
}

private func namesAsWritten(_ rows: [[String]], _ header: HeaderRows) -> [String] {
    let cells = rows.map { $0.map(collapsingWhitespace) }
    return switch header.names {
    case .row(let number): cells[number - 1]
    case .joined: joined(cells)
    }
}

/// The cells of each column joined by " / "; an empty cell of the first row takes the text to its left, and so it does
/// where the first row is the only one.
private func joined(_ rows: [[String]]) -> [String] {
    var first = ""
    return (0..<(rows.map(\.count).max() ?? 0)).map { column in
        var parts = rows.map { column < $0.count ? $0[column] : "" }
        if parts.allSatisfy(\.isEmpty), rows.count > 1 { return "" }
        if parts[0].isEmpty { parts[0] = first } else { first = parts[0] }
        return parts.filter { !$0.isEmpty }.joined(separator: " / ")
    }
}

/// Names the second column of a name `Name #2`, or with the next free number.
private func numbered(_ names: [String]) -> [String] {
    var names = names
    var taken: Set<String> = []
    var counts: [String: Int] = [:]
    for index in names.indices where !names[index].isEmpty {
        let name = names[index]
        while !taken.insert(TextFolding.spelling(names[index])).inserted {
            counts[TextFolding.spelling(name), default: 1] += 1
            names[index] = "\(name) #\(counts[TextFolding.spelling(name), default: 2])"
        }
    }
    return names
}

extension AnswerHeader {
    /// Records columns without a name or with the name of another, which the plain form does not allow.
    fileprivate mutating func refuseUnnamed(into findings: inout Findings) {
        var taken: Set<String> = []
        for index in names.indices where !findings.isFull {
            if names[index].isEmpty {
                findings.add(
                    Diagnostic("unnamed-column", at: place(index), "column \(index + 1) has no name"))
            } else if !taken.insert(TextFolding.spelling(names[index])).inserted {
                findings.add(
                    Diagnostic("duplicate-column", at: place(index), "two columns are named \(quoted(names[index]))"))
                names[index] = ""
            }
        }
    }
}
