public import Diagnostics
import TableFiles
public import YAMLReader

/// Reads a binding: which columns of an export hold the answers to which questions of a codebook.
///
/// - Throws: every problem found: unknown keys, questions and options; contradictory keys; a column with two roles;
///   questions that are neither bound nor listed under `not-in-file`.
public func readBinding(_ yaml: YAMLNode, codebook: Codebook) throws(ReportError) -> AnswerBinding {
    var diagnostics = DiagnosticList()
    let binding = BindingReader(codebook: codebook).read(yaml, into: &diagnostics)
    if let binding { binding.checkColumns(codebook, into: &diagnostics) }
    try diagnostics.throwIfErrors()
    guard let binding else { preconditionFailure("without a binding a problem was recorded") }
    return binding
}

/// Reads a binding for one codebook.
struct BindingReader {
    let codebook: Codebook

    func read(_ yaml: YAMLNode, into diagnostics: inout DiagnosticList) -> AnswerBinding? {
        guard var fields = YAMLFields(yaml, of: "the binding", into: &diagnostics) else { return nil }
        var binding = AnswerBinding()
        binding.tool = fields.optionalString("tool", into: &diagnostics)
        binding.fileForm = fileForm(&fields, into: &diagnostics)
        binding.header = header(&fields, into: &diagnostics)
        binding.respondent = respondent(&fields, into: &diagnostics)
        binding.submitted = submitted(&fields, into: &diagnostics)
        (binding.weight, binding.weightForm) = weight(&fields, into: &diagnostics)
        binding.duplicates = fields.named("duplicates", into: &diagnostics) ?? .error
        binding.leaveOut = leaveOut(&fields, into: &diagnostics)
        binding.otherColumns = fields.named("other-columns", into: &diagnostics) ?? .report
        binding.escapes = fields.named("escapes", into: &diagnostics)
        let notAsked = fields.optionalStrings("not-asked", into: &diagnostics)
        binding.notAnswered = fields.optionalStrings("not-answered", into: &diagnostics)
        binding.questions = questions(
            &fields, notAsked: notAsked, notAnswered: binding.notAnswered, into: &diagnostics)
        binding.notInFile = notInFile(&fields, binding, into: &diagnostics)
        checkDuplicates(binding, fields, into: &diagnostics)
        fields.finish(into: &diagnostics)
        return binding
    }

    private func fileForm(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> FileForm {
        var form = FileForm(
            kind: fields.named("form", into: &diagnostics), separator: fields.named("separator", into: &diagnostics),
            sheet: fields.optionalString("sheet", into: &diagnostics))
        form.separatorPlace = form.separator == nil ? nil : fields.place(of: "separator")
        form.sheetPlace = form.sheet == nil ? nil : fields.place(of: "sheet")
        form.encoding = encoding(&fields, into: &diagnostics)
        form.encodingPlace = form.encoding == nil ? nil : fields.place(of: "encoding")
        return form
    }

    private func encoding(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> TextEncoding? {
        guard let name = fields.optionalString("encoding", into: &diagnostics) else { return nil }
        if let encoding = TextEncoding(name: name) { return encoding }
        diagnostics.add(
            Diagnostic(
                "unknown-encoding", at: fields.place(of: "encoding"),
                "\(quoted(name)) is not an encoding that can be read",
                hint: nearestNameHint(to: name, among: TextEncoding.allCases.map(\.rawValue))))
        return nil
    }

    private func header(_ outer: inout YAMLFields, into diagnostics: inout DiagnosticList) -> HeaderRows {
        guard let node = outer.optionalMapping("header", into: &diagnostics),
            var fields = YAMLFields(node, of: "\"header\"", into: &diagnostics)
        else { return HeaderRows() }
        let rows = fields.optionalInteger("rows", into: &diagnostics) ?? 1
        let names = fields.optionalString("names", into: &diagnostics) ?? "1"
        let skipped = fields.optionalInteger("skip", into: &diagnostics) ?? 0
        let isSure = fields.boolean("sure", default: false, into: &diagnostics)
        fields.finish(into: &diagnostics)
        guard (0...HeaderRows.mostSkipped).contains(skipped) else {
            let message = "\"skip\" is \(skipped), expected 0 to \(HeaderRows.mostSkipped)"
            diagnostics.add(Diagnostic("bad-header", at: fields.place(of: "skip"), message))
            return HeaderRows()
        }
        guard (1...HeaderRows.most).contains(rows) else {
            let message = "\"rows\" is \(rows), expected 1 to \(HeaderRows.most)"
            diagnostics.add(Diagnostic("bad-header", at: fields.place(of: "rows"), message))
            return HeaderRows()
        }
        var header = HeaderRows(count: rows, names: .joined, skipping: skipped)
        header.isSure = isSure
        if names == "joined" { return header }
        guard let row = Int(names), (1...rows).contains(row) else {
            let numbers = rows == 1 ? "1" : "a number from 1 to \(rows)"
            let message = "\"names\" is \(quoted(names)), expected \(numbers) or \"joined\""
            diagnostics.add(Diagnostic("bad-header", at: fields.place(of: "names"), message))
            return HeaderRows()
        }
        header.names = .row(row)
        return header
    }

    private func submitted(_ outer: inout YAMLFields, into diagnostics: inout DiagnosticList) -> SubmittedBinding? {
        guard let node = outer.optionalMapping("submitted", into: &diagnostics),
            var fields = YAMLFields(node, of: "\"submitted\"", into: &diagnostics)
        else { return nil }
        let column = fields.column("column", into: &diagnostics)
        let form: DateForm? = fields.named("form", into: &diagnostics)
        fields.finish(into: &diagnostics)
        return column.map { SubmittedBinding(column: $0, form: form ?? .iso) }
    }

    private func weight(
        _ outer: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> (BoundColumn?, NumberForm) {
        guard let node = outer.optionalMapping("weight", into: &diagnostics),
            var fields = YAMLFields(node, of: "\"weight\"", into: &diagnostics)
        else { return (nil, NumberForm()) }
        let column = fields.column("column", into: &diagnostics)
        let form = fields.numberForm(into: &diagnostics)
        fields.finish(into: &diagnostics)
        return (column, form)
    }

    private func leaveOut(_ outer: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [LeaveOutRule] {
        outer.optionalList("leave-out", into: &diagnostics).compactMap { node in
            guard var fields = YAMLFields(node, of: "a rule of \"leave-out\"", into: &diagnostics) else { return nil }
            let column = fields.column("column", into: &diagnostics)
            let values = fields.strings("values", into: &diagnostics)
            let because = fields.string("because", into: &diagnostics)
            fields.finish(into: &diagnostics)
            guard let column, let because else { return nil }
            return LeaveOutRule(column: column, values: values, because: because)
        }
    }

    private func checkDuplicates(
        _ binding: AnswerBinding, _ fields: YAMLFields, into diagnostics: inout DiagnosticList
    ) {
        guard binding.duplicates == .latest else { return }
        for key in ["respondent", "submitted"] where !fields.has(key) {
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: fields.place(of: "duplicates"),
                    "\"duplicates\" is \"latest\", but the binding has no \"\(key)\""))
        }
    }
}

extension YAMLFields {
    /// A column's name.
    mutating func column(_ key: String, into diagnostics: inout DiagnosticList) -> BoundColumn? {
        string(key, into: &diagnostics).map { BoundColumn($0, place: place(of: key)) }
    }

    /// How numbers are written: `decimal` and `thousands`.
    mutating func numberForm(into diagnostics: inout DiagnosticList) -> NumberForm {
        let decimal: NumberForm.Mark = named("decimal", into: &diagnostics) ?? .point
        let thousands: NumberForm.Mark? = named("thousands", into: &diagnostics)
        if thousands == decimal {
            let message = "\"thousands\" and \"decimal\" are both \"\(decimal.rawValue)\""
            diagnostics.add(Diagnostic("contradictory-keys", at: place(of: "thousands"), message))
        }
        return NumberForm(decimal: decimal, hasThousands: thousands != nil)
    }

    /// One of the values of a type, by its name.
    mutating func named<Value: CaseIterable & RawRepresentable<String>>(
        _ key: String, into diagnostics: inout DiagnosticList
    ) -> Value? {
        optionalOneOf(key, Value.allCases.map(\.rawValue), into: &diagnostics).flatMap(Value.init(rawValue:))
    }
}
