/// Makes quotation marks typographic where cmark would take too long to do so.
///
/// cmark 0.29 looks for the mark that opens a quotation among all marks before it in the paragraph, those of earlier
/// quotations too: its time grows with the square of their number. Few marks are left to it.
struct QuotationMarks {
    /// In lines without a blank line between them; cmark needs a millisecond for as many.
    static let mostLeft = 1000

    /// The text, in which paragraphs of more marks have them as `“`, `”`, `‘` and `’`.
    static func madeTypographic(_ text: [UInt8]) -> [UInt8] {
        guard text.count(where: isMark) > mostLeft else { return text }
        var (result, paragraph): ([UInt8], [UInt8]) = ([], [])
        result.reserveCapacity(text.count * 2)
        func endParagraph() {
            let isLong = paragraph.count(where: isMark) > mostLeft
            result += isLong ? QuotationMarks(String(decoding: paragraph, as: UTF8.self)).text : paragraph
            paragraph = []
        }
        var rest = text[...]
        while !rest.isEmpty {
            let start = rest.startIndex
            let line = rest.removeLine()
            paragraph += text[start..<rest.startIndex]
            if line.allSatisfy({ " \t>".utf8.contains($0) }) { endParagraph() }
        }
        endParagraph()
        return result
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private var scalars: [Unicode.Scalar]
    /// The last mark of each kind that opens a quotation.
    private var opener: [Unicode.Scalar: Int] = [:]

    init(_ paragraph: String) {
        scalars = Array(paragraph.unicodeScalars)
        var index = 0
        let given = scalars
        while index < given.count {
            switch given[index] {
            case "\\": index += 1
            case "\"", "'": replace(index, given)
            default: break
            }
            index += 1
        }
    }

    var text: [UInt8] { scalars.flatMap { Array($0.utf8) } }

    /// Decides as cmark does by the characters on both sides (CommonMark 0.31, 6.2).
    private mutating func replace(_ index: Int, _ given: [Unicode.Scalar]) {
        let before = index > 0 ? given[index - 1] : "\n"
        let after = index + 1 < given.count ? given[index + 1] : "\n"
        let (spaceBefore, spaceAfter) = (before.properties.isWhitespace, after.properties.isWhitespace)
        let isLeft = !spaceAfter && (!after.isPunctuation || spaceBefore || before.isPunctuation)
        let isRight = !spaceBefore && (!before.isPunctuation || spaceAfter || after.isPunctuation)
        let opens = isLeft && (!isRight || before == "(" || before == "[") && before != "]" && before != ")"
        let mark = given[index]
        scalars[index] = mark == "'" ? "’" : isRight ? "”" : "“"
        if isRight, let start = opener[mark] { scalars[start] = mark == "'" ? "‘" : "“" }
        if opens { opener[mark] = index }
    }
}

extension Unicode.Scalar {
    fileprivate var isPunctuation: Bool {
        if isASCII { return value > 0x20 && value < 0x7F && !properties.isAlphabetic && !("0"..."9").contains(self) }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }
}
