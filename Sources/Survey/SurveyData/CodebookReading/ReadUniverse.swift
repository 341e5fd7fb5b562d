import Diagnostics
import YAMLReader

/// Reads the universe of the question at an index; everyone, after a problem was recorded.
///
/// - Parameter indices: of the questions, by id.
func readUniverse(
    _ node: YAMLNode, of index: Int, in questions: [Question], _ indices: [String: Int],
    into diagnostics: inout DiagnosticList
) -> Question.Universe {
    let what = "\"universe\" of question \"\(questions[index].id)\""
    guard var fields = YAMLFields(node, of: what, into: &diagnostics) else { return .everyone }
    let id = fields.string("question", into: &diagnostics)
    let codes = fields.strings("options", into: &diagnostics)
    if case .sequence(let items) = fields.optionalValue("options")?.content, items.isEmpty {
        diagnostics.add(Diagnostic("no-options", at: fields.place(of: "options"), "\(what) lists no options"))
    }
    fields.finish(into: &diagnostics)
    guard let id, let filter = filter(id, before: index, in: questions, indices, fields, into: &diagnostics) else {
        return .everyone
    }
    for code in codes where filter.option(code) == nil {
        diagnostics.add(
            "unknown-option", at: fields.place(of: "options"), "\(id) has no option \"\(code)\"",
            hint: nearestNameHint(to: code, among: filter.options.map(\.code)))
    }
    return .answered(question: id, options: codes)
}

private func filter(
    _ id: String, before index: Int, in questions: [Question], _ indices: [String: Int], _ fields: YAMLFields,
    into diagnostics: inout DiagnosticList
) -> Question? {
    let place = fields.place(of: "question")
    guard let found = indices[id] else {
        diagnostics.add(
            "unknown-question", at: place, "the codebook has no question \"\(id)\"",
            hint: nearestNameHint(to: id, among: questions.prefix(index).lazy.map(\.id)))
        return nil
    }
    guard found < index else {
        diagnostics.add(
            Diagnostic(
                "later-question", at: place, "\"\(id)\" is not asked before \"\(questions[index].id)\"",
                hint: "a universe must depend on an earlier question"))
        return nil
    }
    return questions[found]
}
