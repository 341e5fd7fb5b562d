internal import PDFSyntax

/// A code that a page's content shows, and the place of its font.
struct ShownCode {
    var font: Int
    var number: Int
    /// Whether it is within a mark, in which Cairo gives the text (`ActualText`) that the font does not give.
    var isMarked: Bool
}

/// Reads the codes that Cairo's content shows, in order (ISO 32000-1, 9.4.3).
///
/// - Throws: `ExportError.unexpectedSource` for content that is more than text, `PDFSyntaxError` for bytes that are not content.
func shownCodes(in content: [UInt8], fonts: [FontResource]) throws -> [ShownCode] {
    var parser = PDFParser(content)
    var (operands, codes): ([PDFValue], [ShownCode]) = ([], [])
    var (font, depth): (Int?, Int) = (nil, 0)
    while true {
        parser.scanner.skipSpace()
        guard let byte = parser.scanner.current else { return codes }
        if byte.isPDFDelimiter || byte.isInPlainNumber {
            operands.append(try parser.value())
            continue
        }
        let name = String(decoding: content[parser.scanner.regularRun()], as: UTF8.self)
        switch name {
        case "Tf": font = fonts.firstIndex { $0.name == operands.first?.name }
        case "Tj", "TJ":
            guard let font else { throw ExportError.unexpectedSource("text without a font") }
            for number in strings(operands.first).flatMap(fonts[font].codes) {
                codes.append(ShownCode(font: font, number: number, isMarked: depth > 0))
            }
        case "BDC": depth += 1
        case "EMC": depth -= 1
        case "BMC", "Do", "BI", "sh", "f", "S", "'", "\"":
            throw ExportError.unexpectedSource("the operator \(name) among glyphs")
        // Other operators set the state of text, and show nothing.
        default: break
        }
        operands.removeAll(keepingCapacity: true)
    }
}

private func strings(_ operand: PDFValue?) -> [[UInt8]] {
    switch operand {
    case .string(let bytes): [bytes]
    case .array(let values): values.flatMap { strings($0) }
    case .null, .boolean, .integer, .real, .name, .dictionary, .stream, .reference, nil: []
    }
}

extension FontResource {
    fileprivate func codes(in bytes: [UInt8]) -> [Int] {
        guard isComposite else { return bytes.map(Int.init) }
        return stride(from: 0, to: bytes.count - 1, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
    }
}
