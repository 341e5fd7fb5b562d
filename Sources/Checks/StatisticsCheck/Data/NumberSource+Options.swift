internal import DocumentModel
internal import ExactNumbers

extension NumberSource {
    /// A number from a table with a row for each option.
    func options() throws(RecomputationProblem) -> Recomputed {
        let kind = try baseKind()
        switch number.measure {
        case .count: return try optionCount(kind)
        case .share: return try optionShare(kind)
        case .rank:
            var result = Recomputed(try count(try optionRow(), "rank"))
            result.count = try count(try optionRow(), "count")
            return result
        case .weightedCount: return Recomputed(try decimal(try optionRow(), "weighted_count"))
        case .base, .weightedBase, .outsideBase, .notAnswered, .notAsked: return try total(kind, answered: "base")
        case .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank, .rankedFirst,
            .invited, .responded, .change, .meanChange, .rankChange, .baseChange, .texts, .furtherTexts,
            .respondedSoFar:
            throw unfit()
        }
    }

    private func optionCount(_ kind: BaseKind) throws(RecomputationProblem) -> Recomputed {
        let count = try count(try optionRow(), "count")
        var result = Recomputed(count)
        result.count = count
        if number.base != nil { result.base = try base(kind, answered: "base") }
        if number.weightedCount != nil { result.weightedCount = try decimal(try optionRow(), "weighted_count") }
        if number.weightedBase != nil { result.weightedBase = try weightedBase(kind) }
        return result
    }

    private func optionShare(_ kind: BaseKind) throws(RecomputationProblem) -> Recomputed {
        let row = try optionRow()
        if !isInBase(row), kind == .respondents || kind == .responses {
            throw .contradicted("\(table.name) says that the option is outside the base")
        }
        let (base, weightedBase) = (try base(kind, answered: "base"), try weightedBase(kind))
        func share(of row: Int) throws(RecomputationProblem) -> Recomputed {
            let weight = weightedBase == nil ? nil : try decimal(row, "weighted_count")
            return try self.share(try count(row, "count"), base, weight, weightedBase)
        }
        var result = try share(of: row)
        result.respondents = kind == .responses ? try self.base(.respondents, answered: "base") : base
        let inBase = column.rows.filter(isInBase)
        if number.rounding == .largestRemainder, let index = inBase.firstIndex(of: row) {
            let shares = try inBase.map { row throws(RecomputationProblem) in try share(of: row).value }
            result.whole = Recomputed.Whole(shares: shares, index: index)
        }
        return result
    }

    /// A number of the question as a whole.
    ///
    /// - Parameter answered: the name of the column of those who answered.
    func total(_ kind: BaseKind, answered: String) throws(RecomputationProblem) -> Recomputed {
        guard let first = column.rows.first else { throw .contradicted("\(table.name) has no rows") }
        switch number.measure {
        case .base:
            let base = try base(kind, answered: answered)
            var result = Recomputed(base)
            (result.count, result.base) = (base, base)
            return result
        case .weightedBase:
            let name = rows.has("weighted_n") ? "weighted_n" : "weighted_base"
            if name == "weighted_n" { return Recomputed(try decimal(first, name)) }
            guard let weight = try weightedBase(kind) else { throw unfit() }
            return Recomputed(weight)
        case .outsideBase: return Recomputed(try outside(first, "outside_base"))
        case .notAnswered: return Recomputed(try outside(first, "not_answered"))
        case .notAsked: return Recomputed(try outside(first, "not_asked"))
        case .count, .share, .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile,
            .meanRank, .rankedFirst, .invited, .responded, .weightedCount, .change,
            .meanChange, .rankChange, .baseChange, .texts, .furtherTexts, .respondedSoFar:
            throw unfit()
        }
    }
}
