import Diagnostics
import TableFiles

/// A sheet of an XLSForm: its first row names the columns.
struct FormSheet {
    struct Row {
        /// By the column's name in lower case; without empty cells.
        var cells: [String: String]
        var places: [String: Place]
        var place: Place

        /// The first cell that is not empty among these columns.
        subscript(_ names: String...) -> String? { names.lazy.compactMap { cells[$0] }.first }
    }

    /// The names of the columns, as written.
    var columns: [String] = []
    var rows: [Row] = []

    /// More rows than any questionnaire and its lists have.
    private static let mostRows = 100_000

    init() {}

    init(_ bytes: [UInt8], file: String, form: TableForm, limits: TableLimits) throws(ReportError) {
        var reader = try TableReader(bytes, file: file, form: form, limits: limits)
        var diagnostics = DiagnosticList()
        var row = reader.emptyRow
        while rows.count < Self.mostRows, diagnostics.all.count < problemLimit, reader.next(&row, into: &diagnostics) {
            if columns.isEmpty {
                columns = row.cells.indices.map { row.text($0).trimmed }
            } else {
                add(row)
            }
        }
        try diagnostics.throwIfErrors()
    }

    /// Adds the rows of another sheet.
    mutating func add(_ other: FormSheet) {
        columns += other.columns
        rows += other.rows
    }

    private mutating func add(_ row: TableRow) {
        var read = Row(cells: [:], places: [:], place: row.place)
        for index in 0..<min(columns.count, row.cells.count) {
            let text = row.text(index).trimmed
            let name = columns[index].lowercased()
            guard !text.isEmpty, read.cells[name] == nil else { continue }
            read.cells[name] = text
            read.places[name] = row.place(index)
        }
        if !read.cells.isEmpty { rows.append(read) }
    }
}

extension FormSheet {
    /// The languages in which a column such as `label` exists: `label::Français (fr)`.
    func languages(of column: String) -> [String] {
        columns.compactMap { name in
            guard name.lowercased().hasPrefix(column + ":") else { return nil }
            let language = String(name.dropFirst(column.count)).drop { $0 == ":" }
            return String(language).trimmed
        }
    }
}

extension FormSheet.Row {
    /// A text with its translations, each on one line; nil when the row has none.
    func localText(_ column: String, _ languages: [FormLanguage]) -> LocalText? {
        var translations: [String: String] = [:]
        for language in languages {
            let name = language.name.lowercased()
            if let text = cells["\(column)::\(name)"] ?? cells["\(column):\(name)"] ?? cells["\(column):: \(name)"] {
                translations[language.name] = oneLine(text)
            }
        }
        let plain = cells[column].map(oneLine)
        guard let main = languages.first.flatMap({ translations[$0.name] }) ?? plain ?? translations.min(by: <)?.value
        else { return nil }
        return LocalText(main, translations: translations)
    }
}

/// A text on one line, each stretch of white space reduced to one space.
func oneLine(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
