import Diagnostics
import TableFiles

/// The separator that splits the first rows of a delimited file best: most rows have as many cells as the first ones.
///
/// - Throws: `unsure-separator` where two separators split them equally well.
func findSeparator(
    _ bytes: [UInt8], file: String, settings: ExportSettings, limits: TableLimits
) throws(ReportError) -> TableForm.Separator {
    if let given = settings.separator { return given }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let declared = SeparatorLine(bytes, from: start)?.separator { return declared }
    var fits: [SeparatorFit] = []
    for separator in TableForm.Separator.allCases {
        var diagnostics = DiagnosticList()
        let rows: [SampleRow]
        do throws(ReportError) {
            rows = try sampleRows(
                bytes, file: file, form: .delimited(separator), settings: settings, limits: limits, into: &diagnostics)
        } catch {
            // The line `sep=` of UTF-16 is seen by the reader alone.
            if error.diagnostics.contains(where: { $0.code == "wrong-separator" }) { continue }
            throw error
        }
        // The wrong separator leaves quotation marks in the middle of cells.
        let hasErrors = diagnostics.all.contains { $0.code == "text-after-quote" || $0.code == "stray-quote" }
        fits.append(SeparatorFit(separator, hasErrors ? [] : rows.map(\.cells)))
    }
    let best = fits.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
    guard let first = best.first else { return .comma }
    if best.count > 1, first.isPerfect, best[1].isPerfect, first.columns == best[1].columns {
        let names = best.prefix(2).map { "\"--separator \($0.separator.rawValue)\"" }.joined(separator: " or ")
        throw ReportError(
            Diagnostic(
                "unsure-separator", at: Place(file: file),
                "the cells may be separated by \(first.separator.plural) or by \(best[1].separator.plural)",
                hint: "give \(names)"))
    }
    return first.separator
}

/// How well a separator splits the first rows.
private struct SeparatorFit {
    let separator: TableForm.Separator
    /// The number of cells that most rows have.
    let columns: Int
    /// Which share of the rows has it.
    private let share: Double
    private let isOfHeader: Bool

    init(_ separator: TableForm.Separator, _ rows: [[String]]) {
        self.separator = separator
        let width = commonWidth(rows)
        columns = width
        share = rows.isEmpty ? 0 : Double(rows.count { $0.count == width }) / Double(rows.count)
        isOfHeader = rows.first?.count == width
    }

    /// Whether every row has the same number of cells, and more than one.
    var isPerfect: Bool { columns > 1 && share == 1 }

    var score: Double {
        guard columns > 1 else { return 0 }
        let manyColumns = 1_000.0
        return (isPerfect ? 4 : share * 2) + (isOfHeader ? 0.5 : 0) + Double(columns) / manyColumns
    }
}

/// The number of cells that most rows have; of two equally common ones, the larger.
func commonWidth(_ rows: [[String]]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows where row.contains(where: { !$0.isEmpty }) { counts[row.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
}
