import Aggregation
import Expressions
import Diagnostics
import TableFiles

/// Reads a list of printed figures: CSV with the columns `printed` and `expression`, and perhaps `claim`, `unit`, `base`, `where`, `id`.
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
        throw ReportError(Diagnostic("no-claims", at: Place(file: file), "the list holds no figures"))
    }
    let columns = ClaimColumns(row, into: &diagnostics)
    try diagnostics.throwIfErrors()
    let reader = ClaimReader(columns: columns, quantities: QuantityReader(results), search: search)
    var claims: [Claim] = []
    while diagnostics.all.count < problemLimit, rows.next(&row, into: &diagnostics) {
        if let claim = reader.claim(row, into: &diagnostics) { claims.append(claim) }
    }
    if claims.isEmpty, !diagnostics.hasErrors {
        diagnostics.add(Diagnostic("no-claims", at: Place(file: file), "the list holds no figures"))
    }
    try diagnostics.throwIfErrors()
    return claims
}

/// Spreadsheets of many countries write semicolons: the header tells.
private func separator(_ bytes: [UInt8]) -> TableForm.Separator {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if header.contains(UInt8(ascii: ",")) { return .comma }
    return header.contains(UInt8(ascii: ";")) ? .semicolon : header.contains(UInt8(ascii: "\t")) ? .tab : .comma
}

/// Which column holds what.
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

    /// Columns of other names may stand between; one that is nearly the name of a missing column is told.
    init(_ header: TableRow, into diagnostics: inout DiagnosticList) {
        count = header.cells.count
        let names = header.cells.indices.map { header.text($0).lowercased() }
        for column in Column.allCases {
            let found = names.indices.filter { column.names.contains(names[$0]) }
            places[column] = found.first
            if found.count > 1 {
                diagnostics.add(
                    Diagnostic(
                        "duplicate-column", at: header.place(found[1]), "a second column \"\(column.rawValue)\""))
            }
        }
        for column in Column.allCases where column.isNeeded && places[column] == nil {
            diagnostics.add(
                Diagnostic(
                    "missing-column", at: header.place, "the list has no column \"\(column.rawValue)\"",
                    hint: nearestNameHint(to: column.rawValue, among: names.filter { !$0.isEmpty })))
        }
        let missing = Column.allCases.filter { places[$0] == nil && !$0.isNeeded }.flatMap(\.names)
        for (index, name) in names.enumerated() where !Column.allCases.contains(where: { $0.names.contains(name) }) {
            guard let hint = nearestNameHint(to: name, among: missing), hint.hasPrefix("did you mean") else { continue }
            diagnostics.add(
                Diagnostic(
                    "unknown-column", at: header.place(index), "\"\(name)\" is no column of the list", hint: hint))
        }
    }

    /// The text of a cell; nil when the column is not there or the cell is empty.
    func text(_ column: Column, _ row: TableRow) -> String? {
        places[column].flatMap { $0 < row.cells.count ? row.text($0) : nil }.flatMap { $0.isEmpty ? nil : $0 }
    }

    func place(_ column: Column, _ row: TableRow) -> Place {
        places[column].flatMap { $0 < row.cells.count ? row.place($0) : nil } ?? row.place
    }
}
