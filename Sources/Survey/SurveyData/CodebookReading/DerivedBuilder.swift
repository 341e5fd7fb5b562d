import Diagnostics
import YAMLReader

/// Makes a derived variable from what the codebook says of it and the questions that it is derived from.
struct DerivedBuilder {
    let draft: DerivedDraft
    let scope: ConditionScope
    var fields: YAMLFields
    /// The codes and numbers of the options so far.
    var codes = CodebookNames(of: "option")
    var options: [AnswerOption] = []
    /// The index of the option for all others.
    var other: Int?
    /// Whether other answers count as not answered.
    var leavesOthersOut = false

    init(_ draft: DerivedDraft, _ scope: ConditionScope) {
        self.draft = draft
        self.scope = scope
        fields = draft.fields
    }

    mutating func question(into diagnostics: inout DiagnosticList) -> Question? {
        _ = fields.optionalValue(draft.way.rawValue)
        let topic = fields.string("topic", into: &diagnostics)
        let wording = fields.optionalString("wording", into: &diagnostics)
        guard let made = rule(into: &diagnostics) else { return nil }
        let order = order(made.kind, into: &diagnostics)
        fields.finish(into: &diagnostics)
        options = withBase(options, fields.what, into: &diagnostics)
        let status = takeStatuses(of: made.rule)
        let derivation = Derivation(
            rule: made.rule,
            otherwise: other.map(Derivation.Otherwise.option) ?? (leavesOthersOut ? .notAnswered : .refused),
            sources: sources)
        var question = Question(
            id: draft.id, wording: wording ?? source?.wording ?? topic ?? "", topic: topic ?? "", kind: made.kind,
            options: options, order: order, place: draft.place, derivation: derivation)
        question.status = status
        return question
    }

    /// In which order the options are listed: bands and boxes have one of their own, and merged options that of their source.
    private mutating func order(_ kind: Question.Kind, into diagnostics: inout DiagnosticList) -> RowOrder? {
        let isWritten = fields.has("order") || fields.has("ordered")
        let written = readOrder(&fields, kind, into: &diagnostics)
        if isWritten { return written }
        switch draft.way {
        case .bands, .boxes: return .codebook
        case .recode: return source?.kind == .scale ? .codebook : source?.order
        case .nets, .netPromoter, .count, .cases: return nil
        }
    }

    /// The only question that the variable is derived from; nil for conditions.
    var source: Question? {
        draft.way == .cases ? nil : scope.questions.first { $0.id == draft.sources.first?.text }
    }

    var sources: [String] {
        var seen: Set<String> = []
        let ids = Set(scope.questions.map(\.id))
        return draft.sources.map(\.text).filter { ids.contains($0) && seen.insert($0).inserted }
    }

    /// The rule, and the kind of question that it makes.
    typealias Made = (rule: Derivation.Rule, kind: Question.Kind)

    private mutating func rule(into diagnostics: inout DiagnosticList) -> Made? {
        switch draft.way {
        case .cases: return cases(into: &diagnostics)
        case .bands: return source(of: [.number], into: &diagnostics).flatMap { bands(of: $0, into: &diagnostics) }
        case .recode:
            return source(of: [.singleChoice, .multipleChoice, .scale], into: &diagnostics)
                .flatMap { recode(of: $0, into: &diagnostics) }
        case .boxes: return source(of: [.scale], into: &diagnostics).flatMap { boxes(of: $0, into: &diagnostics) }
        case .netPromoter:
            return source(of: [.scale, .number], into: &diagnostics).flatMap { netPromoter(of: $0, into: &diagnostics) }
        case .nets:
            return source(of: Self.withOptions, into: &diagnostics).flatMap { nets(of: $0, into: &diagnostics) }
        case .count:
            return source(of: [.multipleChoice, .ranking], into: &diagnostics)
                .flatMap { count(of: $0, into: &diagnostics) }
        }
    }

    private static let withOptions = Question.Kind.allCases.filter(\.hasOptions)

    /// The source, if it is of a fitting kind.
    private func source(of kinds: [Question.Kind], into diagnostics: inout DiagnosticList) -> Question? {
        guard let source, let named = draft.sources.first else { return nil }
        if kinds.contains(source.kind) { return source }
        let expected = kinds.map(\.rawValue).joined(separator: " or ")
        diagnostics.add(
            Diagnostic(
                "wrong-kind", at: named.place,
                "\(source.id) is a \(source.kind.rawValue) question; \"\(draft.way.rawValue)\" takes a \(expected) question",
                hint: draft.way == .recode && source.kind == .ranking ? "write \"nets-of\" for a ranking" : nil))
        return nil
    }

    // MARK: Options

    /// Reads an option of the variable.
    ///
    /// - Parameters:
    ///   - defaultCode: its code, where none is written.
    ///   - model: the option whose texts it takes, where it has no title.
    mutating func addOption(
        _ item: inout YAMLFields, defaultCode: String? = nil, model: AnswerOption? = nil,
        into diagnostics: inout DiagnosticList
    ) -> Int? {
        guard let code = item.has("code") ? item.string("code", into: &diagnostics) : defaultCode else {
            _ = item.string("code", into: &diagnostics)
            return nil
        }
        item.what = "option \"\(code)\" of \"\(draft.id)\""
        let place = item.place(of: "code")
        var option: AnswerOption
        if let model, !item.has("title") {
            option = model
            (option.code, option.place) = (code, place)
            option.isOutsideBase = item.boolean("outside-base", default: model.isOutsideBase, into: &diagnostics)
        } else {
            option = readOption(code, &item, into: &diagnostics)
        }
        codes.take(code, at: place, into: &diagnostics)
        options.append(option)
        return options.count - 1
    }

    /// Reads `otherwise`: `not-answered`, or the option for all others.
    mutating func readOtherwise(into diagnostics: inout DiagnosticList) {
        guard let node = fields.optionalValue("otherwise") else { return }
        if case .scalar("not-answered", _) = node.content {
            leavesOthersOut = true
            return
        }
        guard case .mapping = node.content, var item = YAMLFields(node, of: "\"otherwise\"", into: &diagnostics) else {
            diagnostics.add(
                Diagnostic(
                    "wrong-type", at: node.place,
                    "\"otherwise\" of \"\(draft.id)\" is neither \"not-answered\" nor an option",
                    hint: "write not-answered, or an option as { code: other, title: Other }"))
            return
        }
        other = addOption(&item, into: &diagnostics)
        item.finish(into: &diagnostics)
    }

    var hasOtherwise: Bool { other != nil || leavesOthersOut }

    /// The items of a list of options, each as fields.
    mutating func items(_ key: String, into diagnostics: inout DiagnosticList) -> [YAMLFields] {
        let nodes = fields.list(key, into: &diagnostics)
        if nodes.isEmpty, fields.has(key) {
            diagnostics.add(Diagnostic("no-options", at: fields.place(of: key), "\(fields.what) has no options"))
        }
        return nodes.compactMap { YAMLFields($0, of: "an option of \"\(draft.id)\"", into: &diagnostics) }
    }

    /// The codes of options under a key, each an option of the source or one of some other names.
    mutating func codes(
        _ key: String, _ item: inout YAMLFields, of source: Question, also others: [String] = [],
        into diagnostics: inout DiagnosticList
    ) -> [String] {
        let node = item.value(key, into: &diagnostics)
        let places: [Place] =
            if case .sequence(let nodes) = node?.content { nodes.map(\.place) } else { [item.place(of: key)] }
        let codes = item.optionalStrings(key, into: &diagnostics)
        if codes.isEmpty, node != nil {
            diagnostics.add(Diagnostic("no-options", at: item.place(of: key), "\"\(key)\" of \(item.what) is empty"))
        }
        for (index, code) in codes.enumerated() where source.option(code) == nil && !others.contains(code) {
            diagnostics.add(
                Diagnostic(
                    "unknown-option", at: places.indices.contains(index) ? places[index] : item.place(of: key),
                    "\(source.id) has no option \(quoted(code))",
                    hint: nearestNameHint(to: code, among: source.options.map(\.code) + others)))
        }
        return codes
    }
}
