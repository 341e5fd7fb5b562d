/// Why bytes are not valid PDF, or values cannot be written as PDF.
package enum PDFSyntaxError: Error, Sendable, Hashable {
    /// What was read is not what a PDF has at that place.
    case unexpected(String)
    /// Arrays and dictionaries nested deeper than any file has reason to.
    case tooDeep(at: Int)
    /// Archival PDF allows strings of 32,767 bytes and names of 127 (ISO 19005-3, 6.1.13).
    case tooLong(start: String)
    /// A stream unpacks to more bytes than are allowed.
    case tooLarge(limit: Int)
    /// libdeflate's own number for it.
    case compression(status: Int)
}

extension PDFSyntaxError: CustomStringConvertible {
    /// Names the thing and the value found.
    package var description: String {
        switch self {
        case .unexpected(let what): what
        case .tooDeep(let position): "values nested too deep before byte \(position)"
        case .tooLong(let start): "a text is too long for an archival PDF; it begins \"\(start)\""
        case .tooLarge(let limit): "a stream unpacks to more than \(limit) bytes"
        case .compression(let status): "libdeflate fails with status \(status)"
        }
    }
}
