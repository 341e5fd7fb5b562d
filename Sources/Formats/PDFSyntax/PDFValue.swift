/// A value of PDF (ISO 32000-1, 7.3).
package enum PDFValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A number with a fraction, as it is written.
    case real(String)
    case name(String)
    /// A string by its bytes, before any escaping.
    case string([UInt8])
    case array([PDFValue])
    case dictionary(PDFDictionary)
    /// A stream's dictionary without `Length`, and its bytes as stored.
    case stream(PDFDictionary, [UInt8])
    case reference(PDFReference)
}

/// The number of an indirect object; generations are always 0.
package struct PDFReference: Sendable, Hashable {
    /// The object number, from 1.
    package var number: Int

    /// A reference by its object number.
    package init(number: Int) { self.number = number }
}

extension PDFValue {
    /// The dictionary, also that of a stream; nil for any other value.
    package var dictionary: PDFDictionary? {
        switch self {
        case .dictionary(let entries), .stream(let entries, _): entries
        case .null, .boolean, .integer, .real, .name, .string, .array, .reference: nil
        }
    }

    /// The integer; nil for any other value.
    package var integer: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// The reference; nil for any other value.
    package var reference: PDFReference? {
        if case .reference(let value) = self { value } else { nil }
    }

    /// A number that is finite.
    package var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
        case .null, .boolean, .name, .string, .array, .dictionary, .stream, .reference: nil
        }
    }

    /// The name, without the slash; nil for any other value.
    package var name: String? {
        if case .name(let name) = self { name } else { nil }
    }

    /// The bytes of a string; nil for any other value.
    package var bytes: [UInt8]? {
        if case .string(let bytes) = self { bytes } else { nil }
    }

    /// The values of an array; nil for any other value.
    package var array: [PDFValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// A length in points, to a thousandth.
    package static func points(_ value: Double) -> PDFValue {
        let thousandths = Int((value * 1000).rounded())
        guard thousandths % 1000 != 0 else { return .integer(thousandths / 1000) }
        var (whole, fraction) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
        fraction += 1000  // so that its zeros in front are written
        while fraction % 10 == 0 { fraction /= 10 }
        return .real((thousandths < 0 ? "-" : "") + "\(whole)." + String(fraction).dropFirst())
    }

    /// A text string: ASCII unchanged, anything else as UTF-16 with a byte order mark (ISO 32000-1, 7.9.2.2).
    package static func text(_ text: String) -> PDFValue {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A || $0 == 0x09 }) {
            return .string(Array(text.utf8))
        }
        var bytes: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 {
            let safe = unit == 0x1B ? 0xFFFD : unit  // an escape would begin the code of a language
            bytes.append(UInt8(safe >> 8))
            bytes.append(UInt8(safe & 0xFF))
        }
        return .string(bytes)
    }

    /// A string of bytes that are not meant as text.
    package static func bytes(_ text: String) -> PDFValue { .string(Array(text.utf8)) }

    /// An array of references.
    package static func references(_ references: [PDFReference]) -> PDFValue {
        .array(references.map(PDFValue.reference))
    }
}
