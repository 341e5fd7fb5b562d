import Diagnostics

/// A Markdown source in which every `{expression}` has given way to a placeholder that Markdown leaves alone.
struct ExpressionScan {
    struct Expression {
        var source: String
        var place: Place
    }

    /// Stand for an expression's braces; no text may hold them, as they are private-use characters.
    static let opening: Unicode.Scalar = "\u{E000}"
    static let closing: Unicode.Scalar = "\u{E001}"
    /// The first byte of both in UTF-8.
    static let firstByte: UInt8 = 0xEE

    /// UTF-8.
    private(set) var text: [UInt8] = []
    private(set) var expressions: [Expression] = []
    /// The source's line for each line of `text`, as an expression may run over line ends.
    private(set) var sourceLines: [Int]
    /// The offset in `text` of each of its lines.
    private(set) var textLines = [0]
    /// Where `text` continues with bytes of `source`: offsets of both, ascending.
    private var pieces: [(text: Int, source: Int)] = []
    /// Whether `text` is one line: each run of white space, line ends included, becomes one space.
    private let joinsLines: Bool
    let source: ArraySlice<UInt8>
    private var position: ScanPosition
    /// How far `source` is in `text`.
    private var copied: Int

    /// Scans `source`, which is UTF-8 and begins at `start` of its file.
    ///
    /// - Parameter joinsLines: whether `text` becomes one line; each run of white space is then one space.
    init(
        _ source: ArraySlice<UInt8>, at start: Place, joinsLines: Bool = false, into diagnostics: inout DiagnosticList
    ) {
        self.source = source
        self.joinsLines = joinsLines
        position = ScanPosition(start, offset: source.startIndex)
        copied = source.startIndex
        sourceLines = [position.line]
        var next = source.startIndex
        while next < source.endIndex { next = step(next, into: &diagnostics) }
        copy(upTo: source.endIndex)
    }

    /// Goes over what begins at `index`; most bytes have no meaning here.
    ///
    /// - Returns: where the next begins.
    private mutating func step(_ index: Int, into diagnostics: inout DiagnosticList) -> Int {
        switch source[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "}"):
            return brace(Unicode.Scalar(source[index]), at: index, into: &diagnostics)
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            if joinsLines { joinWhiteSpace(at: index) }
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            if joinsLines { joinWhiteSpace(at: index) }
            guard source.endsLine(at: index) else { break }
            position.beginLine(at: index + 1)
            guard !joinsLines else { break }
            sourceLines.append(position.line)
            textLines.append(text.count + index + 1 - copied)
        case Self.firstByte:
            for scalar in [Self.opening, Self.closing] where source[index...].starts(with: scalar.utf8) {
                diagnostics.add(privateUse(scalar, at: position.place(ofByte: index, in: source)))
            }
        default: break
        }
        return index + 1
    }

    private mutating func brace(
        _ brace: Unicode.Scalar, at index: Int, into diagnostics: inout DiagnosticList
    ) -> Int {
        let next = index + 1
        if next < source.endIndex, source[next] == source[index] {
            copy(upTo: index)
            copied = next
            return next + 1
        }
        if brace == "{", let expression = BracedExpression(in: source, from: next),
            isInOneParagraph(next..<expression.end)
        {
            let problem = expression.misplacedBrace.map { misplacedExpression(at: $0, in: expression, from: index) }
            take(next..<expression.end, problem: problem, into: &diagnostics)
            return expression.end + 1
        }
        diagnostics.add(strayBrace(brace, at: position.place(ofByte: index, in: source)))
        return next
    }

    /// Whether no line of an expression but the first and last is blank.
    private func isInOneParagraph(_ range: Range<Int>) -> Bool {
        let lines = source[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return !lines.dropFirst().dropLast().contains { line in
            String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == ">" }
        }
    }

    /// Takes the expression between two braces, or leaves it out and reports its problem.
    private mutating func take(_ range: Range<Int>, problem: Diagnostic?, into diagnostics: inout DiagnosticList) {
        let brace = range.lowerBound - 1
        copy(upTo: brace)
        copied = range.upperBound + 1
        if let problem {
            diagnostics.add(problem)
            _ = withoutQuoteMarkers(range)
            return
        }
        text += Self.opening.utf8
        text += String(expressions.count).utf8
        text += Self.closing.utf8
        let place = position.place(ofByte: brace, in: source)
        expressions.append(Expression(source: withoutQuoteMarkers(range), place: place))
    }

    /// In a block set apart, ">" at the beginning of a line does not belong to the expression.
    private mutating func withoutQuoteMarkers(_ range: Range<Int>) -> String {
        var inside = source[range]
        for index in range where source.endsLine(at: index) {
            let depth = source.quoteMarkers(ofLineAt: position.lineStart).count
            position.beginLine(at: index + 1)
            for marker in source.quoteMarkers(ofLineAt: position.lineStart).prefix(depth) {
                inside[marker] = UInt8(ascii: " ")
            }
        }
        return String(decoding: inside, as: UTF8.self)
    }

    private mutating func copy(upTo end: Int) {
        if copied < end { pieces.append((text.count, copied)) }
        text += source[copied..<end]
        copied = end
    }

    /// Puts one space in place of a run of white space, of which a byte is at `index`.
    private mutating func joinWhiteSpace(at index: Int) {
        copy(upTo: index)
        copied = index + 1
        if text.last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
    }

    /// The offset in the source of a byte of `text`; nil for one that is not from the source.
    func sourceOffset(ofTextByte offset: Int) -> Int? {
        var (found, end) = (pieces.startIndex, pieces.endIndex)
        while found < end {
            let middle = (found + end) / 2
            if pieces[middle].text <= offset { found = middle + 1 } else { end = middle }
        }
        guard found > 0 else { return nil }
        return pieces[found - 1].source + offset - pieces[found - 1].text
    }

    /// The message for an expression where none may be, at its opening brace.
    private func misplacedExpression(
        at brace: Int, in outer: BracedExpression, from start: Int
    ) -> Diagnostic {
        var position = position
        for index in start..<brace where source.endsLine(at: index) { position.beginLine(at: index + 1) }
        let place = position.place(ofByte: brace, in: source)
        let problem =
            outer.isNote
            ? "an expression inside a note cannot contain another expression or note"
            : "an expression cannot contain another expression"
        return Diagnostic(
            "nested-expression", at: place, problem,
            hint: outer.isNote
                ? "write a simple expression, such as {count QUESTION.OPTION}"
                : "only {note TEXT} can contain expressions")
    }

    private func strayBrace(_ brace: Unicode.Scalar, at place: Place) -> Diagnostic {
        let problem = brace == "{" ? "the brace \"{\" is opened and not closed" : "the brace \"}\" closes nothing"
        return Diagnostic(
            "stray-brace", at: place, problem, hint: "write \"\(brace)\(brace)\" for a brace that is only a brace")
    }

    private func privateUse(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
        Diagnostic(
            "private-use-character", at: place,
            "the private-use character U+\(String(scalar.value, radix: 16, uppercase: true)) has no meaning in a text",
            hint: "take it out")
    }
}
