/// Reads counts of options, with all the bases that their shares may have.
struct OptionColumns {
    let rows: CSVRows
    let question: String
    let survey: SurveyTotals?

    /// One column: the rows of a group, or all.
    func column(_: CSVRows, _ lines: [[String]]) -> DataColumn? {
        guard let first = lines.first else { return nil }
        let counts = lines.compactMap { rows.count($0, "count") }
        let weights = rows.has("weighted_count") ? lines.compactMap { rows.number($0, "weighted_count") } : nil
        guard counts.count == lines.count, weights?.count ?? counts.count == lines.count else { return nil }
        let bases = bases(first, responses: counts.reduce(0) { $0 &+ $1 })
        guard !bases.isEmpty, lines.allSatisfy({ rows.text($0, "base") == rows.text(first, "base") }) else {
            return nil
        }
        let shares = bases.map { base in counts.indices.map { share(counts[$0], weights?[$0], of: base) } }
        let facts = lines.indices.map { index in
            fact(
                lines[index], index: index, count: counts[index], weight: weights?[index], zip(bases, shares).map { $0 }
            )
        }
        return DataColumn(
            facts: facts, sums: bases.map(\.count) + outside(first), weights: bases.compactMap(\.weight))
    }

    /// A base: how many, how much they weigh, how many respondents stand behind it.
    private struct Base {
        var count: Int
        var weight: ExactRatio?
        var respondents: Int
    }

    private func bases(_ row: [String], responses: Int) -> [Base] {
        guard let base = rows.count(row, "base") else { return [] }
        let hasWeights = rows.has("weighted_base")
        func weight(_ names: [String]) -> ExactRatio? { hasWeights ? sum(names.map { number(row, $0) }) : nil }
        var bases = [
            Base(count: base, weight: weight(["weighted_base"]), respondents: base),
            Base(count: responses, weight: weight(["weighted_responses"]), respondents: base),
        ]
        if let open = count(row, "not_answered"), let unasked = count(row, "not_asked") {
            let asked = base &+ open
            let names = ["weighted_base", "weighted_not_answered", "weighted_not_asked"]
            bases.append(Base(count: asked, weight: weight(Array(names.prefix(2))), respondents: asked))
            bases.append(Base(count: asked &+ unasked, weight: weight(names), respondents: asked &+ unasked))
        }
        // Shares of the invited are never weighted.
        if !rows.has("column"), let invited = survey?.counts[""]?["invited"] {
            bases.append(Base(count: invited, weight: nil, respondents: invited))
        }
        return bases
    }

    /// A sum that the row has, or else the survey's totals.
    private func count(_ row: [String], _ name: String) -> Int? {
        rows.count(row, name) ?? survey?.counts[question]?[name]
    }

    private func number(_ row: [String], _ name: String) -> ExactRatio? {
        rows.number(row, name) ?? survey?.weights[question]?[name]
    }

    private func sum(_ numbers: [ExactRatio?]) -> ExactRatio? {
        let million: Int128 = 1_000_000
        let units = numbers.compactMap { $0?.units(decimals: 6, .halfAwayFromZero) }
        return units.count == numbers.count ? ExactRatio(units.reduce(0, +), over: million) : nil
    }

    private func outside(_ row: [String]) -> [Int] {
        ["not_answered", "not_asked"].compactMap { count(row, $0) }
    }

    private func fact(
        _ row: [String], index: Int, count: Int, weight: ExactRatio?, _ bases: [(base: Base, shares: [ExactRatio?])]
    ) -> DataFact {
        let ratios = bases.map { base, shares in
            DataFact.Ratio(
                count: count, base: base.count, share: shares[index], respondents: base.respondents,
                whole: (shares, index))
        }
        var fact = DataFact(
            label: rows.has("title") ? rows.text(row, "label") ?? "" : "",
            title: rows.text(row, "title") ?? rows.text(row, "label") ?? "", ratios: ratios,
            numbers: [count], rank: rows.count(row, "rank"))
        fact.measures = [weight].compactMap(\.self)
        fact.respondents = bases.first?.base.respondents ?? 0
        return fact
    }

    private func share(_ count: Int, _ weight: ExactRatio?, of base: Base) -> ExactRatio? {
        guard let weight, let whole = base.weight else { return ExactRatio(Int128(count), over: Int128(base.count)) }
        return ExactRatio(
            weight.units(decimals: 6, .halfAwayFromZero), over: whole.units(decimals: 6, .halfAwayFromZero))
    }

    /// The shares that the file writes, beside what they must be.
    var writtenShares: [(row: Int, of: String, written: String, share: ExactRatio)] {
        rows.rows.enumerated().compactMap { index, row in
            guard let written = rows.text(row, "share_of_respondents"), !written.isEmpty,
                let count = rows.count(row, "count"), let base = bases(row, responses: 0).first,
                let share = share(count, rows.number(row, "weighted_count"), of: base)
            else { return nil }
            return (index + 1, "\(count) of \(base.count)", written, share)
        }
    }
}
