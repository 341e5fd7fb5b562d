internal import PDFSyntax

extension Inspection {
    /// The text that an element and those under it paint, in the structure's order.
    ///
    /// - Parameter separator: what is put where one text ends and another begins on the page.
    func text(of index: Int, between separator: String = "") -> String {
        if let text = elements[index].actualText { return text }
        var text = ""
        for kid in elements[index].kids {
            switch kid {
            case .element(let child): text += self.text(of: child, between: separator)
            case .piece(let page, let number): text += self.text(ofPiece: number, page: page, between: separator)
            case .annotation: break
            }
        }
        return text
    }

    private func text(ofPiece number: Int, page: Int, between separator: String) -> String {
        guard let piece = pages[page].pieces[number], file.effort.spend(piece.range.count) else { return "" }
        var reading = MarkedText(pages[page], piece, fonts.all, separator: separator)
        return reading.run()
    }
}

/// Reads the text of one piece of marked content through the fonts' own tables.
private struct MarkedText {
    private let fontNames: [PageReading.FontName]
    private let fonts: [FontReading]
    private let end: Int
    private var scanner: PDFScanner
    private var font: Int?
    private var lastName: Range<Int> = 0..<0
    private var text = ""
    /// For each open mark, whether it says its text itself.
    private var marks: [Bool] = []
    /// What is put where one text ends and another begins.
    private let separator: String

    init(_ page: PageReading, _ piece: PageReading.Piece, _ fonts: [FontReading], separator: String) {
        self.separator = separator
        fontNames = page.fonts
        self.fonts = fonts
        font = piece.font
        end = piece.range.upperBound
        scanner = PDFScanner(page.content, at: piece.range.lowerBound)
    }

    mutating func run() -> String {
        while scanner.position < end {
            scanner.skipSpace()
            guard let byte = scanner.current, scanner.position < end else { break }
            switch byte {
            case UInt8(ascii: "("): show { $0.skipLiteral() }
            case UInt8(ascii: "<"):
                if scanner.next == UInt8(ascii: "<") { skipDictionary() } else { show { $0.skipHexadecimal() } }
            case UInt8(ascii: "/"):
                scanner.position += 1
                lastName = scanner.regularRun()
            default: readWord()
            }
        }
        return text
    }

    /// The operators that begin, end or move a text: BT ET Td TD Tm T*
    private static let moves: Set<UInt32> = [0x4254, 0x4554, 0x5464, 0x5444, 0x546D, 0x542A]

    private mutating func readWord() {
        let run = scanner.regularRun()
        guard !run.isEmpty else {
            scanner.position += 1
            return
        }
        let code = scanner.operatorCode(run)
        if !separator.isEmpty, Self.moves.contains(code) { text += separator }
        switch ContentOperator(code) {
        case .font: font = fontNames.index(of: scanner.bytes[lastName])
        case .beginBareMark: marks.append(false)
        case .endMark: _ = marks.popLast()
        default: break
        }
    }

    /// Properties of a mark precede `BDC`; a text in them replaces what is shown.
    private mutating func skipDictionary() {
        var parser = PDFParser(scanner.bytes, at: scanner.position)
        do throws(PDFSyntaxError) {
            let entries = try parser.value().dictionary ?? [:]
            scanner.position = max(parser.scanner.position, scanner.position + 2)
            let actual = entries["ActualText"]?.text
            if let actual, !marks.contains(true) { text += actual }
            marks.append(actual != nil)
        } catch {
            scanner.position = end
        }
    }

    private mutating func show(_ skip: (inout PDFScanner) -> Void) {
        let start = scanner.position
        skip(&scanner)
        guard let font, !marks.contains(true) else { return }
        let unicode = fonts[font].unicode
        forEachCode(scanner.bytes, start..<scanner.position, isComposite: fonts[font].isComposite) { code in
            text += unicode?[code] ?? "\u{FFFD}"
        }
    }
}
