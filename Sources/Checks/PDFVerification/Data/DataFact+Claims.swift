extension DataFact {
    func has(_ pair: FigureClaim.Pair) -> Bool {
        ratios.contains { $0.count == pair.count && $0.base == pair.base }
    }

    /// Whether all that is claimed can be said of this and of the sums of its column, with the mark that its base asks for.
    func bears(_ claim: FigureClaim, sums: [Int], weights: [ExactRatio], _ rules: DataRules) -> Bool {
        guard !claim.isEmpty, claim.pairs.allSatisfy(has) else { return false }
        let claimed = ratios.filter { ratio in
            claim.pairs.isEmpty || claim.pairs.contains { $0.count == ratio.count && $0.base == ratio.base }
        }
        let shares = claim.percents.map { percent in
            claimed.first { rules.rounds($0, to: percent) && rules.agrees(claim.isMarked, true, $0.respondents) }
        }
        let known = measures + weights
        return shares.allSatisfy { $0 != nil }
            && claim.numbers.allSatisfy { number in
                // Beside a mean stands how many it is of.
                claim.measures.isEmpty
                    ? sums.contains(number) || bears(number: number, claim, weights, rules) : number == respondents
            }
            && claim.ranks.allSatisfy { $0 == rank }
            && claim.measures.allSatisfy { measure in
                known.contains { rules.rounds($0, to: measure) } && agrees(claim, measure, weights, rules)
                    || bears(change: measure, rules) && rules.agrees(claim.isMarked, true, respondents)
            }
            && claim.points.allSatisfy { points in
                (change.map { rules.rounds($0, to: points) } ?? false)
                    && rules.agrees(claim.isMarked, true, respondents)
            }
    }

    /// A whole number is a count, a rank, a mean that is whole, or a change as a table has it.
    private func bears(number: Int, _ claim: FigureClaim, _ weights: [ExactRatio], _ rules: DataRules) -> Bool {
        if numbers.contains(number) || number == rank { return true }
        let measure = FigureClaim.Percent(units: number, decimals: 0)
        if (measures + weights).contains(where: { rules.rounds($0, to: measure) && isWhole($0) }) {
            return agrees(claim, measure, weights, rules)
        }
        return bears(change: measure, rules) && rules.agrees(claim.isMarked, true, respondents)
    }

    private func isWhole(_ number: ExactRatio) -> Bool { number.numerator % number.denominator == 0 }

    private func bears(change stated: FigureClaim.Percent, _ rules: DataRules) -> Bool {
        change.map {
            rules.rounds($0, to: FigureClaim.Points(size: .signed(stated.units), decimals: stated.decimals))
        } ?? false
    }

    /// Weighted sums are counts, which need no mark; means of few respondents do.
    private func agrees(
        _ claim: FigureClaim, _ measure: FigureClaim.Percent, _ weights: [ExactRatio], _ rules: DataRules
    ) -> Bool {
        weights.contains { rules.rounds($0, to: measure) } || !numbers.isEmpty && ratios.count > 1
            || rules.agrees(claim.isMarked, true, respondents)
    }
}

extension DataRules {
    /// Whether a figure bears the mark of a small base where it must, and only there; what is withheld bears nothing out.
    func agrees(_ isMarked: Bool, _ isJudged: Bool, _ respondents: Int) -> Bool {
        guard isJudged else { return true }
        return isSmall(respondents) ? isMarked && !withholds : !isMarked
    }
}
