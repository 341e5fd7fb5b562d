/// A question with what everybody answered: the generator knows what a report may say.
struct RandomQuestion {
    enum Kind: String, CaseIterable {
        case singleChoice = "single_choice"
        case multipleChoice = "multiple_choice"
        case scale, ranking, number, open

        var hasOptions: Bool {
            switch self {
            case .singleChoice, .multipleChoice, .scale, .ranking: true
            case .number, .open: false
            }
        }

        var isChoice: Bool {
            switch self {
            case .singleChoice, .multipleChoice, .scale: true
            case .ranking, .number, .open: false
            }
        }
    }

    enum Answer: Equatable {
        case none, notAsked
        case chosen([Int])
        case text(String)
    }

    var id: String
    var kind: Kind
    var codes: [String] = []
    /// The options outside the base.
    var outside: Set<Int> = []
    /// Whether it is derived from others, so that nobody is asked it.
    var isDerived = false
    /// Its lines in the codebook.
    var yaml: String
    var answers: [Answer] = []

    var base: Int { answers.count(where: isInBase) }

    func base(among members: Set<Int>) -> Int {
        answers.indices.count { members.contains($0) && isInBase(answers[$0]) }
    }

    func isInBase(_ answer: Answer) -> Bool {
        switch answer {
        case .none, .notAsked: false
        case .text: true
        case .chosen(let chosen): chosen.isEmpty || !outside.isSuperset(of: chosen)
        }
    }

    /// How many chose or ranked an option.
    func count(_ option: Int) -> Int {
        answers.filter { if case .chosen(let chosen) = $0 { chosen.contains(option) } else { false } }.count
    }

    func choosers(_ option: Int) -> Set<Int> {
        Set(
            answers.indices.filter { index in
                if case .chosen(let chosen) = answers[index] { chosen.contains(option) } else { false }
            })
    }
}

/// A random codebook and its answers.
struct RandomSurvey {
    var unit: (singular: String, plural: String) = ("town", "towns")
    var invited = 0
    var respondents: [String] = []
    var questions: [RandomQuestion] = []
    /// Groups as expressions name them, each with its members.
    var groups: [(name: String, members: Set<Int>)] = []
    /// Whether types and regions are given.
    var groupings: [String] = []
    var hasNames = true
    var isWeighted = false
    /// The lines of batteries and derived variables.
    var joined = ""
    /// The names of batteries.
    var batteries: [String] = []
    private var header = ""

    static func make(_ choices: inout RandomChoices, _ words: RandomWords) -> RandomSurvey {
        var survey = RandomSurvey()
        survey.unit = choices.pick([
            ("town", "towns"), ("mechanism", "mechanisms"), ("x*y", "x*ys"), ("3rd office", "3rd offices"),
            ("unit of 1,000", "units of 1,000"), ("école", "écoles"), ("бюро", "бюро"),
            ("town\u{A0}hall", "town\u{A0}halls"),
        ])
        survey.hasNames = choices.chance(80)
        survey.isWeighted = choices.chance(15)
        survey.makeRespondents(&choices, words)
        let kinds = (0..<choices.number(2...5)).map { _ in choices.pick(RandomQuestion.Kind.allCases) }
        for (index, kind) in kinds.enumerated() { survey.addQuestion(kind, index, &choices, words) }
        survey.addBattery(&choices, words)
        survey.addNets(&choices, words)
        for question in survey.questions where question.kind.isChoice && choices.chance(40) {
            let option = choices.number(0...question.codes.count - 1)
            survey.groups.append(("\(question.id):\(question.codes[option])", question.choosers(option)))
        }
        return survey
    }

    // MARK: Respondents

    private mutating func makeRespondents(_ choices: inout RandomChoices, _ words: RandomWords) {
        let count = choices.pick([1, 2, 3, 5, 8, 13, 40])
        respondents = (0..<count).map { "r\($0)" }
        invited = count + choices.pick([0, 0, 1, 7, 1000])
        header = "unit: { singular: \(unit.singular.yaml), plural: \(unit.plural.yaml) }\ninvited: \(invited)\n"
        guard hasNames else { return }
        header += "respondents:\n"
        let values = [("type", ["x", "y", "z w"]), ("region", ["North", "South Shore"])].filter { _ in
            choices.chance(60)
        }
        groupings = values.map(\.0)
        var members: [String: Set<Int>] = [:]
        for (index, id) in respondents.enumerated() {
            let name = words.title(&choices)
            header += "  - { id: \(id), name: \("\(name) \(index)".yaml)"
            if choices.chance(30) { header += ", acronym: \("AC\(index)".yaml)" }
            if choices.chance(30) { header += ", sort-name: \(words.title(&choices).yaml)" }
            if choices.chance(20) { header += ", full-name: \("\(words.title(&choices)) in full \(index)".yaml)" }
            for (key, all) in values where choices.chance(80) {
                let value = choices.pick(all)
                header += ", \(key): \(value.yaml)"
                members["\(key):\(value.split(separator: " ").joined(separator: "_"))", default: []].insert(index)
            }
            header += " }\n"
        }
        groups = members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    // MARK: Questions

    private mutating func addQuestion(
        _ kind: RandomQuestion.Kind, _ index: Int, _ choices: inout RandomChoices, _ words: RandomWords
    ) {
        var question = RandomQuestion(id: "q\(index)", kind: kind, yaml: "")
        question.yaml = """
              - id: q\(index)
                topic: \(words.title(&choices, odd: 6).yaml)
                wording: \((words.phrase(&choices, words: choices.number(2...12), odd: 6) + "?").yaml)
                kind: \(kind.rawValue)

            """
        let earlier = questions.filter(\.kind.hasOptions)
        var asked = Set(respondents.indices)
        if !earlier.isEmpty, choices.chance(25) {
            let filter = choices.pick(earlier)
            let options = choices.number(1...filter.codes.count)
            let named = Array(choices.shuffled(Array(filter.codes.indices)).prefix(options))
            question.yaml +=
                "    universe: { question: \(filter.id), options: [\(named.map { filter.codes[$0].yaml }.joined(separator: ", "))] }\n"
            asked = named.reduce(into: []) { $0.formUnion(filter.choosers($1)) }
        }
        if kind.hasOptions { addOptions(to: &question, &choices, words) }
        // Some questions nobody answers, some all, and some options nobody chooses.
        let answering = choices.pick([0, 50, 90, 100, 100])
        let shunned = choices.chance(40) ? Set([0]) : []
        question.answers = respondents.indices.map { respondent in
            guard asked.contains(respondent) else { return .notAsked }
            return choices.chance(answering) ? answer(to: question, shunned, &choices, words) : .none
        }
        questions.append(question)
    }

    private func addOptions(to question: inout RandomQuestion, _ choices: inout RandomChoices, _ words: RandomWords) {
        question.yaml += "    options:\n"
        let count = choices.pick([2, 2, 3, 4, 5, 8, 17])
        let takesNumbers = question.kind == .scale || choices.chance(50)
        for option in 0..<count {
            let code = choices.pick(["o\(option)", "\(option + 1)", "a-\(option)"])
            let isTaken = question.codes.contains(code)
            question.codes.append(isTaken ? "p\(option)" : code)
            question.yaml += "      - { code: \(question.codes[option].yaml)"
            if takesNumbers { question.yaml += ", number: \(option + 1)" }
            if choices.chance(20) {
                question.yaml += ", label: \("\(choices.pick(["SDG", "L", "Nr\u{A0}"])) \(option + 1)".yaml)"
            }
            question.yaml += ", title: \(words.title(&choices).yaml)"
            if choices.chance(10) { question.yaml += ", full-title: \(words.phrase(&choices, words: 20, odd: 5).yaml)" }
            if choices.chance(15) {
                question.yaml += ", swatch: \(choices.pick(["#A21942", "#FCC30B", "#12436D"]).yaml)"
            }
            if option == count - 1, choices.chance(30) { question.yaml += ", always-last: yes" }
            if option == count - 1, count > 2, question.kind.isChoice, choices.chance(20) {
                question.yaml += ", outside-base: yes"
                question.outside.insert(option)
            }
            question.yaml += " }\n"
        }
    }

    private func answer(
        to question: RandomQuestion, _ shunned: Set<Int>, _ choices: inout RandomChoices, _ words: RandomWords
    ) -> RandomQuestion.Answer {
        let offered = question.codes.indices.filter { !shunned.contains($0) }
        switch question.kind {
        case .singleChoice, .scale: return .chosen([choices.pick(Array(offered))])
        case .multipleChoice:
            let some = choices.some(of: Array(offered), percent: choices.pick([20, 60, 100]))
            return .chosen(some.isEmpty ? [choices.pick(Array(offered))] : some)
        case .ranking:
            let some = choices.shuffled(Array(offered))
            return .chosen(Array(some.prefix(choices.number(1...some.count))))
        case .number:
            return .text(
                choices.pick([
                    "0", "3", "12.5", "-4", "1234567890", "0.000001", "\(choices.number(0...40))", "99999.25", "-0.5",
                ]))
        case .open: return .text(words.answer(&choices))
        }
    }

    // MARK: Files

    var codebook: String { header + "questions:\n" + asked.map(\.yaml).joined() + joined }

    /// The questions that have a column.
    private var asked: [RandomQuestion] { questions.filter { !$0.isDerived } }

    /// In the plain form; with a column of weights where a binding names it.
    func answers(_ choices: inout RandomChoices) -> String {
        var lines = [
            (["respondent", "submitted"] + asked.map(\.id) + (isWeighted ? ["w"] : [])).joined(separator: ",")
        ]
        for (index, id) in respondents.enumerated() {
            var cells = [id, choices.pick(["", "2024-02-03", "2024-02-04T10:30"])]
            for question in asked {
                switch question.answers[index] {
                case .none, .notAsked: cells.append("")
                case .chosen(let chosen): cells.append(chosen.map { question.codes[$0] }.joined(separator: " "))
                case .text(let text): cells.append(text.csv)
                }
            }
            if isWeighted { cells.append(choices.pick(["1", "0.5", "2.25", "1.000001", "40"])) }
            lines.append(cells.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Nil where the answers have the plain form.
    var binding: String? {
        guard isWeighted else { return nil }
        let columns = asked.map { question in
            let joined = question.kind == .multipleChoice || question.kind == .ranking ? ", joined-by: \" \"" : ""
            return "  \(question.id): { column: \(question.id)\(joined) }\n"
        }
        return """
            respondent: { column: respondent\(hasNames ? "" : ", as: new") }
            submitted: { column: submitted }
            weight: { column: w }
            questions:
            \(columns.joined())
            """
    }
}
