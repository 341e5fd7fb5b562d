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

    private(set) var text = ""
    private(set) var expressions: [Expression] = []
    /// The source's line for each line of `text`, as an expression may run over line ends.
    private(set) var sourceLines: [Int]
    private var position: ScanPosition

    /// Scans `source`, which begins at `start` of its file.
    init(_ source: Substring, at start: Place, into diagnostics: inout DiagnosticList) {
        position = ScanPosition(start)
        sourceLines = [position.line]
        var rest = source.unicodeScalars[...]
        while !rest.isEmpty {
            copyRun(&rest)
            guard let scalar = rest.first else { break }
            if scalar == "{" || scalar == "}" {
                brace(scalar, &rest, into: &diagnostics)
            } else {
                if scalar == Self.opening || scalar == Self.closing {
                    diagnostics.add(privateUse(scalar, at: position.place()))
                }
                copy(&rest)
            }
        }
    }

    private typealias Rest = String.UnicodeScalarView.SubSequence

    private mutating func brace(_ brace: Unicode.Scalar, _ rest: inout Rest, into diagnostics: inout DiagnosticList) {
        if rest.dropFirst().first == brace {
            position.advance(over: rest.removeFirst(), before: brace)
            copy(&rest)
        } else if brace == "{", let end = expressionEnd(in: rest) {
            take(&rest, upTo: end)
        } else {
            diagnostics.add(strayBrace(brace, at: position.place()))
            copy(&rest)
        }
    }

    /// The closing brace of the expression that opens `rest`; nil when another brace opens first, or none closes before
    /// the paragraph ends.
    private func expressionEnd(in rest: Rest) -> Rest.Index? {
        guard let next = rest.dropFirst().firstIndex(where: { $0 == "{" || $0 == "}" }), rest[next] == "}" else {
            return nil
        }
        let lines = rest[..<next].split(omittingEmptySubsequences: false) { $0 == "\n" }
        let emptyLine = lines.dropFirst().dropLast().first { $0.allSatisfy { $0.properties.isWhitespace || $0 == ">" } }
        return emptyLine == nil ? next : nil
    }

    private mutating func take(_ rest: inout Rest, upTo end: Rest.Index) {
        let place = position.place()
        var inside = String.UnicodeScalarView()
        let following = rest[rest.index(after: end)...]
        rest = rest[..<end]
        position.advance(over: rest.removeFirst(), before: rest.first)
        while let scalar = rest.popFirst() {
            // In a block set apart, ">" at the beginning of a line is no part of the expression.
            inside.append(position.isAtQuoteMarker(scalar) ? " " : scalar)
            position.advance(over: scalar, before: rest.first)
        }
        position.advance(over: "}", before: following.first)
        expressions.append(Expression(source: String(inside), place: place))
        text.unicodeScalars.append(Self.opening)
        text += String(expressions.count - 1)
        text.unicodeScalars.append(Self.closing)
        rest = following
    }

    /// Copies what has no meaning here, up to the line's end.
    private mutating func copyRun(_ rest: inout Rest) {
        let run = Substring(rest.prefix { !Self.isSpecial($0) })
        text += run
        position.advance(over: run)
        rest = rest[run.endIndex...]
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "{", "}", "\n", "\r", opening, closing: true
        default: false
        }
    }

    private mutating func copy(_ rest: inout Rest) {
        let scalar = rest.removeFirst()
        text.unicodeScalars.append(scalar)
        position.advance(over: scalar, before: rest.first)
        if scalar.endsLine(before: rest.first) { sourceLines.append(position.line) }
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
