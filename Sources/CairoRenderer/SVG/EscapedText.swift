/// Adds to Cairo's SVG what it shows in words, and takes from it the surface's number, which counts the surfaces of
/// the whole process and so differs from run to run.
///
/// - Throws: `RenderingError.cairo` when the text is not built as Cairo 1.16 builds it.
func described(_ painted: [UInt8], title: String, description: String) throws(RenderingError) -> [UInt8] {
    let opening = Array(" version=\"1.1\">\n".utf8)
    let group = Array("<g id=\"surface".utf8)
    guard let openingEnd = painted.end(of: opening, from: 0), let groupEnd = painted.end(of: group, from: openingEnd),
        let numberEnd = painted.end(of: Array("\">".utf8), from: groupEnd)
    else { throw .cairo("an SVG of unknown form") }
    let role = " version=\"1.1\" role=\"img\" aria-labelledby=\"title description\">\n"
    let words = """
        <title id="title">\(escapedForXML(title))</title>
        <desc id="description">\(escapedForXML(description))</desc>

        """
    var bytes = Array(painted[..<(openingEnd - opening.count)])
    bytes += (role + words).utf8
    bytes += painted[openingEnd..<(groupEnd - group.count)]
    bytes += "<g>".utf8
    bytes += painted[numberEnd...]
    return bytes
}

/// Text that an XML reader takes as it was meant; characters that XML 1.0 forbids become U+FFFD.
package func escapedForXML(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "\t", "\n": escaped.unicodeScalars.append(scalar)
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

extension Array<UInt8> {
    /// Where the first occurrence of a pattern ends.
    fileprivate func end(of pattern: [UInt8], from start: Int) -> Int? {
        guard count - pattern.count >= start else { return nil }
        return (start...(count - pattern.count)).first { self[$0..<($0 + pattern.count)].elementsEqual(pattern) }
            .map { $0 + pattern.count }
    }
}
