import SurveyData
import TableFiles

/// What a batch of rows answers, in storage that the next batch takes over: question by question, and in a question row
/// by row.
struct StreamedBatch: ~Copyable {
    /// How a row is treated.
    enum Fate: Sendable {
        case counted
        /// A rule leaves it out, or it has a problem.
        case leftOut
        /// The slow path has to read it; no row of a complete batch is.
        case open
    }

    /// What a row says to a question. It is written as a number: of a question that takes one option the option chosen,
    /// else one of these, added to how many options the question has.
    enum Outcome: Int, CaseIterable {
        /// Answered, by options, a number or a text that is not kept.
        case answered
        case notAnswered
        case notAsked
    }

    /// How many rows there are.
    var count = 0
    var fates = [Fate](repeating: .counted, count: BlockRows.most)
    /// In units of `ExactNumber`; empty where responses carry no weight.
    var weights: [Int128]
    /// The day of each row as 20300418, 0 without a date; empty where no condition asks for it.
    var days: [Int] = []
    /// By question, and by row.
    var outcomes: [Int32]
    /// Of questions that take several options, those chosen: a bit each, in as many words a row as they need.
    var chosen: [UInt64]
    /// Of rankings, the options from the highest on, of as many places a row as there are options.
    var ranks: [Int32]
    /// Of questions for a number.
    var numbers: [ExactNumber]
    /// By question: the positions of its rows in these arrays.
    let places: [Places]

    /// The positions of a question's rows.
    struct Places: Sendable {
        let optionCount: Int
        /// Whether an answer is one option, which the outcome gives.
        let takesOneOption: Bool
        let isRanking: Bool
        let firstOutcome: Int
        var firstWord = 0
        /// How many words hold the options of a row.
        var wordCount = 0
        var firstRank = 0
        var firstNumber = 0

        /// The outcome as a number.
        func number(of outcome: Outcome) -> Int { optionCount &+ outcome.rawValue }
    }

    init(of questions: [Question], isWeighted: Bool) {
        let room = BlockRows.most
        var (words, ranked, numeric) = (0, 0, 0)
        var places: [Places] = []
        for (index, question) in questions.enumerated() {
            let (kind, count) = (question.kind, question.options.count)
            var place = Places(
                optionCount: count, takesOneOption: kind.takesOneOption, isRanking: kind == .ranking,
                firstOutcome: index * room)
            (place.firstWord, place.firstRank, place.firstNumber) = (words, ranked, numeric)
            if kind.hasOptions, !kind.takesOneOption {
                place.wordCount = (count + UInt64.bitWidth - 1) / UInt64.bitWidth
            }
            words += place.wordCount * room
            if kind == .ranking { ranked += count * room }
            if kind == .number { numeric += room }
            places.append(place)
        }
        self.places = places
        outcomes = Array(repeating: 0, count: questions.count * room)
        chosen = Array(repeating: 0, count: words)
        ranks = Array(repeating: 0, count: ranked)
        numbers = Array(repeating: ExactNumber(units: 0), count: numeric)
        weights = isWeighted ? Array(repeating: 0, count: room) : []
    }
}

extension StreamedBatch {
    /// Begins with some rows of which nothing is known yet.
    mutating func begin(_ rowCount: Int) {
        count = rowCount
        for row in 0..<rowCount { fates[row] = .counted }
    }

    /// Puts down what a row says to a question, and no option of those that take several.
    @inline(__always)
    mutating func set(_ outcome: Outcome, _ question: Int, _ row: Int) {
        let place = places[question]
        outcomes[place.firstOutcome &+ row] = Int32(truncatingIfNeeded: place.number(of: outcome))
        let first = place.firstWord &+ row &* place.wordCount
        for word in first..<first &+ place.wordCount { chosen[word] = 0 }
    }

    /// Adds an option to what a row says to a question that takes several; false when it is there already.
    @inline(__always)
    mutating func choose(_ option: Int, _ question: Int, _ row: Int) -> Bool {
        let place = places[question]
        let word = place.firstWord &+ row &* place.wordCount &+ option / UInt64.bitWidth
        let bit = 1 &<< UInt64(truncatingIfNeeded: option)
        defer { chosen[word] |= bit }
        return chosen[word] & bit == 0
    }

    /// Whether a row chose one of some options.
    func choosesAny(of options: [Bool], _ question: Int, _ row: Int) -> Bool {
        let place = places[question]
        let outcome = Int(outcomes[place.firstOutcome + row])
        if place.takesOneOption { return outcome < place.optionCount && options[outcome] }
        var found = false
        forEachOption(question, row) { found = found || options[$0] }
        return found
    }

    /// Whether a row says more to a question than that no option was chosen.
    func says(_ question: Int, _ row: Int) -> Bool {
        let place = places[question]
        let outcome = Int(outcomes[place.firstOutcome + row])
        if outcome > place.number(of: .answered) { return false }
        var isEmpty = place.wordCount > 0
        forEachOption(question, row) { _ in isEmpty = false }
        return !isEmpty
    }

    /// The options that a row chose, ascending, of a question that takes several.
    @inline(__always)
    func forEachOption(_ question: Int, _ row: Int, _ body: (Int) -> Void) {
        let place = places[question]
        let first = place.firstWord &+ row &* place.wordCount
        for index in 0..<place.wordCount {
            var rest = chosen[first &+ index]
            while rest != 0 {
                body(index &* UInt64.bitWidth &+ rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
    }

    /// Takes over what the slow path has read of a row.
    mutating func take(_ response: Response, _ row: Int) {
        fates[row] = .counted
        if let weight = response.weight, row < weights.count { weights[row] = weight.units }
        for (question, answer) in response.answers.enumerated() { take(answer, question, row) }
    }

    mutating func take(_ answer: SurveyData.Answer, _ question: Int, _ row: Int) {
        let place = places[question]
        switch answer {
        case .answered(let options) where place.takesOneOption:
            guard let option = options.first else { preconditionFailure("who answers a single choice chose an option") }
            outcomes[place.firstOutcome + row] = Int32(truncatingIfNeeded: option)
        case .answered(let options), .ranked(let options):
            set(.answered, question, row)
            for (index, option) in options.enumerated() { _ = choose(option, at: index, question, row) }
        case .number(let number):
            set(.answered, question, row)
            numbers[place.firstNumber + row] = number
        case .text: set(.answered, question, row)
        case .notAnswered: set(.notAnswered, question, row)
        case .notAsked: set(.notAsked, question, row)
        }
    }

    /// Adds an option at a position among those of the row; false when the row already has it.
    mutating func choose(_ option: Int, at index: Int, _ question: Int, _ row: Int) -> Bool {
        guard choose(option, question, row) else { return false }
        if places[question].isRanking { ranks[firstRank(question, row) + index] = Int32(truncatingIfNeeded: option) }
        return true
    }

    /// Where the places of a row begin.
    func firstRank(_ question: Int, _ row: Int) -> Int {
        places[question].firstRank + row * places[question].optionCount
    }
}

/// Counts what a stream of rows answers; each thread has one of its own.
protocol AnswerSink: Sendable {
    /// Some more rows.
    mutating func add(_ batch: borrowing StreamedBatch)
}
