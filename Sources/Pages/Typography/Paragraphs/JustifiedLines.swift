/// Chooses the lines of a stretch of justified text.
///
/// A state is a place and the class of the spaces of the line before it (Knuth and Plass's fitness classes), so that a loose line
/// next to a tight one has its cost.
struct JustifiedLines {
    let breaking: LineBreaking
    let stretch: Range<Int>

    /// The best way to a state.
    private struct Way {
        var cost = Double.infinity
        var lines = Int.max
        /// The first piece of the last line.
        var start = 0
        /// The class of the line before.
        var earlier = SpaceClass.usual

        func isBetter(than other: Way) -> Bool { (cost, lines) < (other.cost, other.lines) }
    }

    private var classes: Int { SpaceClass.allCases.count }

    func optimal() -> [Range<Int>] {
        var best = Array(repeating: Way(), count: (stretch.count + 1) * classes)
        best[SpaceClass.usual.rawValue] = Way(cost: 0, lines: 0, start: stretch.lowerBound)
        for last in stretch {
            let end = (last + 1 - stretch.lowerBound) * classes
            for start in stride(from: last, through: breaking.earliestStart(of: last, in: stretch), by: -1) {
                let line = start..<last + 1
                if start < last, !breaking.mayFit(line) { break }
                let (cost, spaces) = breaking.weigh(line, in: stretch)
                for earlier in SpaceClass.allCases {
                    let way = best[(start - stretch.lowerBound) * classes + earlier.rawValue]
                    guard way.cost.isFinite else { continue }
                    let total = way.cost + cost + earlier.contrast(to: spaces)
                    let new = Way(cost: total, lines: way.lines + 1, start: start, earlier: earlier)
                    if new.isBetter(than: best[end + spaces.rawValue]) { best[end + spaces.rawValue] = new }
                }
            }
        }
        return lines(best)
    }

    /// The lines of the best way, from its end.
    private func lines(_ best: [Way]) -> [Range<Int>] {
        var (lines, end): ([Range<Int>], Int) = ([], stretch.upperBound)
        let last = stretch.count * classes
        var spaces = SpaceClass.tight
        for candidate in SpaceClass.allCases
        where best[last + candidate.rawValue].isBetter(than: best[last + spaces.rawValue]) {
            spaces = candidate
        }
        while end > stretch.lowerBound {
            let way = best[(end - stretch.lowerBound) * classes + spaces.rawValue]
            lines.append(way.start..<end)
            (end, spaces) = (way.start, way.earlier)
        }
        return lines.reversed()
    }
}
