internal import PDFSyntax

/// One pass over what a page paints: its marks, its fonts, and whether anything is painted outside a mark.
struct ContentReading {
    private var scanner: PDFScanner
    private let number: Int
    private let file: PDFFile
    /// Few, so that looking through them is faster than a dictionary.
    private let fontIndexes: [(name: [UInt8], index: Int)]
    private let properties: PDFDictionary
    var fonts: FontList
    private(set) var pieces = PieceList()
    /// The numbers of the pieces in the order in which they are painted.
    private(set) var numbers: [Int] = []
    private(set) var deviceColors: Set<Int> = []

    private enum Mark {
        case content(Int)
        case artifact
        /// A mark inside another one, or one without a role.
        case other
        /// A mark whose text is said in another way.
        case actualText
    }

    private var marks: [Mark] = []
    /// How many of the open marks are content or artifact.
    private var roles = 0
    private var saved: [Int?] = []
    private var font: Int?
    /// Where the operands of the coming operator begin.
    private var operands = 0
    private var lastName: Range<Int> = 0..<0
    private var strings: [Range<Int>] = []
    private var toldUnmarked = false

    init(_ content: [UInt8], page: PageReading, number: Int, file: PDFFile, fonts: FontList) {
        scanner = PDFScanner(content)
        self.number = number
        self.file = file
        self.fonts = fonts
        fontIndexes = page.fonts.map { (Array($0.key.utf8), $0.value) }
        let resources = file.entry("Resources", of: page.entries).dictionary ?? [:]
        properties = file.entry("Properties", of: resources).dictionary ?? [:]
    }

    mutating func run(into findings: inout FindingList) {
        while let name = nextOperator() {
            guard apply(name, into: &findings) else { return }
            operands = scanner.position
            strings.removeAll(keepingCapacity: true)
            lastName = 0..<0
        }
        if !marks.isEmpty {
            findings.fail(.format("14.6"), page: number, "\(marks.count) marks are never closed (BDC without EMC)")
        }
    }

    /// - Returns: whether the content can be read on.
    private mutating func apply(_ name: Range<Int>, into findings: inout FindingList) -> Bool {
        switch ContentOperator(scanner.operatorCode(name)) {
        case .beginMark: beginMark(into: &findings)
        case .beginBareMark: marks.append(.other)
        case .endMark: endMark(endingAt: name.lowerBound, into: &findings)
        case .show:
            paint(name, into: &findings)
            use(into: &findings)
        case .paint, .object: paint(name, into: &findings)
        case .inlineImage:
            paint(name, into: &findings)
            findings.leaveUntold(.format("8.9.7"), page: number, "what follows a picture inside the page's content")
            return false
        case .font: font = fontIndex(lastName)
        case .save:
            saved.append(font)
            if saved.count == 29 {
                findings.fail(.archival("6.1.13"), page: number, "graphics states are nested deeper than 28")
            }
        case .restore: font = saved.popLast() ?? font
        case .color(let count): deviceColors.insert(count)
        case .other: break
        }
        return true
    }

    private func fontIndex(_ name: Range<Int>) -> Int? {
        fontIndexes.first { font in
            font.name.count == name.count && scanner.bytes[name].elementsEqual(font.name)
        }?.index
    }

    private mutating func beginMark(into findings: inout FindingList) {
        if let (tag, identifier) = plainMark() {
            marks.append(content(tag, identifier, into: &findings))
            roles += 1
            return
        }
        var parser = PDFParser(scanner.bytes, at: operands)
        var values: [PDFValue] = []
        do throws(PDFSyntaxError) {
            values = [try parser.value(), try parser.value()]
        } catch {
            findings.fail(.format("14.6"), page: number, "a mark without a name and properties")
        }
        let tag = values.first?.name ?? ""
        var entries = values.last?.dictionary ?? [:]
        if let name = values.last?.name { entries = file.entry(name, of: properties).dictionary ?? [:] }
        let mark = role(tag, entries, into: &findings)
        marks.append(mark)
        if isRole(mark) { roles += 1 }
    }

    private mutating func role(_ tag: String, _ entries: PDFDictionary, into findings: inout FindingList) -> Mark {
        let isInside = roles > 0
        if tag == "Artifact" {
            if isInside { findings.fail(.accessible("7.1"), page: number, "an artifact stands inside another mark") }
            return .artifact
        }
        guard let identifier = file.entry("MCID", of: entries).integer else {
            return entries["ActualText"] == nil ? .other : .actualText
        }
        return content(tag, identifier, into: &findings)
    }

    /// The tag and number of a mark in the form that nearly all have: `/P <</MCID 3>>`.
    private func plainMark() -> (tag: String, identifier: Int)? {
        var scanner = PDFScanner(self.scanner.bytes, at: operands)
        guard scanner.skip("/") else { return nil }
        let tag = scanner.regularRun()
        guard scanner.skip("<</MCID "), let identifier = scanner.shortNumber(scanner.regularRun()), scanner.skip(">>")
        else { return nil }
        scanner.skipSpace()
        guard scanner.current == UInt8(ascii: "B"), !scanner.bytes[tag].elementsEqual("Artifact".utf8) else {
            return nil
        }
        return (String(decoding: scanner.bytes[tag], as: UTF8.self), identifier)
    }

    private mutating func content(_ tag: String, _ identifier: Int, into findings: inout FindingList) -> Mark {
        if roles > 0 {
            findings.fail(.accessible("7.1"), page: number, "the content \(identifier) stands inside another mark")
        }
        if pieces[identifier] != nil {
            findings.fail(.format("14.7.4.2"), page: number, "two marks have the number \(identifier) (MCID)")
        }
        if pieces[identifier] == nil { numbers.append(identifier) }
        pieces[identifier] = PageReading.Piece(
            order: numbers.count, tag: tag, range: scanner.position..<scanner.position, font: font)
        return .content(identifier)
    }

    private mutating func endMark(endingAt end: Int, into findings: inout FindingList) {
        guard let mark = marks.popLast() else {
            findings.fail(.format("14.6"), page: number, "a mark is closed that was not opened (EMC without BDC)")
            return
        }
        if isRole(mark) { roles -= 1 }
        if case .content(let identifier) = mark, let piece = pieces[identifier] {
            pieces[identifier]?.range = piece.range.lowerBound..<max(piece.range.lowerBound, end)
        }
    }

    private func isRole(_ mark: Mark) -> Bool {
        switch mark {
        case .content, .artifact: true
        case .other, .actualText: false
        }
    }

    private mutating func paint(_ name: Range<Int>, into findings: inout FindingList) {
        guard roles == 0, !toldUnmarked else { return }
        toldUnmarked = true
        let text = String(decoding: scanner.bytes[name], as: UTF8.self)
        findings.fail(
            .accessible("7.1"), page: number, "something is painted (\(text)) that is neither content nor artifact")
    }

    /// Notes the characters that are shown.
    private mutating func use(into findings: inout FindingList) {
        guard let font else {
            if !strings.isEmpty { findings.fail(.format("9.3.1"), page: number, "text is shown without a font") }
            return
        }
        let isReplaced = marks.contains { if case .actualText = $0 { true } else { false } }
        for range in strings {
            fonts.use(scanner.bytes, range, of: font, page: number, isReplaced: isReplaced)
        }
    }

    /// Passes operands up to and with the next operator.
    private mutating func nextOperator() -> Range<Int>? {
        while true {
            scanner.skipSpace()
            guard let byte = scanner.current else { return nil }
            switch byte {
            case UInt8(ascii: "("):
                let start = scanner.position
                scanner.skipLiteral()
                strings.append(start..<scanner.position)
            case UInt8(ascii: "<"):
                if scanner.next == UInt8(ascii: "<") {
                    scanner.position += 2
                } else {
                    let start = scanner.position
                    scanner.skipHexadecimal()
                    strings.append(start..<scanner.position)
                }
            case UInt8(ascii: "/"):
                scanner.position += 1
                lastName = scanner.regularRun()
            case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: ")"):
                scanner.position += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                _ = scanner.regularRun()
            default: return scanner.regularRun()
            }
        }
    }
}
