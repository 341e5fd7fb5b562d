/// Writes the texts of a report, and the graphs that they place.
struct RandomTexts {
    struct Text {
        var name: String
        /// The number of the document that holds it.
        var document: Int
        var text: String
    }

    var choices: RandomChoices
    let words: RandomWords
    let survey: RandomSurvey
    let earlier: RandomSurvey?
    let rules: RandomRules
    /// The names of filters.
    var filters: [String] = []
    /// Whether there is a wave before the earlier one.
    var hasOldestWave = false
    /// The graphs' lines in report.yaml.
    private(set) var graphs: [String] = []
    /// Graphs and tables of the document at hand.
    private var placedGraphs: [String] = []
    private var placedTables: Set<String> = []
    private var headings: [String] = []
    private var headingCount = 0

    init(choices: RandomChoices, words: RandomWords, survey: RandomSurvey, earlier: RandomSurvey?, rules: RandomRules) {
        (self.choices, self.words, self.survey, self.earlier, self.rules) = (choices, words, survey, earlier, rules)
    }

    mutating func texts() -> [Text] {
        var texts: [Text] = []
        for document in 0..<choices.pick([1, 1, 1, 2]) {
            (placedGraphs, placedTables, headings) = ([], [], [])
            let count = choices.number(1...3)
            let points = count > 1 && choices.chance(30) ? "d\(document)t\(count - 1)" : nil
            for index in 0..<count {
                let name = "d\(document)t\(index)"
                let text = name == points ? numberedPoints() : part(points: index == 0 ? points : nil)
                texts.append(Text(name: name, document: document, text: text))
            }
        }
        return texts
    }

    // MARK: Parts

    private mutating func heading(_ level: Int) -> String {
        headingCount += 1
        let id = "h\(headingCount)"
        headings.append(id)
        let title = words.title(&choices, odd: 6).markdown
        return "\(String(repeating: "#", count: level)) \(title) {#\(id)}\n\n"
    }

    private mutating func part(points: String?) -> String {
        var text = heading(1)
        if let points { text += "{points \(points)}\n\n" }
        for _ in 0..<choices.number(1...5) {
            if choices.chance(20) { text += heading(2) + paragraph() }
            text += block()
        }
        return text
    }

    private mutating func numberedPoints() -> String {
        var text = "---\nnumbered: \(choices.pick(["Summary point", "Message"]))\n---\n\n" + heading(1) + paragraph()
        for _ in 0..<choices.number(1...4) { text += heading(2) + paragraph() }
        return text
    }

    private mutating func block() -> String {
        switch choices.number(0...11) {
        case 0, 1, 2: return paragraph()
        case 3: return list()
        case 4: return markdownTable()
        case 5: return statement()
        case 6, 7: return graph()
        case 8, 9: return table()
        case 10: return choices.chance(70) ? answers() : annex()
        default: return sections()
        }
    }

    private mutating func paragraph() -> String { sentences() + "\n\n" }

    /// Prose and expressions in one line.
    private mutating func sentences() -> String {
        var pieces: [String] = []
        for _ in 0..<choices.number(1...5) {
            pieces.append(words.phrase(&choices, words: choices.number(2...10), odd: 4).textual)
            pieces.append(inline())
        }
        return "So " + pieces.filter { !$0.isEmpty }.joined(separator: " ") + "."
    }

    private mutating func inline() -> String {
        switch choices.number(0...15) {
        case 0: return "**\(words.phrase(&choices, words: 2, odd: 0))**"
        case 1: return "*\(words.phrase(&choices, words: 2, odd: 0))*"
        case 2: return "[\(words.phrase(&choices, words: 3, odd: 0))](https://example.org/a?b=c)"
        case 3: return "[palabras](lang:es) and [مياه](lang:ar)"
        case 4: return "[\(words.phrase(&choices, words: 3, odd: 0))](quote:)"
        case 5: return note()
        case 6:
            return headings.isEmpty
                ? "HLPF" : "[\(words.phrase(&choices, words: 2, odd: 0))](#\(choices.pick(headings)))"
        case 7: return placedGraphs.isEmpty ? "{{x}}" : "{graph \(choices.pick(placedGraphs))}"
        case 8: return "{cited 2.5 per cent}"
        case 9: return requirement()
        default: return expression().map { "{\($0)}" } ?? ""
        }
    }

    private mutating func note() -> String {
        let number = expression().map { " {\($0)}" } ?? ""
        return "{note \(words.phrase(&choices, words: 5, odd: 0))\(number) *here*, [there](https://example.org).}"
    }

    private mutating func list() -> String {
        let isNumbered = choices.chance(40)
        var text = ""
        for item in 1...choices.number(1...5) {
            text += (isNumbered ? "\(item). " : "- ") + sentences() + "\n"
            if choices.chance(20) { text += (isNumbered ? "   - " : "  - ") + sentences() + "\n" }
        }
        return text + "\n"
    }

    private mutating func markdownTable() -> String {
        let columns = choices.number(1...4)
        var text = ""
        for row in 0..<choices.number(2...5) {
            text += "| " + (0..<columns).map { _ in row == 0 ? "Head" : cell() }.joined(separator: " | ") + " |\n"
            if row == 0 { text += "|" + String(repeating: " --- |", count: columns) + "\n" }
        }
        return text + "\n"
    }

    private mutating func cell() -> String {
        if choices.chance(40), let expression = expression() { return "{\(expression)}" }
        return words.phrase(&choices, words: 2, odd: 0)
    }

    private mutating func statement() -> String {
        guard survey.hasNames, !survey.respondents.isEmpty else { return paragraph() }
        let kind = choices.pick(["paraphrase", "quotation"])
        var text = "> [!\(kind)] \(choices.pick(survey.respondents))\n"
        for index in 0..<choices.number(1...3) {
            if index > 0 { text += ">\n" }
            text +=
                choices.chance(20)
                ? "> - A point.\n> - Another.\n" : "> " + words.phrase(&choices, words: 20, odd: 2).textual + ".\n"
        }
        return text + "\n"
    }

    private mutating func answers() -> String {
        let open = survey.questions.filter { $0.kind == .open }
        guard !open.isEmpty else { return paragraph() }
        var expression = "answers \(choices.pick(open).id)\(choices.chance(20) ? " in ar" : "")"
        if !survey.groupings.isEmpty, choices.chance(30) { expression += " by \(choices.pick(survey.groupings))" }
        if choices.chance(40) { expression += " first \(choices.number(1...3))" }
        return "{\(expression)}\n\n"
    }

    /// The questionnaire, or who responded.
    private mutating func annex() -> String {
        guard placedTables.insert("codebook").inserted else { return paragraph() }
        let time = choices.pick(["day", "week", "month"])
        return choices.pick(["{codebook}", "{codebook}", "{codebook}", "{participation by \(time)}"]) + "\n\n"
    }

    /// Sections under the respondents' names.
    private mutating func sections() -> String {
        guard survey.hasNames else { return paragraph() }
        var text = heading(2)
        for respondent in choices.shuffled(survey.respondents).prefix(3) {
            text += "### @\(respondent)\n\n" + paragraph()
        }
        return text
    }

    // MARK: Results

    private mutating func graph() -> String {
        let kinds = survey.questions.filter { $0.kind.isChoice }
        guard !kinds.isEmpty else { return paragraph() }
        let question = choices.pick(kinds)
        let id = "g\(graphs.count)"
        var yaml = "  \(id):\n    question: \(question.id)\n"
        let isDonut = question.kind == .singleChoice && question.codes.count <= 4 && choices.chance(50)
        if isDonut { yaml += "    kind: donut\n" }
        yaml += "    title: \(title(question).yaml)\n"
        if choices.chance(30) { yaml += "    highlight-ranks: \(choices.number(0...4))\n" }
        if question.kind == .multipleChoice, choices.chance(30) { yaml += "    base: responses\n" }
        if !filters.isEmpty, choices.chance(30) { yaml += "    filter: \(choices.pick(filters))\n" }
        if choices.chance(15) { yaml += "    label: Graph \(graphs.count + 50)\n" }
        graphs.append(yaml)
        placedGraphs.append(id)
        return "![](graph:\(id))\n\n"
    }

    private mutating func title(_ question: RandomQuestion) -> String {
        let plain = words.title(&choices, odd: 6).split(separator: "{").joined().split(separator: "}").joined()
        if choices.chance(40), let expression = expression() { return "A: {\(expression)}" }
        return "A: \(plain)"
    }

    private mutating func table() -> String {
        guard let question = survey.questions.filter({ $0.kind != .open }).shuffledFirst(&choices) else {
            return paragraph()
        }
        var expression = "table \(question.id)"
        // More columns than these do not fit on a page.
        let mostGroups = 6
        let others = survey.questions.filter {
            $0.id != question.id && $0.kind.isChoice && $0.codes.count <= mostGroups
        }
        switch choices.number(0...8) {
        case 6 where !survey.batteries.isEmpty:
            expression = "table \(choices.pick(survey.batteries))"
            if !filters.isEmpty, choices.chance(30) {
                expression += " among \(choices.pick(filters))"
            } else if !survey.groupings.isEmpty, choices.chance(30) {
                expression += " by \(choices.pick(survey.groupings))"
            } else if earlier != nil, choices.chance(30) {
                expression += " since 2021"
            }
        case 7 where !filters.isEmpty: expression += " among \(choices.pick(filters))"
        case 8 where hasOldestWave && question.kind != .ranking: expression += " since 2019 2021"
        case 0 where !survey.groupings.isEmpty, 1 where !survey.groupings.isEmpty:
            expression += " by \(choices.pick(survey.groupings + survey.groupings))"
        case 2 where !others.isEmpty: expression += " by \(choices.pick(others).id)"
        case 3 where earlier != nil && question.kind.isChoice:
            expression += " since 2021" + (choices.chance(30) && survey.hasNames ? " of both" : "")
        default: break
        }
        // The same table twice is rare, but allowed.
        guard placedTables.insert(expression).inserted || choices.chance(10) else { return paragraph() }
        return "{\(expression)}\n\n"
    }

    // MARK: Expressions

    private mutating func requirement() -> String {
        choices.pick(["{require responded > 0}", "{require invited >= 1}", "{require response-rate <= 100}"])
    }

    /// An expression that the answers give a value for; nil when the question at hand gives none.
    private mutating func expression() -> String? {
        if choices.chance(15) { return general() }
        guard !survey.questions.isEmpty else { return nil }
        let question = choices.pick(survey.questions)
        let expression: String?
        switch question.kind {
        case .singleChoice, .multipleChoice: expression = ofChoice(question)
        case .scale: expression = choices.chance(40) ? ofNumber(question) : ofChoice(question)
        case .number: expression = ofNumber(question)
        case .ranking: expression = ofRanking(question)
        case .open: expression = "question \(question.id)"
        }
        guard let expression, choices.chance(20), let first = expression.first else { return expression }
        return first.uppercased() + expression.dropFirst()
    }

    private mutating func general() -> String {
        var all = [
            "invited", "responded", "invited in words", "responded in prose", "response-rate",
            "response-rate with base",
        ]
        if earlier != nil { all += ["responded wave 2021", "response-rate wave 2021 with base"] }
        if survey.hasNames {
            let id = choices.pick(survey.respondents)
            all += ["respondent \(id)", "respondent \(id) as name", "respondents"]
        }
        return choices.pick(all)
    }

    /// Respondents of whom a number is told, and the words that say so.
    private mutating func group(_ question: RandomQuestion) -> (words: String, base: Int) {
        let groups = survey.groups.filter { !$0.name.hasPrefix(question.id + ":") }
        guard !groups.isEmpty, choices.chance(20) else { return ("", question.base) }
        let group = choices.pick(groups)
        return (" among \(group.name)", question.base(among: group.members))
    }

    /// Whether a share or mean of so many is printed at all.
    private func isShown(_ base: Int) -> Bool { base > 0 && base >= rules.withheldBelow }

    private mutating func ofChoice(_ question: RandomQuestion) -> String? {
        let option = choices.number(0...question.codes.count - 1)
        let name = "\(question.id).\(question.codes[option])"
        let group = group(question)
        var all = [
            "count \(name)\(group.words)", "count \(name)\(group.words) in words", "count \(name) in prose",
            "base \(question.id)\(group.words)", "not-answered \(question.id)", "not-asked \(question.id)",
            "question \(question.id)", "option \(name)", "option \(name) as title", "option \(name) as label",
        ]
        if isShown(group.base) {
            all += [
                "count \(name)\(group.words) with base", "share \(name)\(group.words)",
                "share \(name)\(group.words) with base", "share \(name)\(group.words) to \(choices.number(0...3))",
            ]
            if group.words.isEmpty {
                all += [
                    "share \(name) of \(choices.pick(["asked", "responded", "invited"]))\(choices.pick(["", " with base"]))"
                ]
                if question.kind == .multipleChoice {
                    all += ["count \(name) of responses with base", "base \(question.id) of responses"]
                }
                if question.count(option) > 0 { all += ["rank \(name)", "rank \(name) in words"] }
                all += [
                    "top \(choices.number(1...3)) \(question.id)\(choices.pick(["", " as title", " with count", " with share"]))"
                ]
                all += ["option \(question.id)#1 as title", "count \(question.id)#1 with base"]
            }
        }
        if let before = earlier?.questions.first(where: { $0.id == question.id }), group.words.isEmpty,
            isShown(before.base), isShown(question.base)
        {
            all += [
                "share \(name) wave 2021", "change \(name) since 2021", "change \(name) since 2021 with base",
                "change \(name) since 2021 to 1", "change base \(question.id) since 2021 with base",
            ]
            if question.count(option) > 0 { all += ["change rank \(name) since 2021 with base"] }
        }
        return choices.pick(all)
    }

    private mutating func ofNumber(_ question: RandomQuestion) -> String? {
        let group = group(question)
        guard isShown(group.base) else { return "base \(question.id)" }
        if let before = earlier?.questions.first(where: { $0.id == question.id }), isShown(before.base),
            group.words.isEmpty, choices.chance(20)
        {
            return "change mean \(question.id) since 2021" + choices.pick(["", " with base", " to 0", " to 3"])
        }
        return choices.pick([
            "mean \(question.id)\(group.words)", "mean \(question.id)\(group.words) with base",
            "mean \(question.id)\(group.words) to \(choices.number(0...3))", "median \(question.id)\(group.words)",
            "minimum \(question.id)", "maximum \(question.id)", "sum \(question.id)", "base \(question.id)",
        ])
    }

    private mutating func ofRanking(_ question: RandomQuestion) -> String? {
        let option = choices.number(0...question.codes.count - 1)
        guard question.count(option) > 0, isShown(question.count(option)) else { return "base \(question.id)" }
        let name = "\(question.id).\(question.codes[option])"
        return choices.pick([
            "mean-rank \(name)", "ranked-first \(name)", "ranked-first \(name) with base", "option \(name) as title",
            "base \(question.id)", "question \(question.id)",
        ])
    }
}

extension [RandomQuestion] {
    fileprivate func shuffledFirst(_ choices: inout RandomChoices) -> RandomQuestion? {
        isEmpty ? nil : choices.pick(self)
    }
}

extension String {
    /// As running text: nothing marks anything up, and no figure looks typed.
    fileprivate var textual: String {
        let digits = unicodeScalars.filter { ("0"..."9").contains($0) }
        return digits.isEmpty ? markdown : markdown.split(whereSeparator: \.isNumber).joined()
    }
}
