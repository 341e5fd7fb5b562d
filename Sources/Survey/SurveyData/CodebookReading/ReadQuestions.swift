import Diagnostics
import YAMLReader

/// Reads the questions in their order, then the variables derived from them, and then the universes.
func readQuestions(
    _ fields: inout YAMLFields, _ respondents: [Respondent], into diagnostics: inout DiagnosticList
) -> [Question] {
    let lists = OptionLists(&fields, into: &diagnostics)
    var names = CodebookNames(of: "question")
    var questions: [Question] = []
    var universes: [String: YAMLNode] = [:]
    for node in fields.list("questions", into: &diagnostics) {
        guard let read = question(node, lists, into: &diagnostics) else { continue }
        names.take(read.question.id, at: read.question.place, into: &diagnostics)
        refuseReserved(read.question.id, at: read.question.place, into: &diagnostics)
        universes[read.question.id] = universes[read.question.id] ?? read.universe
        questions.append(read.question)
    }
    var derived = DerivedReader(questions, respondents)
    questions = derived.questions(&fields, &names, into: &diagnostics)
    let indices = Dictionary(zip(questions.map(\.id), questions.indices), uniquingKeysWith: min)
    for index in questions.indices {
        guard let node = universes[questions[index].id] else { continue }
        questions[index].universe = readUniverse(node, of: index, in: questions, indices, into: &diagnostics)
    }
    checkSize(of: questions, into: &diagnostics)
    return questions
}

/// Reports more options and ranks than are counted: many questions can share one long list, and a ranking counts each
/// option at each rank, so that a short codebook can ask for very much.
private func checkSize(of questions: [Question], into diagnostics: inout DiagnosticList) {
    let (mostOptions, mostRanks) = (400_000, 250_000)
    var (options, ranks) = (0, 0)
    for question in questions {
        options += question.options.count
        if question.kind == .ranking { ranks += question.options.count * question.options.count }
        let (what, most) = options > mostOptions ? ("options", mostOptions) : ("ranks of options", mostRanks)
        guard options > mostOptions || ranks > mostRanks else { continue }
        diagnostics.add(
            Diagnostic(
                "too-many-options", at: question.place,
                "up to here, the questions have \(options > mostOptions ? options : ranks) \(what) together; the limit is \(most)",
                hint: "leave out questions, or options that nobody chose"))
        return
    }
}

/// Columns of the answers that are not questions.
let reservedColumns = ["respondent", "submitted"]

func refuseReserved(_ id: String, at place: Place, into diagnostics: inout DiagnosticList) {
    guard reservedColumns.contains(id) else { return }
    diagnostics.add(
        Diagnostic(
            "reserved-name", at: place,
            "\"\(id)\" is not a valid name for a question: another column of the answers has it"))
}

/// A question, and the YAML of its universe, which can be read when all questions are known.
private struct ReadQuestion {
    var question: Question
    var universe: YAMLNode?
}

private func question(
    _ node: YAMLNode, _ lists: OptionLists, into diagnostics: inout DiagnosticList
) -> ReadQuestion? {
    guard var fields = YAMLFields(node, of: "a question", into: &diagnostics) else { return nil }
    let id = fields.string("id", into: &diagnostics)
    if let id { fields.what = "question \"\(id)\"" }
    let wording = fields.string("wording", into: &diagnostics)
    let topic = fields.string("topic", into: &diagnostics)
    let kindName = fields.oneOf("kind", Question.Kind.allCases.map(\.rawValue), into: &diagnostics)
    let kind = kindName.flatMap(Question.Kind.init(rawValue:))
    var options = options(&fields, kind, lists, into: &diagnostics)
    let status = readStatus(&fields, &options, into: &diagnostics)
    let universe = fields.optionalMapping("universe", into: &diagnostics)
    let order = readOrder(&fields, kind, into: &diagnostics)
    fields.finish(into: &diagnostics)
    guard let id else { return nil }
    var question = Question(
        id: id, wording: wording ?? "", topic: topic ?? "", kind: kind ?? .open, options: options, order: order,
        place: fields.place(of: "id"))
    question.status = status
    return ReadQuestion(question: question, universe: universe)
}

/// In which order the options are listed: `order`, or `ordered: yes` for the codebook's own.
func readOrder(
    _ fields: inout YAMLFields, _ kind: Question.Kind?, into diagnostics: inout DiagnosticList
) -> RowOrder? {
    let order: RowOrder? = fields.named("order", into: &diagnostics)
    let isOrdered = fields.boolean("ordered", default: false, into: &diagnostics)
    let key = fields.has("order") ? "order" : "ordered"
    if order != nil || isOrdered, kind?.hasOptions == false {
        let message = "\(fields.what) has no options to put in order"
        diagnostics.add(
            Diagnostic("contradictory-keys", at: fields.place(of: key), message, hint: "delete \"\(key)\""))
    }
    return order ?? (isOrdered ? .codebook : nil)
}

private func options(
    _ fields: inout YAMLFields, _ kind: Question.Kind?, _ lists: OptionLists, into diagnostics: inout DiagnosticList
) -> [AnswerOption] {
    let node = fields.optionalValue("options")
    switch (kind, node) {
    case (.open, let node?), (.number, let node?):
        let form = kind == .number ? "asks for a number" : "is open"
        let message = "\(fields.what) \(form), but has options"
        diagnostics.add(
            Diagnostic(
                "options-of-open-question", at: node.place, message, hint: "delete the options, or change the kind"))
        return []
    case (.ranking, let node?):
        let options = lists.options(node, of: fields.what, into: &diagnostics)
        if let option = options.first(where: \.isOutsideBase) {
            diagnostics.add(
                Diagnostic(
                    "outside-base", at: option.place,
                    "option \"\(option.code)\" cannot be outside the base of a ranking",
                    hint: "delete \"outside-base\""))
        }
        return options
    case (.singleChoice, nil), (.multipleChoice, nil), (.scale, nil), (.ranking, nil):
        diagnostics.add(Diagnostic("no-options", at: fields.place, "\(fields.what) has no options"))
        return []
    case (.open, nil), (.number, nil), (nil, nil):
        return []
    case (.scale, let node?):
        let options = lists.options(node, of: fields.what, into: &diagnostics)
        for option in options where option.number == nil && !option.isOutsideBase {
            let message = "option \"\(option.code)\" of the scale \(fields.what) has no number"
            let hint = "add \"number:\" with its value, or \"outside-base: yes\""
            diagnostics.add(Diagnostic("scale-without-number", at: option.place, message, hint: hint))
        }
        return withBase(options, fields.what, into: &diagnostics)
    case (.singleChoice, let node?), (.multipleChoice, let node?), (nil, let node?):
        return withBase(lists.options(node, of: fields.what, into: &diagnostics), fields.what, into: &diagnostics)
    }
}

/// Records a question whose options are all outside the base, so that nobody could be in it.
func withBase(
    _ options: [AnswerOption], _ what: String, into diagnostics: inout DiagnosticList
) -> [AnswerOption] {
    if let first = options.first, options.allSatisfy(\.isOutsideBase) {
        diagnostics.add(
            Diagnostic("outside-base", at: first.place, "every option of \(what) is outside the base"))
    }
    return options
}
