import Diagnostics
import YAMLReader

/// Reads `batteries`: each names questions of one kind with the same options.
func readBatteries(
    _ fields: inout YAMLFields, _ questions: [Question], into diagnostics: inout DiagnosticList
) -> [Battery] {
    guard case .mapping(let entries) = fields.optionalMapping("batteries", into: &diagnostics)?.content else {
        return []
    }
    var names = CodebookNames(of: "battery")
    return entries.compactMap { entry in
        names.take(entry.key, at: entry.keyPlace, into: &diagnostics)
        return battery(entry, questions, into: &diagnostics)
    }
}

private func battery(
    _ entry: YAMLEntry, _ questions: [Question], into diagnostics: inout DiagnosticList
) -> Battery? {
    guard var fields = YAMLFields(entry.value, of: "battery \"\(entry.key)\"", into: &diagnostics) else { return nil }
    if let question = questions.first(where: { $0.id == entry.key }) {
        let line = question.place.line.map { " (line \($0))" } ?? ""
        diagnostics.add(
            Diagnostic(
                "duplicate-name", at: entry.keyPlace, "\"\(entry.key)\" names both a battery and a question\(line)",
                hint: "give the battery another name"))
    }
    let topic = fields.string("topic", into: &diagnostics)
    let wording = fields.optionalString("wording", into: &diagnostics)
    let node = fields.value("items", into: &diagnostics)
    let places: [Place] = if case .sequence(let nodes) = node?.content { nodes.map(\.place) } else { [] }
    let ids = fields.optionalStrings("items", into: &diagnostics)
    fields.finish(into: &diagnostics)
    if node != nil, ids.count < 2 {
        diagnostics.add(
            Diagnostic("too-few-items", at: fields.place(of: "items"), "\(fields.what) has fewer than two items"))
    }
    var items: [Question] = []
    for (index, id) in ids.enumerated() {
        let place = places.indices.contains(index) ? places[index] : fields.place(of: "items")
        guard let item = item(id, of: questions, items, at: place, into: &diagnostics) else { continue }
        items.append(item)
    }
    guard let topic, items.count == ids.count else { return nil }
    return Battery(id: entry.key, topic: topic, wording: wording ?? "", items: ids, place: entry.keyPlace)
}

/// An item, if it is a question like those before it.
private func item(
    _ id: String, of questions: [Question], _ others: [Question], at place: Place,
    into diagnostics: inout DiagnosticList
) -> Question? {
    func refuse(_ code: String, _ message: String, hint: String?) -> Question? {
        diagnostics.add(Diagnostic(code, at: place, message, hint: hint))
        return nil
    }
    guard let question = questions.first(where: { $0.id == id }) else {
        return refuse(
            "unknown-question", "the codebook has no question \(quoted(id))",
            hint: nearestNameHint(to: id, among: questions.map(\.id)))
    }
    if others.contains(where: { $0.id == id }) { return refuse("duplicate-name", "\(id) is an item twice", hint: nil) }
    guard question.kind.hasOptions, question.kind != .ranking else {
        return refuse(
            "wrong-kind", "\(id) is \(question.kind == .open ? "an open" : "a \(question.kind.rawValue)") question",
            hint: "a battery has choices or scales as items")
    }
    guard let first = others.first else { return question }
    if question.kind != first.kind {
        return refuse(
            "unlike-items",
            "\(id) is a \(question.kind.rawValue) question, and \(first.id) a \(first.kind.rawValue) question",
            hint: "the items of a battery are of one kind")
    }
    if let difference = question.options.difference(from: first.options) {
        return refuse(
            "unlike-items", "the options of \(id) are not those of \(first.id): \(difference)",
            hint: "use a list of \"option-lists\" for all items")
    }
    return question
}

extension [AnswerOption] {
    /// The first difference in what options mean: number, code, title, value or base; nil when there is none.
    fileprivate func difference(from others: [AnswerOption]) -> String? {
        for (option, other) in zip(self, others) {
            if option.code != other.code { return "\(quoted(option.code)) instead of \(quoted(other.code))" }
            if option.title != other.title { return "\(quoted(option.title)) instead of \(quoted(other.title))" }
            if option.number != other.number || option.isOutsideBase != other.isOutsideBase {
                return "\(quoted(option.code)) has another number or base"
            }
        }
        return count == others.count ? nil : "there are \(count) instead of \(others.count)"
    }
}
