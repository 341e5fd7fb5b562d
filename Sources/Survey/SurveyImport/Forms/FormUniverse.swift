/// The respondents whom a form asks a question, as far as a codebook can express it: those who chose one of some
/// options of one question.
struct FormUniverse {
    var question: String
    /// In the order of the question's list.
    var options: [String]
    var isOneOption: Bool
    var notes: [String]

    var draft: DraftUniverse { DraftUniverse(question: question, options: options) }
}

/// Why a codebook cannot express a condition.
struct UnfitCondition: Error {
    var reason: String
}

/// Reads a condition in the column `relevant`, such as `${plan} != 'no'`, `selected(${fmt}, 'other')`, and those joined by `or` and `and`.
///
/// - Parameters:
///   - questions: the questions asked before.
///   - outer: the universe of the groups around it, which this condition narrows.
func formUniverse(
    _ condition: String, among questions: [FormQuestion], narrowing outer: FormUniverse?
) -> Result<FormUniverse, UnfitCondition> {
    Result { () throws(UnfitCondition) in
        var parser = ConditionParser(condition, questions)
        let universe = try parser.whole()
        guard let outer else { return universe }
        return try both(outer, universe, questions)
    }
}

/// The respondents who belong to both universes.
private func both(
    _ first: FormUniverse, _ second: FormUniverse, _ questions: [FormQuestion]
) throws(UnfitCondition) -> FormUniverse {
    func isPart(_ inner: FormUniverse, of outer: FormUniverse) -> Bool {
        let asked = questions.first { $0.name == inner.question }?.universe
        return asked?.question == outer.question && Set(asked?.options ?? []).isSubset(of: outer.options)
    }
    var joined = second
    if first.question == second.question, first.isOneOption {
        joined.options = first.options.filter { second.options.contains($0) }
        guard !joined.options.isEmpty else { throw UnfitCondition(reason: "no respondent can meet it") }
    } else if isPart(first, of: second) {
        joined = first
    } else if !isPart(second, of: first) {
        throw UnfitCondition(reason: "a universe can depend on one question only")
    }
    joined.notes = unique(first.notes + second.notes)
    return joined
}

/// Reads a condition by recursive descent: `or` of `and` of single conditions.
private struct ConditionParser {
    private let tokens: [String]
    private let questions: [FormQuestion]
    private var position = 0
    private var depth = 0

    private static let deepest = 50

    init(_ condition: String, _ questions: [FormQuestion]) {
        tokens = conditionTokens(condition)
        self.questions = questions
    }

    mutating func whole() throws(UnfitCondition) -> FormUniverse {
        let universe = try alternatives()
        guard position == tokens.count else { throw unreadable }
        return universe
    }

    private mutating func alternatives() throws(UnfitCondition) -> FormUniverse {
        var universe = try together()
        while take("or") {
            let other = try together()
            guard other.question == universe.question else {
                throw UnfitCondition(reason: "a universe can depend on one question only")
            }
            let order = question(universe.question)?.options.map(\.code) ?? []
            universe.options = order.filter { universe.options.contains($0) || other.options.contains($0) }
            universe.notes = unique(universe.notes + other.notes)
        }
        return universe
    }

    private mutating func together() throws(UnfitCondition) -> FormUniverse {
        var universe = try single()
        while take("and") { universe = try both(universe, single(), questions) }
        return universe
    }

    private mutating func single() throws(UnfitCondition) -> FormUniverse {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw unreadable }
        if take("(") {
            let inner = try alternatives()
            guard take(")") else { throw unreadable }
            return inner
        }
        if take("not") {
            guard take("(") else { throw unreadable }
            let inner = try alternatives()
            guard take(")") else { throw unreadable }
            return try opposite(inner)
        }
        if take("selected") { return try selected() }
        return try comparison()
    }

    private mutating func selected() throws(UnfitCondition) -> FormUniverse {
        guard take("("), let name = next(), take(","), let value = next(), take(")") else { throw unreadable }
        return try universe(name, isEqual: true, value)
    }

    private mutating func comparison() throws(UnfitCondition) -> FormUniverse {
        guard let name = next(), let mark = next(), mark == "=" || mark == "!=", let value = next() else {
            throw unreadable
        }
        return try universe(name, isEqual: mark == "=", value)
    }

    private func universe(
        _ reference: String, isEqual: Bool, _ value: String
    ) throws(UnfitCondition) -> FormUniverse {
        guard reference.hasPrefix("${"), reference.hasSuffix("}") else { throw unreadable }
        let name = String(reference.dropFirst(2).dropLast()).trimmed
        guard let question = question(name) else {
            throw UnfitCondition(reason: "\(name) is not a question before this one")
        }
        guard !question.options.isEmpty else { throw UnfitCondition(reason: "\(name) has no options") }
        let text = unquoted(value)
        let codes = question.options.map(\.code)
        let isOne = question.kind == .singleChoice || question.kind == .scale
        if text.isEmpty, !isEqual { return FormUniverse(question: name, options: codes, isOneOption: isOne, notes: []) }
        guard codes.contains(text) else { throw UnfitCondition(reason: "\(name) has no option \"\(text)\"") }
        let equal = FormUniverse(question: name, options: [text], isOneOption: isOne, notes: [])
        return isEqual ? equal : try opposite(equal)
    }

    private func opposite(_ universe: FormUniverse) throws(UnfitCondition) -> FormUniverse {
        guard universe.isOneOption, let question = question(universe.question) else {
            throw UnfitCondition(reason: "a universe can contain those who chose an option, not those who did not")
        }
        var opposite = universe
        opposite.options = question.options.map(\.code).filter { !universe.options.contains($0) }
        guard !opposite.options.isEmpty else { throw UnfitCondition(reason: "no respondent can meet it") }
        if question.isRequired { return opposite }
        let note = "the form also asked those who skipped \(question.name); here they count as not asked"
        opposite.notes = unique(universe.notes + [note])
        return opposite
    }

    private func question(_ name: String) -> FormQuestion? { questions.last { $0.name == name } }

    private var unreadable: UnfitCondition { UnfitCondition(reason: "a codebook cannot express it") }

    private mutating func next() -> String? {
        guard position < tokens.count else { return nil }
        position += 1
        return tokens[position - 1]
    }

    private mutating func take(_ token: String) -> Bool {
        guard position < tokens.count, tokens[position].lowercased() == token else { return false }
        position += 1
        return true
    }
}

/// The text between quotation marks; a number has none.
private func unquoted(_ value: String) -> String {
    guard let mark = value.first, mark == "'" || mark == "\"" else { return value }
    return String(value.dropFirst().dropLast())
}

/// `${q}`, `'text'`, `=`, `!=`, `(`, `)`, `,` and words.
private func conditionTokens(_ condition: String) -> [String] {
    var tokens: [String] = []
    var rest = condition[...]
    while let first = rest.first {
        if first.isWhitespace {
            rest.removeFirst()
            continue
        }
        var token: Substring
        switch first {
        case "$": token = through(rest, "}")
        case "'", "\"": token = rest.prefix(1) + through(rest.dropFirst(), first)
        case "!" where rest.dropFirst().first == "=": token = rest.prefix(2)
        case "=", "(", ")", ",", "!", "<", ">", "+", "*": token = rest.prefix(1)
        default: token = rest.prefix { !$0.isWhitespace && !"=!(),<>$'\"+*".contains($0) }
        }
        if token.isEmpty { token = rest.prefix(1) }
        tokens.append(String(token))
        rest = rest.dropFirst(token.count)
    }
    return tokens
}

/// The beginning of a text up to and including a character.
private func through(_ text: Substring, _ last: Character) -> Substring {
    text.firstIndex(of: last).map { text[...$0] } ?? text
}
