/// Questions that belong together: batteries, and variables derived from others.
extension RandomSurvey {
    /// A second question with the options of another, and the battery of both.
    mutating func addBattery(_ choices: inout RandomChoices, _ words: RandomWords) {
        let some = questions.filter(\.kind.isChoice)
        guard !some.isEmpty, choices.chance(30) else { return }
        let first = choices.pick(some)
        guard let options = first.yaml.firstRange(of: "    options:\n") else { return }
        var second = first
        second.id = "q\(questions.count)"
        second.yaml = """
              - id: \(second.id)
                topic: \(words.title(&choices, odd: 6).yaml)
                wording: Another?
                kind: \(first.kind.rawValue)

            """ + first.yaml[options.lowerBound...]
        // Everyone is asked it.
        second.answers = choices.shuffled(first.answers).map { $0 == .notAsked ? .none : $0 }
        questions.append(second)
        batteries = ["b0"]
        joined += "batteries:\n  b0: { topic: \(words.title(&choices, odd: 6).yaml), items: [\(first.id), \(second.id)]"
        if choices.chance(50) { joined += ", wording: \(words.phrase(&choices, words: 5, odd: 6).yaml)" }
        joined += " }\n"
    }

    /// Two nets of a question, the second of which holds the first; its options outside the base follow them.
    mutating func addNets(_ choices: inout RandomChoices, _ words: RandomWords) {
        let some = questions.filter { $0.kind.hasOptions && $0.codes.count - $0.outside.count > 1 }
        guard !some.isEmpty, choices.chance(30) else { return }
        let source = choices.pick(some)
        let inside = choices.shuffled(source.codes.indices.filter { !source.outside.contains($0) })
        let outside = source.outside.sorted()
        var nets = RandomQuestion(id: "d0", kind: .multipleChoice, yaml: "")
        nets.isDerived = true
        nets.codes = ["n0", "n1"] + outside.map { source.codes[$0] }
        nets.outside = Set(outside.indices.map { $0 + 2 })
        nets.answers = source.answers.map { answer in
            guard case .chosen(let chosen) = answer else { return answer }
            var found: [Int] = []
            if chosen.contains(inside[0]) { found = [0, 1] } else if chosen.contains(inside[1]) { found = [1] }
            let others = outside.indices.filter { chosen.contains(outside[$0]) }.map { $0 + 2 }
            return .chosen(found.isEmpty && !source.outside.isSuperset(of: chosen) ? [] : found + others)
        }
        joined += """
            derived:
              d0:
                topic: \(words.title(&choices, odd: 6).yaml)
                nets-of: \(source.id)
                nets:
                  - { code: n0, title: \(words.title(&choices).yaml), of: \(source.codes[inside[0]].yaml) }
                  - { code: n1, title: \(words.title(&choices).yaml), of: [n0, \(source.codes[inside[1]].yaml)] }

            """
        questions.append(nets)
    }

    /// Conditions that hold for some, and name what the survey has.
    func condition(_ choices: inout RandomChoices) -> String {
        let tests = questions.filter { $0.kind.hasOptions }.map { question in
            "\(question.id) \(choices.pick(["=", "!="])) \"\(choices.pick(question.codes))\""
        }
        let test = choices.pick(tests + ["\(choices.pick(questions).id) is answered", "submitted >= 2024-02-04"])
        return choices.pick([test, test, "not (\(test))", "\(test) or submitted = 2024"])
    }
}
