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
    private let source: ArraySlice<UInt8>
    private var position: ScanPosition
    /// How far `source` is in `text`.
    private var copied: Int

    /// Scans `source`, which is UTF-8 and begins at `start` of its file.
    init(_ source: ArraySlice<UInt8>, at start: Place, into diagnostics: inout DiagnosticList) {
        self.source = source
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
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            if source.endsLine(at: index) {
                position.beginLine(at: index + 1)
                sourceLines.append(position.line)
            }
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
        if brace == "{", let end = expressionEnd(from: next) {
            take(next..<end)
            return end + 1
        }
        diagnostics.add(strayBrace(brace, at: position.place(ofByte: index, in: source)))
        return next
    }

    /// The closing brace of the expression that begins at `start`; nil when another brace opens first, or none closes
    /// before the paragraph ends.
    private func expressionEnd(from start: Int) -> Int? {
        guard
            let end = source[start...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }),
            source[end] == UInt8(ascii: "}")
        else { return nil }
        let lines = source[start..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isOver = lines.dropFirst().dropLast().contains { line in
            String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == ">" }
        }
        return isOver ? nil : end
    }

    /// Takes what stands between two braces.
    private mutating func take(_ range: Range<Int>) {
        let brace = range.lowerBound - 1
        copy(upTo: brace)
        copied = range.upperBound + 1
        text += Self.opening.utf8
        text += String(expressions.count).utf8
        text += Self.closing.utf8
        let place = position.place(ofByte: brace, in: source)
        expressions.append(Expression(source: withoutQuoteMarkers(range), place: place))
    }

    /// In a block set apart, ">" at the beginning of a line is no part of the expression.
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
        text += source[copied..<end]
        copied = end
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
