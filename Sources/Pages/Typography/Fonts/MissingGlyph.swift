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

/// Characters of a text that no page may show: of private use, or such that change what is shown around them.
///
/// - Parameter place: where the text is in its source.
public func unprintable(in text: String, at place: Place?) -> [Diagnostic] {
    // The first bytes in UTF-8 of all these characters.
    let (control, direction, lowestOfPrivateUse): (UInt8, UInt8, UInt8) = (0xC2, 0xE2, 0xEE)
    var (mayBeUnwanted, mayBePrivate) = (false, false)
    for byte in text.utf8 where byte >= control {
        if byte == control || byte == direction { mayBeUnwanted = true }
        if byte >= lowestOfPrivateUse { mayBePrivate = true }
    }
    var problems: [Diagnostic] = []
    if mayBePrivate {
        for scalar in text.unicodeScalars where scalar.properties.generalCategory == .privateUse {
            problems.append(privateUse(scalar, at: place))
        }
    }
    if mayBeUnwanted, let found = UnwantedCharacter.first(in: text) {
        var problem = Diagnostic(found, at: place)
        problem.subject = .character(found.scalar)
        problems.append(problem)
    }
    return problems
}
