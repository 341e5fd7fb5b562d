/// Writes a draft `codebook.yaml`.
///
/// - Parameters:
///   - language: the language of wordings and titles; nil for the main one.
///   - rows: the number of responses, written as a first value for the number of invitations.
func codebookText(_ draft: DraftSurvey, origin: String, language: String?, rows: Int) -> String {
    var page = YAMLPage()
    page.comment("Draft codebook, generated from \(origin).")
    page.comment("Edit it: shorten the topics, and resolve the comments.")
    if let title = draft.title { page.comment("Title of the form: \(title)") }
    page.blankLine()
    page.entry(
        "unit", written: yamlFlow([("singular", "respondent"), ("plural", "respondents")]),
        note: "what the report calls a respondent")
    page.entry(
        "invited", written: String(max(rows, 1)), note: "how many were invited to answer; here, the number of rows")
    page.blankLine()
    if draft.questions.isEmpty {
        page.entry("questions", written: "[]", note: "no column appears to contain answers")
        return page.text
    }
    page.entry("questions") { page in
        for question in draft.questions { write(question, language, to: &page) }
    }
    return page.text
}

private func write(_ question: DraftQuestion, _ language: String?, to page: inout YAMLPage) {
    page.item { page in
        page.entry("id", question.id)
        let wording = question.wording.text(language)
        let number = question.number > 1 ? " (\(question.number))" : ""
        page.entry(
            "topic", topic(of: wording.text) + number, note: isTopic(wording.text) ? nil : "shorten it to a few words")
        page.entry("wording", wording.text, note: wording.isMissing ? "not translated" : nil)
        page.entry("kind", question.kind.rawValue)
        for note in question.notes { page.comment(note) }
        if let universe = question.universe {
            page.entry(
                "universe",
                written: yamlFlow([("question", yamlText(universe.question)), ("options", yamlFlow(universe.options))]))
        }
        guard !question.options.isEmpty else { return }
        page.entry("options") { page in
            for option in question.options { write(option, language, to: &page) }
        }
    }
}

private func write(_ option: DraftOption, _ language: String?, to page: inout YAMLPage) {
    let title = option.title.text(language)
    var entries = [(key: "code", value: yamlText(option.code))]
    if let number = option.number { entries.append(("number", String(number))) }
    entries.append(("title", yamlText(title.text)))
    if ChoiceWords.isListedLast(option.code, option.title.main) { entries.append(("always-last", "yes")) }
    page.item(written: yamlFlow(entries), note: title.isMissing ? "not translated" : option.note)
}

extension LocalText {
    /// The text in a language, or the main text where it is not translated.
    fileprivate func text(_ language: String?) -> TranslatedText {
        guard let language else { return TranslatedText(text: main, isMissing: false) }
        guard let text = translations[language] else { return TranslatedText(text: main, isMissing: true) }
        return TranslatedText(text: text, isMissing: false)
    }
}

private struct TranslatedText {
    var text: String
    /// Whether there is no translation, so that it is the main text.
    var isMissing: Bool
}

/// The first words of a question, for the heads of tables.
private func topic(of wording: String) -> String {
    let words = wording.split { $0.isWhitespace }
    if isTopic(wording) { return words.joined(separator: " ") }
    let few = 8
    let beginning = words.prefix(few).joined(separator: " ").prefix(longestTopic)
    return beginning + (words.count > few || beginning.count == longestTopic ? " …" : "")
}

private let longestTopic = 60

/// Whether a question's words are short enough to be its topic.
private func isTopic(_ wording: String) -> Bool { wording.count <= 40 && !wording.contains("?") }
