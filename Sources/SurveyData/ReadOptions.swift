import Diagnostics
import YAMLReader

/// The lists of options that questions share by name.
struct OptionLists {
    private var lists: [String: [AnswerOption]] = [:]

    /// Reads `option-lists`, a mapping of names to lists.
    init(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) {
        guard case .mapping(let entries) = fields.optionalMapping("option-lists", into: &diagnostics)?.content else {
            return
        }
        for entry in entries {
            lists[entry.key] = readOptions(entry.value, of: "option list \"\(entry.key)\"", into: &diagnostics)
        }
    }

    /// The options of a question: a list of its own, or the name of a shared one.
    func options(_ node: YAMLNode, of what: String, into diagnostics: inout DiagnosticList) -> [AnswerOption] {
        guard case .scalar(let name, _) = node.content else {
            return readOptions(node, of: what, into: &diagnostics)
        }
        if let list = lists[name] { return list }
        diagnostics.add(
            Diagnostic(
                "unknown-option-list", at: node.place, "no list \"\(name)\" stands under \"option-lists\"",
                hint: nearestNameHint(to: name, among: lists.keys)))
        return []
    }
}

private func readOptions(
    _ node: YAMLNode, of what: String, into diagnostics: inout DiagnosticList
) -> [AnswerOption] {
    guard case .sequence(let items) = node.content, !items.isEmpty else {
        diagnostics.add(Diagnostic("no-options", at: node.place, "\(what) offers no option"))
        return []
    }
    var codes = CodebookNames(of: "option")
    var numbers: [Int: Place] = [:]
    var options: [AnswerOption] = []
    for item in items {
        guard let option = option(item, into: &diagnostics) else { continue }
        codes.take(option.code, at: option.place, into: &diagnostics)
        if let number = option.number, let first = numbers.updateValue(option.place, forKey: number) {
            let line = first.line.map { "; the first stands in line \($0)" } ?? ""
            diagnostics.add(
                Diagnostic("duplicate-number", at: option.place, "a second option with the number \(number)\(line)"))
        }
        options.append(option)
    }
    return options
}

private func option(_ node: YAMLNode, into diagnostics: inout DiagnosticList) -> AnswerOption? {
    guard var fields = YAMLFields(node, of: "an option", into: &diagnostics) else { return nil }
    let code = fields.string("code", into: &diagnostics)
    if let code { fields.what = "option \"\(code)\"" }
    let option = AnswerOption(
        code: code ?? "", number: fields.optionalInteger("number", into: &diagnostics),
        label: fields.optionalString("label", into: &diagnostics),
        title: fields.string("title", into: &diagnostics) ?? "",
        fullTitle: fields.optionalString("full-title", into: &diagnostics),
        swatch: swatch(&fields, into: &diagnostics),
        standsLast: fields.boolean("stands-last", default: false, into: &diagnostics), place: fields.place(of: "code"))
    fields.finish(into: &diagnostics)
    return code == nil ? nil : option
}

private func swatch(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> String? {
    guard let text = fields.optionalString("swatch", into: &diagnostics) else { return nil }
    let digits = text.utf8.dropFirst()
    let isColor =
        text.hasPrefix("#") && digits.count == 6 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    if isColor { return text }
    diagnostics.add(
        Diagnostic(
            "bad-colour", at: fields.place(of: "swatch"), "\"swatch\" is \"\(text)\", expected a colour as \"#A21942\"",
            hint: "put it in quotation marks: without them YAML takes # for the beginning of a comment"))
    return nil
}
