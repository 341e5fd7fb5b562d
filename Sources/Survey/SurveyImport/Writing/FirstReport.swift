extension ImportedSurvey {
    /// A draft report for a folder that has none: `report.yaml`, and one text with the table of every closed question.
    ///
    /// - Parameter date: the day, as 2023-06-15.
    package func firstReport(date: String) -> [ImportedFile] {
        [
            ImportedFile(name: "report.yaml", text: reportText(date: date)),
            ImportedFile(name: "texts/results.md", text: resultsText),
        ]
    }

    private func reportText(date: String) -> String {
        var page = YAMLPage()
        page.comment("Draft report, generated from \(answersFile). Edit it; docs/report.md documents every key.")
        page.blankLine()
        page.entry("answers", answersFile)
        page.entry("binding", "binding.yaml")
        if let tag = language, tag.allSatisfy({ $0.isASCII && $0.isLetter || $0 == "-" }), tag.count <= 8 {
            page.entry("language", tag)
        }
        page.entry("date", written: date)
        page.entry("issuing-body", "Draft", note: "who publishes the report; printed on the first page")
        page.entry("source", "Survey answers.", note: "printed under graphs and tables")
        page.blankLine()
        page.entry("documents") { page in
            page.item { page in
                page.entry("name", "results")
                page.entry("title", plainTitle(draft.title) ?? "Survey results")
                page.entry("short-title", "Survey results")
                page.entry("subtitle", "First draft")
                page.entry("parts", written: "[results]")
            }
        }
        return page.text
    }

    private var resultsText: String {
        let isEnglish = language == nil || language == "en"
        var text = "# \(isEnglish ? "Results" : plainTitle(draft.title) ?? "Results")\n"
        if isEnglish { text += "\nAnswers came from {responded} respondents.\n" }
        for question in draft.questions where !question.options.isEmpty { text += "\n{table \(question.id)}\n" }
        return text
    }
}

/// A title without the characters that have a meaning in texts; nil when nothing is left.
private func plainTitle(_ title: String?) -> String? {
    let longestTitle = 80
    let marks = "{}*_`[]<>\\~|#!$^"
    let plain = oneLine(String((title ?? "").filter { !marks.contains($0) }.prefix(longestTitle)))
    return plain.isEmpty ? nil : plain
}
