/// The files of a report within the documented syntax; a seed makes the same ones again.
package struct RandomReport {
    /// Each by its path in the report's folder.
    package private(set) var files: [(path: String, text: String)] = []

    private var choices: RandomChoices
    private let words: RandomWords
    private let survey: RandomSurvey
    private var report = ""

    /// - Parameter hasRareScripts: whether some reports need fonts that are opened on demand.
    package init(seed: UInt64, hasRareScripts: Bool = true) {
        choices = RandomChoices(seed: seed)
        let isRare = choices.chance(20)
        words = RandomWords(hasRareScripts: hasRareScripts && isRare)
        survey = RandomSurvey.make(&choices, words)
        addSurvey()
        addReport()
    }

    private mutating func add(_ path: String, _ text: String) { files.append((path, text)) }

    // MARK: The survey and an earlier wave of it

    private mutating func addSurvey() {
        add("codebook.yaml", survey.codebook)
        add("responses.csv", survey.answers(&choices))
        if let binding = survey.binding { add("binding.yaml", binding) }
    }

    /// The same codebook, answered by some of the same respondents.
    private mutating func earlierWave(_ year: String, percent: Int) -> RandomSurvey? {
        guard choices.chance(percent) else { return nil }
        var earlier = survey
        for index in earlier.questions.indices where choices.chance(50) {
            earlier.questions[index].answers = choices.shuffled(earlier.questions[index].answers)
        }
        // Who is asked may have changed: only questions that are asked of everyone are sure to fit.
        guard !earlier.questions.contains(where: { $0.yaml.contains("universe") }) else { return nil }
        add("\(year)/codebook.yaml", earlier.codebook)
        add("\(year)/responses.csv", earlier.answers(&choices))
        if let binding = earlier.binding { add("\(year)/binding.yaml", binding) }
        return earlier
    }

    // MARK: report.yaml

    private mutating func addReport() {
        let earlier = earlierWave("2021", percent: 30)
        let oldest = earlier == nil ? nil : earlierWave("2019", percent: 50)
        let rules = RandomRules.make(&choices, survey)
        report = """
            layout: \(choices.pick(["report", "report", "letter"]))
            language: \(choices.pick(["en", "en", "en", "en-GB", "fr", "ar", "ru"]))
            date: 2024-03-01
            issuing-body: \(words.title(&choices, odd: 6).yaml)
            source: \((words.phrase(&choices, words: 6, odd: 6) + ".").yaml)

            """
        if choices.chance(50) { report += "date-line: \(choices.pick(["March 2024", "مارس", "2024"]).yaml)\n" }
        if choices.chance(30) { report += "occasion: \(words.title(&choices, odd: 6).yaml)\n" }
        if choices.chance(50) { report += "keywords: [\(words.title(&choices, odd: 6).yaml), survey]\n" }
        if choices.chance(30) {
            report += "acronyms: { HLPF: High-level Forum, ABC: \(words.title(&choices, odd: 6).yaml) }\n"
        }
        if survey.binding != nil { report += "binding: binding.yaml\n" }
        report += rules.yaml
        if let earlier {
            report += "waves:\n  - { id: \"2021\", codebook: 2021/codebook.yaml, answers: 2021/responses.csv"
            if choices.chance(60) { report += ", label: \(words.title(&choices, odd: 6).yaml)" }
            report += earlier.binding == nil ? " }\n" : ", binding: 2021/binding.yaml }\n"
        }
        if let oldest {
            let binding = oldest.binding == nil ? "" : ", binding: 2019/binding.yaml"
            report += "  - { id: \"2019\", codebook: 2019/codebook.yaml, answers: 2019/responses.csv\(binding) }\n"
        }
        let filters = (0..<choices.pick([0, 0, 1, 2])).map { "f\($0)" }
        for (index, filter) in filters.enumerated() {
            report += index == 0 ? "filters:\n" : ""
            report += "  \(filter): { title: \(words.title(&choices, odd: 6).yaml), "
            report += "where: \(survey.condition(&choices).yaml) }\n"
        }
        var writer = RandomTexts(
            choices: choices, words: words, survey: survey, earlier: earlier, rules: rules)
        (writer.filters, writer.hasOldestWave) = (filters, oldest != nil)
        let texts = writer.texts()
        choices = writer.choices
        if !writer.graphs.isEmpty { report += "graphs:\n" + writer.graphs.joined() }
        addDocuments(texts)
        add("report.yaml", report)
        for text in texts { add("texts/\(text.name).md", text.text) }
    }

    private mutating func addDocuments(_ texts: [RandomTexts.Text]) {
        report += "documents:\n"
        for document in Set(texts.map(\.document)).sorted() {
            report += "  - name: doc\(document)\n    title: \(words.title(&choices, odd: 6).yaml)\n"
            for key in ["subtitle", "summary"] where choices.chance(60) {
                report += "    \(key): \(words.phrase(&choices, words: 8, odd: 6).yaml)\n"
            }
            report += "    short-title: \(choices.pick(["Short", "Résumé 2024", "تقرير"]).yaml)\n"
            if choices.chance(40) { report += "    contents: yes\n" }
            for key in ["number-tables", "list-of-tables"] where choices.chance(25) { report += "    \(key): yes\n" }
            if choices.chance(40) { report += "    part-label: \(choices.pick(["Part", "Chapitre", "Teil"]))\n" }
            let own = texts.filter { $0.document == document }.map(\.name)
            let front = own.count > 1 && choices.chance(25) ? 1 : 0
            let back = own.count - front > 1 && choices.chance(25) ? 1 : 0
            if front > 0 { report += "    front-matter: [\(own[0])]\n" }
            report += "    parts: [\(own.dropFirst(front).dropLast(back).joined(separator: ", "))]\n"
            if back > 0, let last = own.last { report += "    back-matter: [\(last)]\n" }
        }
    }
}

/// How the report rounds, and what it does with small bases.
struct RandomRules {
    /// Shares and means of fewer respondents are not printed.
    var withheldBelow = 0
    /// Shares are rounded so that they sum to 100: of single choices and scales only.
    var isRemainder = false
    var yaml = ""

    static func make(_ choices: inout RandomChoices, _ survey: RandomSurvey) -> RandomRules {
        var rules = RandomRules()
        let kinds = survey.questions.map(\.kind)
        let allowsRemainder = !kinds.contains(.multipleChoice) && !kinds.contains(.ranking)
        let rounding = choices.pick(
            ["", "", "half-away-from-zero", "half-to-even"] + (allowsRemainder ? ["largest-remainder"] : []))
        if !rounding.isEmpty { rules.yaml += "rounding: \(rounding)\n" }
        rules.isRemainder = rounding == "largest-remainder"
        if choices.chance(35) {
            let below = choices.pick([2, 3, 5, 10, 30])
            let isWithheld = choices.chance(50)
            rules.yaml += "small-base: { below: \(below), shares: \(isWithheld ? "withhold" : "mark") }\n"
            if isWithheld { rules.withheldBelow = below }
        }
        return rules
    }
}
