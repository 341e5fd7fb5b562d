/// Words as people write them, and as only tools do.
struct RandomWords {
    /// Whether characters appear for which fonts are opened on demand: a report is then set twice.
    let hasRareScripts: Bool

    private static let plain = [
        "water", "report", "regional", "training", "office", "data", "of", "and", "the", "with", "market", "Sundays",
        "school", "opening", "labour", "years", "support", "co-operation", "café", "Zürich", "a", "in", "Ağrı", "№",
    ]
    private static let otherScripts = [
        "المياه", "تعليم وتدريب", "вода", "школа", "νερό", "Đà Nẵng", "مياه 12", "Łódź",
    ]
    private static let rareScripts = ["数据", "学校", "🌱", "☂"]
    private static let odd = [
        "1234567890", "3", "7*", "50", "100", "2024", "1,000", "2.5", "“quoted”", "\"straight\"", "l'eau", "a*b", "*",
        "**", "_x_", "A/B", "(b)", "[c]", "n/a", "–", "—", "#1", "& Co.", "<b>", "C++", "50+", "10th", "x:y", "`code`",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "a\\b", "~", "§ 4", "|",
        "of 13", "Total", "Mean", "Base", "=", "^", "$x$", "@rcm", "e.g.", "…", "ﬁne", "½", "e\u{301}",
    ]
    private static let spaces = [
        "\u{A0}", "  ", "\u{2009}", "\u{202F}", "\u{200E}", "\u{200F}", " \u{200F}", "\u{2003}", "\u{200B}",
        "\u{2060}", "\u{AD}", "\u{200E}", "\u{200F}", "\u{200D}", "\u{3000}", "\u{61C}", " \u{2028}",
    ]
    /// Titles that a page uses for things of its own.
    private static let reserved = [
        "Mean", "Median", "Base", "Total", "Option", "Count", "Share", "Rank", "None", "Not stated", "Number", "All",
        "Weighted count", "Smallest", "Largest", "Responses", "Change", "Group", "Other", "0", "1", "12%", "–", "*",
    ]

    /// Words of a title or name.
    func title(_ choices: inout RandomChoices, odd: Int = 12) -> String {
        if choices.chance(odd / 3) { return choices.pick(Self.reserved) }
        return phrase(&choices, words: choices.number(1...choices.pick([3, 3, 6, 14])), odd: odd)
    }

    func phrase(_ choices: inout RandomChoices, words: Int, odd: Int = 12) -> String {
        var text = ""
        for index in 0..<max(1, words) {
            if index > 0 { text += choices.chance(odd / 2) ? choices.pick(Self.spaces) : " " }
            text += word(&choices, odd: odd)
        }
        return text
    }

    private func word(_ choices: inout RandomChoices, odd: Int) -> String {
        if choices.chance(odd) { return choices.pick(Self.odd) }
        if choices.chance(odd / 2) { return choices.pick(Self.otherScripts) }
        if hasRareScripts, choices.chance(odd / 3) { return choices.pick(Self.rareScripts) }
        return choices.pick(Self.plain)
    }

    /// An answer word for word, perhaps of several lines.
    func answer(_ choices: inout RandomChoices) -> String {
        let lines = (0..<choices.number(1...3)).map { _ in
            phrase(&choices, words: choices.number(1...choices.pick([4, 12, 60])), odd: 15)
        }
        return lines.joined(separator: choices.pick(["\n", "\n\n", " "]))
    }
}

extension String {
    /// In double quotes, as YAML reads it.
    var yaml: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// In quotation marks, as CSV reads it.
    var csv: String { "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }

    /// As Markdown reads it: nothing in it marks anything up.
    var markdown: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "{": text += "{{"
            case "}": text += "}}"
            case _ where scalar.isASCII && "\\`*_[]()<>#+-.!|~&=:$^@".unicodeScalars.contains(scalar):
                text += "\\\(scalar)"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
