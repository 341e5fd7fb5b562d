/// The lines of a page, where two columns of print stand side by side the left before the right.
///
/// A gutter is a place where most lines have two spaces at least; a line that runs across it ends the columns. Rows of a table
/// stay whole: their cells are too short for columns of print.
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

/// No page of print is wider; what stands beyond is not looked at for columns.
private let widestPage = 400

/// The place that most lines leave free; nil when the lines are not set in two columns of print.
private func gutter(_ lines: [RawLine]) -> Int? {
    // One more where a gap begins, one less where it ends: the sums tell how many gaps lie over a place.
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
    // Words a side: prose has several, a table's cells of figures have not.
    let fewestWords = 3
    let areProse = both.filter { line in
        words(line.scalars[..<best]) >= fewestWords && words(line.scalars[best...]) >= fewestWords
    }
    return areProse.count * 2 > both.count && areProse.count >= fewestLines ? best : nil
}

/// Runs of two spaces at least between other characters.
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
