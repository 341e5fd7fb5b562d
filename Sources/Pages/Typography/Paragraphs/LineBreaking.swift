/// Chooses where lines end: which pieces are together on a line.
struct LineBreaking {
    let pieces: [LinePieces.Piece]
    /// In 1/1024 pt.
    let measure: Int
    /// Whether spaces stretch and shrink until a line fills the measure.
    var isJustified = false

    /// More than a line can hold that anybody can read.
    private static let mostPiecesOnALine = 1000

    /// Each line takes what it can.
    func firstFit() -> [Range<Int>] {
        var (lines, first): ([Range<Int>], Int) = ([], 0)
        for index in pieces.indices {
            if index > first, pieces[index].visibleEnd - pieces[first].start > measure {
                lines.append(first..<index)
                first = index
            }
            if pieces[index].isForced {
                lines.append(first..<index + 1)
                first = index + 1
            }
        }
        return lines
    }

    /// The lines whose costs have the least sum, over each stretch between forced breaks; of equals, the fewest lines.
    ///
    /// After Knuth and Plass, "Breaking Paragraphs into Lines" (1981). For ragged right, squared slack is the cost.
    /// Time grows with the text's length times the pieces that a line can hold, of which there is a limit: characters
    /// without a width would otherwise all fit, and the time grow with the square of their number.
    func optimal() -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var first = 0
        for index in pieces.indices where pieces[index].isForced {
            lines += optimal(first..<index + 1)
            first = index + 1
        }
        return lines
    }

    /// The best way to the end of a piece, of those whose last line has spaces of one class.
    private struct Way {
        var cost = Double.infinity
        var lines = Int.max
        /// The first piece of the last line.
        var start = 0
        /// The class of the line before.
        var earlier = SpaceClass.usual

        func isBetter(than other: Way) -> Bool { (cost, lines) < (other.cost, other.lines) }
    }

    private func optimal(_ stretch: Range<Int>) -> [Range<Int>] {
        let classes = isJustified ? SpaceClass.allCases : [.usual]
        var best = Array(repeating: Way(), count: (stretch.count + 1) * classes.count)
        for index in classes.indices { best[index] = Way(cost: 0, lines: 0, start: stretch.lowerBound) }
        for last in stretch {
            let end = (last + 1 - stretch.lowerBound) * classes.count
            for start in stride(from: last, through: max(stretch.lowerBound, last + 1 - Self.mostPiecesOnALine), by: -1)
            {
                let line = start..<last + 1
                if start < last, !mayFit(line) { break }
                let (cost, spaces) = weigh(line, in: stretch)
                let before = (start - stretch.lowerBound) * classes.count
                for earlier in classes {
                    let way = best[before + place(of: earlier)]
                    let total = way.cost + cost + earlier.contrast(to: spaces)
                    let new = Way(cost: total, lines: way.lines &+ 1, start: start, earlier: earlier)
                    if new.isBetter(than: best[end + place(of: spaces)]) { best[end + place(of: spaces)] = new }
                }
            }
        }
        return lines(best, of: stretch, classes)
    }

    /// Where the best way of a class is among those to one piece: ragged lines have one class.
    private func place(of spaces: SpaceClass) -> Int { isJustified ? spaces.rawValue : 0 }

    /// The lines of the best way, from its end.
    private func lines(_ best: [Way], of stretch: Range<Int>, _ classes: [SpaceClass]) -> [Range<Int>] {
        var (lines, end): ([Range<Int>], Int) = ([], stretch.upperBound)
        let ends = best[(stretch.count * classes.count)...]
        var spaces = classes[0]
        for candidate in classes
        where ends[ends.startIndex + place(of: candidate)].isBetter(than: ends[ends.startIndex + place(of: spaces)]) {
            spaces = candidate
        }
        while end > stretch.lowerBound {
            let way = best[(end - stretch.lowerBound) * classes.count + place(of: spaces)]
            lines.append(way.start..<end)
            (end, spaces) = (way.start, way.earlier)
        }
        return lines.reversed()
    }

    // MARK: One line

    /// Whether a line has room, its spaces shrunk if need be.
    private func mayFit(_ line: Range<Int>) -> Bool {
        width(line) - (isJustified ? shrink(line) : 0) <= measure
    }

    private func width(_ line: Range<Int>) -> Int {
        pieces[line.upperBound - 1].lineEnd - pieces[line.lowerBound].start
    }

    /// The widths of a line's spaces.
    private func spaces(_ line: Range<Int>) -> Int {
        pieces[line.upperBound - 1].spacesInside - pieces[line.lowerBound].spacesBefore
    }

    private func shrink(_ line: Range<Int>) -> Int { Int(Double(spaces(line)) * Justification.mostShrink) }

    /// What one line costs, and how wide its spaces are.
    private func weigh(_ line: Range<Int>, in stretch: Range<Int>) -> (cost: Double, spaces: SpaceClass) {
        guard isJustified else { return (cost(of: line, in: stretch), .usual) }
        let ratio = Justification.ratio(width: width(line), spaces: spaces(line), measure: measure)
        if line.upperBound == stretch.upperBound {
            // It keeps its spaces where it is not full.
            return (cost(of: line, in: stretch) + Justification.cost(min(ratio, 0)), SpaceClass(ratio: min(ratio, 0)))
        }
        return (Justification.cost(ratio) + endCost(of: line), SpaceClass(ratio: ratio))
    }

    /// What one line costs when it is ragged: its slack squared as a share of the measure squared, and how badly it ends.
    func cost(of line: Range<Int>, in stretch: Range<Int>) -> Double {
        let share = Double(width(line)) / Double(max(measure, 1))
        if line.upperBound == stretch.upperBound {
            let lack = 1 - share / BreakPenalty.scrapWidth
            guard line.lowerBound > stretch.lowerBound else { return 0 }
            let afterHyphen = pieces[line.lowerBound - 1].hyphen > 0 ? BreakPenalty.hyphenBeforeEnd : 0
            return afterHyphen + (lack > 0 ? BreakPenalty.scrap + BreakPenalty.scrapLack * lack : 0)
        }
        return (1 - share) * (1 - share) + endCost(of: line)
    }

    /// How badly a line ends, and more if it ends in a hyphen as the line before does.
    private func endCost(of line: Range<Int>) -> Double {
        let last = pieces[line.upperBound - 1]
        let isSecond = last.hyphen > 0 && line.lowerBound > 0 && pieces[line.lowerBound - 1].hyphen > 0
        return last.penalty + (isSecond ? BreakPenalty.secondHyphen : 0)
    }

    /// The part by which a line's spaces stretch, or shrink where it is negative, so that it fills the measure.
    func stretch(of line: Range<Int>) -> Double {
        let (width, spaces) = (width(line), spaces(line))
        guard isJustified, spaces > 0, !pieces[line.upperBound - 1].isForced || width > measure else { return 0 }
        let part = Double(measure - width) / Double(spaces)
        return min(max(part, -Justification.mostShrink), Justification.mostStretch)
    }
}
