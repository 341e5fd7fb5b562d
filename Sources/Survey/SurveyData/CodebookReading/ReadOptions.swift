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

    /// The options of a question: its own list, or the shared list of a name.
    func options(_ node: YAMLNode, of what: String, into diagnostics: inout DiagnosticList) -> [AnswerOption] {
        guard case .scalar(let name, _) = node.content else {
            return readOptions(node, of: what, into: &diagnostics)
        }
        if let list = lists[name] { return list }
        diagnostics.add(
            "unknown-option-list", at: node.place, "\"option-lists\" has no list \"\(name)\"",
            hint: nearestNameHint(to: name, among: lists.keys))
        return []
    }
}

private func readOptions(
    _ node: YAMLNode, of what: String, into diagnostics: inout DiagnosticList
) -> [AnswerOption] {
    guard case .sequence(let items) = node.content, !items.isEmpty else {
        diagnostics.add(Diagnostic("no-options", at: node.place, "\(what) has no options"))
        return []
    }
    var codes = CodebookNames(of: "option")
    var numbers: [Int: Place] = [:]
    var options: [AnswerOption] = []
    for item in items {
        guard let option = option(item, into: &diagnostics) else { continue }
        codes.take(option.code, at: option.place, into: &diagnostics)
        checkNumber(of: option, &numbers, into: &diagnostics)
        options.append(option)
    }
    return options
}

private func checkNumber(of option: AnswerOption, _ numbers: inout [Int: Place], into diagnostics: inout DiagnosticList)
{
    guard let number = option.number else { return }
    guard let first = numbers[number] else {
        numbers[number] = option.place
        return
    }
    let line = first.line.map { "; the first is in line \($0)" } ?? ""
    diagnostics.add(
        Diagnostic("duplicate-number", at: option.place, "two options have the number \(number)\(line)"))
}

private func option(_ node: YAMLNode, into diagnostics: inout DiagnosticList) -> AnswerOption? {
    guard var fields = YAMLFields(node, of: "an option", into: &diagnostics) else { return nil }
    let code = fields.string("code", into: &diagnostics)
    if let code { fields.what = "option \"\(code)\"" }
    let option = readOption(code ?? "", &fields, into: &diagnostics)
    fields.finish(into: &diagnostics)
    return code == nil ? nil : option
}

/// The texts and marks of an option whose code is read.
func readOption(_ code: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> AnswerOption {
    AnswerOption(
        code: code, number: fields.optionalInteger("number", into: &diagnostics),
        label: fields.optionalString("label", into: &diagnostics),
        title: fields.string("title", into: &diagnostics) ?? "",
        fullTitle: fields.optionalString("full-title", into: &diagnostics),
        swatch: swatch(&fields, into: &diagnostics),
        isAlwaysLast: fields.boolean("always-last", default: false, into: &diagnostics),
        isOutsideBase: fields.boolean("outside-base", default: false, into: &diagnostics),
        status: fields.named("status", into: &diagnostics),
        place: fields.place(of: "code")
    )
}

private func swatch(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> String? {
    let text = fields.optionalString("swatch", into: &diagnostics)
    let place = fields.place(of: "swatch")
    if let text, !isColor(text) {
        let message = "\"swatch\" is \"\(text)\", expected a colour such as \"#A21942\""
        diagnostics.add(Diagnostic("bad-colour", at: place, message))
    }
    if fields.isEmpty("swatch") {
        diagnostics.add(
            Diagnostic(
                "bad-colour", at: place, "\"swatch\" is empty",
                hint: "put the colour in quotation marks: without them \"#\" begins a comment"))
    }
    return text
}

private func isColor(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.hasPrefix("#") && digits.count == 6
        && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
}
