import TableFiles

/// What a batch of rows answers, in storage that the next batch takes over.
package struct StreamedBatch: ~Copyable {
    /// The answer of one row to one question.
    package struct Answer {
        package enum Kind: Sendable {
            /// Options; none of them where somebody was asked and chose none.
            case chosen
            case number
            /// A text that is not kept.
            case text
            case notAnswered
            case notAsked
        }

        package internal(set) var kind: Kind
        /// Where in the batch's options those of the answer begin, and how many they are.
        package internal(set) var first: Int32 = 0
        package internal(set) var count: Int32 = 0
        package internal(set) var number = ExactNumber(millionths: 0)
    }

    /// What becomes of a row.
    package enum Fate: Sendable {
        case counted
        /// A rule leaves it out, or something is wrong with it.
        case leftOut
        /// The careful reader has to judge; nothing is, when the batch is whole.
        case open
    }

    /// How many rows there are.
    package internal(set) var count = 0
    package internal(set) var fates = [Fate](repeating: .counted, count: BlockRows.most)
    /// In millionths; empty where responses carry no weight.
    package internal(set) var weights: [Int]
    /// The options of all answers; those of a ranking from the highest on. First stands every option that a question may have, in
    /// order: an answer of one option needs no other place.
    package private(set) var options: [Int32]
    /// Of all rows to the first question, then to the second, in the codebook's order.
    package private(set) var answers: [Answer]
    private var optionCount = 0
    /// How many options stand first.
    private let singles: Int
    /// How many answers to each question there is room for.
    private let room: Int
    /// By question: how many options an answer has at most.
    private let mostOptions: [Int]

    init(of questions: [Question], isWeighted: Bool) {
        room = BlockRows.most
        answers = Array(repeating: Answer(kind: .notAnswered), count: questions.count * room)
        singles = questions.map(\.options.count).max() ?? 0
        options = (0..<singles).map { Int32(truncatingIfNeeded: $0) }
        weights = isWeighted ? Array(repeating: 0, count: BlockRows.most) : []
        mostOptions = questions.map { $0.kind.takesOneOption ? 1 : $0.options.count }
    }

    /// Where the answers to a question begin, one a row.
    package func firstAnswer(to question: Int) -> Int { question * room }
}

extension StreamedBatch {
    /// Begins with some rows of which nothing is known yet.
    mutating func begin(_ rowCount: Int) {
        count = rowCount
        optionCount = singles
        for row in 0..<rowCount { fates[row] = .counted }
    }

    /// Makes room for the answers of so many rows to a question.
    mutating func makeRoom(for question: Int, rows: Int) {
        let wanted = optionCount + rows * mostOptions[question]
        if options.count < wanted { options += Array(repeating: 0, count: wanted) }
    }

    subscript(_ question: Int, _ row: Int) -> Answer {
        @inline(__always) get { answers[question &* room &+ row] }
        @inline(__always) set { answers[question &* room &+ row] = newValue }
    }

    /// Where the next option will stand.
    var nextOption: Int { optionCount }

    /// - Precondition: room was made, and no answer has more options than its question.
    @inline(__always)
    mutating func append(_ option: Int32) {
        options[optionCount] = option
        optionCount &+= 1
    }

    /// Takes back the options that were appended since there were so many.
    @inline(__always)
    mutating func removeOptions(from first: Int) { optionCount = first }

    /// The options that were appended since there were `first` are the answer.
    @inline(__always)
    mutating func endOptions(of question: Int, _ row: Int, from first: Int) {
        self[question, row] = Answer(
            kind: .chosen, first: Int32(truncatingIfNeeded: first),
            count: Int32(truncatingIfNeeded: optionCount &- first))
    }

    /// Takes over what the careful reader has read of a row.
    mutating func take(_ response: Response, _ row: Int) {
        fates[row] = .counted
        if let weight = response.weight, row < weights.count { weights[row] = weight.millionths }
        for (question, answer) in response.answers.enumerated() {
            makeRoom(for: question, rows: 1)
            take(answer, question, row)
        }
    }

    /// - Precondition: room was made.
    mutating func take(_ answer: SurveyData.Answer, _ question: Int, _ row: Int) {
        switch answer {
        case .answered(let options), .ranked(let options):
            let first = nextOption
            for option in options { append(Int32(truncatingIfNeeded: option)) }
            endOptions(of: question, row, from: first)
        case .number(let number): self[question, row] = Answer(kind: .number, number: number)
        case .text: self[question, row] = Answer(kind: .text)
        case .notAnswered: self[question, row] = Answer(kind: .notAnswered)
        case .notAsked: self[question, row] = Answer(kind: .notAsked)
        }
    }
}

/// Counts what a stream of rows answers; each thread has one of its own.
package protocol AnswerSink: Sendable {
    /// Some more rows.
    mutating func add(_ batch: borrowing StreamedBatch)
}
