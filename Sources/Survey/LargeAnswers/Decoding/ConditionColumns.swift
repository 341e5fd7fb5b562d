import SurveyData

/// Judges conditions on all rows at hand, step by step.
struct ConditionColumns {
    /// A column of truths for each step that waits; those of rows that are not counted mean nothing.
    private var stack: [[UInt8]] = []

    /// The truth of each row.
    mutating func truths(_ program: ConditionProgram, _ batch: borrowing StreamedBatch) -> [UInt8] {
        stack.removeAll(keepingCapacity: true)
        for step in program.steps {
            switch step {
            case .options(let question, let truths): push(batch) { Self.options(truths, question, $0, batch) }
            case .numbers(let question, let ranges): push(batch) { Self.numbers(ranges, question, $0, batch) }
            case .state(let question, let state):
                push(batch) { (batch.state(question, $0) == state ? .yes : .no) }
            case .days(let days):
                push(batch) { row in
                    batch.days[row] == 0 ? .notAnswered : days.contains(batch.days[row]) ? .yes : .no
                }
            case .respondents: preconditionFailure("who names respondents lists them, and is not streamed")
            case .not:
                for row in stack[stack.count - 1].indices {
                    let truth = Truth(rawValue: stack[stack.count - 1][row]) ?? .no
                    stack[stack.count - 1][row] = (!truth).rawValue
                }
            case .all(let count): join(count) { $0 && $1 }
            case .any(let count): join(count) { $0 || $1 }
            }
        }
        return stack.popLast() ?? []
    }

    @inline(__always)
    private mutating func push(_ batch: borrowing StreamedBatch, _ truth: (Int) -> Truth) {
        var column = [UInt8](repeating: Truth.no.rawValue, count: batch.count)
        for row in 0..<batch.count where batch.fates[row] == .counted { column[row] = truth(row).rawValue }
        stack.append(column)
    }

    @inline(__always)
    private mutating func join(_ count: Int, _ both: (Truth, Truth) -> Truth) {
        for _ in 1..<count {
            let last = stack.removeLast()
            let top = stack.count - 1
            for row in last.indices {
                stack[top][row] =
                    both(Truth(rawValue: stack[top][row]) ?? .no, Truth(rawValue: last[row]) ?? .no).rawValue
            }
        }
    }

    @inline(__always)
    private static func options(
        _ truths: [Truth], _ question: Int, _ row: Int, _ batch: borrowing StreamedBatch
    ) -> Truth {
        switch batch.state(question, row) {
        case .answered: batch.truth(truths, question, row)
        case .notAnswered: .notAnswered
        case .notAsked: .notAsked
        }
    }

    @inline(__always)
    private static func numbers(
        _ ranges: [NumberRange], _ question: Int, _ row: Int, _ batch: borrowing StreamedBatch
    ) -> Truth {
        switch batch.state(question, row) {
        case .answered:
            let number = batch.numbers[batch.places[question].firstNumber &+ row]
            return ranges.contains { $0.contains(number) } ? .yes : .no
        case .notAnswered: return .notAnswered
        case .notAsked: return .notAsked
        }
    }
}

extension StreamedBatch {
    /// What the options that a row chose say together.
    @inline(__always)
    fileprivate func truth(_ truths: [Truth], _ question: Int, _ row: Int) -> Truth {
        let place = places[question]
        if place.takesOneOption {
            let outcome = Int(outcomes[place.firstOutcome &+ row])
            return outcome < place.optionCount ? truths[outcome] : .no
        }
        // No option of a multiple choice that is streamed is outside the base: each says yes or no.
        var found = Truth.no
        forEachOption(question, row) { found = found || truths[$0] }
        return found
    }

    /// What a row did with a question.
    @inline(__always)
    fileprivate func state(_ question: Int, _ row: Int) -> ConditionProgram.AnswerState {
        let place = places[question]
        let outcome = Int(outcomes[place.firstOutcome &+ row])
        if outcome <= place.number(of: .answered) { return .answered }
        return outcome == place.number(of: .notAsked) ? .notAsked : .notAnswered
    }
}
