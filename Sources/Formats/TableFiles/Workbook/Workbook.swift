package import Diagnostics

/// The names of a workbook's sheets that one sees, in their order.
///
/// - Throws: when the file is not a workbook.
package func listSheets(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) -> [String] {
    try Workbook(bytes, file: file, limits: limits).sheets.filter(\.isVisible).map(\.name)
}

/// What a workbook says of its sheets (ISO/IEC 29500-1, 18.2).
struct Workbook {
    struct Sheet {
        var name: String
        var isVisible: Bool
        var part: String
    }

    let archive: ZipArchive
    private(set) var sheets: [Sheet] = []
    /// Whether days are counted from 1 January 1904.
    private(set) var countsFrom1904 = false
    let relationships: PackageRelationships

    init(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) {
        guard bytes.count <= limits.bytes else {
            throw ReportError(limits.fileTooLarge(bytes.count, at: Place(file: file)))
        }
        try checkCompoundFile(bytes, file: file)
        archive = try ZipArchive(bytes, file: file, limits: limits)
        let package = try PackageRelationships(of: "", in: archive)
        guard let name = package.part(ofKind: "officeDocument"), let part = try archive.part(name) else {
            throw ReportError(noWorkbook(file))
        }
        relationships = try PackageRelationships(of: name, in: archive)
        let parser = XMLParser(part, in: archive)
        while let event = try parser.next() {
            if case .start(let element) = event { read(element) }
        }
        if sheets.isEmpty { throw ReportError(noWorkbook(file)) }
    }

    private mutating func read(_ element: XMLElement) {
        switch element.name {
        case "workbookPr": countsFrom1904 = isTrue(element["date1904"])
        case "sheet":
            guard let name = element["name"], let id = element["id"], let target = relationships.targets[id],
                target.kind == "worksheet"
            else { return }
            let isVisible = element["state"] == nil || element["state"] == "visible"
            sheets.append(Sheet(name: name, isVisible: isVisible, part: target.part))
        default: return
        }
    }

    /// The sheet of a name, or the first that one sees.
    func sheet(_ name: String?) throws(ReportError) -> Sheet {
        if let sheet = sheets.first(where: { name == nil ? $0.isVisible : $0.name == name }) { return sheet }
        let place = Place(file: archive.file)
        guard let name else {
            let message = "every sheet of the workbook is hidden"
            throw ReportError(Diagnostic("unknown-sheet", at: place, message, hint: "name the sheet to be read"))
        }
        let hint = nearestNameHint(to: name, among: sheets.map(\.name))
        throw ReportError(
            Diagnostic("unknown-sheet", at: place, "the workbook has no sheet \(quoted(name))", hint: hint))
    }
}

/// A truth value of XML Schema.
func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }
