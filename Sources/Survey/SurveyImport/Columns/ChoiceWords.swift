/// Words that tools write in an option's own column when it was chosen or not chosen, and words for "other" and "none".
enum ChoiceWords {
    static let chosen: Set<String> = [
        "1", "y", "yes", "true", "selected", "checked", "x", "oui", "vrai", "sí", "si", "verdadero", "да", "是", "نعم",
        "ja", "sim",
    ]
    static let notChosen: Set<String> = [
        "0", "n", "no", "false", "not selected", "unchecked", "non", "faux", "falso", "нет", "否", "لا", "nein", "não",
        "-",
    ]

    static func isChosen(_ word: String) -> Bool { chosen.contains(word.lowercased()) }
    static func isNotChosen(_ word: String) -> Bool { notChosen.contains(word.lowercased()) }

    /// Whether an option is the one with a text of its own: "Other (please specify)", "Autre", `other`.
    static func isOther(_ words: String...) -> Bool {
        words.contains { word in others.contains { begins(word, with: $0) } }
    }

    /// Whether a column asks to specify the option "other".
    static func asksToSpecify(_ words: String) -> Bool {
        let text = words.lowercased()
        return (others + ["specify", "préciser", "précisez", "especifique", "especificar", "уточните"]).contains {
            text.contains($0)
        }
    }

    /// Whether an option is listed after all others whatever its count.
    static func isListedLast(_ words: String...) -> Bool {
        words.contains { word in (others + nones).contains { begins(word, with: $0) } }
    }

    private static let others = ["other", "autre", "otro", "otra", "другое", "其他", "أخرى", "آخر"]
    private static let nones = ["none", "aucun", "ninguno", "ninguna", "нет ничего", "以上都不", "لا شيء"]

    private static func begins(_ text: String, with word: String) -> Bool {
        let text = text.lowercased()
        guard text.hasPrefix(word) else { return false }
        guard let next = text.dropFirst(word.count).first else { return true }
        return !next.isLetter || text.dropFirst(word.count) == "s"
    }
}
