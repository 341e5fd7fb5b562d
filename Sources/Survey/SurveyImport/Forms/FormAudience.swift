/// Of whom a form asks a question, as far as a codebook can say it: those who chose one of some options of one
/// question.
struct FormAudience {
    var question: String
    /// In the order of the question's list.
    var options: [String]
    var isOneOption: Bool
    var notes: [String]

    var draft: DraftAudience { DraftAudience(question: question, options: options) }
}

/// Why a condition does not fit a codebook.
struct UnfitCondition: Error {
    var reason: String
}

/// Reads a `relevant` such as `${plan} != 'no'`, `selected(${fmt}, 'other')`, and those joined by `or` and `and`.
///
/// - Parameters:
///   - questions: those asked before.
///   - outer: the audience of the groups around, which this one narrows.
func formAudience(
    _ condition: String, among questions: [FormQuestion], narrowing outer: FormAudience?
) -> Result<FormAudience, UnfitCondition> {
    Result { () throws(UnfitCondition) in
        var parser = ConditionParser(condition, questions)
        let audience = try parser.whole()
        guard let outer else { return audience }
        return try both(outer, audience, questions)
    }
}

/// Those who belong to both audiences.
private func both(
    _ first: FormAudience, _ second: FormAudience, _ questions: [FormQuestion]
) throws(UnfitCondition) -> FormAudience {
    func isPart(_ inner: FormAudience, of outer: FormAudience) -> Bool {
        let asked = questions.first { $0.name == inner.question }?.audience
        return asked?.question == outer.question && Set(asked?.options ?? []).isSubset(of: outer.options)
    }
    var joined = second
    if first.question == second.question, first.isOneOption {
        joined.options = first.options.filter { second.options.contains($0) }
        guard !joined.options.isEmpty else { throw UnfitCondition(reason: "nobody can fulfil it") }
    } else if isPart(first, of: second) {
        joined = first
    } else if !isPart(second, of: first) {
        throw UnfitCondition(reason: "an audience depends on one question only")
    }
    joined.notes = unique(first.notes + second.notes)
    return joined
}

/// Reads a condition by descent: `or` of `and` of single conditions.
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

    mutating func whole() throws(UnfitCondition) -> FormAudience {
        let audience = try alternatives()
        guard position == tokens.count else { throw unreadable }
        return audience
    }

    private mutating func alternatives() throws(UnfitCondition) -> FormAudience {
        var audience = try together()
        while take("or") {
            let other = try together()
            guard other.question == audience.question else {
                throw UnfitCondition(reason: "an audience depends on one question only")
            }
            let order = question(audience.question)?.options.map(\.code) ?? []
            audience.options = order.filter { audience.options.contains($0) || other.options.contains($0) }
            audience.notes = unique(audience.notes + other.notes)
        }
        return audience
    }

    private mutating func together() throws(UnfitCondition) -> FormAudience {
        var audience = try single()
        while take("and") { audience = try both(audience, single(), questions) }
        return audience
    }

    private mutating func single() throws(UnfitCondition) -> FormAudience {
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

    private mutating func selected() throws(UnfitCondition) -> FormAudience {
        guard take("("), let name = next(), take(","), let value = next(), take(")") else { throw unreadable }
        return try audience(name, isEqual: true, value)
    }

    private mutating func comparison() throws(UnfitCondition) -> FormAudience {
        guard let name = next(), let mark = next(), mark == "=" || mark == "!=", let value = next() else {
            throw unreadable
        }
        return try audience(name, isEqual: mark == "=", value)
    }

    private func audience(
        _ reference: String, isEqual: Bool, _ value: String
    ) throws(UnfitCondition) -> FormAudience {
        guard reference.hasPrefix("${"), reference.hasSuffix("}") else { throw unreadable }
        let name = String(reference.dropFirst(2).dropLast()).trimmed
        guard let question = question(name) else {
            throw UnfitCondition(reason: "\(name) is no question before this one")
        }
        guard !question.options.isEmpty else { throw UnfitCondition(reason: "\(name) has no options") }
        let text = unquoted(value)
        let codes = question.options.map(\.code)
        let isOne = question.kind == .singleChoice || question.kind == .scale
        if text.isEmpty, !isEqual { return FormAudience(question: name, options: codes, isOneOption: isOne, notes: []) }
        guard codes.contains(text) else { throw UnfitCondition(reason: "\(name) has no option \"\(text)\"") }
        let equal = FormAudience(question: name, options: [text], isOneOption: isOne, notes: [])
        return isEqual ? equal : try opposite(equal)
    }

    private func opposite(_ audience: FormAudience) throws(UnfitCondition) -> FormAudience {
        guard audience.isOneOption, let question = question(audience.question) else {
            throw UnfitCondition(reason: "an audience is of those who chose an option, not of those who did not")
        }
        var opposite = audience
        opposite.options = question.options.map(\.code).filter { !audience.options.contains($0) }
        guard !opposite.options.isEmpty else { throw UnfitCondition(reason: "nobody can fulfil it") }
        if question.isRequired { return opposite }
        let note = "the form also asked those who skipped \(question.name); here they count as not asked"
        opposite.notes = unique(audience.notes + [note])
        return opposite
    }

    private func question(_ name: String) -> FormQuestion? { questions.last { $0.name == name } }

    private var unreadable: UnfitCondition { UnfitCondition(reason: "a codebook cannot say this") }

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

/// The text between quotation marks; a number stands without them.
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

/// The beginning of a text to a character, that included.
private func through(_ text: Substring, _ last: Character) -> Substring {
    text.firstIndex(of: last).map { text[...$0] } ?? text
}
