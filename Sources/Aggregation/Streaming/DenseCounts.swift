import SurveyData

/// Counts of rows in one array: the answers to each question, once for each group that is asked for.
///
/// What takes most of the time of counting a large file is to find the counter and add one; so a counter's place is a sum of
/// few numbers, and no answer is a value of its own.
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
    private let hasNumbers: Bool
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
        hasNumbers = sections.contains(where: \.isNumber)
        numbers = sections.map { Array(repeating: [:], count: $0.isNumber ? $0.columnCount : 0) }
    }

    mutating func add(_ row: borrowing StreamedRow) {
        rowCount &+= 1
        if let weight = row.weight { return addWeighted(row, weight) }
        let sections = sections
        var counts = counts.mutableSpan
        for section in sections {
            forEachCounter(row, section) { counts[$0] &+= 1 }
        }
        if hasNumbers { addNumbers(row) }
    }

    @inline(never)
    private mutating func addWeighted(_ row: borrowing StreamedRow, _ weight: Int) {
        if !isWeighted {
            isWeighted = true
            weights = Array(repeating: 0, count: counts.count)
        }
        self.weight += Int128(weight)
        for section in sections {
            forEachCounter(row, section) { place in
                counts[place] &+= 1
                weights[place] += Int128(weight)
            }
        }
        if hasNumbers { addNumbers(row) }
    }

    private mutating func addNumbers(_ row: borrowing StreamedRow) {
        let weight = row.weight ?? ExactNumber.one.millionths
        for (index, section) in sections.enumerated() where section.isNumber {
            let answer = row.answers[section.question]
            guard case .number = answer.kind else { continue }
            forEachColumn(row, section) { column in
                numbers[index][column][answer.number, default: Portion()].add(weight: weight)
            }
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

/// The columns in which a row stands.
@inline(__always)
private func forEachColumn(_ row: borrowing StreamedRow, _ section: DenseCounts.Section, _ body: (Int) -> Void) {
    guard let grouping = section.grouping else { return body(0) }
    let group = row.answers[grouping]
    guard case .chosen = group.kind, group.count > 0 else { return body(section.columnCount &- 1) }
    for option in group.first..<group.first &+ group.count { body(Int(row.options[option])) }
}

/// The counters that count a row.
@inline(__always)
private func forEachCounter(_ row: borrowing StreamedRow, _ section: DenseCounts.Section, _ body: (Int) -> Void) {
    let answer = row.answers[section.question]
    forEachColumn(row, section) { column in
        let start = section.start(ofColumn: column)
        let behind = start &+ section.optionCount
        switch answer.kind {
        case .notAnswered: body(behind &+ DenseCounts.Counter.notAnswered)
        case .notAsked: body(behind &+ DenseCounts.Counter.notAsked)
        case .number, .text: break
        case .chosen:
            body(behind &+ DenseCounts.Counter.answered)
            for place in 0..<answer.count {
                let option = Int(row.options[answer.first &+ place])
                body(start &+ option)
                if section.isRanking {
                    body(behind &+ DenseCounts.Counter.count &+ option &* section.optionCount &+ place)
                }
            }
        }
    }
}
