import PDFSyntax
import Testing

@testable import PDFExport

/// The structure tree of a finished file as lines of text, read from what qpdf laid open.
func structureText(of bytes: [UInt8]) throws -> String {
    let file = try PaintedFile(Tool.opened(bytes))
    let root = try file.entry("StructTreeRoot", of: file.catalog())
    let text = StructureText(file: file, pages: try file.pageNumbers())
    return try text.lines(file.followed(root.dictionary?["K"]) ?? .null, indent: "").joined(separator: "\n")
}

private struct StructureText {
    let file: PaintedFile
    let pages: [PDFReference: Int]

    func lines(_ value: PDFValue, indent: String) throws -> [String] {
        guard let element = value.dictionary else { return ["\(indent)? \(value)"] }
        let kids: [PDFValue]
        switch element["K"] {
        case .array(let values): kids = values
        case let value?: kids = [value]
        case nil: kids = []
        }
        let name = try #require(element["S"]?.text)
        var lines = ["\(indent)\(name)\(try details(of: element))"]
        for kid in kids { lines += try self.lines(ofKid: kid, page: element["Pg"]?.reference, indent: indent + "  ") }
        return lines
    }

    private func lines(ofKid kid: PDFValue, page: PDFReference?, indent: String) throws -> [String] {
        if let number = kid.integer { return ["\(indent)\(name(of: page)).\(number)"] }
        let entries = try file.followed(kid)?.dictionary ?? [:]
        switch entries["Type"]?.text {
        case "MCR": return ["\(indent)\(name(of: entries["Pg"]?.reference)).\(entries["MCID"]?.integer ?? -1)"]
        case "OBJR":
            let annotation = try file.followed(entries["Obj"])?.dictionary ?? [:]
            return [
                "\(indent)annotation on \(name(of: entries["Pg"]?.reference)): \(annotation["Contents"]?.text ?? "")"
            ]
        default: return try lines(.dictionary(entries), indent: indent)
        }
    }

    private func name(of page: PDFReference?) -> String { page.flatMap { pages[$0] }.map { "page \($0)" } ?? "nowhere" }

    private func details(of element: PDFDictionary) throws -> String {
        var words: [String] = []
        for key in ["Alt", "ActualText", "E", "Lang", "T", "ID"] {
            if let text = element[key]?.text { words.append("\(key)=\(text)") }
        }
        let attributes = try file.followed(element["A"])?.dictionary ?? [:]
        for entry in attributes where entry.key != "O" {
            words.append("\(entry.key)=\(entry.value.text ?? "?")")
        }
        return words.isEmpty ? "" : " [" + words.joined(separator: ", ") + "]"
    }
}

extension PaintedFile {
    func catalog() throws -> PDFDictionary { try #require(try object(root).dictionary) }

    func entry(_ key: String, of entries: PDFDictionary) throws -> PDFValue { try followed(entries[key]) ?? .null }

    func pageNumbers() throws -> [PDFReference: Int] {
        let tree = try entry("Pages", of: catalog())
        guard case .array(let kids) = tree.dictionary?["Kids"] else { return [:] }
        return Dictionary(uniqueKeysWithValues: kids.compactMap(\.reference).enumerated().map { ($1, $0 + 1) })
    }
}

extension PDFValue {
    /// A value as a reader would show it.
    var text: String? {
        switch self {
        case .name(let name): return name
        case .integer(let number): return String(number)
        case .real(let text): return text
        case .string(let bytes):
            guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        case .array(let values): return values.compactMap(\.text).joined(separator: " ")
        case .null, .boolean, .dictionary, .stream, .reference: return nil
        }
    }
}
