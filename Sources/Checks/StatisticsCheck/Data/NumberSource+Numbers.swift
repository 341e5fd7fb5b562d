internal import DocumentModel
internal import ExactNumbers

extension NumberSource {
    /// A number from a table of means and the like.
    func numbers() throws(RecomputationProblem) -> Recomputed {
        guard let row = column.rows.first else { throw .contradicted("\(table.name) has no rows") }
        switch number.measure {
        case .base, .weightedBase, .outsideBase, .notAnswered, .notAsked:
            return try total(try baseKind(), answered: "n")
        case .count:
            let count = try count(row, "n")
            var result = Recomputed(count)
            (result.count, result.base) = (count, count)
            result.weightedBase = rows.number(row, "weighted_n")
            return result
        case .weightedCount: return Recomputed(try decimal(row, "weighted_n"))
        case .mean: return try mean(row)
        case .median: return try summary(row, "median")
        case .minimum: return try summary(row, "minimum")
        case .maximum: return try summary(row, "maximum")
        case .lowerQuartile: return try summary(row, "lower_quartile")
        case .upperQuartile: return try summary(row, "upper_quartile")
        case .sum: return try summary(row, "sum")
        case .share, .rank, .meanRank, .rankedFirst, .invited, .responded, .change,
            .meanChange, .rankChange, .baseChange, .texts, .furtherTexts, .respondedSoFar:
            throw unfit()
        }
    }

    /// Of plain numbers, the sum by the count; a weighted sum is not exact in the file, so there the file's mean.
    private func mean(_ row: Int) throws(RecomputationProblem) -> Recomputed {
        guard !rows.has("weighted_n") else { return try summary(row, "mean") }
        let count = try count(row, "n")
        guard let mean = try decimal(row, "sum") / ExactFraction(count) else {
            throw .contradicted("\(table.name), row \(row + 1): nobody answered, so there is no mean")
        }
        return behind(count, Recomputed(mean))
    }

    private func summary(_ row: Int, _ name: String) throws(RecomputationProblem) -> Recomputed {
        var result = Recomputed(try decimal(row, name))
        result.isRounded = true
        return behind(try count(row, "n"), result)
    }

    private func behind(_ count: Int, _ result: Recomputed) -> Recomputed {
        var result = result
        (result.count, result.base, result.respondents) = (count, count, count)
        if let row = column.rows.first { result.weightedBase = rows.number(row, "weighted_n") }
        return result
    }
}

extension NumberSource {
    /// A number from a table of ranks.
    func ranking() throws(RecomputationProblem) -> Recomputed {
        let answered = "base"
        switch number.measure {
        case .base, .weightedBase, .outsideBase, .notAnswered, .notAsked:
            return try total(try baseKind(), answered: answered)
        case .count: return try counted(try count(try optionRow(), "times_ranked"))
        case .rankedFirst where [.percent, .lessThan, .moreThan].contains(number.form): return try shareRankedFirst()
        case .rankedFirst: return try counted(try count(try optionRow(), "count"))
        case .weightedCount: return Recomputed(try decimal(try optionRow(), "weighted_count"))
        case .share: return try shareRankedFirst()
        case .meanRank: return try meanRank(try optionRow())
        case .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .invited, .responded,
            .change, .meanChange, .rankChange, .baseChange, .texts, .furtherTexts, .respondedSoFar:
            throw unfit()
        }
    }

    private func shareRankedFirst() throws(RecomputationProblem) -> Recomputed {
        let (row, kind) = (try optionRow(), try baseKind())
        let base = try base(kind, answered: "base")
        let weight = rows.has("weighted_count") ? try decimal(row, "weighted_count") : nil
        var result = try share(try count(row, "count"), base, weight, try weightedBase(kind))
        result.respondents = base
        return result
    }

    private func counted(_ count: Int) throws(RecomputationProblem) -> Recomputed {
        var result = Recomputed(count)
        result.count = count
        if number.base != nil { result.base = try base(try baseKind(), answered: "base") }
        if number.weightedCount != nil { result.weightedCount = try decimal(try optionRow(), "weighted_count") }
        if number.weightedBase != nil { result.weightedBase = try weightedBase(try baseKind()) }
        return result
    }

    /// The mean of the ranks that the option was given, weighted where there are weights.
    private func meanRank(_ first: Int) throws(RecomputationProblem) -> Recomputed {
        let code = rows.text(first, "code")
        let weight = rows.has("weighted_count") ? "weighted_count" : "count"
        var (sum, times) = (ExactFraction(0), ExactFraction(0))
        for row in column.rowsByOption[code ?? ""] ?? [] {
            let count = try decimal(row, weight)
            sum = sum + count * (try decimal(row, "rank"))
            times = times + count
        }
        guard let mean = sum / times else {
            throw .contradicted("\(table.name) says that nobody ranked \"\(code ?? "")\"")
        }
        var result = Recomputed(mean)
        result.count = try count(first, "times_ranked")
        result.base = try base(.respondents, answered: "base")
        result.respondents = result.count
        return result
    }
}
