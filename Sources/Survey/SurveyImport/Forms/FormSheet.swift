import Diagnostics
import TableFiles

/// A sheet of an XLSForm: rows whose cells are named by the first row.
struct FormSheet {
    struct Row {
        /// By the column's name in small letters; empty cells are left out.
        var cells: [String: String]
        var places: [String: Place]
        var place: Place

        subscript(_ names: String...) -> String? { names.lazy.compactMap { cells[$0] }.first }
    }

    /// As the sheet writes them.
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
    /// The languages of a column such as `label`, as its names give them: `label::Français (fr)`.
    func languages(of column: String) -> [String] {
        columns.compactMap { name in
            guard name.lowercased().hasPrefix(column + ":") else { return nil }
            let language = String(name.dropFirst(column.count)).drop { $0 == ":" }
            return String(language).trimmed
        }
    }
}

extension FormSheet.Row {
    /// A text with its translations; white space inside it is single spaces.
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

/// A text in one line, its white space single spaces.
func oneLine(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
