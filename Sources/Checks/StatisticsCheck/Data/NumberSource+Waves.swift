internal import DocumentModel
internal import ExactNumbers

extension NumberSource {
    /// A number from a table that compares two waves: of the earlier wave when the record names it, else of this one.
    func waves() throws(RecomputationProblem) -> Recomputed {
        let wave = number.wave == nil ? "later" : "earlier"
        switch number.measure {
        case .count:
            var result = Recomputed(try count(try optionRow(), "\(wave)_count"))
            result.count = try count(try optionRow(), "\(wave)_count")
            if number.base != nil { result.base = try count(try optionRow(), "\(wave)_base") }
            result.weightedCount = rows.number(try optionRow(), "\(wave)_weighted_count")
            result.weightedBase = rows.number(try optionRow(), "\(wave)_weighted_base")
            return result
        case .base:
            let base = try waveBase(wave)
            var result = Recomputed(base)
            (result.count, result.base) = (base, base)
            return result
        case .share: return try share(wave)
        case .change: return try change()
        case .rankChange: return Recomputed(try rank("later") - rank("earlier"))
        case .baseChange: return Recomputed(try waveBase("later") - waveBase("earlier"))
        case .weightedCount: return Recomputed(try decimal(try optionRow(), "\(wave)_weighted_count"))
        case .weightedBase:
            guard let row = column.rows.first(where: { rows.number($0, "\(wave)_weighted_base") != nil }) else {
                throw unfit()
            }
            return Recomputed(try decimal(row, "\(wave)_weighted_base"))
        case .rank: return Recomputed(try rank(wave))
        case .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank, .rankedFirst,
            .invited, .responded, .outsideBase, .notAnswered, .notAsked, .meanChange, .texts, .furtherTexts,
            .respondedSoFar:
            throw unfit()
        }
    }

    /// One more than the options of the wave's base that more respondents chose.
    private func rank(_ wave: String) throws(RecomputationProblem) -> Int {
        let own = try part(try optionRow(), wave)
        var rank = 1
        for row in column.rows where rows.count(row, "\(wave)_count") != nil && rows.text(row, "in_base") != "no" {
            if own < (try part(row, wave)) { rank += 1 }
        }
        return rank
    }

    /// How many chose an option, weighted where answers are.
    private func part(_ row: Int, _ wave: String) throws(RecomputationProblem) -> ExactFraction {
        if let weighted = rows.number(row, "\(wave)_weighted_count") { return weighted }
        return ExactFraction(try count(row, "\(wave)_count"))
    }

    /// Every option of a wave has the same base.
    private func waveBase(_ wave: String) throws(RecomputationProblem) -> Int {
        guard let row = column.rows.first(where: { rows.count($0, "\(wave)_base") != nil }) else { throw unfit() }
        return try count(row, "\(wave)_base")
    }

    private func share(_ wave: String) throws(RecomputationProblem) -> Recomputed {
        let row = try optionRow()
        var result = try share(row, wave)
        if number.rounding == .largestRemainder {
            let ofWave = column.rows.filter { rows.count($0, "\(wave)_count") != nil }
            let shares = try ofWave.map { row throws(RecomputationProblem) in try share(row, wave).value }
            result.whole = ofWave.firstIndex(of: row).map { Recomputed.Whole(shares: shares, index: $0) }
        }
        return result
    }

    private func share(_ row: Int, _ wave: String) throws(RecomputationProblem) -> Recomputed {
        let base = try count(row, "\(wave)_base")
        var result = try share(
            try count(row, "\(wave)_count"), base, rows.number(row, "\(wave)_weighted_count"),
            rows.number(row, "\(wave)_weighted_base"))
        result.respondents = base
        return result
    }

    /// The later share less the earlier one.
    private func change() throws(RecomputationProblem) -> Recomputed {
        let row = try optionRow()
        let (earlier, later) = (try share(row, "earlier"), try share(row, "later"))
        var result = later
        result.value = later.value - earlier.value
        result.respondents = min(earlier.base ?? 0, later.base ?? 0)
        return result
    }
}
