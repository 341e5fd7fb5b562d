import SurveyData

extension DenseCounts {
    /// The counters of one question in the columns of one grouping; a single column where nothing is grouped.
    struct Section: Sendable {
        let question: Int
        /// The question that groups.
        let grouping: Int?
        let optionCount: Int
        let takesOneOption: Bool
        let isRanking: Bool
        let isNumber: Bool
        /// One per group, and a last one for respondents without a stated group.
        let columnCount: Int
        /// Where the counters of the first column begin.
        let start: Int
        /// How many counters a column has: one an option, one an outcome; of a ranking one for each option at each
        /// place.
        let columnSize: Int
        /// Where the lanes of the first column begin, and how many there are for a column.
        let firstLanes: Int
        let lanesInColumn: Int

        init(_ index: Int, by grouping: Int?, in codebook: Codebook, start: Int, firstLanes: Int) {
            let question = codebook.questions[index]
            self.question = index
            self.grouping = grouping
            optionCount = question.options.count
            takesOneOption = question.kind.takesOneOption
            isRanking = question.kind == .ranking
            isNumber = question.kind == .number
            columnCount = grouping.map { codebook.questions[$0].options.count + 1 } ?? 1
            self.start = start
            columnSize =
                optionCount + StreamedBatch.Outcome.allCases.count + (isRanking ? optionCount * optionCount : 0)
            self.firstLanes = firstLanes
            lanesInColumn = takesOneOption ? 0 : (optionCount + Lanes.scalarCount - 1) / Lanes.scalarCount
        }

        func start(ofColumn column: Int) -> Int { start &+ column &* columnSize }

        /// Where the counters of a ranking begin, among those of a column.
        var firstPlace: Int { optionCount + StreamedBatch.Outcome.allCases.count }
    }
}

/// The columns of each row.
@inline(__always)
func forEachColumn(
    _ section: DenseCounts.Section, _ batch: borrowing StreamedBatch, _ body: (_ column: Int, _ row: Int) -> Void
) {
    guard let grouping = section.grouping else {
        for row in 0..<batch.count {
            if case .counted = batch.fates[row] { body(0, row) }
        }
        return
    }
    let last = section.columnCount &- 1
    let groups = batch.places[grouping]
    for row in 0..<batch.count {
        guard case .counted = batch.fates[row] else { continue }
        // Outcomes above the options say why none is chosen.
        let group = Int(batch.outcomes[groups.firstOutcome &+ row])
        if groups.wordCount == 0 {
            body(min(group, last), row)
        } else {
            var isStated = false
            batch.forEachOption(grouping, row) { option in
                body(option, row)
                isStated = true
            }
            if !isStated { body(last, row) }
        }
    }
}

/// The counters of the places at which a row ranks options.
@inline(__always)
func forEachPlace(
    _ section: DenseCounts.Section, _ column: Int, _ batch: borrowing StreamedBatch, _ row: Int,
    _ body: (_ place: Int) -> Void
) {
    let start = section.start(ofColumn: column) &+ section.firstPlace
    let first = batch.firstRank(section.question, row)
    var index = 0
    batch.forEachOption(section.question, row) { _ in
        body(start &+ Int(batch.ranks[first &+ index]) &* section.optionCount &+ index)
        index &+= 1
    }
}
