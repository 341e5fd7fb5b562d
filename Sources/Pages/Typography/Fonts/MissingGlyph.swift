public import Diagnostics
import TextFormats

/// The problem of a character that means something in one font only (Unicode 15.0, 23.5): nobody else can read it, and
/// PDF/A refuses it (ISO 19005-3, 6.2.11.7.3).
public func privateUse(_ scalar: Unicode.Scalar, at place: Place?) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
        "private-use", at: place, "the character U+\(code) is of private use: it means something in one font only",
        hint: "replace it", subject: .character(scalar))
}

/// The problem of a character that no font of the set can show.
///
/// - Parameter text: the words around it, where they help more than the place.
public func missingGlyph(_ scalar: Unicode.Scalar, in text: String? = nil, at place: Place?) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = code.paddedWithZeros(to: 4)
    return Diagnostic(
        "missing-glyph", at: place,
        "no font has the character \"\(scalar)\" (U+\(padded))" + (text.map { " in \"\($0)\"" } ?? ""),
        hint: "replace it, or add a font that has it to Fonts/", subject: .character(scalar))
}
