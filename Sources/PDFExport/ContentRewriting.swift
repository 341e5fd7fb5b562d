internal import PDFSyntax

/// Gives the marks of a page's content their roles: the k-th outer mark becomes the k-th tag, nested marks stay.
///
/// - Parameters:
///   - tags: what stands before `BDC`, in the order of painting: `/P <</MCID 3>>`.
///   - page: counts from 1, for messages.
/// - Throws: `ExportError` when the marks are not as many, or something is painted outside them.
func tagged(_ content: [UInt8], with tags: [[UInt8]], page: Int) throws(ExportError) -> [UInt8] {
    var rewriting = ContentRewriting(content, tags: tags, page: page)
    return try rewriting.run()
}

/// One pass over a content stream.
private struct ContentRewriting {
    private var scanner: PDFScanner
    private let tags: [[UInt8]]
    private let page: Int
    private var output: [UInt8] = []
    /// Where the bytes begin that are not yet in the output.
    private var pending = 0
    /// Where the operands of the coming operator begin.
    private var operands = 0
    private var depth = 0
    private var found = 0

    init(_ content: [UInt8], tags: [[UInt8]], page: Int) {
        scanner = PDFScanner(content)
        self.tags = tags
        self.page = page
        output.reserveCapacity(content.count + tags.count * 16)
    }

    mutating func run() throws(ExportError) -> [UInt8] {
        while let name = nextOperator() {
            switch ContentOperator(scanner.operatorCode(name)) {
            case .beginMark: beginMark(endingAt: name.lowerBound)
            case .endMark: depth -= 1
            case .paint: if depth == 0 { throw unmarked(name) }
            case .foreign: throw .unexpectedSource("operator \(text(name)) on page \(page)")
            case .other: break
            }
            if depth < 0 { throw .unexpectedSource("EMC without a mark on page \(page)") }
            operands = scanner.position
        }
        guard found == tags.count, depth == 0 else { throw .marks(page: page, expected: tags.count, found: found) }
        output += scanner.bytes[pending...]
        return output
    }

    private mutating func beginMark(endingAt end: Int) {
        depth += 1
        guard depth == 1 else { return }
        if found < tags.count {
            output += scanner.bytes[pending..<operands]
            output.append(0x0A)
            output += tags[found]
            output.append(0x20)
            pending = end
        }
        found += 1
    }

    /// Passes operands up to and with the next operator.
    private mutating func nextOperator() -> Range<Int>? {
        while true {
            scanner.skipSpace()
            guard let byte = scanner.current else { return nil }
            switch byte {
            case UInt8(ascii: "("): scanner.skipLiteral()
            case UInt8(ascii: "<"):
                if scanner.next == UInt8(ascii: "<") { scanner.position += 2 } else { scanner.skipHexadecimal() }
            case UInt8(ascii: "/"):
                scanner.position += 1
                _ = scanner.regularRun()
            case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: ")"):
                scanner.position += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                _ = scanner.regularRun()
            default: return scanner.regularRun()
            }
        }
    }

    private func unmarked(_ name: Range<Int>) -> ExportError { .unmarkedPainting(page: page, operator: text(name)) }

    private func text(_ range: Range<Int>) -> String { String(decoding: scanner.bytes[range], as: UTF8.self) }
}

/// What an operator of a content stream means here (ISO 32000-1, annex A).
private enum ContentOperator {
    case beginMark
    case endMark
    case paint
    /// Nothing that a drawing of ours needs: pictures, forms, shadings, marks without properties.
    case foreign
    case other

    /// - Parameter code: as `PDFScanner.operatorCode` gives it.
    init(_ code: UInt32) {
        switch code {
        case 0x42_4443: self = .beginMark  // BDC
        case 0x45_4D43: self = .endMark  // EMC
        case 0x66, 0x46, 0x662A, 0x53, 0x73, 0x42, 0x422A, 0x62, 0x622A:  // f F f* S s B B* b b*
            self = .paint
        case 0x546A, 0x544A, 0x27, 0x22: self = .paint  // Tj TJ ' "
        case 0x446F, 0x4249, 0x7368, 0x42_4D43: self = .foreign  // Do BI sh BMC
        default: self = .other
        }
    }
}
