internal import DocumentModel
internal import ExactNumbers

extension NumberSource {
    /// A number from a table with the means of two waves: of the earlier wave when the record names it, else of this one.
    func waveNumbers() throws(RecomputationProblem) -> Recomputed {
        guard let row = column.rows.first else { throw .contradicted("\(table.name) has no rows") }
        let wave = number.wave == nil ? "later" : "earlier"
        switch number.measure {
        case .base:
            let base = try count(row, "\(wave)_n")
            var result = Recomputed(base)
            (result.count, result.base) = (base, base)
            return result
        case .mean: return try mean(row, wave)
        case .meanChange: return try meanChange(row)
        case .baseChange: return Recomputed(try count(row, "later_n") - count(row, "earlier_n"))
        case .count, .share, .rank, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank,
            .rankedFirst, .invited, .responded, .outsideBase, .notAnswered, .notAsked, .weightedCount, .weightedBase,
            .change, .rankChange, .texts, .furtherTexts, .respondedSoFar:
            throw unfit()
        }
    }

    /// Of plain numbers, the sum by the count; a weighted sum is not exact in the file, so there the file's mean.
    private func mean(_ row: Int, _ wave: String) throws(RecomputationProblem) -> Recomputed {
        let count = try count(row, "\(wave)_n")
        var result: Recomputed
        if rows.text(row, "\(wave)_weighted_n") != nil {
            result = Recomputed(try decimal(row, "\(wave)_mean"))
            result.isRounded = true
        } else {
            guard let mean = try decimal(row, "\(wave)_sum") / ExactFraction(count) else {
                throw .contradicted("\(table.name), row \(row + 1): nobody answered, so there is no mean")
            }
            result = Recomputed(mean)
        }
        (result.count, result.base, result.respondents) = (count, count, count)
        return result
    }

    private func meanChange(_ row: Int) throws(RecomputationProblem) -> Recomputed {
        let (earlier, later) = (try mean(row, "earlier"), try mean(row, "later"))
        var result = later
        result.respondents = min(earlier.base ?? 0, later.base ?? 0)
        result.isRounded = earlier.isRounded || later.isRounded
        result.value = result.isRounded ? try decimal(row, "change") : later.value - earlier.value
        return result
    }
}
