/// Chooses where lines end: which pieces are together on a line.
struct LineBreaking {
    let pieces: [LinePieces.Piece]
    /// In 1/1024 pt.
    let measure: Int

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
    /// After Knuth and Plass, "Breaking Paragraphs into Lines" (1981), for ragged right: squared slack is the cost.
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

    private func optimal(_ stretch: Range<Int>) -> [Range<Int>] {
        var best = [(cost: 0.0, lines: 0, start: stretch.lowerBound)]
        for last in stretch {
            var choice = (cost: Double.infinity, lines: Int.max, start: last)
            let earliest = max(stretch.lowerBound, last + 1 - Self.mostPiecesOnALine)
            for start in earliest...last {
                let start = last - (start - earliest)
                if start < last, pieces[last].visibleEnd - pieces[start].start > measure { break }
                let before = best[start - stretch.lowerBound]
                let cost = before.cost + cost(of: start..<last + 1, in: stretch)
                if (cost, before.lines + 1) < (choice.cost, choice.lines) { choice = (cost, before.lines + 1, start) }
            }
            best.append(choice)
        }
        var (lines, end): ([Range<Int>], Int) = ([], stretch.upperBound)
        while end > stretch.lowerBound {
            let start = best[end - stretch.lowerBound].start
            lines.append(start..<end)
            end = start
        }
        return lines.reversed()
    }

    /// What one line costs: its slack squared as a share of the measure squared, and how badly it ends.
    func cost(of line: Range<Int>, in stretch: Range<Int>) -> Double {
        let (first, last) = (pieces[line.lowerBound], pieces[line.upperBound - 1])
        let share = Double(last.visibleEnd - first.start) / Double(max(measure, 1))
        if line.upperBound == stretch.upperBound {
            let isLonely = line.count == 1 && stretch.count > 1 && share < BreakPenalty.lonelyWordWidth
            return isLonely ? BreakPenalty.lonelyWord : 0
        }
        return (1 - share) * (1 - share) + last.penalty
    }
}
