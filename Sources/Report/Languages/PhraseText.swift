import DocumentModel

/// A phrase of a catalogue, taken apart at its placeholders.
struct PhraseText: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case words(String)
        case placeholder(Placeholder)
    }

    var parts: [Part]

    /// The placeholders in the order of the text; one that comes twice is there twice.
    var placeholders: [Placeholder] {
        parts.compactMap { part in
            switch part {
            case .placeholder(let placeholder): placeholder
            case .words: nil
            }
        }
    }

    /// The text with each placeholder's pieces in its place; neighbouring words become one piece.
    func pieces(_ values: [(Placeholder, [Statistic.Piece])]) -> [Statistic.Piece] {
        var pieces: [Statistic.Piece] = []
        for part in parts {
            switch part {
            case .words(let text): pieces.append(joining: .words(text))
            case .placeholder(let name):
                guard let value = values.first(where: { $0.0 == name }) else {
                    preconditionFailure("the phrase wants a value for {\(name.rawValue)}")
                }
                for piece in value.1 { pieces.append(joining: piece) }
            }
        }
        return pieces
    }

    /// The text with each placeholder's text in its place.
    func text(_ values: [(Placeholder, String)]) -> String {
        parts.map { part in
            switch part {
            case .words(let text): return text
            case .placeholder(let name):
                guard let value = values.first(where: { $0.0 == name }) else {
                    preconditionFailure("the phrase wants a value for {\(name.rawValue)}")
                }
                return value.1
            }
        }.joined()
    }
}

extension [Statistic.Piece] {
    /// Appends a piece; words join the words before them.
    mutating func append(joining piece: Statistic.Piece) {
        if case .words(let more) = piece, case .words(let text)? = last {
            self[count - 1] = .words(text + more)
        } else {
            append(piece)
        }
    }
}
