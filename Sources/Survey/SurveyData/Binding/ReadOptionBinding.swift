import Diagnostics
import YAMLReader

extension QuestionBindingReader {
    /// How a cell names options; nil after a problem was recorded.
    func naming(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> OptionNaming? {
        let name = fields.optionalOneOf("as", ["code", "label"], into: &diagnostics)
        let codes = codes(&fields, into: &diagnostics)
        if let codes {
            guard name != nil else { return .codes(codes) }
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: fields.place(of: "as"), "\(fields.what) has both \"as\" and \"codes\"",
                    hint: "keep one"))
            return nil
        }
        guard name == "label" else { return .code }
        return isUnambiguous(at: fields.place(of: "as"), into: &diagnostics) ? .label : nil
    }

    /// Whether no two options have the same name; a problem is recorded otherwise.
    private func isUnambiguous(at place: Place, into diagnostics: inout DiagnosticList) -> Bool {
        var holders: [String: Int] = [:]
        for named in OptionNaming.label.names(of: question.options) {
            let (name, index) = (named.name, named.option)
            guard let first = holders.updateValue(index, forKey: folded(name)), first != index else { continue }
            let codes = [first, index].map { question.options[$0].code }
            diagnostics.add(
                Diagnostic(
                    "ambiguous-name", at: place,
                    "\(quoted(name)) names two options of \(question.id), \(codes[0]) and \(codes[1])",
                    hint: "bind them by code"))
            return false
        }
        return true
    }

    private func codes(_ outer: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [String: Int]? {
        guard let node = outer.optionalMapping("codes", into: &diagnostics),
            case .mapping(let entries) = node.content,
            var fields = YAMLFields(node, of: "\"codes\"", into: &diagnostics)
        else { return nil }
        var codes: [String: Int] = [:]
        for entry in entries {
            guard let code = fields.string(entry.key, into: &diagnostics),
                let index = option(code, at: entry.value.place, into: &diagnostics)
            else { continue }
            codes[collapsingWhitespace(entry.key)] = index
        }
        return codes
    }

    /// The index of an option; nil after a problem was recorded.
    func option(_ code: String, at place: Place, into diagnostics: inout DiagnosticList) -> Int? {
        if let index = question.options.firstIndex(where: { $0.code == code }) { return index }
        diagnostics.add(
            "unknown-option", at: place, "\(question.id) has no option \(quoted(code))",
            hint: nearestNameHint(to: code, among: question.options.map(\.code)))
        return nil
    }

    /// The text of an option; its `column` may be missing.
    func other(_ outer: inout YAMLFields, into diagnostics: inout DiagnosticList) -> OtherText? {
        guard let node = outer.optionalMapping("other", into: &diagnostics),
            var fields = YAMLFields(node, of: "\"other\"", into: &diagnostics)
        else { return nil }
        let code = fields.string("option", into: &diagnostics)
        let column = fields.optionalString("column", into: &diagnostics)
        let place = fields.place(of: "column")
        fields.finish(into: &diagnostics)
        guard let code, let index = option(code, at: fields.place(of: "option"), into: &diagnostics) else {
            return nil
        }
        return OtherText(option: index, column: column.map { BoundColumn($0, place: place) })
    }

    func optionColumns(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> OptionColumns? {
        let other = other(&fields, into: &diagnostics)
        if let other, other.column == nil {
            diagnostics.add(
                Diagnostic(
                    "missing-key", at: fields.place(of: "other"),
                    "\"other\" has no \"column\", but \(question.id) has a column for each option"))
        }
        guard let columns = columns(&fields, besides: other, into: &diagnostics) else { return nil }
        var options = OptionColumns(columns: columns, other: other)
        options.chosen = fields.words("chosen", default: options.chosen, into: &diagnostics)
        options.notChosen = fields.words("not-chosen", default: options.notChosen, into: &diagnostics)
        options.whenAllEmpty = fields.named("when-all-empty", into: &diagnostics) ?? .notAnswered
        options.whenAllNo = fields.named("when-all-no", into: &diagnostics) ?? .notChosen
        for word in options.chosen where options.notChosen.contains(word) {
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: fields.place(of: fields.has("not-chosen") ? "not-chosen" : "chosen"),
                    "\(quoted(word)) means both chosen and not chosen"))
        }
        return options
    }

    /// The column of each option, by its index; an option with a column for its text needs none.
    func columns(
        _ outer: inout YAMLFields, besides other: OtherText?, into diagnostics: inout DiagnosticList
    ) -> [BoundColumn?]? {
        guard let node = outer.mapping("columns", into: &diagnostics), case .mapping(let entries) = node.content,
            var fields = YAMLFields(node, of: "\"columns\"", into: &diagnostics)
        else { return nil }
        var columns = [BoundColumn?](repeating: nil, count: question.options.count)
        var named: Set<Int> = []
        if let other, other.column != nil { named.insert(other.option) }
        for entry in entries {
            guard let index = option(entry.key, at: entry.keyPlace, into: &diagnostics) else { continue }
            columns[index] = fields.column(entry.key, into: &diagnostics)
            named.insert(index)
        }
        addMissing(named, at: node.place, into: &diagnostics)
        if let other, columns[other.option]?.name == other.column?.name { columns[other.option] = nil }
        return columns
    }

    private func addMissing(_ named: Set<Int>, at place: Place, into diagnostics: inout DiagnosticList) {
        let missing = question.options.indices.filter { !named.contains($0) }.map { question.options[$0].code }
        guard !missing.isEmpty else { return }
        let message = "\(question.id) has no column for \(missing.joined(separator: ", "))"
        diagnostics.add(Diagnostic("option-without-column", at: place, message))
    }
}
