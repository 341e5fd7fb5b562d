import Diagnostics
public import TableFiles

/// The form of a file, as far as the binding gives it; the rest follows from the extension of the file's name.
public struct FileForm: Sendable, Hashable {
    /// A kind of file. The raw values are the names in bindings.
    public enum Kind: String, Sendable, CaseIterable {
        case delimited, workbook, spss
    }

    /// Nil: by the extension.
    public var kind: Kind?
    /// For delimited files. Nil: commas.
    public var separator: TableForm.Separator?
    /// For workbooks. Nil: the first sheet.
    public var sheet: String?
    /// Where the binding gives the separator and the sheet.
    var separatorPlace: Place?
    var sheetPlace: Place?

    /// Whatever is nil takes its default.
    public init(kind: Kind? = nil, separator: TableForm.Separator? = nil, sheet: String? = nil) {
        self.kind = kind
        self.separator = separator
        self.sheet = sheet
    }

    /// The form in which to read a file of this name.
    public func tableForm(ofFile file: String) -> TableForm {
        switch kind(ofFile: file) {
        case .delimited: .delimited(separator ?? .comma)
        case .workbook: .workbook(sheet: sheet)
        case .spss: .spss
        }
    }

    /// `.xlsx` and `.xlsm` are workbooks, `.sav` and `.zsav` are SPSS files, and all others are delimited.
    func kind(ofFile file: String) -> Kind {
        if let kind { return kind }
        switch file.split(separator: ".").last?.lowercased() {
        case "xlsx", "xlsm": return .workbook
        case "sav", "zsav": return .spss
        default: return .delimited
        }
    }

    /// Records a separator for a file that is not delimited, and a sheet for a file that is not a workbook.
    func check(file: String, into diagnostics: inout DiagnosticList) {
        let kind = kind(ofFile: file)
        if let separatorPlace, kind != .delimited {
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: separatorPlace,
                    "\"separator\" applies to delimited files, but \(file) is read as \(kind.words)"))
        }
        if let sheetPlace, kind != .workbook {
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: sheetPlace,
                    "\"sheet\" applies to workbooks, but \(file) is read as \(kind.words)"))
        }
    }
}

extension FileForm.Kind {
    fileprivate var words: String {
        switch self {
        case .delimited: "a delimited file"
        case .workbook: "a workbook"
        case .spss: "an SPSS file"
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

    /// How many there are, 1 to 3.
    public var count: Int
    /// Which of them name the columns.
    public var names: Names

    /// One header row that names the columns, unless given otherwise.
    public init(count: Int = 1, names: Names = .row(1)) {
        self.count = count
        self.names = names
    }

    static let most = 3
}
