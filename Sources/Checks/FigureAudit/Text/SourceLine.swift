import Diagnostics

/// A line of a text, or the part of it in one column of print.
struct SourceLine: Sendable {
    /// Without white space at either end.
    var scalars: [Unicode.Scalar]
    var number: Int
    /// The column of the first character.
    var column: Int
    var page: Int?

    init(_ scalars: ArraySlice<Unicode.Scalar>, number: Int, column: Int, page: Int?) {
        let start = scalars.firstIndex { !$0.isTextSpace } ?? scalars.endIndex
        let end = scalars.lastIndex { !$0.isTextSpace }.map { $0 + 1 } ?? start
        self.scalars = Array(scalars[start..<max(start, end)])
        self.number = number
        self.column = column + start - scalars.startIndex
        self.page = page
    }

    var isBlank: Bool { scalars.isEmpty }
    var first: Unicode.Scalar? { scalars.first }
    var last: Unicode.Scalar? { scalars.last }
}

/// The lines of a text file with their pages; text in two columns is put one column below the other.
///
/// - Throws: a diagnostic with the place of the first invalid UTF-8 byte or control character.
func readLines(_ bytes: [UInt8], file: String) throws(ReportError) -> [SourceLine] {
    let formFeed: UInt8 = 0x0C
    let source = try SourceText(
        bytes.map { $0 == formFeed ? UInt8(ascii: " ") : $0 }, file: file, origin: .recorded)
    let hasPages = bytes.contains(formFeed)
    var pages: [[RawLine]] = [[]]
    var number = 1
    var start = source.start
    func take(to end: Int) {
        if bytes[start..<end].contains(formFeed), !pages[pages.count - 1].isEmpty { pages.append([]) }
        let scalars = Array(String(decoding: source.bytes[start..<end], as: UTF8.self).unicodeScalars)
        pages[pages.count - 1].append(RawLine(scalars: scalars, number: number))
        number += 1
    }
    var index = start
    while index < bytes.count {
        let byte = bytes[index]
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
            index += 1
            continue
        }
        take(to: index)
        let isPair = byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        index += isPair ? 2 : 1
        start = index
    }
    take(to: bytes.count)
    if hasPages { RunningLines(pages).remove(from: &pages) }
    return pages.enumerated().flatMap { page, lines in
        unfoldingColumns(lines, page: hasPages ? page + 1 : nil) + [SourceLine([], number: 0, column: 1, page: nil)]
    }
}

/// A line as in the file.
struct RawLine: Sendable {
    var scalars: [Unicode.Scalar]
    var number: Int

    var isBlank: Bool { scalars.allSatisfy(\.isTextSpace) }
}

/// Page numbers, running headers and footers: first and last lines that recur on most pages.
private struct RunningLines {
    private var counts: [String: Int] = [:]
    private let fewest: Int

    init(_ pages: [[RawLine]]) {
        fewest = max(2, pages.count / 2)
        for page in pages {
            for index in Set(Self.edges(of: page)) { counts[Self.key(page[index]), default: 0] += 1 }
        }
    }

    func remove(from pages: inout [[RawLine]]) {
        for page in pages.indices {
            for index in Self.edges(of: pages[page]) {
                let key = Self.key(pages[page][index])
                if key.isEmpty || counts[key, default: 0] >= fewest { pages[page][index].scalars = [] }
            }
        }
    }

    private static func edges(of page: [RawLine]) -> [Int] {
        [page.firstIndex { !$0.isBlank }, page.lastIndex { !$0.isBlank }].compactMap(\.self)
    }

    /// The line's left part without digits, which are page numbers; the right part often names the section.
    private static func key(_ line: RawLine) -> String {
        let longest = 200
        var key = String.UnicodeScalarView()
        var spaces = 0
        for scalar in line.scalars.prefix(longest).drop(while: \.isTextSpace) {
            spaces = scalar.isTextSpace ? spaces + 1 : 0
            if spaces > 2 { break }
            if !scalar.isTextSpace, !scalar.isTextDigit { key.append(scalar) }
        }
        return String(key)
    }
}
