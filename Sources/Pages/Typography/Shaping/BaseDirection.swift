/// True when a paragraph runs from right to left: its first strong character does (UAX 9, P2 and P3).
///
/// Text between isolating controls does not count. A text without strong characters has the direction of its language.
func runsRightToLeft(_ text: some Sequence<Unicode.Scalar>, language: String) -> Bool {
    var isolates = 0
    for scalar in text {
        switch scalar.value {
        case 0x2066...0x2068: isolates += 1
        case 0x2069: isolates = max(0, isolates - 1)
        case 0x200F, 0x061C: if isolates == 0 { return true }
        case 0x200E: if isolates == 0 { return false }
        // Any other character counts if it is a letter.
        default: if isolates == 0, scalar.isStrong { return scalar.isOfRightToLeftScript }
        }
    }
    return isRightToLeft(language: language)
}

extension Unicode.Scalar {
    /// Letters are strong; figures, punctuation and marks that do not advance are not.
    fileprivate var isStrong: Bool {
        let letters: [Unicode.GeneralCategory] = [
            .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        ]
        return letters.contains(properties.generalCategory)
    }

    /// The blocks whose letters are of class R or AL (DerivedBidiClass.txt).
    fileprivate var isOfRightToLeftScript: Bool {
        let blocks: [ClosedRange<UInt32>] = [
            0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
        ]
        return blocks.contains { $0.contains(value) }
    }
}
