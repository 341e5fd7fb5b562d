package import Diagnostics

/// Parses the text between two braces.
package struct ExpressionParser {
    /// The report's own words for a respondent ("mechanism", "mechanisms"), which may replace `respondent` and `respondents`.
    let unitNames: (singular: String, plural: String)

    /// - Parameter unitNames: what the codebook calls a respondent and several.
    package init(unitNames: (singular: String, plural: String)) { self.unitNames = unitNames }

    /// - Returns: nil when something was wrong, which is then in `diagnostics`.
    package func parse(_ source: String, at place: Place, into diagnostics: inout DiagnosticList) -> Expression? {
        parse(words(of: source, at: place), at: place, into: &diagnostics)
    }

    /// Parses words of another expression.
    func parse(_ words: [Expression.Word], at place: Place, into diagnostics: inout DiagnosticList) -> Expression? {
        guard let first = words.first else {
            diagnostics.add(Diagnostic("empty-expression", at: place, "the braces are empty"))
            return nil
        }
        guard let name = name(first.text) else {
            diagnostics.add(unknownName(first))
            return nil
        }
        var expression = Expression(
            name: name, arguments: Array(words.dropFirst()), isCapitalized: first.text.first?.isUppercase == true,
            source: words.map(\.text).joined(separator: " "), place: place)
        let isFreeText = name.definition.argumentCount.upperBound == Int.max
        guard isFreeText || takeModifiers(&expression, into: &diagnostics) else { return nil }
        let lacksWave = name == .change && expression.modifiers.since == nil
        guard name.definition.argumentCount.contains(expression.arguments.count), !lacksWave else {
            diagnostics.add(
                Diagnostic(
                    "expression-arguments", at: place,
                    "\"\(expression.source)\" is incomplete or has too many words",
                    hint: "write {\(name.usage)}"))
            return nil
        }
        return expression
    }

    private func name(_ word: String) -> Expression.Name? {
        let lowercased = word.lowercased()
        if lowercased == unitNames.singular.lowercased() { return .respondent }
        if lowercased == unitNames.plural.lowercased() { return .respondents }
        return Expression.Name(rawValue: lowercased)
    }

    private func unknownName(_ word: Expression.Word) -> Diagnostic {
        let names = Expression.Name.allCases.map(\.rawValue) + [unitNames.singular, unitNames.plural]
        return Diagnostic(
            "unknown-expression", at: word.place, "unknown expression \"\(word.text)\"",
            hint: nearestNameHint(to: word.text, among: names) ?? "docs/writing.md lists them all")
    }

    /// Moves the trailing `of`, `with` and the like with their words from the arguments into the modifiers.
    ///
    /// - Returns: false when something was wrong.
    private func takeModifiers(_ expression: inout Expression, into diagnostics: inout DiagnosticList) -> Bool {
        let words = expression.arguments
        // "ranks 2 to 3" has a "to" of its own.
        let own = expression.name == .ranks ? 1 : nil
        // A question may be called "order", "status" or "first".
        let least = expression.name.definition.argumentCount.lowerBound
        let start = words.indices.first { index in
            let key = Modifiers.Key(word: words[index].text)
            return index != own && key != nil && (![.order, .status, .first].contains(key) || index >= least)
        }
        guard let start else { return true }
        expression.arguments = Array(words[..<start])
        var rest = words[start...]
        var seen: Set<Modifiers.Key> = []
        while let keyword = rest.popFirst() {
            let key = Modifiers.Key(word: keyword.text)
            guard let key, expression.name.allowedModifiers.contains(key), seen.insert(key).inserted else {
                let isSecond = key.map(seen.contains) == true
                diagnostics.add(misplacedModifier(keyword, in: expression, isSecond: isSecond))
                return false
            }
            let value = key == .among ? takeCondition(&rest) : rest.popFirst()
            let values = expression.name.values(of: key)
            guard let value, values?.contains(value.text) ?? true else {
                diagnostics.add(unknownModifierValue(value, after: keyword, values ?? []))
                return false
            }
            expression.modifiers.set(key, to: value)
            guard key == .since, expression.name == .table else { continue }
            let further = rest.prefix { Modifiers.Key(word: $0.text) == nil }
            expression.modifiers.furtherWaves = Array(further)
            rest = rest.dropFirst(further.count)
        }
        return true
    }

    /// Takes the words of a condition: up to the next modifier, where a comparison does not need that word.
    private func takeCondition(_ rest: inout ArraySlice<Expression.Word>) -> Expression.Word? {
        guard var condition = rest.popFirst() else { return nil }
        while let next = rest.first, Modifiers.Key(word: next.text) == nil || needsMore(condition.text) {
            condition.text += " " + next.text
            rest.removeFirst()
        }
        return condition
    }

    private func needsMore(_ condition: String) -> Bool {
        let last = condition.split(separator: " ").last ?? ""
        return ["and", "or", "not", "is"].contains(last) || last.last.map { "=<>|:!(".contains($0) } ?? true
    }

    private func misplacedModifier(
        _ word: Expression.Word, in expression: Expression, isSecond: Bool
    ) -> Diagnostic {
        let allowed = expression.name.allowedModifiers.map { "\"\($0.rawValue)\"" }
        let hint = allowed.isEmpty ? "write {\(expression.name.usage)}" : "it takes " + allowed.joined(separator: ", ")
        return Diagnostic(
            "expression-modifier", at: word.place,
            "\"\(expression.name.rawValue)\" takes no \(isSecond ? "second " : "")\"\(word.text)\"", hint: hint)
    }

    private func unknownModifierValue(
        _ word: Expression.Word?, after keyword: Expression.Word, _ values: [String]
    ) -> Diagnostic {
        let problem =
            word.map { "\"\($0.text)\" has no meaning after \"\(keyword.text)\"" }
            ?? "there is no word after \"\(keyword.text)\""
        return Diagnostic(
            "expression-modifier", at: word?.place ?? keyword.place, problem,
            hint: nearestNameHint(to: word?.text ?? "", among: values))
    }

    /// The words with their places; an expression may run over line ends.
    private func words(of source: String, at place: Place) -> [Expression.Word] {
        var words: [Expression.Word] = []
        var (line, column) = (place.line ?? 1, (place.column ?? 1) + 1)
        var current = "", start = (line, column)
        for character in source + " " {
            if character.isWhite {
                if !current.isEmpty {
                    words.append(.init(text: current, place: Place(file: place.file, line: start.0, column: start.1)))
                }
                current = ""
            } else {
                if current.isEmpty { start = (line, column) }
                current.append(character)
            }
            (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
        }
        return words
    }
}
