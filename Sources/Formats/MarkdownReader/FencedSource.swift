import Diagnostics

/// A Markdown source divided at the lines that open and close fenced blocks.
struct FencedSource {
    enum Part {
        case text(ArraySlice<UInt8>, line: Int)
        case fence(opening: String, parts: [Part], line: Int)
    }

    /// Far above any text, far below what would exhaust the stack.
    private static let deepestNesting = 8

    private(set) var parts: [Part] = []
    /// The fences that are open, the innermost last, each with what it holds so far.
    private var open: [(opening: String, parts: [Part], line: Int)] = []
    private let file: String

    /// Whether a source may have fences at all: most have none.
    static func mayBe(in source: ArraySlice<UInt8>) -> Bool {
        var colons = 0
        for byte in source {
            colons = byte == UInt8(ascii: ":") ? colons + 1 : 0
            if colons == 3 { return true }
        }
        return false
    }

    /// - Parameter place: where the source begins.
    init(_ source: ArraySlice<UInt8>, at place: Place, into diagnostics: inout DiagnosticList) {
        file = place.file
        var (rest, line) = (source, place.line ?? 1)
        var text = (start: rest.startIndex, line: line)
        while !rest.isEmpty {
            let start = rest.startIndex
            let found = rest.removeLine()
            if let words = Self.fence(found) {
                add(.text(source[text.start..<start], line: text.line))
                text = (rest.startIndex, line + 1)
                take(words, line: line, into: &diagnostics)
            }
            line += 1
        }
        add(.text(source[text.start...], line: text.line))
        closeAll(into: &diagnostics)
    }

    /// What follows the colons of a line that opens or closes a fence; nil for any other line.
    private static func fence(_ line: ArraySlice<UInt8>) -> String? {
        let colons = line.prefix { $0 == UInt8(ascii: ":") }.count
        guard colons >= 3 else { return nil }
        let words = String(decoding: line.dropFirst(colons), as: UTF8.self)
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func add(_ part: Part) {
        if open.isEmpty { parts.append(part) } else { open[open.count - 1].parts.append(part) }
    }

    private mutating func take(_ words: String, line: Int, into diagnostics: inout DiagnosticList) {
        let place = Place(file: file, line: line, column: 1)
        guard words.isEmpty else {
            if open.count == Self.deepestNesting {
                diagnostics.add(
                    Diagnostic(
                        "too-deep", at: place, "fenced blocks are nested more than \(Self.deepestNesting) levels deep"))
            }
            open.append((words, [], line))
            return
        }
        guard let closed = open.popLast() else {
            diagnostics.add(
                Diagnostic(
                    "stray-fence", at: place, "\":::\" closes no block",
                    hint: "open one with \"::: NAME\", or remove it"))
            return
        }
        guard open.count < Self.deepestNesting else { return }
        add(.fence(opening: closed.opening, parts: closed.parts, line: closed.line))
    }

    private mutating func closeAll(into diagnostics: inout DiagnosticList) {
        for fence in open {
            diagnostics.add(
                Diagnostic(
                    "open-fence", at: Place(file: file, line: fence.line, column: 1),
                    "\"::: \(fence.opening)\" opens a block that nothing closes", hint: "end it with a line \":::\""))
        }
    }
}

extension MarkdownFence {
    /// A fence from its opening line: the name, attributes such as `columns=2`, and a title.
    init(opening: String, blocks: [MarkdownBlock], place: Place, into diagnostics: inout DiagnosticList) {
        var words = opening.split(separator: " ")[...]
        name = words.popFirst().map(String.init) ?? ""
        attributes = []
        while let word = words.first, let attribute = Attribute(word) {
            attributes.append(attribute)
            words.removeFirst()
        }
        let rest = words.joined(separator: " ")
        title = rest.isEmpty ? [] : readMarkdownLine(rest, at: place, into: &diagnostics)
        self.blocks = blocks
        self.place = place
    }
}

extension MarkdownFence.Attribute {
    /// Nil for a word that is not an attribute.
    fileprivate init?(_ word: Substring) {
        guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { return nil }
        let key = word[..<sign]
        guard key.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        (self.key, value) = (String(key), String(word[word.index(after: sign)...]))
    }
}
