import DocumentModel

/// A stretch of a computed text: fixed words, or what the report itself says.
struct TextStretch {
    var text: String
    var isFixed: Bool

    /// Whether a voice must know the language of the words: a bracket or a sign is the same in all.
    var isSpoken: Bool { isFixed && text.contains(where: \.isLetter) }
}

extension Statistic {
    /// The text in stretches.
    var stretches: [TextStretch] {
        pieces.map { piece in
            switch piece {
            case .words(let text): TextStretch(text: text, isFixed: true)
            case .name(let text): TextStretch(text: text, isFixed: false)
            case .number(let number): TextStretch(text: number.text, isFixed: number.form.isInWords)
            }
        }
    }
}

extension PrintedNumber.Form {
    /// Whether the number is written with the words of a catalogue.
    fileprivate var isInWords: Bool {
        switch self {
        case .cardinal, .ordinal, .ordinalDigits, .unchanged: true
        case .plain, .percent, .magnitude, .size, .signed, .lessThan, .moreThan: false
        }
    }
}

extension ComputedText.Part {
    /// The text in stretches.
    var stretches: [TextStretch] {
        switch self {
        case .text(let text): [TextStretch(text: text, isFixed: false)]
        case .words(let text): [TextStretch(text: text, isFixed: true)]
        case .statistic(let statistic): statistic.stretches
        }
    }
}
