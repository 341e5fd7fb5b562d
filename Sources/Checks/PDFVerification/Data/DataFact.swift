/// One thing that attached data say, and that a figure may state: of an option, of a mean, of a change.
struct DataFact {
    /// How a figure may name it: by label and title.
    var label = ""
    var title = ""
    /// Counts with the bases that they are counts of.
    var ratios: [Ratio] = []
    /// Counts and ranks that may stand alone.
    var numbers: [Int] = []
    var rank: Int?
    /// Means, medians, weighted bases and the like.
    var measures: [ExactRatio] = []
    /// How many stand behind the measures.
    var respondents = 0
    /// The change since an earlier wave, in percentage points.
    var change: ExactRatio?

    /// A count, its base, and what share that is.
    struct Ratio {
        var count: Int
        var base: Int
        /// Of weighted counts where there are weights; nil of a base of zero.
        var share: ExactRatio?
        /// How many stand behind it, by which it is judged whether its base is small.
        var respondents: Int
        /// The same shares of all options of the column, in its order, and which of them this is.
        var whole: (shares: [ExactRatio?], index: Int)?
    }

    /// How a text may name the option, the longest first.
    var names: [String] { label.isEmpty ? [title] : [wholeName, title, label] }

    private var wholeName: String { "\(label) (\(title))" }

    /// Whether a text is one of the names.
    func isNamed(_ name: String) -> Bool {
        if name == title || !label.isEmpty && name == label { return true }
        return !label.isEmpty && name.hasPrefix(label) && name == wholeName
    }

    /// The number in a swatch beside the label: the last word of `SDG 8`.
    var number: String? { label.split(separator: " ").last.map(String.init) }
}

/// One column of attached data: all who answered, or a group of them.
struct DataColumn {
    /// What a table's head calls it: a group, `Not stated`, `Total`; empty of a file without groups.
    var name = ""
    var facts: [DataFact]
    /// Bases and other sums, which may stand alone.
    var sums: [Int] = []
    /// Weighted sums.
    var weights: [ExactRatio] = []

    func fact(named name: String) -> DataFact? { index(named: name).map { facts[$0] } }

    func index(named name: String) -> Int? { facts.indices.first { facts[$0].isNamed(name) } }
}

/// The rules by which an edition prints figures, as its attached data state them.
struct DataRules {
    var rounding = RoundingRule.halfAwayFromZero
    /// A base of fewer respondents than this is small; nil when none is.
    var smallBase: Int?
    var withholds = false

    func isSmall(_ respondents: Int) -> Bool { smallBase.map { respondents < $0 } ?? false }
}

extension DataRules {
    /// Whether a share is what a figure says in per cent.
    func rounds(_ ratio: DataFact.Ratio, to percent: FigureClaim.Percent) -> Bool {
        guard (0...3).contains(percent.decimals), let share = ratio.share?.percent else { return false }
        if rounding == .largestRemainder, let whole = ratio.whole {
            let percents = whole.shares.compactMap { $0?.percent }
            let mostOptions = 500
            guard percents.count == whole.shares.count, percents.count <= mostOptions,
                let units = largestRemainders(percents, decimals: percent.decimals)
            else { return false }
            return units[whole.index] == Int128(percent.units)
        }
        return share.units(decimals: percent.decimals, rounding) == Int128(percent.units)
    }

    func rounds(_ number: ExactRatio, to measure: FigureClaim.Percent) -> Bool {
        guard (0...6).contains(measure.decimals) else { return false }
        return number.units(decimals: measure.decimals, rounding) == Int128(measure.units)
    }

    /// Whether a change is what a figure says: `up 8 percentage points`, `down less than 1`, `+8`.
    func rounds(_ change: ExactRatio, to points: FigureClaim.Points) -> Bool {
        guard (0...3).contains(points.decimals) else { return false }
        let units = change.units(decimals: points.decimals, rounding)
        switch points.size {
        case .unchanged: return change.numerator == 0
        case .lessThanOne(let isUp): return units == 0 && change.numerator != 0 && isUp == (change.numerator > 0)
        case .signed(let stated): return units == Int128(stated)
        }
    }
}
