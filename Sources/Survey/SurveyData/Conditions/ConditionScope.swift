import Dates
import Diagnostics

/// What the names in a condition may mean: the questions before it, and the groups of respondents.
package struct ConditionScope {
    /// In the order of the codebook.
    let questions: [Question]
    let respondents: [Respondent]
    private let indices: [String: Int]

    init(questions: [Question], respondents: [Respondent]) {
        self.questions = questions
        self.respondents = respondents
        indices = Dictionary(zip(questions.map(\.id), questions.indices), uniquingKeysWith: min)
    }

    /// Names that are no questions.
    static let others = ["type", "region", "respondent", "submitted"]

    /// Records every name and value that has no meaning.
    func check(_ condition: Condition, into diagnostics: inout DiagnosticList) {
        for test in condition.tests { check(test, into: &diagnostics) }
    }

    private func check(_ test: ConditionTest, into diagnostics: inout DiagnosticList) {
        if let index = indices[test.subject] { return check(test, questions[index], into: &diagnostics) }
        switch test.subject {
        case "type": checkGroups(test, respondents.compactMap(\.type), into: &diagnostics)
        case "region": checkGroups(test, respondents.compactMap(\.region), into: &diagnostics)
        case "respondent": checkRespondents(test, into: &diagnostics)
        case "submitted": checkDates(test, into: &diagnostics)
        default:
            diagnostics.add(
                Diagnostic(
                    "unknown-question", at: test.place, "the codebook has no question \(quoted(test.subject))",
                    hint: nearestNameHint(to: test.subject, among: questions.map(\.id) + Self.others)))
        }
    }

    private func check(_ test: ConditionTest, _ question: Question, into diagnostics: inout DiagnosticList) {
        if test.relation == .state { return }
        switch question.kind {
        case .open:
            diagnostics.add(
                Diagnostic(
                    "bad-condition", at: test.place, "\(question.id) is open: its answers cannot be compared",
                    hint: "write \"\(question.id) is answered\""))
        case .number: checkNumbers(test, into: &diagnostics)
        case .singleChoice, .multipleChoice, .scale, .ranking:
            if test.relation == .equal || test.relation == .unequal {
                checkOptions(test, question, into: &diagnostics)
            } else if question.kind == .scale {
                checkNumbers(test, into: &diagnostics)
            } else {
                diagnostics.add(
                    Diagnostic(
                        "bad-condition", at: test.place,
                        "\"\(test.relation.rawValue)\" compares numbers, but the options of \(question.id) are not on a scale",
                        hint:
                            "name the options: \(question.id) = \(question.options.prefix(2).map(\.code).joined(separator: "|"))"
                    ))
            }
        }
    }

    private func checkOptions(_ test: ConditionTest, _ question: Question, into diagnostics: inout DiagnosticList) {
        for (value, place) in zip(test.values, test.valuePlaces) where question.option(value) == nil {
            diagnostics.add(
                Diagnostic(
                    "unknown-option", at: place, "\(question.id) has no option \(quoted(value))",
                    hint: nearestNameHint(to: value, among: question.options.map(\.code))))
        }
    }

    private func checkNumbers(_ test: ConditionTest, into diagnostics: inout DiagnosticList) {
        for (value, place) in zip(test.values, test.valuePlaces) where ExactNumber(value) == nil {
            diagnostics.add(
                Diagnostic("bad-number", at: place, "\(quoted(value)) is not a number such as \"12\" or \"2.5\""))
        }
    }

    private func checkGroups(_ test: ConditionTest, _ names: [String], into diagnostics: inout DiagnosticList) {
        guard !names.isEmpty else {
            diagnostics.add(
                Diagnostic(
                    "no-groups", at: test.place, "the codebook gives no respondent a \(test.subject)",
                    hint: "write \(test.subject): in the codebook's respondents"))
            return
        }
        checkNames(test, names, "there is no \(test.subject)", into: &diagnostics)
    }

    private func checkRespondents(_ test: ConditionTest, into diagnostics: inout DiagnosticList) {
        checkNames(test, respondents.map(\.id), "the codebook has no respondent", into: &diagnostics)
    }

    private func checkNames(
        _ test: ConditionTest, _ names: [String], _ message: String, into diagnostics: inout DiagnosticList
    ) {
        guard test.relation == .equal || test.relation == .unequal else {
            diagnostics.add(
                Diagnostic(
                    "bad-condition", at: test.place, "\(test.subject) can be compared by \"=\" and \"!=\" only"))
            return
        }
        for (value, place) in zip(test.values, test.valuePlaces)
        where !names.contains(where: { isNamed($0, by: value) }) {
            diagnostics.add(
                Diagnostic(
                    "unknown-group", at: place, "\(message) \(quoted(value))",
                    hint: nearestNameHint(to: value, among: names.map { $0.replacing(" ", with: "_") })))
        }
    }

    private func checkDates(_ test: ConditionTest, into diagnostics: inout DiagnosticList) {
        for (value, place) in zip(test.values, test.valuePlaces) where days(of: value) == nil {
            diagnostics.add(
                Diagnostic(
                    "bad-date", at: place,
                    "\(quoted(value)) is not a day, month or year such as \"2030-04-18\", \"2030-04\" or \"2030\""))
        }
    }

    /// Underscores may be written for spaces.
    private func isNamed(_ name: String, by value: String) -> Bool {
        name == value || name.replacing(" ", with: "_") == value
    }

    /// The days of a day, month or year; nil for anything else.
    private func days(of text: String) -> ClosedRange<Int>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        let full = parts.map(String.init) + ["01", "01"].dropFirst(parts.count - 1)
        guard CalendarDate(full.joined(separator: "-")) != nil else { return nil }
        let numbers = parts.compactMap { Int($0) }
        switch numbers.count {
        case 1: return numbers[0] * 10_000...numbers[0] * 10_000 + 9_999
        case 2: return numbers[0] * 10_000 + numbers[1] * 100...numbers[0] * 10_000 + numbers[1] * 100 + 99
        default:
            let day = numbers[0] * 10_000 + numbers[1] * 100 + numbers[2]
            return day...day
        }
    }
}

extension ConditionScope {
    /// Adds the steps of a condition without problems.
    func compile(_ condition: Condition, into steps: inout [ConditionProgram.Step]) {
        switch condition {
        case .test(let test): compile(test, into: &steps)
        case .not(let inner):
            compile(inner, into: &steps)
            steps.append(.not)
        case .all(let parts):
            for part in parts { compile(part, into: &steps) }
            steps.append(.all(parts.count))
        case .any(let parts):
            for part in parts { compile(part, into: &steps) }
            steps.append(.any(parts.count))
        }
    }

    private func compile(_ test: ConditionTest, into steps: inout [ConditionProgram.Step]) {
        if let index = indices[test.subject] {
            steps.append(step(test, index))
        } else if test.subject == "submitted" {
            compileDates(test, into: &steps)
        } else {
            steps.append(.respondents(Set(respondents.filter { isOne($0, test) }.map(\.id))))
        }
        if test.relation == .unequal { steps.append(.not) }
    }

    private func isOne(_ respondent: Respondent, _ test: ConditionTest) -> Bool {
        let name =
            switch test.subject {
            case "type": respondent.type
            case "region": respondent.region
            default: respondent.id as String?
            }
        guard let name else { return false }
        return test.values.contains { isNamed(name, by: $0) }
    }

    private func step(_ test: ConditionTest, _ index: Int) -> ConditionProgram.Step {
        let question = questions[index]
        switch test.relation {
        case .state:
            let states: [String: ConditionProgram.AnswerState] = ["answered": .answered, "not-asked": .notAsked]
            return .state(question: index, states[test.values[0]] ?? .notAnswered)
        case .equal, .unequal:
            if question.kind == .number { return .numbers(question: index, ranges(test)) }
            // Options outside the base say nothing, unless one of them is named.
            let namesOutside = question.options.contains { $0.isOutsideBase && test.values.contains($0.code) }
            return .options(
                question: index,
                question.options.map { option in
                    if option.isOutsideBase, !namesOutside { return .notAnswered }
                    return test.values.contains(option.code) ? .yes : .no
                })
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            let ranges = ranges(test)
            if question.kind == .number { return .numbers(question: index, ranges) }
            return .options(
                question: index,
                question.options.map { option in
                    if option.isOutsideBase { return .notAnswered }
                    return option.number.flatMap { ExactNumber(String($0)) }.map { number in
                        ranges.contains { $0.contains(number) } ? .yes : .no
                    } ?? .no
                })
        }
    }

    private func ranges(_ test: ConditionTest) -> [NumberRange] {
        test.values.compactMap { ExactNumber($0) }.map { NumberRange(test.relation, $0) }
    }

    private func compileDates(_ test: ConditionTest, into steps: inout [ConditionProgram.Step]) {
        // Before and after every day that four digits of a year hold.
        let (first, last) = (-1, 100_000_000)
        for value in test.values {
            guard let days = days(of: value) else { preconditionFailure("a date without a problem is a day") }
            switch test.relation {
            case .equal, .unequal, .state: steps.append(.days(days))
            case .less: steps.append(.days(first...days.lowerBound - 1))
            case .lessOrEqual: steps.append(.days(first...days.upperBound))
            case .greater: steps.append(.days(days.upperBound + 1...last))
            case .greaterOrEqual: steps.append(.days(days.lowerBound...last))
            }
        }
        if test.values.count > 1 { steps.append(.any(test.values.count)) }
    }
}
