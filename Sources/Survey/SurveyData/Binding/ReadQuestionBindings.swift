import Diagnostics
import YAMLReader

extension BindingReader {
    func questions(
        _ outer: inout YAMLFields, notAsked: [String], into diagnostics: inout DiagnosticList
    ) -> [String: QuestionBinding] {
        guard let node = outer.mapping("questions", into: &diagnostics), case .mapping(let entries) = node.content
        else { return [:] }
        var bindings: [String: QuestionBinding] = [:]
        for entry in entries {
            guard let question = codebook.question(entry.key) else {
                addUnknownQuestion(entry.key, at: entry.keyPlace, into: &diagnostics)
                continue
            }
            guard var fields = YAMLFields(entry.value, of: "the binding of \(question.id)", into: &diagnostics)
            else { continue }
            let words = fields.optionalStrings("not-asked", into: &diagnostics)
            if let form = QuestionBindingReader(question).form(&fields, into: &diagnostics) {
                bindings[question.id] = QuestionBinding(form, notAsked: notAsked + words, place: entry.keyPlace)
            }
        }
        addUnbound(Set(entries.map(\.key)), &outer, at: node.place, into: &diagnostics)
        return bindings
    }

    private func addUnknownQuestion(_ id: String, at place: Place, into diagnostics: inout DiagnosticList) {
        diagnostics.add(
            Diagnostic(
                "unknown-question", at: place, "the codebook has no question \(quoted(id))",
                hint: nearestNameHint(to: id, among: codebook.questions.map(\.id))))
    }

    private func addUnbound(
        _ bound: Set<String>, _ outer: inout YAMLFields, at place: Place, into diagnostics: inout DiagnosticList
    ) {
        var ignored = DiagnosticList()
        let notInFile = outer.optionalStrings("not-in-file", into: &ignored)
        for question in codebook.questions where !bound.contains(question.id) && !notInFile.contains(question.id) {
            diagnostics.add(
                Diagnostic(
                    "unbound-question", at: place, "the question \(question.id) is bound to no column",
                    hint: "bind it, or name it under \"not-in-file\""))
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
                        "contradictory-keys", at: place, "\(id) is not in the file, but bound to a column\(line)"))
            }
        }
        return Set(ids)
    }
}

extension AnswerBinding {
    /// Records columns that are to hold two things, of which none is a text that may be read twice.
    func checkColumns(_ codebook: Codebook, into diagnostics: inout DiagnosticList) {
        var holders: [String: (role: String, place: Place?)] = [:]
        for (column, role) in uses(codebook) {
            guard let first = holders[column.name] else {
                holders[column.name] = (role, column.place)
                continue
            }
            let line = first.place?.line.map { " (line \($0))" } ?? ""
            diagnostics.add(
                Diagnostic(
                    "column-bound-twice", at: column.place,
                    "one column, \(quoted(column.name)), cannot hold both \(first.role)\(line) and \(role)"))
        }
    }

    /// What each column holds that no other may hold; an open question may be the respondent's name as well.
    private func uses(_ codebook: Codebook) -> [(column: BoundColumn, role: String)] {
        var uses: [(column: BoundColumn, role: String)] = []
        if let respondent { uses.append((respondent.column, "the respondent")) }
        if let submitted { uses.append((submitted.column, "the date")) }
        if let weight { uses.append((weight, "the weight")) }
        for question in codebook.questions {
            guard let bound = questions[question.id] else { continue }
            if case .text(let column) = bound.form, column.name == respondent?.column.name { continue }
            uses += bound.columns(of: question)
        }
        return uses
    }
}
