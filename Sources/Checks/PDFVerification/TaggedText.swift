internal import PDFSyntax

/// A paragraph, heading, list item or table row of a PDF that carries its structure.
public struct TaggedParagraph: Sendable, Hashable {
    /// Its text as a reader extracts it.
    public var text: String
    /// Counted from 1.
    public var page: Int
}

/// Why the text of a PDF cannot be read.
public struct TaggedTextProblem: Error, Sendable, Hashable {
    /// What is wrong, for a message.
    public var reason: String
}

/// Reads the words of a PDF in the order of its structure; what is it, such as page numbers, is left out.
///
/// - Throws: when the file is not a PDF, is encrypted, or has no structure.
public func readTaggedText(_ bytes: [UInt8]) throws(TaggedTextProblem) -> [TaggedParagraph] {
    let inspection = try readInspection(bytes)
    var collector = TaggedTextCollector(inspection: inspection)
    for index in inspection.elements.indices where inspection.elements[index].parent == nil { collector.collect(index) }
    return collector.paragraphs
}

/// The pages and structure of a PDF, without any check.
///
/// - Throws: when the file is not a PDF, is encrypted, or has no structure.
func readInspection(_ bytes: [UInt8]) throws(TaggedTextProblem) -> Inspection {
    let file: PDFFile
    do throws(PDFSyntaxError) { file = try PDFFile(bytes) } catch { throw TaggedTextProblem(reason: "\(error)") }
    guard file.trailer["Encrypt"] == nil else { throw TaggedTextProblem(reason: "it is encrypted") }
    var inspection = Inspection(file)
    inspection.readPages()
    inspection.readStructure()
    guard !inspection.elements.isEmpty else { throw TaggedTextProblem(reason: "it has no structure") }
    return inspection
}

/// Walks the structure and takes the text of what holds no paragraphs itself.
private struct TaggedTextCollector {
    let inspection: Inspection
    private(set) var paragraphs: [TaggedParagraph] = []
    /// The label of the list item that comes next.
    private var label = ""

    init(inspection: Inspection) { self.inspection = inspection }

    private static let containers: Set<String> = [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "L", "LI", "LBody", "Table", "THead", "TBody", "TFoot",
        "Index", "NonStruct", "Private",
    ]

    mutating func collect(_ index: Int) {
        let element = inspection.elements[index]
        let kids = element.kids.compactMap { kid -> Int? in
            if case .element(let child) = kid { child } else { nil }
        }
        switch element.role {
        // A contents list only repeats the headings.
        case "Figure", "Formula", "TOC": return
        case "Lbl": label = inspection.text(of: index)
        case "TR": add(kids.map { inspection.text(of: $0) }.joined(separator: " | "), element)
        case let role where Self.containers.contains(role) && kids.contains(where: isBlock):
            kids.forEach { collect($0) }
        default: add(inspection.text(of: index), element)
        }
    }

    private func isBlock(_ index: Int) -> Bool {
        !["Span", "Link", "Reference", "Quote", "Annot", "Code"].contains(inspection.elements[index].role)
    }

    private mutating func add(_ text: String, _ element: ElementReading) {
        let whole = label.isEmpty ? text : label + " " + text
        label = ""
        paragraphs.append(TaggedParagraph(text: whole, page: (element.page ?? 0) + 1))
    }
}
