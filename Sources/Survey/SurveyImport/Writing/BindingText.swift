import SurveyData
import TableFiles

/// Writes a draft `binding.yaml`.
func bindingText(
    _ draft: DraftSurvey, _ table: ExportTable, _ plan: HeaderPlan, _ recognized: RecognizedTool
) -> String {
    var page = YAMLPage()
    let variant = recognized.variant.map { ", \($0)" } ?? ""
    page.comment("Maps the columns of \(table.file) to the questions of codebook.yaml.")
    page.comment(
        "Detected as \(recognized.tool.name)\(variant): \(recognized.signs.joined(separator: "; ")).")
    for note in draft.notes { page.comment(note) }
    page.blankLine()
    if recognized.tool.isSurveyTool { page.entry("tool", recognized.tool.name) }
    writeForm(table, plan, to: &page)
    if let escapes = draft.escapes { page.entry("escapes", escapes) }
    page.blankLine()
    writeRespondent(draft, table, to: &page)
    writeRowRules(draft.rowRules, to: &page)
    if !draft.notAsked.isEmpty { page.entry("not-asked", written: yamlFlow(draft.notAsked)) }
    if !draft.notAnswered.isEmpty { page.entry("not-answered", written: yamlFlow(draft.notAnswered)) }
    if !draft.notInFile.isEmpty {
        page.entry(
            "not-in-file", written: yamlFlow(draft.notInFile), note: "the export has no column for these")
    }
    page.blankLine()
    let bound = draft.questions.compactMap { question in question.binding.map { (question, $0) } }
    if bound.isEmpty {
        page.entry("questions", written: "{}")
        return page.text
    }
    page.entry("questions") { page in
        for (question, binding) in bound { write(question, binding, to: &page) }
    }
    return page.text
}

private func writeForm(_ table: ExportTable, _ header: HeaderPlan, to page: inout YAMLPage) {
    page.entry("form", table.form.kind.rawValue)
    if let separator = table.form.separator { page.entry("separator", separator.rawValue) }
    if let encoding = table.encoding { page.entry("encoding", encoding.rawValue) }
    if let sheet = table.form.sheet { page.entry("sheet", sheet) }
    if table.form == .spss { return }
    let names = if case .row(let number) = header.rows.names { String(number) } else { "joined" }
    var entries = [(key: "rows", value: String(header.rows.count)), ("names", names)]
    if header.rows.skipped > 0 { entries.insert(("skip", String(header.rows.skipped)), at: 0) }
    if header.rows.isSure { entries.append(("sure", "yes")) }
    page.entry("header", written: yamlFlow(entries))
}

private func writeRespondent(_ draft: DraftSurvey, _ table: ExportTable, to page: inout YAMLPage) {
    if let respondent = draft.respondent {
        page.entry(
            "respondent", written: yamlFlow([("column", yamlText(respondent.column)), ("as", "new")]),
            note: respondent.note)
    } else {
        page.comment(
            "respondent: { column: ..., as: new }   # no column appears to name the respondent: each row is a separate one"
        )
    }
    if let date = draft.submitted {
        var entries = [(key: "column", value: yamlText(date.column))]
        if let form = date.form { entries.append(("form", form)) }
        page.entry("submitted", written: yamlFlow(entries), note: date.note)
    }
    if let weight = draft.weight {
        let line = yamlFlow([("column", yamlText(weight.column))] + numberEntries(weight.numbers))
        if weight.isDeclared {
            page.entry("weight", written: line, note: "the file itself says that this column weights the responses")
        } else {
            page.undecided("weight: \(line)   # uncomment if this column weights the responses")
        }
    }
}

/// The keys that say how numbers are written, where that is not the default.
private func numberEntries(_ form: NumberForm) -> [(key: String, value: String)] {
    var entries: [(key: String, value: String)] = []
    if form.decimal == .comma { entries.append(("decimal", "comma")) }
    if form.hasThousands { entries.append(("thousands", form.decimal == .comma ? "point" : "comma")) }
    return entries
}

private func writeRowRules(_ rules: [DraftRowRule], to page: inout YAMLPage) {
    guard !rules.isEmpty else { return }
    let isAnyDecided = rules.contains { !$0.isUndecided }
    func lines(_ page: inout YAMLPage) {
        for rule in rules {
            let line = yamlFlow([
                ("column", yamlText(rule.column)), ("values", yamlFlow(rule.values)),
                ("because", yamlText(rule.because)),
            ])
            let rows = "\(counted(rule.rowCount, "row")) in this file"
            if rule.isUndecided {
                page.undecided("- \(line)   # \(rows); uncomment to leave them out")
            } else {
                page.item(written: line, note: rows)
            }
        }
    }
    if isAnyDecided {
        page.entry("leave-out") { lines(&$0) }
    } else {
        page.undecided("leave-out:")
        lines(&page)
    }
}

private func write(_ question: DraftQuestion, _ binding: DraftBinding, to page: inout YAMLPage) {
    page.entry(question.id) { page in
        for note in question.bindingNotes { page.comment(note) }
        switch binding.columns {
        case .one(let column): page.entry("column", column)
        case .options(let columns):
            page.entry("columns") { page in
                for option in columns { page.entry(option.code, option.column) }
            }
        case .byRank(let columns): page.entry("rank-columns", written: yamlFlow(columns))
        case .choices(let columns): page.entry("choice-columns", written: yamlFlow(columns))
        }
        writeWords(question, binding, to: &page)
        if let joiner = binding.joinedBy { page.entry("joined-by", joiner) }
        if !binding.chosen.isEmpty { page.entry("chosen", written: yamlFlow(binding.chosen)) }
        if !binding.notChosen.isEmpty { page.entry("not-chosen", written: yamlFlow(binding.notChosen)) }
        if binding.countsNoAsNotAnswered { page.entry("when-all-no", "not-answered") }
        for (key, value) in numberEntries(binding.numbers) { page.entry(key, value) }
        if let other = binding.other {
            var entries = [(key: "option", value: yamlText(other.option))]
            if let column = other.column { entries.append(("column", yamlText(column))) }
            page.entry("other", written: yamlFlow(entries))
        }
    }
}

private func writeWords(_ question: DraftQuestion, _ binding: DraftBinding, to page: inout YAMLPage) {
    if case .options = binding.columns { return }
    guard !question.options.isEmpty else { return }
    switch binding.words {
    case .codes: return
    case .labels: page.entry("as", "label")
    case .mapped:
        page.entry("codes") { page in
            for option in question.options where !option.isWithoutWord {
                page.entry(option.word ?? option.code, option.code)
            }
        }
    }
}
