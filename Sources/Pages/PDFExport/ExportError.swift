/// Why typeset pages could not become a tagged PDF. Each is a fault of the program, found before a reader meets it.
public enum ExportError: Error, Sendable, Hashable {
    case noPages
    /// The fonts are not in a file of the form that Cairo writes.
    case unexpectedSource(String)
    /// A mark, link or attachment names an element that the structure does not have, or a parent follows its child.
    case unknownElement(index: Int)
    /// A link area belongs to an element whose role is not `link`.
    case areaWithoutLink(page: Int, contents: String)
    /// A link or bookmark leads to a place that the document does not have.
    case unknownDestination(String, from: String)
    /// A destination is on a page that the document does not have.
    case unknownPage(destination: String, page: Int)
    /// Two attachments bear one name, or one has none.
    case attachmentName(String)
}

extension ExportError: CustomStringConvertible {
    /// Names the thing and the value found.
    public var description: String {
        switch self {
        case .noPages: "a document without pages cannot be exported"
        case .unexpectedSource(let what): "Cairo wrote the fonts in an unexpected form: \(what)"
        case .unknownElement(let index): "the structure has no element \(index) at this place"
        case .areaWithoutLink(let page, let contents): "page \(page): the link area \"\(contents)\" has no link element"
        case .unknownDestination(let name, let source): "\"\(source)\" links to \"\(name)\", which does not exist"
        case .unknownPage(let name, let page): "\"\(name)\" is on page \(page + 1), which does not exist"
        case .attachmentName(let name): "two attachments are named \"\(name)\", or the name is empty"
        }
    }
}
