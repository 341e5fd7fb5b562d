import Diagnostics
public import TableFiles

/// What a binding says of the form of a file; what it leaves open follows from the ending of the file's name.
public struct FileForm: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case delimited, workbook, spss
    }

    public var kind: Kind?
    /// Of a delimited file; commas when missing.
    public var separator: TableForm.Separator?
    /// Of a workbook; the first when missing.
    public var sheet: String?
    /// Where separator and sheet are named.
    var separatorPlace: Place?
    var sheetPlace: Place?

    public init(kind: Kind? = nil, separator: TableForm.Separator? = nil, sheet: String? = nil) {
        self.kind = kind
        self.separator = separator
        self.sheet = sheet
    }

    /// The form in which a file is read.
    public func tableForm(ofFile file: String) -> TableForm {
        switch kind(ofFile: file) {
        case .delimited: .delimited(separator ?? .comma)
        case .workbook: .workbook(sheet: sheet)
        case .spss: .spss
        }
    }

    /// `.xlsx`, `.xlsm`: a workbook; `.sav`, `.zsav`: SPSS; everything else is delimited.
    func kind(ofFile file: String) -> Kind {
        if let kind { return kind }
        switch file.split(separator: ".").last?.lowercased() {
        case "xlsx", "xlsm": return .workbook
        case "sav", "zsav": return .spss
        default: return .delimited
        }
    }

    /// Records a separator of a file without separators, and a sheet of a file without sheets.
    func check(file: String, into diagnostics: inout DiagnosticList) {
        let kind = kind(ofFile: file)
        if let separatorPlace, kind != .delimited {
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: separatorPlace,
                    "\"separator\" is said of a delimited file, but \(file) is read as \(kind.words)"))
        }
        if let sheetPlace, kind != .workbook {
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: sheetPlace,
                    "\"sheet\" is said of a workbook, but \(file) is read as \(kind.words)"))
        }
    }
}

extension FileForm.Kind {
    fileprivate var words: String {
        switch self {
        case .delimited: "a delimited file"
        case .workbook: "a workbook"
        case .spss: "a file of SPSS"
        }
    }
}

/// The rows before the answers.
public struct HeaderRows: Sendable, Hashable {
    public enum Names: Sendable, Hashable {
        /// The row with this number, counted from 1.
        case row(Int)
        /// All rows, joined by " / "; empty cells of the first are filled from their left.
        case joined
    }

    /// 1 to 3.
    public var count: Int
    public var names: Names

    public init(count: Int = 1, names: Names = .row(1)) {
        self.count = count
        self.names = names
    }

    static let most = 3
}
