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

    private(set) var text = String.UnicodeScalarView()
    private(set) var expressions: [Expression] = []
    /// The source's line for each line of `text`, as an expression may run over line ends.
    private(set) var sourceLines: [Int]
    private var line: Int
    private var column: Int

    /// Scans `source`, which begins at `start` of its file.
    init(_ source: Substring, at start: Place, into diagnostics: inout DiagnosticList) {
        let file = start.file
        line = start.line ?? 1
        column = start.column ?? 1
        sourceLines = [line]
        var rest = source.unicodeScalars[...]
        while let scalar = rest.first {
            let place = Place(file: file, line: line, column: column)
            if scalar == "{" || scalar == "}" {
                if rest.dropFirst().first == scalar {
                    copy(&rest, count: 2, keeping: 1)
                } else if scalar == "{", let end = expressionEnd(in: rest) {
                    take(&rest, upTo: end, at: place)
                } else {
                    diagnostics.add(strayBrace(scalar, at: place))
                    copy(&rest, count: 1, keeping: 1)
                }
            } else {
                if scalar == Self.opening || scalar == Self.closing {
                    diagnostics.add(privateUse(scalar, at: place))
                }
                copy(&rest, count: 1, keeping: 1)
            }
        }
    }

    private typealias Rest = String.UnicodeScalarView.SubSequence

    /// The closing brace of the expression that opens `rest`; nil when another brace opens first or none closes.
    private func expressionEnd(in rest: Rest) -> Rest.Index? {
        guard let next = rest.dropFirst().firstIndex(where: { $0 == "{" || $0 == "}" }), rest[next] == "}" else {
            return nil
        }
        return next
    }

    private mutating func take(_ rest: inout Rest, upTo end: Rest.Index, at place: Place) {
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        expressions.append(Expression(source: String(inside), place: place))
        text.append(Self.opening)
        text.append(contentsOf: String(expressions.count - 1).unicodeScalars)
        text.append(Self.closing)
        for scalar in rest[...end] { advance(over: scalar) }
        rest = rest[rest.index(after: end)...]
    }

    private mutating func copy(_ rest: inout Rest, count: Int, keeping kept: Int) {
        for offset in 0..<count {
            guard let scalar = rest.popFirst() else { return }
            advance(over: scalar)
            guard offset < kept else { continue }
            text.append(scalar)
            if scalar == "\n" { sourceLines.append(line) }
        }
    }

    private mutating func advance(over scalar: Unicode.Scalar) {
        if scalar == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
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
