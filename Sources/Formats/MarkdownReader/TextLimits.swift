import Diagnostics

/// How much of one text is read, so that a small file cannot take all memory.
///
/// Four megabytes of prose, the largest text, have 1300 pages and 80,000 marks.
struct TextLimits {
    /// Of lines without a blank line between them: 80 pages of prose. A paragraph is set as a whole.
    static let longestParagraph = 256 << 10
    /// Line ends and characters that Markdown looks at one by one; each takes some 300 bytes while the text is read.
    static let mostMarks = 400_000

    private let file: String
    private var line: Int
    private var marks = 0
    private var paragraph = (line: 0, bytes: 0)

    /// Goes over a text once.
    ///
    /// - Parameter line: the number of the text's first line.
    static func check(_ text: ArraySlice<UInt8>, file: String, line: Int, into diagnostics: inout DiagnosticList) {
        // What is shorter than a paragraph may be is within every limit.
        guard text.count > longestParagraph else { return }
        var limits = TextLimits(file: file, line: line)
        limits.check(text, into: &diagnostics)
    }

    private init(file: String, line: Int) { (self.file, self.line) = (file, line) }

    private mutating func check(_ text: ArraySlice<UInt8>, into diagnostics: inout DiagnosticList) {
        var rest = text
        while !rest.isEmpty {
            let found = rest.removeLine()
            marks += 1 + found.count(where: Self.isMark)
            add(found, into: &diagnostics)
            line += 1
        }
        endParagraph(into: &diagnostics)
        guard marks > Self.mostMarks else { return }
        diagnostics.add(
            Diagnostic(
                "too-many-marks", at: Place(file: file),
                "the text has \(marks) line ends, quotation marks, asterisks and other marks; the limit is \(Self.mostMarks)",
                hint: "divide it into several texts"))
    }

    private mutating func add(_ found: ArraySlice<UInt8>, into diagnostics: inout DiagnosticList) {
        let words = found.drop { " \t>".utf8.contains($0) }
        guard let first = words.first else { return endParagraph(into: &diagnostics) }
        // An item, a row of a table and a heading each begin a block.
        if "-*+|#".utf8.contains(first) { endParagraph(into: &diagnostics) }
        if paragraph.bytes == 0 { paragraph.line = line }
        paragraph.bytes += found.count + 1
    }

    private mutating func endParagraph(into diagnostics: inout DiagnosticList) {
        if paragraph.bytes > Self.longestParagraph {
            diagnostics.add(
                Diagnostic(
                    "long-paragraph", at: Place(file: file, line: paragraph.line),
                    "the paragraph has \(paragraph.bytes) bytes; the limit is \(Self.longestParagraph)",
                    hint: "divide it with blank lines"))
        }
        paragraph = (0, 0)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
            UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "{"),
            UInt8(ascii: ">"):
            true
        default: false
        }
    }
}
