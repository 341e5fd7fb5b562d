/// How a table is written in a file. All that depends on the form alone is in this file.
public enum TableForm: Sendable, Hashable {
    /// Lines of cells (RFC 4180).
    case delimited(Separator)
    /// A workbook of Office Open XML (ISO/IEC 29500): the sheet of this name, or the first.
    case workbook(sheet: String?)
    /// A data file of SPSS (`.sav`, `.zsav`); the header is a row of the variables' names.
    case spss

    /// The character between two cells of a row.
    public enum Separator: String, Sendable, CaseIterable {
        case comma
        case semicolon
        case tab
        case bar
    }
}

extension TableForm.Separator {
    /// As messages name it.
    package var plural: String {
        switch self {
        case .comma: "commas"
        case .semicolon: "semicolons"
        case .tab: "tabs"
        case .bar: "vertical bars"
        }
    }

    /// The separator as a byte.
    package var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        case .bar: UInt8(ascii: "|")
        }
    }
}

extension TableForm {
    /// A kind of file. The raw values are the names in bindings.
    public enum Kind: String, Sendable, CaseIterable {
        case delimited, workbook, spss
    }

    /// The form of a file of this kind.
    ///
    /// - Parameters:
    ///   - separator: for delimited files; nil for commas.
    ///   - sheet: for workbooks; nil for the first sheet.
    public init(_ kind: Kind, separator: Separator? = nil, sheet: String? = nil) {
        self =
            switch kind {
            case .delimited: .delimited(separator ?? .comma)
            case .workbook: .workbook(sheet: sheet)
            case .spss: .spss
            }
    }

    /// The kind of file.
    public var kind: Kind {
        switch self {
        case .delimited: .delimited
        case .workbook: .workbook
        case .spss: .spss
        }
    }

    /// The separator of a delimited file; nil for any other.
    public var separator: Separator? {
        switch self {
        case .delimited(let separator): separator
        case .workbook, .spss: nil
        }
    }

    /// The sheet of a workbook; nil for the first, and for any other file.
    public var sheet: String? {
        switch self {
        case .workbook(let sheet): sheet
        case .delimited, .spss: nil
        }
    }
}

extension TableForm.Kind {
    /// The kind of a file, by the extension of its name; a file with none of these extensions is delimited.
    public init(ofFile name: String) {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        self = Self.allCases.first { $0.extensions.contains(ending) } ?? .delimited
    }

    /// The kind of a file whose first bytes are unmistakable; nil for all others.
    public init?(firstBytes bytes: [UInt8]) {
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            self = .workbook
        } else if bytes.starts(with: Array("$FL2".utf8)) || bytes.starts(with: Array("$FL3".utf8)) {
            self = .spss
        } else {
            return nil
        }
    }

    /// The extensions of file names, in lower case.
    private var extensions: [String] {
        switch self {
        case .delimited: []
        case .workbook: ["xlsx", "xlsm"]
        case .spss: ["sav", "zsav"]
        }
    }

    /// As messages name it.
    public var words: String {
        switch self {
        case .delimited: "a delimited file"
        case .workbook: "a workbook"
        case .spss: "an SPSS file"
        }
    }
}
