/// The lines of a source, which end in LF, CR LF or CR (CommonMark 0.31, 2.1).
extension ArraySlice<UInt8> {
    /// Whether a line ends after the byte: LF, or CR that no LF follows.
    func endsLine(at index: Int) -> Bool {
        let next = index + 1
        return switch self[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): next == endIndex || self[next] != UInt8(ascii: "\n")
        default: false
        }
    }

    /// The line that begins at an index, without its end.
    func line(at start: Int) -> ArraySlice<UInt8> {
        self[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    }

    /// The first line, without its end, which is taken away.
    mutating func removeLine() -> ArraySlice<UInt8> {
        let line = line(at: startIndex)
        let rest = self[line.endIndex...]
        self = rest.dropFirst(rest.starts(with: "\r\n".utf8) ? 2 : 1)
        return line
    }

    /// Where the `>` are that the line which begins at an index has before any text.
    func quoteMarkers(ofLineAt start: Int) -> [Int] {
        var markers: [Int] = []
        var index = start
        for scalar in String(decoding: line(at: start), as: UTF8.self).unicodeScalars {
            guard scalar == ">" || scalar.properties.isWhitespace else { break }
            if scalar == ">" { markers.append(index) }
            index += UTF8.width(scalar)
        }
        return markers
    }
}
