public import Diagnostics
import TextFormats

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
