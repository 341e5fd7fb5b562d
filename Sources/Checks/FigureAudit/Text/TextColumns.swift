/// The lines of a page; of two columns of print, the left before the right.
///
/// A gutter is a position where most lines have at least two spaces; a line that crosses it ends the columns. Rows of tables are not
/// split: their cells are too short to be columns of print.
func unfoldingColumns(_ lines: [RawLine], page: Int?) -> [SourceLine] {
    guard let gutter = gutter(lines) else { return lines.map { whole($0, page) } }
    var unfolded: [SourceLine] = []
    var run: [RawLine] = []
    for line in lines {
        if respects(line, gutter) {
            run.append(line)
        } else {
            unfolded += unfold(run, at: gutter, page)
            unfolded.append(whole(line, page))
            run = []
        }
    }
    return unfolded + unfold(run, at: gutter, page)
}

private func whole(_ line: RawLine, _ page: Int?) -> SourceLine {
    SourceLine(line.scalars[...], number: line.number, column: 1, page: page)
}

/// In characters; columns are not looked for beyond.
private let widestPage = 400

/// The position that most lines leave free; nil if the lines are not in two columns of print.
private func gutter(_ lines: [RawLine]) -> Int? {
    // Plus one where a gap begins, minus one where it ends: the running sum counts the gaps over a position.
    var steps = Array(repeating: 0, count: widestPage + 2)
    for line in lines {
        for gap in gaps(line) {
            steps[gap.lowerBound] += 1
            steps[gap.upperBound] -= 1
        }
    }
    var (best, bestCount, count) = (0, 0, 0)
    for place in steps.indices {
        count += steps[place]
        if count > bestCount { (best, bestCount) = (place, count) }
    }
    let fewestLines = 4
    guard bestCount >= fewestLines else { return nil }
    let both = lines.filter { line in line.scalars.count > best && gaps(line).contains { $0.contains(best) } }
    // Words on each side: prose has several, a table's cells do not.
    let fewestWords = 3
    let areProse = both.filter { line in
        words(line.scalars[..<best]) >= fewestWords && words(line.scalars[best...]) >= fewestWords
    }
    return areProse.count * 2 > both.count && areProse.count >= fewestLines ? best : nil
}

/// Runs of at least two spaces between other characters.
private func gaps(_ line: RawLine) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var hasText = false
    for (index, scalar) in line.scalars.prefix(widestPage).enumerated() {
        if scalar.isTextSpace {
            start = start ?? index
        } else {
            if let start, hasText, index - start >= 2 { found.append(start..<index) }
            start = nil
            hasText = true
        }
    }
    return found
}

private func words(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.split(whereSeparator: \.isTextSpace).count { $0.contains(where: \.isTextLetter) }
}

/// Whether a line leaves the gutter free.
private func respects(_ line: RawLine, _ gutter: Int) -> Bool {
    guard line.scalars.count > gutter else { return true }
    guard line.scalars[gutter].isTextSpace else { return false }
    return line.scalars[gutter - 1].isTextSpace || line.scalars[..<gutter].allSatisfy(\.isTextSpace)
        || line.scalars.dropFirst(gutter + 1).first?.isTextSpace == true
}

private func unfold(_ lines: [RawLine], at gutter: Int, _ page: Int?) -> [SourceLine] {
    let blank = SourceLine([], number: 0, column: 1, page: page)
    guard lines.contains(where: { $0.scalars.count > gutter }) else { return lines.map { whole($0, page) } }
    let left = lines.map { SourceLine($0.scalars.prefix(gutter), number: $0.number, column: 1, page: page) }
    let right = lines.map {
        SourceLine($0.scalars.dropFirst(gutter), number: $0.number, column: gutter + 1, page: page)
    }
    return left + [blank] + right + [blank]
}
