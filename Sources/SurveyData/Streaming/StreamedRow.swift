/// What a row answers, in storage that the next row takes over.
package struct StreamedRow: ~Copyable {
    /// The answer to one question.
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
        /// Where in the row's options those of the answer begin, and how many they are.
        package internal(set) var first = 0
        package internal(set) var count = 0
        package internal(set) var number = ExactNumber(millionths: 0)
    }

    /// In the order of the codebook's questions.
    package internal(set) var answers: [Answer]
    /// The options of all answers; those of a ranking from the highest on.
    package internal(set) var options: [Int32]
    /// In millionths; nil where responses carry no weight.
    package internal(set) var weight: Int?
    private(set) var optionCount = 0

    init(of questions: [Question]) {
        answers = Array(repeating: Answer(kind: .notAnswered), count: questions.count)
        options = Array(repeating: 0, count: questions.reduce(0) { $0 + $1.options.count })
    }

    mutating func begin() { optionCount = 0 }

    /// - Precondition: no question has more options chosen than it has.
    @inline(__always)
    mutating func append(_ option: Int32) {
        options[optionCount] = option
        optionCount &+= 1
    }

    /// The options that were appended since there were `first` are the answer to a question; without any there is none.
    @inline(__always)
    mutating func endOptions(of question: Int, from first: Int) {
        let count = optionCount &- first
        answers[question] = Answer(kind: count == 0 ? .notAnswered : .chosen, first: first, count: count)
    }
}

extension StreamedRow {
    /// Takes over what the careful reader has read of a row.
    mutating func take(_ response: Response) {
        begin()
        weight = response.weight?.millionths
        for (question, answer) in response.answers.enumerated() { take(answer, of: question) }
    }

    mutating func take(_ answer: SurveyData.Answer, of question: Int) {
        switch answer {
        case .answered(let options), .ranked(let options):
            let first = optionCount
            for option in options { append(Int32(truncatingIfNeeded: option)) }
            answers[question] = Answer(kind: .chosen, first: first, count: options.count)
        case .number(let number): answers[question] = Answer(kind: .number, number: number)
        case .text: answers[question] = Answer(kind: .text)
        case .notAnswered: answers[question] = Answer(kind: .notAnswered)
        case .notAsked: answers[question] = Answer(kind: .notAsked)
        }
    }
}

/// Counts what a stream of rows answers; each thread has one of its own.
package protocol AnswerSink: Sendable {
    /// One more row.
    mutating func add(_ row: borrowing StreamedRow)
}
