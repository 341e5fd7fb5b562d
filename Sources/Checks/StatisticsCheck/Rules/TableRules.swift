internal import ExactNumbers

extension StatisticsChecker {
    /// The shares, means and ranks that an attached table states follow from its own counts.
    mutating func checkTables() {
        for name in data.unreadable { findings.fail(name, "cannot be read as a table") }
        for table in data.tables {
            for difference in TableArithmetic(table: table).differences {
                findings.fail("\(table.name), row \(difference.row + 1)", difference.message)
            }
        }
    }
}

/// Computes the derived columns of a table from its counts.
private struct TableArithmetic {
    let table: AttachedTable

    struct Difference {
        var row: Int
        var message: String
    }

    private var rows: CSVRows { table.rows }

    var differences: [Difference] {
        table.columns.flatMap { column in
            switch table.form {
            case .options: options(column)
            case .numbers: means(column)
            case .ranking: ranking(column)
            case .waves: waves(column)
            case .waveNumbers: waveMeans(column)
            case .participation: participation(column)
            case .totals, .texts: [] as [Difference]
            }
        }
    }

    /// Compares a decimal that a row states, six decimals long, with what it must be.
    private func compare(_ row: Int, _ name: String, with expected: ExactFraction?) -> [Difference] {
        guard let written = rows.text(row, name) else { return [] }
        guard let expected else { return [Difference(row: row, message: "\(name) is \(written), but has no base")] }
        let text = expected.text(decimals: 6)
        return text == written
            ? [] : [Difference(row: row, message: "\(name) is \(written), but the counts give \(text)")]
    }

    private func ratio(_ row: Int, _ part: String, _ whole: String) -> ExactFraction? {
        rows.number(row, part).flatMap { part in rows.number(row, whole).flatMap { part / $0 } }
    }

    private func options(_ column: AttachedTable.Column) -> [Difference] {
        let isWeighted = rows.has("weighted_count", "weighted_base")
        let part = isWeighted ? "weighted_count" : "count"
        let inBase = column.rows.filter { rows.text($0, "in_base") != "no" }
        let responses = inBase.reduce(ExactFraction(0)) { $0 + (rows.number($1, part) ?? ExactFraction(0)) }
        let parts = inBase.map { rows.number($0, part) ?? ExactFraction(0) }
        let ranks = ranks(parts)
        let outside = column.rows.filter { rows.text($0, "in_base") == "no" }.flatMap { row in
            ["share_of_respondents", "share_of_responses", "rank"].filter { rows.text(row, $0) != nil }.map {
                Difference(row: row, message: "\($0) is given for an option outside the base")
            }
        }
        return outside
            + inBase.indices.flatMap { index -> [Difference] in
                let row = inBase[index]
                var found = compare(
                    row, "share_of_respondents", with: ratio(row, part, isWeighted ? "weighted_base" : "base"))
                found += compare(row, "share_of_responses", with: parts[index] / responses)
                let rank = ranks[index]
                if let written = rows.text(row, "rank"), written != String(rank) {
                    found.append(Difference(row: row, message: "rank is \(written), but the counts give \(rank)"))
                }
                if rows.text(row, "base") != rows.text(column.rows[0], "base") {
                    found.append(Difference(row: row, message: "base is not the same as in row \(column.rows[0] + 1)"))
                }
                return found
            }
    }

    /// The rank of each number, the highest first, in standard competition ranking: 1, 2, 2, 4.
    private func ranks(_ numbers: [ExactFraction]) -> [Int] {
        let order = numbers.indices.sorted { numbers[$1] < numbers[$0] }
        var ranks = Array(repeating: 1, count: numbers.count)
        for (place, index) in order.enumerated().dropFirst() {
            let before = order[place - 1]
            ranks[index] = numbers[index] < numbers[before] ? place + 1 : ranks[before]
        }
        return ranks
    }

    /// A weighted sum is not exact in the file, and nothing follows from it.
    private func means(_ column: AttachedTable.Column) -> [Difference] {
        guard !rows.has("weighted_n") else { return [] }
        return column.rows.flatMap { compare($0, "mean", with: ratio($0, "sum", "n")) }
    }

    private func ranking(_ column: AttachedTable.Column) -> [Difference] {
        let part = rows.has("weighted_count") ? "weighted_count" : "count"
        var sums: [String: (ranks: ExactFraction, times: ExactFraction, count: ExactFraction)] = [:]
        for row in column.rows {
            guard let count = rows.number(row, part), let rank = rows.number(row, "rank") else { continue }
            let code = rows.text(row, "code") ?? ""
            let sum = sums[code] ?? (ExactFraction(0), ExactFraction(0), ExactFraction(0))
            let plain = rows.number(row, "count") ?? ExactFraction(0)
            sums[code] = (sum.ranks + count * rank, sum.times + count, sum.count + plain)
        }
        return column.rows.flatMap { row -> [Difference] in
            guard let sum = sums[rows.text(row, "code") ?? ""] else { return [] }
            var found = compare(row, "mean_rank", with: sum.ranks / sum.times)
            if let written = rows.text(row, "times_ranked"), written != sum.count.text {
                found.append(
                    Difference(row: row, message: "times_ranked is \(written), but the counts give \(sum.count.text)"))
            }
            return found
        }
    }

    private func waves(_ column: AttachedTable.Column) -> [Difference] {
        column.rows.flatMap { row -> [Difference] in
            let (earlier, later) = (share(row, "earlier"), share(row, "later"))
            let change = later.flatMap { later in earlier.map { (later - $0) * ExactFraction(100) } }
            return compare(row, "earlier_share", with: earlier) + compare(row, "later_share", with: later)
                + compare(row, "change", with: change)
        }
    }

    /// Where nothing is weighted, means and their change follow from sums and counts.
    private func waveMeans(_ column: AttachedTable.Column) -> [Difference] {
        guard !rows.has("earlier_weighted_n") else { return [] }
        return column.rows.flatMap { row -> [Difference] in
            let (earlier, later) = (ratio(row, "earlier_sum", "earlier_n"), ratio(row, "later_sum", "later_n"))
            let change = later.flatMap { later in earlier.map { later - $0 } }
            return compare(row, "earlier_mean", with: earlier) + compare(row, "later_mean", with: later)
                + compare(row, "change", with: change)
        }
    }

    private func participation(_ column: AttachedTable.Column) -> [Difference] {
        column.rows.flatMap { compare($0, "response_rate", with: ratio($0, "responded", "invited")) }
    }

    private func share(_ row: Int, _ wave: String) -> ExactFraction? {
        ratio(row, "\(wave)_weighted_count", "\(wave)_weighted_base") ?? ratio(row, "\(wave)_count", "\(wave)_base")
    }
}
