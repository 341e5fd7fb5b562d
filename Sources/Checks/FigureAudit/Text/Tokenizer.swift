/// Splits a block's characters into tokens; drops Markdown marks, link targets and expressions in braces.
///
/// It makes one pass: it looks at each character a bounded number of times.
struct Tokenizer {
    private let characters: [Unicode.Scalar]
    private let lines: [BlockLine]
    private var index = 0
    private var lineIndex = 0
    private var tokens: [Token] = []
    private var isQuoted = false
    /// The positions of the next closing brace and the next closing bracket of a link, cached.
    private var nextBrace = -1
    private var nextParenthesis = -1

    /// In characters; longer runs are not words.
    private static let longestWord = 60
    private static let longestAside = 2_000

    init(_ characters: [Unicode.Scalar], lines: [BlockLine]) {
        self.characters = characters
        self.lines = lines
    }

    static func tokens(_ characters: [Unicode.Scalar], lines: [BlockLine]) -> [Token] {
        var tokenizer = Tokenizer(characters, lines: lines)
        return tokenizer.run()
    }

    private mutating func run() -> [Token] {
        while index < characters.count {
            let scalar = characters[index]
            if scalar.isTextSpace {
                index += 1
            } else if scalar.isTextDigit {
                readNumber()
            } else if scalar.isTextLetter {
                readWord(from: index)
            } else {
                readMark(scalar)
            }
        }
        return tokens
    }

    private func scalar(at index: Int) -> Unicode.Scalar? { index < characters.count ? characters[index] : nil }

    // MARK: Numbers and words

    /// `2.5` and `1,250` are numbers; `10th`, `2021-2023` and `3S` are words.
    private mutating func readNumber() {
        let start = index
        while let next = scalar(at: index) {
            let isInside =
                next.isTextDigit
                || ((next == "." || next == ",") && scalar(at: index + 1)?.isTextDigit == true)
            guard isInside else { break }
            index += 1
        }
        let longestNumber = 16
        if let next = scalar(at: index), next.isTextLetter || (next.isJoiningDash && isWordLike(at: index + 1)) {
            readWord(from: start)
        } else if index - start > longestNumber {
            add(.word, start)
        } else {
            add(.number, start)
        }
    }

    private func isWordLike(at index: Int) -> Bool {
        scalar(at: index).map { $0.isTextLetter || $0.isTextDigit } ?? false
    }

    private mutating func readWord(from start: Int) {
        while let next = scalar(at: index) {
            let isJoint = next.isJoiningDash || next.isApostrophe || next == "." || next == "/"
            guard next.isTextLetter || next.isTextDigit || (isJoint && isWordLike(at: index + 1)) else { break }
            index += 1
        }
        add(.word, start)
    }

    private mutating func add(_ kind: Token.Kind, _ start: Int) {
        let end = min(index, start + Self.longestWord)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[start..<end].lazy.map { $0 == "\u{2019}" ? "'" : $0.isTextDash ? "-" : $0 })
        append(kind, String(text), start..<index)
    }

    private mutating func append(_ kind: Token.Kind, _ text: String, _ range: Range<Int>) {
        while lineIndex + 1 < lines.count, lines[lineIndex + 1].start <= range.lowerBound { lineIndex += 1 }
        let line = lines[lineIndex]
        tokens.append(
            Token(
                kind: kind, text: text, key: kind == .word ? text.lowercased() : text, line: line.number,
                column: range.lowerBound - line.start + line.column, range: range, isQuoted: isQuoted))
    }

    // MARK: Marks

    private mutating func readMark(_ scalar: Unicode.Scalar) {
        let start = index
        switch scalar {
        case "{":
            if skipExpression() { return }
        case "]":
            if self.scalar(at: index + 1) == "(", skipLinkTarget() { return }
        case "*", "`", "\\", "_":
            index += 1
            return
        case "\u{201C}", "\u{00AB}", "\u{201E}": isQuoted = true
        case "\u{201D}", "\u{00BB}": isQuoted = false
        case "\"": isQuoted.toggle()
        default: break
        }
        index = start + 1
        // Keep two of a long run of one mark, such as leaders and rules.
        if start > 1, characters[start - 1] == scalar, characters[start - 2] == scalar { return }
        append(.mark, String(scalar), start..<index)
    }

    /// Skips an expression in braces.
    private mutating func skipExpression() -> Bool {
        if nextBrace < index { nextBrace = position(of: "}", from: index) }
        guard nextBrace - index <= Self.longestAside, nextBrace < characters.count else { return false }
        index = nextBrace + 1
        return true
    }

    /// Skips `](https://...)`, but keeps the bracket as a mark.
    private mutating func skipLinkTarget() -> Bool {
        let start = index
        if nextParenthesis < index { nextParenthesis = position(of: ")", from: index) }
        guard nextParenthesis - index <= Self.longestAside, nextParenthesis < characters.count else { return false }
        append(.mark, "]", start..<start + 1)
        index = nextParenthesis + 1
        return true
    }

    private func position(of scalar: Unicode.Scalar, from start: Int) -> Int {
        characters[start...].firstIndex(of: scalar) ?? characters.count
    }
}

/// Where a line of a block begins, in the block's characters and in the file.
struct BlockLine: Sendable {
    var start: Int
    var number: Int
    /// The column of its first character.
    var column: Int
}

/// ASCII has a fast path, since Unicode's tables are slow.
extension Unicode.Scalar {
    var isTextSpace: Bool { isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace }
    var isTextDigit: Bool { ("0"..."9").contains(self) }
    var isTextLetter: Bool {
        isASCII
            ? ("a"..."z").contains(self) || ("A"..."Z").contains(self)
            : properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }
    /// Hyphen, non-breaking hyphen, en dash and em dash.
    var isTextDash: Bool { self == "-" || ("\u{2010}"..."\u{2014}").contains(self) }
    /// A dash that may be inside a word: all but the em dash.
    var isJoiningDash: Bool { isTextDash && self != "\u{2014}" }
    var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
}
