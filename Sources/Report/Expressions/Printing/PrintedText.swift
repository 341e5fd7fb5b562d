package import DocumentModel
package import Languages

/// A text that is made of fixed words, names from the inputs and computed numbers, so that each number keeps its record.
///
/// Its fixed words come from a catalogue: see `Catalogue.printed`.
package struct PrintedText: Sendable, Hashable {
    /// Words, names and numbers in their order; neighbouring words are one piece.
    package private(set) var pieces: [Statistic.Piece] = []

    /// An empty text.
    package init() {}

    /// A text of these pieces.
    package init(_ pieces: [Statistic.Piece]) {
        for piece in pieces { append(piece) }
    }

    /// A text of one number.
    package init(_ number: PrintedNumber) { pieces = [.number(number)] }

    /// A text of fixed words.
    package init(words: String) { append(.words(words)) }

    /// A text of one name from the inputs.
    package init(name: String) { append(.name(name)) }

    /// The whole text.
    package var text: String { pieces.map(\.text).joined() }

    /// Whether it prints nothing.
    package var isEmpty: Bool { pieces.isEmpty }

    /// Whether a number is printed.
    package var hasNumber: Bool {
        pieces.contains { piece in
            switch piece {
            case .number: true
            case .words, .name: false
            }
        }
    }

    private mutating func append(_ piece: Statistic.Piece) {
        if case .words(let next) = piece {
            if next.isEmpty { return }
            if case .words(let last)? = pieces.last {
                pieces[pieces.count - 1] = .words(last + next)
                return
            }
        }
        pieces.append(piece)
    }

    /// Appends a text; numbers keep their records.
    package static func += (text: inout PrintedText, other: PrintedText) {
        for piece in other.pieces { text.append(piece) }
    }

    /// One text after the other; numbers keep their records.
    package static func + (left: PrintedText, right: PrintedText) -> PrintedText {
        var text = left
        text += right
        return text
    }
}

extension [PrintedText] {
    /// One text, with the separator's words between the parts.
    package func joined(separator: String) -> PrintedText {
        var text = PrintedText()
        for (index, part) in enumerated() {
            if index > 0 { text += PrintedText(words: separator) }
            text += part
        }
        return text
    }
}

extension Catalogue {
    /// A phrase with each placeholder's text in its place.
    ///
    /// - Parameters:
    ///   - count: the number that decides the form of a phrase that has forms: digits with a point as decimal mark.
    ///   - values: a text for every placeholder of the phrase.
    package func printed(
        _ phrase: Phrase, count: String? = nil, _ values: KeyValuePairs<Placeholder, PrintedText> = [:]
    ) -> PrintedText {
        PrintedText(pieces(phrase, count: count, list: values.map { ($0.key, $0.value.pieces) }))
    }

    /// The same of a phrase without forms, with the values in an array.
    package func printed(_ phrase: Phrase, _ values: [(Placeholder, PrintedText)]) -> PrintedText {
        PrintedText(pieces(phrase, count: nil, list: values.map { ($0.0, $0.1.pieces) }))
    }

    /// The same of a phrase whose form a whole number decides.
    package func printed(
        _ phrase: Phrase, count: Int, _ values: KeyValuePairs<Placeholder, PrintedText> = [:]
    ) -> PrintedText {
        printed(phrase, count: String(count), values)
    }
}

extension ListRules {
    /// `A`, `A and B`, `A, B and C`; `none` for nothing.
    package func enumeration(_ items: [PrintedText]) -> PrintedText {
        PrintedText(enumeration(items.map(\.pieces)))
    }

    /// The parts of a note with what ends it: `Base: 13 of 14 responding mechanisms; 1 did not answer.`
    package func note(_ parts: [PrintedText]) -> PrintedText {
        parts.joined(separator: self.parts) + PrintedText(words: end)
    }
}
