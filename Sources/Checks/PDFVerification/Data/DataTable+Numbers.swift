extension DataTable {
    /// The measures of a question in numbers, each a fact of its own.
    static func numbers(_ rows: CSVRows, _ lines: [[String]]) -> DataColumn? {
        guard let row = lines.first, lines.count == 1, let n = rows.count(row, "n"),
            let open = rows.count(row, "not_answered"), let unasked = rows.count(row, "not_asked")
        else { return nil }
        let weight = rows.number(row, "weighted_n")
        let names = ["mean", "minimum", "lower_quartile", "median", "upper_quartile", "maximum", "sum"]
        let facts = names.compactMap { name -> DataFact? in
            // The mean of what is not weighted is exact by sum and count; weighted sums may have more than six decimals.
            let mean = weight == nil ? rows.number(row, "sum").flatMap { divided($0, by: n) } : nil
            guard let value = name == "mean" ? mean ?? rows.number(row, name) : rows.number(row, name) else {
                return nil
            }
            var fact = DataFact(title: name.replacing("_", with: " "))
            fact.measures = [value]
            fact.respondents = n
            return fact
        }
        return DataColumn(
            facts: facts, sums: [n, open, unasked, n &+ open, n &+ open &+ unasked],
            weights: [weight].compactMap(\.self))
    }

    private static func divided(_ sum: ExactRatio, by count: Int) -> ExactRatio? {
        ExactRatio(sum.numerator, over: sum.denominator * Int128(count))
    }

    /// The places of a ranking's options: mean place, first places, how often each was ranked.
    static func places(_ rows: CSVRows, _ lines: [[String]]) -> DataColumn? {
        guard let first = lines.first, let base = rows.count(first, "base"), rows.has("label") else { return nil }
        let weight = rows.number(first, "weighted_base")
        let facts = lines.filter { rows.text($0, "place") == "1" }.compactMap { row -> DataFact? in
            guard let count = rows.count(row, "count"), let times = rows.count(row, "times_ranked") else { return nil }
            var share = ExactRatio(Int128(count), over: Int128(base))
            if let weight, let counted = rows.number(row, "weighted_count") {
                share = ExactRatio(
                    counted.units(decimals: 6, .halfAwayFromZero), over: weight.units(decimals: 6, .halfAwayFromZero))
            }
            var fact = DataFact(
                title: rows.text(row, "label") ?? "",
                ratios: [DataFact.Ratio(count: count, base: base, share: share, respondents: base)],
                numbers: [count, times])
            fact.measures = [rows.number(row, "mean_place")].compactMap(\.self)
            fact.respondents = times
            return fact
        }
        let outside = ["not_answered", "not_asked"].compactMap { rows.count(first, $0) }
        return DataColumn(facts: facts, sums: [base] + outside, weights: [weight].compactMap(\.self))
    }

    /// The options of two waves, of which each that is the same has a change; reads two columns, of the earlier and the later wave.
    mutating func readComparison(_ rows: CSVRows) -> Bool {
        let read = ["earlier", "later"].map { wave in
            rows.rows.filter { rows.text($0, "status") == "same" }.compactMap { fact($0, rows, wave) }
        }
        let bases = ["earlier", "later"].map { wave in
            rows.rows.lazy.compactMap { rows.count($0, wave + "_base") }.first ?? 0
        }
        let weights = ["earlier", "later"].map { wave in
            rows.rows.lazy.compactMap { rows.number($0, wave + "_weighted_base") }.first
        }
        guard read[0].count == read[1].count else { return false }
        columns = [0, 1].map { wave in
            DataColumn(
                name: wave == 0 ? "earlier" : "later", facts: read[wave], sums: [bases[wave]],
                weights: [weights[wave]].compactMap(\.self))
        }
        return true
    }

    private func fact(_ row: [String], _ rows: CSVRows, _ wave: String) -> DataFact? {
        guard let count = rows.count(row, wave + "_count"), let base = rows.count(row, wave + "_base"),
            let earlier = rows.count(row, "earlier_base"), let later = rows.count(row, "later_base")
        else { return nil }
        var share = ExactRatio(Int128(count), over: Int128(base))
        if let weight = rows.number(row, wave + "_weighted_count"),
            let whole = rows.number(row, wave + "_weighted_base")
        {
            share = ExactRatio(
                weight.units(decimals: 6, .halfAwayFromZero), over: whole.units(decimals: 6, .halfAwayFromZero))
        }
        var fact = DataFact(
            title: rows.text(row, "label") ?? "",
            ratios: [DataFact.Ratio(count: count, base: base, share: share, respondents: base)], numbers: [count])
        fact.change = DataTable.change(row, rows) ?? rows.number(row, "change")
        fact.respondents = min(earlier, later)
        return fact
    }

    /// The change of the plain shares, exactly; nil of weighted ones, whose change is as exact as it is written.
    private static func change(_ row: [String], _ rows: CSVRows) -> ExactRatio? {
        guard !rows.has("earlier_weighted_count"), let before = rows.count(row, "earlier_count"),
            let first = rows.count(row, "earlier_base"), let after = rows.count(row, "later_count"),
            let second = rows.count(row, "later_base")
        else { return nil }
        let difference = Int128(after) * Int128(first) - Int128(before) * Int128(second)
        return ExactRatio(difference * 100, over: Int128(first) * Int128(second))
    }
}
