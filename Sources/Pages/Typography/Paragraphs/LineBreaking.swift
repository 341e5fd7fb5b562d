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

    private func optimal(_ stretch: Range<Int>) -> [Range<Int>] {
        isJustified ? JustifiedLines(breaking: self, stretch: stretch).optimal() : raggedOptimal(stretch)
    }

    private func raggedOptimal(_ stretch: Range<Int>) -> [Range<Int>] {
        var best = [(cost: 0.0, lines: 0, start: stretch.lowerBound)]
        for last in stretch {
            var choice = (cost: Double.infinity, lines: Int.max, start: last)
            let end = pieces[last].lineEnd
            for start in stride(from: last, through: earliestStart(of: last, in: stretch), by: -1) {
                if start < last, end - pieces[start].start > measure { break }
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

    /// The first piece that a line may begin with which ends with another.
    func earliestStart(of last: Int, in stretch: Range<Int>) -> Int {
        max(stretch.lowerBound, last + 1 - Self.mostPiecesOnALine)
    }

    // MARK: One line

    /// Whether a justified line has room, its spaces shrunk if need be.
    func mayFit(_ line: Range<Int>) -> Bool {
        width(line) - shrink(line) <= measure
    }

    private func width(_ line: Range<Int>) -> Int {
        pieces[line.upperBound - 1].lineEnd - pieces[line.lowerBound].start
    }

    /// The widths of a line's spaces.
    private func spaces(_ line: Range<Int>) -> Int {
        pieces[line.upperBound - 1].spacesInside - pieces[line.lowerBound].spacesBefore
    }

    private func shrink(_ line: Range<Int>) -> Int { Int(Double(spaces(line)) * Justification.mostShrink) }

    /// What a justified line costs, and how wide its spaces are.
    func weigh(_ line: Range<Int>, in stretch: Range<Int>) -> (cost: Double, spaces: SpaceClass) {
        let ratio = Justification.ratio(width: width(line), spaces: spaces(line), measure: measure)
        if line.upperBound == stretch.upperBound {
            // It keeps its spaces where it is not full.
            return (cost(of: line, in: stretch) + Justification.cost(min(ratio, 0)), SpaceClass(ratio: min(ratio, 0)))
        }
        return (Justification.cost(ratio) + endCost(of: line), SpaceClass(ratio: ratio))
    }

    /// What one line costs when it is ragged: its slack squared as a share of the measure squared, and how badly it ends.
    func cost(of line: Range<Int>, in stretch: Range<Int>) -> Double {
        let share =
            Double(pieces[line.upperBound - 1].lineEnd - pieces[line.lowerBound].start) / Double(max(measure, 1))
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
        let last = line.upperBound - 1
        if pieces[last].hyphen == 0 || line.lowerBound == 0 { return pieces[last].penalty }
        return pieces[last].penalty + (pieces[line.lowerBound - 1].hyphen > 0 ? BreakPenalty.secondHyphen : 0)
    }

    /// The part by which a line's spaces stretch, or shrink where it is negative, so that it fills the measure.
    func stretch(of line: Range<Int>) -> Double {
        let (width, spaces) = (width(line), spaces(line))
        guard isJustified, spaces > 0, !pieces[line.upperBound - 1].isForced || width > measure else { return 0 }
        let part = Double(measure - width) / Double(spaces)
        return min(max(part, -Justification.mostShrink), Justification.mostStretch)
    }
}
