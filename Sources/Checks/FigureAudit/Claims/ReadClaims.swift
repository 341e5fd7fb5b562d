import Aggregation
import Expressions
import Diagnostics
import TableFiles

/// Reads a list of printed figures: CSV with the columns `printed` and `expression`, and optionally `claim`, `unit`, `base`, `where`
/// and `id`.
///
/// - Throws: every problem of the list at once.
func readClaims(
    _ bytes: [UInt8], file: String, results: SurveyResults, search: FigureSearch
) throws(ReportError) -> [Claim] {
    var diagnostics = DiagnosticList()
    let form = TableForm.delimited(separator(bytes))
    var rows = try TableReader(bytes, file: file, form: form, limits: TableLimits())
    var row = rows.emptyRow
    guard rows.next(&row, into: &diagnostics) else {
        throw ReportError(Diagnostic("no-claims", at: Place(file: file), "the list has no figures"))
    }
    let columns = ClaimColumns(row, into: &diagnostics)
    try diagnostics.throwIfErrors()
    let reader = ClaimReader(columns: columns, quantities: QuantityReader(results), search: search)
    var claims: [Claim] = []
    while diagnostics.all.count < problemLimit, rows.next(&row, into: &diagnostics) {
        if let claim = reader.claim(row, into: &diagnostics) { claims.append(claim) }
    }
    if claims.isEmpty, !diagnostics.hasErrors {
        diagnostics.add(Diagnostic("no-claims", at: Place(file: file), "the list has no figures"))
    }
    try diagnostics.throwIfErrors()
    return claims
}

/// The separator of the header: spreadsheets of many countries write semicolons.
private func separator(_ bytes: [UInt8]) -> TableForm.Separator {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if header.contains(UInt8(ascii: ",")) { return .comma }
    return header.contains(UInt8(ascii: ";")) ? .semicolon : header.contains(UInt8(ascii: "\t")) ? .tab : .comma
}

/// The position of each column.
struct ClaimColumns {
    enum Column: String, CaseIterable {
        case id, claim, printed, unit, expression, base, place = "where"

        var names: [String] {
            switch self {
            case .claim: ["claim", "what"]
            case .printed: ["printed", "published"]
            case .id, .unit, .expression, .base, .place: [rawValue]
            }
        }

        var isNeeded: Bool { self == .printed || self == .expression }
    }

    private(set) var places: [Column: Int] = [:]
    let count: Int

    /// Ignores columns of other names, but reports one whose name is close to that of a missing column.
    init(_ header: TableRow, into diagnostics: inout DiagnosticList) {
        count = header.cells.count
        let names = header.cells.indices.map { header.text($0).lowercased() }
        for column in Column.allCases {
            let found = names.indices.filter { column.names.contains(names[$0]) }
            places[column] = found.first
            if found.count > 1 {
                diagnostics.add(
                    Diagnostic(
                        "duplicate-column", at: header.place(found[1]),
                        "the list has a second column \"\(column.rawValue)\""))
            }
        }
        for column in Column.allCases where column.isNeeded && places[column] == nil {
            diagnostics.add(
                "missing-column", at: header.place, "the list has no column \"\(column.rawValue)\"",
                hint: nearestNameHint(to: column.rawValue, among: names.filter { !$0.isEmpty }))
        }
        let missing = Column.allCases.filter { places[$0] == nil && !$0.isNeeded }.flatMap(\.names)
        for (index, name) in names.enumerated() where !Column.allCases.contains(where: { $0.names.contains(name) }) {
            guard let hint = nearestNameHint(to: name, among: missing), hint.hasPrefix("did you mean") else { continue }
            diagnostics.add(
                Diagnostic(
                    "unknown-column", at: header.place(index), "the list has an unknown column \"\(name)\"", hint: hint)
            )
        }
    }

    /// The text of a cell; nil if the column is missing or the cell is empty.
    func text(_ column: Column, _ row: TableRow) -> String? {
        places[column].flatMap { $0 < row.cells.count ? row.text($0) : nil }.flatMap { $0.isEmpty ? nil : $0 }
    }

    func place(_ column: Column, _ row: TableRow) -> Place {
        places[column].flatMap { $0 < row.cells.count ? row.place($0) : nil } ?? row.place
    }
}
