import Diagnostics
import TableFiles
import TableFuzzing

/// A file beside these tests.
func file(_ name: String) throws -> [UInt8] { try tableFile(name) }

/// What is read of a table: the cells of all rows, the number of each row, and what was said of them.
struct ReadTable {
    var rows: [[String]] = []
    var numbers: [Int] = []
    var problems: [String] = []

    init(
        _ bytes: [UInt8], _ form: TableForm, limits: TableLimits = TableLimits(), headerRows: Int = 1,
        file: String = "answers"
    ) {
        var diagnostics = DiagnosticList()
        do {
            var reader = try TableReader(bytes, file: file, form: form, limits: limits, headerRows: headerRows)
            var row = reader.emptyRow
            while reader.next(&row, into: &diagnostics) {
                rows.append(row.cells.indices.map { row.text($0) })
                numbers.append(row.start.number)
            }
        } catch {
            diagnostics.add(contentsOf: error.diagnostics)
        }
        problems = diagnostics.all.map(\.description)
    }
}

extension ReadTable {
    /// One line a row: its number and its cells between bars; line breaks and tabs as in Swift.
    var lines: String {
        zip(numbers, rows).map { number, cells in
            let texts = cells.map {
                $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
            }
            return "\(number) | \(texts.joined(separator: " | ").replacing("\t", with: "\\t"))\n"
        }.joined()
    }
}
