import TextFormats

/// A text as words between white space, for comparing what a record says with what a page shows.
///
/// Marks of direction and joining say how letters are set, not which they are; a page's text may lack them.
struct PlainText {
    let scalars: [Unicode.Scalar]
    /// Where a text ends and another begins with nothing between them (U+0000).
    private let breaks: Set<Int>

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        var isSpaced = false
        var breaks: Set<Int> = []
        for scalar in text.unicodeScalars {
            if scalar.value == 0 {
                breaks.insert(scalars.count)
            } else if TextFolding.isSpace(scalar) {
                isSpaced = true
            } else if !isDirectionMark(scalar) {
                if isSpaced, !scalars.isEmpty { scalars.append(" ") }
                isSpaced = false
                scalars.append(scalar)
            }
        }
        self.scalars = scalars
        self.breaks = breaks
    }

    /// The text, its first letter a capital.
    var withCapital: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let text = String(view)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The words without the spaces between them.
    var words: [String] {
        scalars.split(separator: " ").map { word in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: word)
            return String(text)
        }
    }

    /// Where another text begins at or after a position, as a whole: no number goes on before or after it.
    func firstRange(of other: PlainText, from start: Int) -> Range<Int>? {
        guard let first = other.scalars.first else { return start..<start }
        let count = other.scalars.count
        guard scalars.count >= count else { return nil }
        var position = start
        while position + count <= scalars.count {
            if scalars[position] == first, scalars[position..<(position + count)].elementsEqual(other.scalars),
                isWhole(position..<(position + count))
            {
                return position..<(position + count)
            }
            position += 1
        }
        return nil
    }

    /// Whether no number goes on beyond the ends of a range.
    private func isWhole(_ range: Range<Int>) -> Bool {
        if digit(scalars[range.lowerBound]) != nil, continues(before: range.lowerBound) { return false }
        return !(digit(scalars[range.upperBound - 1]) != nil && continues(after: range.upperBound))
    }

    private func continues(before index: Int) -> Bool {
        guard index > 0, !breaks.contains(index) else { return false }
        if digit(scalars[index - 1]) != nil { return true }
        return isDecimalMark(scalars[index - 1]) && index > 1 && digit(scalars[index - 2]) != nil
    }

    private func continues(after index: Int) -> Bool {
        guard index < scalars.count, !breaks.contains(index) else { return false }
        if digit(scalars[index]) != nil { return true }
        return isDecimalMark(scalars[index]) && index + 1 < scalars.count && digit(scalars[index + 1]) != nil
    }

    private func isDecimalMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "," || scalar == "\u{66B}"
    }
}

extension PlainText: Hashable {
    static func == (left: PlainText, right: PlainText) -> Bool { left.scalars == right.scalars }
    func hash(into hasher: inout Hasher) { hasher.combine(scalars) }
}

extension String {
    var holdsDigit: Bool { unicodeScalars.contains { digit($0) != nil } }
}

/// Marks of direction, of joining and of line breaks, which show nothing.
func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool { TextFolding.isInvisible(scalar) }

extension PlainText {
    /// Whether another text is a part of this one.
    func contains(_ other: PlainText) -> Bool {
        guard let first = other.scalars.first else { return true }
        let count = other.scalars.count
        guard scalars.count >= count else { return false }
        return (0...(scalars.count - count)).contains { start in
            scalars[start] == first && scalars[start..<(start + count)].elementsEqual(other.scalars)
        }
    }
}
