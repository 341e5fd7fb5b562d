import Diagnostics
public import TableFiles

/// The form of a file, as far as the binding gives it; the rest follows from the extension of the file's name.
public struct FileForm: Sendable, Hashable {
    /// A kind of file.
    public typealias Kind = TableForm.Kind

    /// Nil: by the extension.
    public var kind: Kind?
    /// For delimited files. Nil: commas.
    public var separator: TableForm.Separator?
    /// For workbooks. Nil: the first sheet.
    public var sheet: String?
    /// For delimited files. Nil: UTF-8 or, with a byte-order mark, UTF-16.
    public var encoding: TextEncoding?
    /// Where the binding gives the separator, the sheet and the encoding.
    var separatorPlace: Place?
    var sheetPlace: Place?
    var encodingPlace: Place?

    /// Whatever is nil takes its default.
    public init(
        kind: Kind? = nil, separator: TableForm.Separator? = nil, sheet: String? = nil, encoding: TextEncoding? = nil
    ) {
        self.kind = kind
        self.separator = separator
        self.sheet = sheet
        self.encoding = encoding
    }

    /// The form in which to read a file of this name.
    public func tableForm(ofFile file: String) -> TableForm {
        TableForm(kind(ofFile: file), separator: separator, sheet: sheet)
    }

    private func kind(ofFile file: String) -> Kind { kind ?? Kind(ofFile: file) }

    /// Records a separator or an encoding for a file that is not delimited, and a sheet for a file that is not a workbook.
    func check(file: String, into diagnostics: inout DiagnosticList) {
        let kind = kind(ofFile: file)
        for (key, place) in [("separator", separatorPlace), ("encoding", encodingPlace)] {
            guard let place, kind != .delimited else { continue }
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: place,
                    "\"\(key)\" applies to delimited files, but \(file) is read as \(kind.words)"))
        }
        if let sheetPlace, kind != .workbook {
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: sheetPlace,
                    "\"sheet\" applies to workbooks, but \(file) is read as \(kind.words)"))
        }
    }
}

/// The header rows of a file.
public struct HeaderRows: Sendable, Hashable {
    /// Which rows name the columns.
    public enum Names: Sendable, Hashable {
        /// The row with this number, counted from 1.
        case row(Int)
        /// All rows, joined by " / "; empty cells of the first take the text to their left.
        case joined
    }

    /// How many rows above the header are passed over, such as a title; empty lines do not count.
    public var skipped: Int
    /// How many there are, 1 to 9.
    public var count: Int
    /// Which of them name the columns.
    public var names: Names
    /// Whether a person has made sure which rows are header rows, whatever the rows look like.
    public var isSure = false

    /// One header row that names the columns, unless given otherwise.
    public init(count: Int = 1, names: Names = .row(1), skipping skipped: Int = 0) {
        self.skipped = skipped
        self.count = count
        self.names = names
    }

    /// How many rows there are before the answers.
    package var total: Int { skipped + count }

    static let most = 9
    static let mostSkipped = 100
}
