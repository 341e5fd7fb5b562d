import Diagnostics
import TextFormats
import YAMLReader

extension BindingReader {
    func questions(
        _ outer: inout YAMLFields, notAsked: [String], notAnswered: [String], into diagnostics: inout DiagnosticList
    ) -> [String: QuestionBinding] {
        guard let node = outer.mapping("questions", into: &diagnostics), case .mapping(let entries) = node.content
        else { return [:] }
        var bindings: [String: QuestionBinding] = [:]
        for entry in entries {
            guard let question = codebook.question(entry.key) else {
                addUnknownQuestion(entry.key, at: entry.keyPlace, into: &diagnostics)
                continue
            }
            if let problem = question.problem(withColumnAt: entry.keyPlace) {
                diagnostics.add(problem)
                continue
            }
            guard var fields = YAMLFields(entry.value, of: "the binding of \(question.id)", into: &diagnostics)
            else { continue }
            let words = fields.optionalStrings("not-asked", into: &diagnostics)
            let missing = fields.optionalStrings("not-answered", into: &diagnostics)
            if let form = QuestionBindingReader(question).form(&fields, into: &diagnostics) {
                let binding = QuestionBinding(
                    form, notAsked: notAsked + words, notAnswered: notAnswered + missing, place: entry.keyPlace)
                let place = missing.isEmpty ? outer.place(of: "not-answered") : fields.place(of: "not-answered")
                binding.checkWords(question, at: place, into: &diagnostics)
                bindings[question.id] = binding
            }
        }
        addUnbound(Set(entries.map(\.key)), &outer, at: node.place, into: &diagnostics)
        return bindings
    }

    private func addUnknownQuestion(_ id: String, at place: Place, into diagnostics: inout DiagnosticList) {
        diagnostics.add(
            "unknown-question", at: place, "the codebook has no question \(quoted(id))",
            hint: nearestNameHint(to: id, among: codebook.questions.map(\.id)))
    }

    private func addUnbound(
        _ bound: Set<String>, _ outer: inout YAMLFields, at place: Place, into diagnostics: inout DiagnosticList
    ) {
        var ignored = DiagnosticList()
        let notInFile = outer.optionalStrings("not-in-file", into: &ignored)
        for question in codebook.questions
        where question.derivation == nil && !bound.contains(question.id) && !notInFile.contains(question.id) {
            diagnostics.add(
                Diagnostic(
                    "unbound-question", at: place, "the question \(question.id) is not bound to a column",
                    hint: "bind it, or list it under \"not-in-file\""))
        }
    }

    func notInFile(
        _ outer: inout YAMLFields, _ binding: AnswerBinding, into diagnostics: inout DiagnosticList
    ) -> Set<String> {
        let ids = outer.optionalStrings("not-in-file", into: &diagnostics)
        let place = outer.place(of: "not-in-file")
        for id in ids {
            if codebook.question(id) == nil {
                addUnknownQuestion(id, at: place, into: &diagnostics)
            } else if let bound = binding.questions[id] {
                let line = bound.place?.line.map { " in line \($0)" } ?? ""
                diagnostics.add(
                    Diagnostic(
                        "contradictory-keys", at: place,
                        "\(id) is listed under \"not-in-file\", but bound to a column\(line)"))
            }
        }
        return Set(ids)
    }
}

extension Question {
    /// That a derived variable has a column in the answers; nil for a question that was asked.
    func problem(withColumnAt place: Place?) -> Diagnostic? {
        guard derivation != nil else { return nil }
        let line = self.place.line.map { " in line \($0)" } ?? ""
        return Diagnostic(
            "column-of-derived", at: place,
            "\(id) has a column here, but the codebook derives it from other answers\(line)",
            hint: "rename the derived variable, or leave the column out")
    }
}

extension QuestionBinding {
    /// Records words of `not-answered` that also mean something else.
    fileprivate func checkWords(_ question: Question, at place: Place, into diagnostics: inout DiagnosticList) {
        let asked = Set(notAsked.map(TextFolding.spelling))
        for word in notAnswered {
            var meaning: String?
            if asked.contains(TextFolding.spelling(word)) { meaning = "\"not asked\"" }
            if let option = option(named: word, of: question) { meaning = "the option \(question.id).\(option.code)" }
            guard let meaning else { continue }
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: place,
                    "\(quoted(word)) is listed under \"not-answered\", but also means \(meaning)",
                    hint: "list it for the questions that it applies to, or delete the option"))
        }
    }

    private func option(named word: String, of question: Question) -> AnswerOption? {
        let naming: OptionNaming? =
            switch form {
            case .cell(_, let cell): cell.naming
            case .rankColumns(_, let naming), .choiceColumns(_, let naming): naming
            case .text, .number, .optionColumns, .optionRanks: nil
            }
        guard let naming, !word.isEmpty else { return nil }
        return OptionNames(naming, of: question.options).index(of: Array(word.utf8)[...]).map { question.options[$0] }
    }
}

extension AnswerBinding {
    /// Records columns with two roles.
    func checkColumns(_ codebook: Codebook, into diagnostics: inout DiagnosticList) {
        var holders: [String: ColumnRole] = [:]
        for use in uses(codebook) {
            let column = use.column
            guard let first = holders[column.name] else {
                holders[column.name] = use
                continue
            }
            let line = first.column.place?.line.map { " (line \($0))" } ?? ""
            diagnostics.add(
                Diagnostic(
                    "column-bound-twice", at: column.place,
                    "the column \(quoted(column.name)) cannot hold both \(first.role)\(line) and \(use.role)"))
        }
    }

    /// The roles of columns that may have only one; an open question may also be the respondent's name.
    private func uses(_ codebook: Codebook) -> [ColumnRole] {
        var uses: [ColumnRole] = []
        if let respondent { uses.append(ColumnRole(column: respondent.column, role: "the respondent")) }
        if let submitted { uses.append(ColumnRole(column: submitted.column, role: "the date")) }
        if let weight { uses.append(ColumnRole(column: weight, role: "the weight")) }
        for question in codebook.questions {
            guard let bound = questions[question.id] else { continue }
            if case .text(let column) = bound.form, column.name == respondent?.column.name { continue }
            uses += bound.columns(of: question)
        }
        return uses
    }
}
