/// A condition, prepared for one codebook: steps that push a truth, or join those on top of a stack.
package struct ConditionProgram: Sendable {
    /// One step.
    package enum Step: Sendable {
        /// Whether one of some options of a question was chosen: what each says of those who chose it, by the option's index.
        case options(question: Int, [Truth])
        /// Whether the answer to a question for a number is in one of these ranges.
        case numbers(question: Int, [NumberRange])
        /// Whether a question was answered, not answered, or not asked.
        case state(question: Int, AnswerState)
        /// Whether the day of the response is in a range, each day as 20300418.
        case days(ClosedRange<Int>)
        /// Whether the respondent is one of these.
        case respondents(Set<String>)
        case not
        /// Of so many.
        case all(Int)
        case any(Int)
    }

    /// What a respondent did with a question.
    package enum AnswerState: Sendable {
        case answered, notAnswered, notAsked
    }

    /// In the order in which they are done.
    package let steps: [Step]
    /// The indices of the questions, each once, ascending.
    package let questions: [Int]

    /// - Precondition: the condition has no problem in this codebook.
    package init(_ condition: Condition, in codebook: Codebook) {
        var steps: [Step] = []
        ConditionScope(questions: codebook.questions, respondents: codebook.respondents).compile(
            condition, into: &steps)
        self.steps = steps
        questions = Set(
            steps.compactMap { step -> Int? in
                switch step {
                case .options(let question, _), .numbers(let question, _), .state(let question, _): question
                case .days, .respondents, .not, .all, .any: nil
                }
            }
        ).sorted()
    }

    /// Whether it asks for the day of a response.
    package var needsDays: Bool {
        steps.contains { if case .days = $0 { true } else { false } }
    }

    /// Whether a response meets it; the answers to its questions are at hand.
    package func truth(of response: Response) -> Truth {
        var stack: [Truth] = []
        for step in steps {
            switch step {
            case .options(let question, let truths):
                stack.append(Truth(response.answers[question]) { Truth(of: $0, truths) })
            case .numbers(let question, let ranges):
                if case .number(let number) = response.answers[question] {
                    stack.append(ranges.contains { $0.contains(number) } ? .yes : .no)
                } else {
                    stack.append(Truth(response.answers[question]) { _ in .no })
                }
            case .state(let question, let state):
                stack.append(response.answers[question].state == state ? .yes : .no)
            case .days(let days):
                stack.append(dayNumber(of: response.submitted).map { days.contains($0) ? .yes : .no } ?? .notAnswered)
            case .respondents(let ids): stack.append(ids.contains(response.respondent) ? .yes : .no)
            case .not: stack.append(!stack.removeLast())
            case .all(let count): join(&stack, count) { $0 && $1 }
            case .any(let count): join(&stack, count) { $0 || $1 }
            }
        }
        return stack.last ?? .yes
    }

    private func join(_ stack: inout [Truth], _ count: Int, _ both: (Truth, Truth) -> Truth) {
        for _ in 1..<count {
            let last = stack.removeLast()
            stack[stack.count - 1] = both(stack[stack.count - 1], last)
        }
    }
}

extension Truth {
    /// What chosen options say together: yes, where one does; not known, where none says anything.
    fileprivate init(of chosen: [Int], _ truths: [Truth]) {
        var isKnown = chosen.isEmpty
        for option in chosen {
            switch truths[option] {
            case .yes:
                self = .yes
                return
            case .no: isKnown = true
            case .notAnswered, .notAsked: break
            }
        }
        self = isKnown ? .no : .notAnswered
    }

    /// What the options of an answer say.
    fileprivate init(_ answer: Answer, _ truth: ([Int]) -> Truth) {
        switch answer {
        case .answered(let options), .ranked(let options): self = truth(options)
        case .number, .text: self = .no
        case .notAnswered: self = .notAnswered
        case .notAsked: self = .notAsked
        }
    }
}

extension Answer {
    /// What the respondent did with the question.
    package var state: ConditionProgram.AnswerState {
        switch self {
        case .answered, .ranked, .number, .text: .answered
        case .notAnswered: .notAnswered
        case .notAsked: .notAsked
        }
    }
}

/// The day of a date in ISO 8601 as 20300418; nil without a date.
package func dayNumber(of date: String?) -> Int? {
    guard let bytes = date?.utf8.prefix(10), bytes.count == 10 else { return nil }
    var number = 0
    for byte in bytes where byte != UInt8(ascii: "-") { number = number * 10 + Int(byte) - 0x30 }
    return number
}
