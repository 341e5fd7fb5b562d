import Diagnostics
import YAMLReader

/// Reads how one question is bound: which keys there may be follows from the kind of the question.
struct QuestionBindingReader {
    let question: Question

    init(_ question: Question) { self.question = question }

    /// The keys that say where the answers stand; exactly one of them is needed.
    private enum Layout: String { case column, columns, places }

    func form(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> QuestionBinding.Form? {
        guard let layout = layout(&fields, into: &diagnostics) else { return nil }
        defer { fields.finish(into: &diagnostics) }
        switch (question.kind, layout) {
        case (.open, _):
            return fields.column("column", into: &diagnostics).map { .text($0) }
        case (.number, _):
            let decimal: QuestionBinding.DecimalMark = fields.named("decimal", into: &diagnostics) ?? .point
            return fields.column("column", into: &diagnostics).map { .number($0, decimal: decimal) }
        case (.multipleChoice, .columns):
            return optionColumns(&fields, into: &diagnostics).map { .optionColumns($0) }
        case (.ranking, .columns):
            let columns = columns(&fields, besides: nil, into: &diagnostics)
            let words = fields.words("not-chosen", default: ["0", ""], into: &diagnostics)
            return columns.map { .ranks($0, notChosen: words) }
        case (.ranking, .places):
            return places(&fields, into: &diagnostics)
        case (.singleChoice, _), (.scale, _), (.multipleChoice, _), (.ranking, .column):
            return cell(&fields, into: &diagnostics)
        }
    }

    /// Which of the layouts that the question's kind allows; a problem is recorded for none and for two.
    private func layout(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> Layout? {
        let allowed: [Layout] =
            switch question.kind {
            case .open, .number, .singleChoice, .scale: [.column]
            case .multipleChoice: [.column, .columns]
            case .ranking: [.column, .places, .columns]
            }
        let given = allowed.filter { fields.has($0.rawValue) }
        if given.count == 1 || allowed.count == 1 { return given.first ?? .column }
        let names = allowed.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
        let message =
            given.isEmpty
            ? "\(fields.what) has neither \(names.replacing(" or ", with: " nor "))"
            : "\(fields.what) has both \(given.map { "\"\($0.rawValue)\"" }.joined(separator: " and "))"
        diagnostics.add(
            Diagnostic(
                given.isEmpty ? "missing-key" : "contradictory-keys", at: fields.place, message,
                hint: given.isEmpty ? nil : "keep one of them"))
        return nil
    }

    private func places(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> QuestionBinding.Form? {
        var columns: [BoundColumn] = []
        let place = fields.place(of: "places")
        for item in fields.list("places", into: &diagnostics) {
            if case .scalar(let name, _) = item.content, !collapsingWhitespace(name).isEmpty {
                columns.append(BoundColumn(name, place: item.place))
            } else {
                diagnostics.add(
                    Diagnostic("wrong-type", at: item.place, "an item of \"places\" is no name of a column"))
            }
        }
        guard let naming = naming(&fields, into: &diagnostics) else { return nil }
        guard (1...question.options.count).contains(columns.count) else {
            let message = "\(question.id) has \(columns.count) places for \(question.options.count) options"
            diagnostics.add(Diagnostic("bad-places", at: place, message))
            return nil
        }
        return .places(columns, naming)
    }

    private func cell(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> QuestionBinding.Form? {
        let column = fields.column("column", into: &diagnostics)
        let naming = naming(&fields, into: &diagnostics)
        let joinedBy = question.kind.takesOneOption ? nil : joinedBy(&fields, into: &diagnostics)
        var other = other(&fields, into: &diagnostics)
        if let own = other?.column, own.name == column?.name { other?.column = nil }
        guard let column, let naming, question.kind.takesOneOption || joinedBy != nil else { return nil }
        return .cell(column, OptionCell(joinedBy: joinedBy, naming: naming, other: other))
    }

    private func joinedBy(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> String? {
        guard let separator = fields.optionalString("joined-by", into: &diagnostics) else {
            if !fields.has("joined-by") {
                diagnostics.add(
                    Diagnostic(
                        "missing-key", at: fields.place,
                        "\(fields.what) has no \"joined-by\", but \(question.id) takes several options",
                        hint: "say what stands between two options of a cell"))
            }
            return nil
        }
        if !separator.isEmpty { return separator }
        diagnostics.add(
            Diagnostic("empty-text", at: fields.place(of: "joined-by"), "\"joined-by\" of \(fields.what) is empty"))
        return nil
    }
}

extension YAMLFields {
    /// A list of words that may be missing, or hold no word.
    mutating func words(
        _ key: String, default absent: [String], into diagnostics: inout DiagnosticList
    ) -> [String] {
        guard has(key) else {
            _ = optionalValue(key)
            return absent
        }
        return optionalStrings(key, into: &diagnostics).map(collapsingWhitespace)
    }
}
