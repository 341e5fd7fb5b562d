internal import PDFSyntax

/// One pass over what a page paints: its marks, its fonts, and whether anything is painted outside a mark.
struct ContentReading {
    private var scanner: PDFScanner
    private let number: Int
    private let file: PDFFile
    private let fontNames: [PageReading.FontName]
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
    private var operands = ContentOperands()
    private var toldUnmarked = false

    init(_ content: [UInt8], page: PageReading, number: Int, file: PDFFile, fonts: FontList) {
        scanner = PDFScanner(content)
        self.number = number
        self.file = file
        self.fonts = fonts
        fontNames = page.fonts
        let resources = file.entry("Resources", of: page.entries).dictionary ?? [:]
        properties = file.entry("Properties", of: resources).dictionary ?? [:]
    }

    mutating func run(into findings: inout FindingList) {
        while let name = scanner.nextOperator(&operands) {
            guard apply(name, into: &findings) else { return }
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
            findings.leaveUnchecked(.format("8.9.7"), page: number, "what follows a picture inside the page's content")
            return false
        case .font: font = fontNames.index(of: scanner.bytes[operands.name])
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

    private mutating func beginMark(into findings: inout FindingList) {
        if let (tag, identifier) = plainMark() {
            marks.append(content(tag, identifier, into: &findings))
            roles += 1
            return
        }
        if isPlainArtifact() {
            marks.append(artifact(into: &findings))
            roles += 1
            return
        }
        var parser = PDFParser(scanner.bytes, at: operands.start)
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
        if tag == "Artifact" { return artifact(into: &findings) }
        guard let identifier = file.entry("MCID", of: entries).integer else {
            return entries["ActualText"] == nil ? .other : .actualText
        }
        return content(tag, identifier, into: &findings)
    }

    /// The tag and number of a mark in the form that nearly all have: `/P <</MCID 3>>`.
    private func plainMark() -> (tag: String, identifier: Int)? {
        var scanner = PDFScanner(self.scanner.bytes, at: operands.start)
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

    /// Whether an artifact with nothing but names follows: `/Artifact <</Type /Layout>>`.
    private func isPlainArtifact() -> Bool {
        var scanner = PDFScanner(self.scanner.bytes, at: operands.start)
        guard scanner.skip("/Artifact <<") else { return false }
        var names = 0
        while scanner.skip("/") {
            _ = scanner.regularRun()
            names += 1
        }
        guard names % 2 == 0, scanner.skip(">>") else { return false }
        scanner.skipSpace()
        return scanner.current == UInt8(ascii: "B")
    }

    private mutating func artifact(into findings: inout FindingList) -> Mark {
        if roles > 0 { findings.fail(.accessible("7.1"), page: number, "an artifact is inside another mark") }
        return .artifact
    }

    private mutating func content(_ tag: String, _ identifier: Int, into findings: inout FindingList) -> Mark {
        if roles > 0 {
            findings.fail(.accessible("7.1"), page: number, "the content \(identifier) is inside another mark")
        }
        if pieces.contains(identifier) {
            findings.fail(.format("14.7.4.2"), page: number, "two marks have the number \(identifier) (MCID)")
        } else {
            numbers.append(identifier)
        }
        pieces[identifier] = PageReading.Piece(
            order: numbers.count, tag: tag, start: scanner.position, font: font)
        return .content(identifier)
    }

    private mutating func endMark(endingAt end: Int, into findings: inout FindingList) {
        guard let mark = marks.popLast() else {
            findings.fail(.format("14.6"), page: number, "a mark is closed that was not opened (EMC without BDC)")
            return
        }
        if isRole(mark) { roles -= 1 }
        if case .content(let identifier) = mark { pieces.setEnd(end, of: identifier) }
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
            if !operands.strings.isEmpty {
                findings.fail(.format("9.3.1"), page: number, "text is shown without a font")
            }
            return
        }
        let isReplaced = marks.contains { if case .actualText = $0 { true } else { false } }
        fonts.all[font].use(scanner.bytes, operands.strings, page: number, isReplaced: isReplaced)
    }
}
