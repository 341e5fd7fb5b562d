import Diagnostics

/// Turns positions as libyaml counts them into places as people count them.
struct YAMLLines {
    private let source: SourceText
    private let starts: [Int]

    /// A mark with its byte and its column in characters.
    private struct Reached {
        var mark: YAMLMark
        var offset: Int
        var column: Int
    }

    /// The mark whose place was asked for last.
    private var reached: Reached

    init(_ source: SourceText) {
        self.source = source
        var starts = [source.start]
        var index = source.start
        while index < source.bytes.count {
            let length = lineBreakLength(in: source.bytes, at: index)
            index += max(length, 1)
            if length > 0 { starts.append(index) }
        }
        self.starts = starts
        reached = Reached(mark: YAMLMark(line: 0, column: 0), offset: source.start, column: 1)
    }

    /// Columns count characters; libyaml's count Unicode scalars.
    ///
    /// Marks mostly follow one another, so a line of many values is gone through once: from the mark asked for last.
    mutating func place(_ mark: YAMLMark) -> Place {
        let line = min(mark.line, starts.count - 1)
        if line != reached.mark.line || mark.column < reached.mark.column || mark.line >= starts.count {
            reached = Reached(mark: YAMLMark(line: line, column: 0), offset: starts[line], column: 1)
        }
        let offset = offset(of: mark)
        reached.column += source.column(ofByte: offset, lineOffset: reached.offset) - 1
        (reached.mark, reached.offset) = (mark, offset)
        return Place(file: source.file, line: line + 1, column: reached.column)
    }

    /// The byte at a position; the end of the file for the line that libyaml adds to a last one without a line break.
    func offset(of mark: YAMLMark) -> Int {
        guard mark.line < starts.count else { return source.bytes.count }
        let isAhead = mark.line == reached.mark.line && mark.column >= reached.mark.column
        var (index, scalars) =
            isAhead ? (reached.offset, mark.column - reached.mark.column) : (starts[mark.line], mark.column)
        while index < source.bytes.count, scalars > 0 {
            index += 1
            while index < source.bytes.count, isContinuation(source.bytes[index]) { index += 1 }
            scalars -= 1
        }
        return index
    }
}

/// The bytes of the line break at an index, 0 when there is none.
///
/// libyaml follows YAML 1.1 (4.2), in which LS and PS break lines too; line numbers must agree with it. NEL, which does so
/// as well, is a control character, which no text has.
private func lineBreakLength(in bytes: [UInt8], at index: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    switch byte(0) {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
