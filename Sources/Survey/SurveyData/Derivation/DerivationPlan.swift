/// A derivation, prepared for one codebook: questions and options are indices.
package struct DerivationPlan: Sendable {
    /// How answers follow.
    package enum Rule: Sendable {
        /// Of a question that takes one option: the option for each; nil where it counts as not answered.
        case lookup(question: Int, [Int?])
        /// Of a question for a number.
        case bands(question: Int, [NumberRange], options: [Int])
        /// Of a question with options.
        case sets(question: Int, OptionSets)
        /// Of a question with options: whether each counts, and whether each is outside the base.
        case count(question: Int, [Bool], outside: [Bool])
        /// The option of each condition.
        case cases([ConditionProgram], options: [Int], takesAll: Bool)
    }

    /// Where the options of a question lead, when several may be chosen.
    package struct OptionSets: Sendable {
        /// By option of the source: its options, ascending.
        package let targets: [[Int]]
        /// By option of the source: whether it leads nowhere, but is in the base.
        private let isUnnamed: [Bool]
        /// By own option.
        private let isOutside: [Bool]

        fileprivate init(_ merged: [[String]], of source: Question, to options: [AnswerOption]) {
            targets = source.options.map { option in merged.indices.filter { merged[$0].contains(option.code) } }
            isUnnamed = zip(source.options, targets).map { !$0.isOutsideBase && $1.isEmpty }
            isOutside = options.map(\.isOutsideBase)
        }

        /// The options of those who chose some of the source's.
        ///
        /// Who chose one in the base is in the base of the variable as well, whatever else was chosen.
        fileprivate func options(_ chosen: [Int]) -> [Int] {
            let found = Set(chosen.flatMap { targets[$0] }).sorted()
            let isLost = found.allSatisfy { isOutside[$0] } && chosen.contains { isUnnamed[$0] }
            return isLost ? [] : found
        }
    }

    /// The rule.
    package let rule: Rule
    /// What becomes of answers for which it names no option.
    package let otherwise: Derivation.Otherwise
    /// The indices of the questions that it uses, each once, ascending; all before its own.
    package let questions: [Int]

    /// Nil for a question that was asked.
    ///
    /// - Parameter index: of the question in the codebook.
    package init?(_ index: Int, in codebook: Codebook) {
        let question = codebook.questions[index]
        guard let derivation = question.derivation else { return nil }
        otherwise = derivation.otherwise
        questions = derivation.sources.compactMap(codebook.index(ofQuestion:)).sorted()
        var own = Array(question.options.indices)
        if case .option(let other) = otherwise { own.remove(at: other) }
        func source(_ id: String) -> Int {
            guard let found = codebook.index(ofQuestion: id), found < index else {
                preconditionFailure("a variable is derived from earlier questions of its codebook")
            }
            return found
        }
        switch derivation.rule {
        case .bands(let id, let ranges): rule = .bands(question: source(id), ranges, options: own)
        case .recode(let id, let merged), .nets(let id, let merged):
            let from = source(id)
            let sets = OptionSets(merged, of: codebook.questions[from], to: question.options)
            let isSingle = question.kind.takesOneOption
            rule = isSingle ? .lookup(question: from, sets.targets.map(\.first)) : .sets(question: from, sets)
        case .count(let id, let codes):
            let from = source(id)
            let options = codebook.questions[from].options
            rule = .count(
                question: from, options.map { codes.contains($0.code) }, outside: options.map(\.isOutsideBase))
        case .cases(let conditions, let takesAll):
            rule = .cases(
                conditions.map { ConditionProgram($0, in: codebook) }, options: own, takesAll: takesAll)
        }
    }

    /// Whether it asks for the day of a response.
    package var needsDays: Bool {
        guard case .cases(let programs, _, _) = rule else { return false }
        return programs.contains(where: \.needsDays)
    }
}

extension DerivationPlan {
    /// What a response answers to the variable; the answers to earlier questions are at hand.
    ///
    /// - Returns: nil when the definition has no place for the answer, which is a problem.
    package func answer(of response: Response) -> Answer? {
        switch rule {
        case .lookup(let question, let options):
            return of(response.answers[question]) { chosen in
                chosen.first.flatMap { options[$0] }.map { .answered(options: [$0]) } ?? .notAnswered
            }
        case .bands(let question, let ranges, let options):
            guard case .number(let number) = response.answers[question] else { return response.answers[question] }
            if let band = ranges.firstIndex(where: { $0.contains(number) }) {
                return .answered(options: [options[band]])
            }
            return other
        case .sets(let question, let sets):
            return of(response.answers[question]) { .answered(options: sets.options($0)) }
        case .count(let question, let counted, let outside):
            return of(response.answers[question]) { chosen in
                // Who chose nothing but options outside the base is in no base of numbers.
                if !chosen.isEmpty, chosen.allSatisfy({ outside[$0] }) { return .notAnswered }
                return .number(ExactNumber(integer: chosen.count { counted[$0] }))
            }
        case .cases(let programs, let options, let takesAll):
            let truths = programs.lazy.map { $0.truth(of: response) }
            return takesAll ? all(truths, options) : first(truths, options)
        }
    }

    /// The answer for which the rule names no option.
    private var other: Answer? {
        switch otherwise {
        case .refused: nil
        case .notAnswered: .notAnswered
        case .option(let option): .answered(options: [option])
        }
    }

    private func of(_ answer: Answer, _ derived: ([Int]) -> Answer) -> Answer {
        switch answer {
        case .answered(let options), .ranked(let options): derived(options)
        case .number, .text, .notAnswered: .notAnswered
        case .notAsked: .notAsked
        }
    }

    /// A condition that cannot be judged makes the variable unknown, unless an earlier one holds.
    private func first(_ truths: some Sequence<Truth>, _ options: [Int]) -> Answer? {
        for (truth, option) in zip(truths, options) {
            switch truth {
            case .no: continue
            case .yes: return .answered(options: [option])
            case .notAnswered: return .notAnswered
            case .notAsked: return .notAsked
            }
        }
        return other
    }

    /// Every case that holds; unknown, where none holds and one cannot be judged.
    private func all(_ truths: some Sequence<Truth>, _ options: [Int]) -> Answer? {
        let found = Array(truths)
        let chosen = zip(options, found).filter { $1 == .yes }.map(\.0)
        if !chosen.isEmpty { return .answered(options: chosen) }
        switch found.reduce(.no, ||) {
        case .notAnswered: return .notAnswered
        case .notAsked: return .notAsked
        case .no, .yes: return otherwise == .refused ? .answered(options: []) : other
        }
    }
}
