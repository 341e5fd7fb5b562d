import Diagnostics
import YAMLReader

/// Reads the binding of one question. The kind of the question determines which keys it may have.
struct QuestionBindingReader {
    let question: Question

    init(_ question: Question) { self.question = question }

    /// The keys that give the columns of the answers; exactly one of them is needed.
    private enum Layout: String {
        case column, columns
        case rankColumns = "rank-columns"
        case choiceColumns = "choice-columns"
    }

    func form(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> QuestionBinding.Form? {
        guard let layout = layout(&fields, into: &diagnostics) else { return nil }
        defer { fields.finish(into: &diagnostics) }
        switch (question.kind, layout) {
        case (.open, _):
            return fields.column("column", into: &diagnostics).map { .text($0) }
        case (.number, _):
            let form = fields.numberForm(into: &diagnostics)
            return fields.column("column", into: &diagnostics).map { .number($0, form) }
        case (.multipleChoice, .columns):
            return optionColumns(&fields, into: &diagnostics).map { .optionColumns($0) }
        case (.ranking, .columns):
            let columns = columns(&fields, besides: nil, into: &diagnostics)
            let words = fields.words("not-chosen", default: ["0", ""], into: &diagnostics)
            return columns.map { .optionRanks($0, notChosen: words) }
        case (.ranking, .rankColumns):
            return rankColumns(&fields, into: &diagnostics)
        case (.multipleChoice, .choiceColumns):
            return choiceColumns(&fields, into: &diagnostics)
        case (.singleChoice, _), (.scale, _), (.multipleChoice, _), (.ranking, .column), (.ranking, .choiceColumns):
            return cell(&fields, into: &diagnostics)
        }
    }

    /// The layout; nil after a problem was recorded, when there is none or more than one.
    private func layout(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> Layout? {
        let allowed: [Layout] =
            switch question.kind {
            case .open, .number, .singleChoice, .scale: [.column]
            case .multipleChoice: [.column, .columns, .choiceColumns]
            case .ranking: [.column, .rankColumns, .columns]
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
                hint: given.isEmpty ? nil : "keep one"))
        return nil
    }

    private func rankColumns(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> QuestionBinding
        .Form?
    {
        let place = fields.place(of: "rank-columns")
        let columns = columns(listedUnder: "rank-columns", &fields, into: &diagnostics)
        guard let naming = naming(&fields, into: &diagnostics) else { return nil }
        guard (1...question.options.count).contains(columns.count) else {
            let message = "\(question.id) has \(columns.count) rank columns for \(question.options.count) options"
            diagnostics.add(Diagnostic("bad-rank-columns", at: place, message))
            return nil
        }
        return .rankColumns(columns, naming)
    }

    private func choiceColumns(
        _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> QuestionBinding.Form? {
        let columns = columns(listedUnder: "choice-columns", &fields, into: &diagnostics)
        guard let naming = naming(&fields, into: &diagnostics), !columns.isEmpty else { return nil }
        return .choiceColumns(columns, naming)
    }

    private func columns(
        listedUnder key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> [BoundColumn] {
        fields.list(key, into: &diagnostics).compactMap { item in
            if case .scalar(let name, _) = item.content, !collapsingWhitespace(name).isEmpty {
                return BoundColumn(name, place: item.place)
            }
            diagnostics.add(
                Diagnostic("wrong-type", at: item.place, "an item of \"\(key)\" is not the name of a column"))
            return nil
        }
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
                        hint: "add the separator of the options in a cell"))
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
    /// A list of words, which may be missing or empty.
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
