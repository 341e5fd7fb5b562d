package import Aggregation
package import Diagnostics
package import SurveyData

/// The results that the words of an expression name.
extension ExpressionContext {
    /// The table of a question, of the group and wave that the modifiers name; nil, with a diagnostic, if there is none.
    package func table(
        _ word: Expression.Word, _ modifiers: Modifiers = Modifiers(), into diagnostics: inout DiagnosticList
    ) -> ResultTable? {
        guard knowsBase(modifiers, at: word.place, into: &diagnostics),
            let results = results(of: modifiers.wave, into: &diagnostics)
        else { return nil }
        guard let table = results.table(word.text) else {
            addNoOptions(word, results.codebook, into: &diagnostics)
            return nil
        }
        guard let group = modifiers.among else { return table }
        return column(of: word, group, results, into: &diagnostics, \.table)
    }

    /// The summary of a number or scale.
    package func numbers(
        _ word: Expression.Word, _ modifiers: Modifiers, into diagnostics: inout DiagnosticList
    ) -> NumberSummary? {
        guard knowsBase(modifiers, at: word.place, into: &diagnostics),
            let results = results(of: modifiers.wave, into: &diagnostics)
        else { return nil }
        guard let summary = results.numberSummary(word.text) else {
            addWrongKind(
                word, results.codebook, "is neither a number nor a scale, so it has no mean", into: &diagnostics)
            return nil
        }
        guard let group = modifiers.among else { return summary }
        return column(of: word, group, results, into: &diagnostics, \.numbers)
    }

    /// The summary of a ranking.
    package func ranking(
        _ word: Expression.Word, _ modifiers: Modifiers, into diagnostics: inout DiagnosticList
    ) -> RankingSummary? {
        guard knowsBase(modifiers, at: word.place, into: &diagnostics),
            let results = results(of: modifiers.wave, into: &diagnostics)
        else { return nil }
        guard let summary = results.ranking(word.text) else {
            addWrongKind(
                word, results.codebook, "is not a ranking, so its options have no mean rank", into: &diagnostics)
            return nil
        }
        guard let group = modifiers.among else { return summary }
        return column(of: word, group, results, into: &diagnostics, \.rankings)
    }

    /// The table and row that `question.code` or `question#position` names.
    package func row(
        _ word: Expression.Word, _ modifiers: Modifiers = Modifiers(), into diagnostics: inout DiagnosticList
    ) -> (ResultTable, ResultTable.Row)? {
        guard let (question, name, isPosition) = parts(of: word, into: &diagnostics),
            let table = table(question, modifiers, into: &diagnostics)
        else { return nil }
        let row = isPosition ? Int(name).flatMap { table.ranked.element(number: $0) } : table.row(name)
        if let row { return (table, row) }
        addUnknownOption(name, isPosition: isPosition, of: table, at: word.place, into: &diagnostics)
        return nil
    }

    /// The parts of `question.code` or `question#position`.
    package func parts(
        of word: Expression.Word, into diagnostics: inout DiagnosticList
    ) -> (question: Expression.Word, option: String, isPosition: Bool)? {
        guard let separator = word.text.firstIndex(where: { $0 == "." || $0 == "#" }) else {
            diagnostics.add(
                Diagnostic(
                    "no-option", at: word.place, "\"\(word.text)\" does not name an option",
                    hint: "write QUESTION.OPTION, or QUESTION#1 for the first option"))
            return nil
        }
        let question = Expression.Word(text: String(word.text[..<separator]), place: word.place)
        let option = String(word.text[word.text.index(after: separator)...])
        return (question, option, word.text[separator] == "#")
    }

    private func addUnknownOption(
        _ name: String, isPosition: Bool, of table: ResultTable, at place: Place, into diagnostics: inout DiagnosticList
    ) {
        diagnostics.add(
            "unknown-option", at: place, "\(table.question.id) has no option \(isPosition ? "number " : "")\"\(name)\"",
            hint: isPosition
                ? "expected 1 to \(table.rows.count)"
                : nearestNameHint(to: name, among: table.rows.lazy.map(\.option.code)))
    }

    private func addNoOptions(_ word: Expression.Word, _ codebook: Codebook, into diagnostics: inout DiagnosticList) {
        guard let question = codebook.question(word.text) else {
            return addUnknownQuestion(word, codebook, into: &diagnostics)
        }
        let what = question.kind == .number ? "a question for a number" : "an open question"
        diagnostics.add(
            Diagnostic("open-question", at: word.place, "\"\(word.text)\" is \(what); it has no options to count"))
    }

    private func addWrongKind(
        _ word: Expression.Word, _ codebook: Codebook, _ problem: String, into diagnostics: inout DiagnosticList
    ) {
        guard codebook.question(word.text) != nil else {
            return addUnknownQuestion(word, codebook, into: &diagnostics)
        }
        diagnostics.add(Diagnostic("wrong-kind", at: word.place, "\"\(word.text)\" \(problem)"))
    }

    /// Adds a diagnostic for a question that the codebook, by default this wave's, does not have.
    package func addUnknownQuestion(
        _ word: Expression.Word, _ codebook: Codebook? = nil, into diagnostics: inout DiagnosticList
    ) {
        if let battery = battery(word.text) {
            diagnostics.add(
                Diagnostic(
                    "unknown-question", at: word.place, "\"\(word.text)\" is a battery of questions",
                    hint: "name one of them: \(battery.items.joined(separator: ", "))"))
            return
        }
        diagnostics.add(
            "unknown-question", at: word.place, "the codebook has no question \"\(word.text)\"",
            hint: nearestNameHint(to: word.text, among: (codebook ?? self.codebook).questions.lazy.map(\.id)))
    }
}
