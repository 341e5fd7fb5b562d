package import DocumentModel

/// A text that is made of fixed words, names from the inputs and computed numbers, so that each number keeps its record.
///
/// Written as an interpolated string: literals are words, a number or another text is put in as it is, and any other string
/// says whether it is words or a name: `"\(count) of \(base) \(words: noun)"`.
package struct PrintedText: Sendable, Hashable, ExpressibleByStringInterpolation {
    package private(set) var pieces: [Statistic.Piece] = []

    package init() {}

    package init(stringLiteral words: String) { append(.words(words)) }

    package init(_ number: PrintedNumber) { pieces = [.number(number)] }

    package init(words: String) { append(.words(words)) }

    package init(name: String) { append(.name(name)) }

    package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = PrintedText()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ words: String) { text.append(.words(words)) }

        package mutating func appendInterpolation(_ number: PrintedNumber) { text.append(.number(number)) }

        package mutating func appendInterpolation(_ other: PrintedText) { text += other }

        package mutating func appendInterpolation(words: String) { text.append(.words(words)) }

        package mutating func appendInterpolation(name: String) { text.append(.name(name)) }
    }

    /// The whole text.
    package var text: String { pieces.map(\.text).joined() }

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

    package static func += (text: inout PrintedText, other: PrintedText) {
        for piece in other.pieces { text.append(piece) }
    }

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

    /// `A`, `A and B`, `A, B and C`; `none` for nothing.
    package var enumeration: PrintedText {
        guard let last else { return "none" }
        return count == 1 ? last : "\(Array(dropLast()).joined(separator: ", ")) and \(last)"
    }
}
