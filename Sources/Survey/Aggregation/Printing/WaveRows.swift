import ExactNumbers
import TextFormats

/// An option in one or both of two waves, ready for printing.
struct PrintedWaveRow {
    /// `same`, `changed`, `only_earlier` or `only_later`.
    var status: String
    var earlier: ResultTable.Row?
    var later: ResultTable.Row?
    var change: ExactFraction?
}

/// The options that are the same, then those that changed, then those of one wave.
func printedRows(_ comparison: WaveComparison) -> [PrintedWaveRow] {
    comparison.rows.map {
        PrintedWaveRow(status: "same", earlier: $0.earlier, later: $0.later, change: comparison.change(of: $0))
    } + comparison.changedOptions.map { PrintedWaveRow(status: "changed", earlier: $0.earlier, later: $0.later) }
        + comparison.onlyEarlier.map { PrintedWaveRow(status: "only_earlier", earlier: $0) }
        + comparison.onlyLater.map { PrintedWaveRow(status: "only_later", later: $0) }
}

extension PrintedWaveRow {
    /// A changed option has the later wave's name.
    private var code: String { (later ?? earlier)?.option.code ?? "" }
    private var label: String { (later ?? earlier)?.option.displayName ?? "" }
    /// The earlier name of a changed option; empty for any other.
    private var earlierLabel: String { status == "changed" ? earlier?.option.displayName ?? "" : "" }

    /// Whether the option has a share and a rank.
    var isInBase: Bool { (later ?? earlier)?.isInBase ?? true }

    func cells(_ comparison: WaveComparison, _ figures: FigureTexts, _ extra: ExtraColumns) -> [String] {
        let smaller = smallerBase(comparison)
        return [comparison.later.question.id, comparison.respondents.rawValue, code, label, earlierLabel, status]
            + wave(earlier, of: comparison.earlier, figures) + wave(later, of: comparison.later, figures)
            + [figures.decimal(change, respondents: smaller) ?? ""]
            + extra.cells(
                [
                    earlier?.weightedCount, earlier.flatMap { _ in comparison.earlier.weighted?.base },
                    later?.weightedCount, later.flatMap { _ in comparison.later.weighted?.base },
                ], smallBase: figures.smallBase(smaller))
    }

    /// Count, base and share; empty where the wave lacks the option.
    private func wave(_ row: ResultTable.Row?, of table: ResultTable, _ figures: FigureTexts) -> [String] {
        guard let row else { return ["", "", ""] }
        let share = figures.fraction(row.shareOfRespondents, respondents: table.base)
        return [String(row.count), String(table.base), share ?? ""]
    }

    /// The smaller base of the waves that have the option.
    private func smallerBase(_ comparison: WaveComparison) -> Int {
        [earlier.map { _ in comparison.earlier.base }, later.map { _ in comparison.later.base }].compactMap(\.self)
            .min() ?? 0
    }

    func json(_ comparison: WaveComparison, _ figures: FigureTexts) -> JSONValue {
        var members: JSONObject = ["code": .string(code), "label": .string(label)]
        if !earlierLabel.isEmpty { members.append("earlier_label", .string(earlierLabel)) }
        members.append("status", .string(status))
        members += self.members("earlier", earlier, comparison.earlier, figures)
        members += self.members("later", later, comparison.later, figures)
        members.append("change", .optional(number: figures.decimal(change, respondents: smallerBase(comparison))))
        return .object(members)
    }

    private func members(
        _ wave: String, _ row: ResultTable.Row?, _ table: ResultTable, _ figures: FigureTexts
    ) -> JSONObject {
        var members: JSONObject = ["\(wave)_count": .optional(row?.count)]
        if let count = row?.weightedCount { members.append("\(wave)_weighted_count", Aggregation.json(count)) }
        let share = figures.fraction(row?.shareOfRespondents, respondents: table.base)
        members.append("\(wave)_share", .optional(number: share))
        return members
    }
}
