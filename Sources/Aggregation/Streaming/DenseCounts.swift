import SurveyData

/// Counts of rows in one array: the answers to each question, once for each group that is asked for.
///
/// A counter's place is a sum of few numbers, and no answer is a value of its own.
struct DenseCounts: AnswerSink {
    /// The counters of one question in the columns of one grouping; a single column where nothing is grouped.
    struct Section: Sendable {
        let question: Int
        /// The question that groups.
        let grouping: Int?
        let optionCount: Int
        let isRanking: Bool
        let isNumber: Bool
        /// One a group, and a last one for those whose group is not stated.
        let columnCount: Int
        /// Where the counters of the first column begin.
        let start: Int

        /// How many counters a column has: one an option, those who answered, who did not and who were not asked; of a ranking
        /// one for each option at each place.
        let columnSize: Int

        init(_ index: Int, by grouping: Int?, in codebook: Codebook, start: Int) {
            let question = codebook.questions[index]
            self.question = index
            self.grouping = grouping
            optionCount = question.options.count
            isRanking = question.kind == .ranking
            isNumber = question.kind == .number
            columnCount = grouping.map { codebook.questions[$0].options.count + 1 } ?? 1
            self.start = start
            columnSize = optionCount + Counter.count + (isRanking ? optionCount * optionCount : 0)
        }

        func start(ofColumn column: Int) -> Int { start &+ column &* columnSize }
    }

    /// The counters behind those of the options.
    enum Counter {
        static let (answered, notAnswered, notAsked) = (0, 1, 2)
        static let count = 3
    }

    let sections: [Section]
    private(set) var rowCount = 0
    private(set) var isWeighted = false
    /// Of all rows, in millionths.
    private(set) var weight: Int128 = 0
    private var counts: [Int]
    /// In millionths; empty until a row has a weight.
    private var weights: [Int128] = []
    /// By section and column.
    private(set) var numbers: [[[ExactNumber: Portion]]]

    /// - Parameter sections: one a question and grouping, without their places.
    init(_ wanted: [(question: Int, grouping: Int?)], in codebook: Codebook) {
        var sections: [Section] = []
        var size = 0
        for (question, grouping) in wanted {
            let section = Section(question, by: grouping, in: codebook, start: size)
            size += section.columnCount * section.columnSize
            sections.append(section)
        }
        self.sections = sections
        counts = Array(repeating: 0, count: size)
        numbers = sections.map { Array(repeating: [:], count: $0.isNumber ? $0.columnCount : 0) }
    }

    mutating func add(_ batch: borrowing StreamedBatch) {
        let isWeighted = !batch.weights.isEmpty
        if isWeighted, !self.isWeighted {
            self.isWeighted = true
            weights = Array(repeating: 0, count: counts.count)
        }
        for row in 0..<batch.count {
            guard case .counted = batch.fates[row] else { continue }
            rowCount &+= 1
            if isWeighted { weight += Int128(batch.weights[row]) }
        }
        for (index, section) in sections.enumerated() {
            count(section, batch)
            if isWeighted { weigh(section, batch) }
            if section.isNumber { addNumbers(index, section, batch) }
        }
    }

    private mutating func count(_ section: Section, _ batch: borrowing StreamedBatch) {
        var counts = counts.mutableSpan
        forEachCounter(section, batch) { place, _ in counts[place] &+= 1 }
    }

    private mutating func weigh(_ section: Section, _ batch: borrowing StreamedBatch) {
        forEachCounter(section, batch) { place, row in weights[place] += Int128(batch.weights[row]) }
    }

    private mutating func addNumbers(_ index: Int, _ section: Section, _ batch: borrowing StreamedBatch) {
        let first = batch.firstAnswer(to: section.question)
        forEachColumn(section, batch) { column, row in
            let answer = batch.answers[first &+ row]
            guard case .number = answer.kind else { return }
            let weight = batch.weights.isEmpty ? ExactNumber.one.millionths : batch.weights[row]
            numbers[index][column][answer.number, default: Portion()].add(weight: weight)
        }
    }

    /// Adds what another thread counted of the same sections.
    mutating func add(_ other: DenseCounts) {
        rowCount += other.rowCount
        weight += other.weight
        for place in counts.indices { counts[place] += other.counts[place] }
        if other.isWeighted {
            if isWeighted {
                for place in weights.indices { weights[place] += other.weights[place] }
            } else {
                (isWeighted, weights) = (true, other.weights)
            }
        }
        for section in numbers.indices {
            for column in numbers[section].indices {
                numbers[section][column].merge(other.numbers[section][column], uniquingKeysWith: +)
            }
        }
    }

    /// One of the counters.
    func portion(_ place: Int) -> Portion { Portion(counts[place], weight: isWeighted ? weights[place] : 0) }
}

/// The columns in which each row stands.
@inline(__always)
private func forEachColumn(
    _ section: DenseCounts.Section, _ batch: borrowing StreamedBatch, _ body: (_ column: Int, _ row: Int) -> Void
) {
    guard let grouping = section.grouping else {
        for row in 0..<batch.count {
            if case .counted = batch.fates[row] { body(0, row) }
        }
        return
    }
    let first = batch.firstAnswer(to: grouping)
    for row in 0..<batch.count {
        guard case .counted = batch.fates[row] else { continue }
        let group = batch.answers[first &+ row]
        if case .chosen = group.kind, group.count > 0 {
            for index in group.first..<group.first &+ group.count { body(Int(batch.options[Int(index)]), row) }
        } else {
            body(section.columnCount &- 1, row)
        }
    }
}

/// The counters that count each row.
@inline(__always)
private func forEachCounter(
    _ section: DenseCounts.Section, _ batch: borrowing StreamedBatch, _ body: (_ place: Int, _ row: Int) -> Void
) {
    let first = batch.firstAnswer(to: section.question)
    forEachColumn(section, batch) { column, row in
        let answer = batch.answers[first &+ row]
        let start = section.start(ofColumn: column)
        let behind = start &+ section.optionCount
        switch answer.kind {
        case .notAnswered: body(behind &+ DenseCounts.Counter.notAnswered, row)
        case .notAsked: body(behind &+ DenseCounts.Counter.notAsked, row)
        case .number, .text: break
        case .chosen:
            body(behind &+ DenseCounts.Counter.answered, row)
            let range = Int(answer.first)..<Int(answer.first &+ answer.count)
            for index in range { body(start &+ Int(batch.options[index]), row) }
            guard section.isRanking else { break }
            let places = behind &+ DenseCounts.Counter.count
            for index in range {
                body(places &+ Int(batch.options[index]) &* section.optionCount &+ index &- range.lowerBound, row)
            }
        }
    }
}
