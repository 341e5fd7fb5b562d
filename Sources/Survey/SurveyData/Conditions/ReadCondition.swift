package import Diagnostics

/// Reads a condition: `age < 30 and (plan = yes|maybe or type = school) and not crops = leeks`.
///
/// `plan:yes` is another way to write `plan = yes`. `not` binds most, then `and`, then `or`.
///
/// - Parameters:
///   - place: of the first character.
///   - filters: conditions that a single word names.
/// - Returns: nil after a problem was recorded.
package func readCondition(
    _ text: String, at place: Place, filters: [String: Condition] = [:], into diagnostics: inout DiagnosticList
) -> Condition? {
    var problems = DiagnosticList()
    let tokens = ConditionToken.all(in: text, at: place, into: &problems)
    var parser = ConditionParser(tokens: tokens[...], filters: filters, end: place)
    let condition = problems.hasErrors ? nil : parser.condition(into: &problems)
    if condition != nil, let rest = parser.tokens.first {
        problems.add(
            Diagnostic(
                "bad-condition", at: rest.place, "\(quoted(rest.text)) does not continue the condition",
                hint: "join conditions by \"and\" or \"or\""))
    }
    diagnostics.add(contentsOf: problems.all)
    return problems.hasErrors ? nil : condition
}

/// A word or sign of a condition.
private struct ConditionToken {
    enum Kind {
        case word
        /// A word in quotation marks, which is never a sign.
        case quotedWord
        case sign
    }

    var kind: Kind
    var text: String
    var place: Place

    private static let signs = ["!=", "<=", ">=", "=", "<", ">", ":", "|", "(", ")"]

    static func all(
        in text: String, at place: Place, into diagnostics: inout DiagnosticList
    ) -> [ConditionToken] {
        var tokens: [ConditionToken] = []
        var rest = Substring(text)
        func here() -> Place {
            var here = place
            here.column = place.column.map { $0 + text.distance(from: text.startIndex, to: rest.startIndex) }
            return here
        }
        while let first = rest.first {
            let start = here()
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "\"" {
                let inside = rest.dropFirst().prefix { $0 != "\"" }
                guard inside.endIndex < rest.endIndex else {
                    diagnostics.add(
                        Diagnostic("bad-condition", at: start, "the quotation mark has no second one"))
                    return []
                }
                tokens.append(ConditionToken(kind: .quotedWord, text: String(inside), place: start))
                rest = rest[rest.index(after: inside.endIndex)...]
            } else if let sign = signs.first(where: rest.hasPrefix) {
                tokens.append(ConditionToken(kind: .sign, text: sign, place: start))
                rest.removeFirst(sign.count)
            } else {
                let word = rest.prefix(while: isConditionCharacter)
                guard !word.isEmpty else {
                    diagnostics.add(
                        Diagnostic(
                            "bad-condition", at: start, "\(quoted(String(first))) has no meaning in a condition",
                            hint: "put names with spaces or signs in quotation marks"))
                    return []
                }
                tokens.append(ConditionToken(kind: .word, text: String(word), place: start))
                rest = rest[word.endIndex...]
            }
        }
        return tokens
    }
}

/// Parses by descent.
private struct ConditionParser {
    var tokens: ArraySlice<ConditionToken>
    let filters: [String: Condition]
    /// Where the last token was.
    var end: Place
    /// How deep brackets and negations are nested.
    private var depth = 0

    private static let deepest = 50

    init(tokens: ArraySlice<ConditionToken>, filters: [String: Condition], end: Place) {
        self.tokens = tokens
        self.filters = filters
        self.end = tokens.last?.place ?? end
    }

    mutating func condition(into diagnostics: inout DiagnosticList) -> Condition? {
        joined("or", Condition.any, into: &diagnostics) { $0.conjunction(into: &$1) }
    }

    private mutating func conjunction(into diagnostics: inout DiagnosticList) -> Condition? {
        joined("and", Condition.all, into: &diagnostics) { $0.negation(into: &$1) }
    }

    private mutating func joined(
        _ word: String, _ join: ([Condition]) -> Condition, into diagnostics: inout DiagnosticList,
        _ part: (inout ConditionParser, inout DiagnosticList) -> Condition?
    ) -> Condition? {
        guard let first = part(&self, &diagnostics) else { return nil }
        var parts = [first]
        while take(word) {
            guard let next = part(&self, &diagnostics) else { return nil }
            parts.append(next)
        }
        return parts.count == 1 ? first : join(parts)
    }

    private mutating func negation(into diagnostics: inout DiagnosticList) -> Condition? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            diagnostics.add(Diagnostic("bad-condition", at: end, "the condition is nested too deeply"))
            return nil
        }
        if take("not") { return negation(into: &diagnostics).map(Condition.not) }
        guard take("(") else { return test(into: &diagnostics) }
        guard let inner = condition(into: &diagnostics) else { return nil }
        guard take(")") else {
            diagnostics.add(Diagnostic("bad-condition", at: tokens.first?.place ?? end, "a closing bracket is missing"))
            return nil
        }
        return inner
    }

    private mutating func test(into diagnostics: inout DiagnosticList) -> Condition? {
        guard let subject = takeWord("a question, a group or a filter", into: &diagnostics) else { return nil }
        if let filter = filters[subject.text], !continuesTest { return filter }
        if take("is") { return state(of: subject, into: &diagnostics) }
        guard let relation = takeRelation() else {
            let hint =
                filters.isEmpty
                ? "write a comparison such as \(subject.text) = OPTION"
                : "write \(subject.text) = OPTION, or the name of a filter: \(filters.keys.sorted().joined(separator: ", "))"
            diagnostics.add(
                Diagnostic(
                    "bad-condition", at: subject.place, "\(quoted(subject.text)) is not compared with anything",
                    hint: hint))
            return nil
        }
        guard let first = takeWord("a value", into: &diagnostics) else { return nil }
        var values = [first]
        while take("|") {
            guard let next = takeWord("a value", into: &diagnostics) else { return nil }
            values.append(next)
        }
        guard values.count == 1 || relation == .equal || relation == .unequal else {
            diagnostics.add(
                Diagnostic(
                    "bad-condition", at: values[1].place,
                    "\"\(relation.rawValue)\" compares with one value, not with several"))
            return nil
        }
        return .test(test(subject, relation, values))
    }

    /// `plan is answered`, `plan is not answered`, `plan is not-asked`
    private mutating func state(
        of subject: ConditionToken, into diagnostics: inout DiagnosticList
    ) -> Condition? {
        let isNot = take("not")
        guard var word = takeWord("\"answered\", \"not-answered\" or \"not-asked\"", into: &diagnostics) else {
            return nil
        }
        let negated = ["answered": "not-answered", "asked": "not-asked"]
        if isNot, let name = negated[word.text] { word.text = name }
        guard ["answered", "not-answered", "not-asked"].contains(word.text) else {
            diagnostics.add(
                Diagnostic(
                    "bad-condition", at: word.place, "\(quoted(word.text)) has no meaning after \"is\"",
                    hint:
                        "write \"is answered\", \"is not-answered\" or \"is not-asked\"; compare with an option by \"=\""
                ))
            return nil
        }
        return .test(test(subject, .state, [word]))
    }

    private func test(
        _ subject: ConditionToken, _ relation: ConditionTest.Relation, _ values: [ConditionToken]
    ) -> ConditionTest {
        ConditionTest(
            subject: subject.text, relation: relation, values: values.map(\.text), place: subject.place,
            valuePlaces: values.map(\.place))
    }

    /// Whether the next token makes the last word the subject of a comparison.
    private var continuesTest: Bool {
        guard let next = tokens.first, next.kind != .quotedWord else { return false }
        return next.text == "is" || relation(next) != nil
    }

    private mutating func takeRelation() -> ConditionTest.Relation? {
        guard let next = tokens.first, let relation = relation(next) else { return nil }
        tokens.removeFirst()
        return relation
    }

    private func relation(_ token: ConditionToken) -> ConditionTest.Relation? {
        guard token.kind == .sign else { return nil }
        return token.text == ":" ? .equal : ConditionTest.Relation(rawValue: token.text)
    }

    /// Takes a sign or keyword, if it is the next token.
    private mutating func take(_ text: String) -> Bool {
        guard let next = tokens.first, next.kind != .quotedWord, next.text == text else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func takeWord(_ what: String, into diagnostics: inout DiagnosticList) -> ConditionToken? {
        guard let next = tokens.first else {
            diagnostics.add(Diagnostic("bad-condition", at: end, "the condition ends where \(what) is expected"))
            return nil
        }
        let keywords = ["and", "or", "not", "is"]
        guard next.kind == .quotedWord || next.kind == .word && !keywords.contains(next.text) else {
            diagnostics.add(
                Diagnostic("bad-condition", at: next.place, "\(quoted(next.text)) is written where \(what) is expected")
            )
            return nil
        }
        tokens.removeFirst()
        return next
    }
}
