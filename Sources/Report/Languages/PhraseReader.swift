import Diagnostics
import YAMLReader

/// Reads the text of phrases: one text, or a text for each plural category.
struct PhraseReader {
    /// The categories of the language, `other` among them.
    let categories: [PluralCategory]

    func forms(
        of phrase: Phrase, _ node: YAMLNode, into diagnostics: inout DiagnosticList
    ) -> [PluralCategory: PhraseText] {
        if case .mapping = node.content, !phrase.hasForms {
            diagnostics.add(
                Diagnostic(
                    "wrong-type", at: node.place,
                    "\"\(phrase.rawValue)\" has forms, but no number decides between them",
                    hint: "write one text"))
            return [:]
        }
        return forms(of: phrase.rawValue, node, phrase.placeholders, into: &diagnostics)
    }

    func forms(
        of name: String, _ node: YAMLNode, _ placeholders: [Placeholder], into diagnostics: inout DiagnosticList
    ) -> [PluralCategory: PhraseText] {
        switch node.content {
        case .scalar(let text, _):
            return [.other: phrase(name, text, at: node.place, placeholders, into: &diagnostics)]
        case .sequence:
            diagnostics.add(
                Diagnostic(
                    "wrong-type", at: node.place,
                    "\"\(name)\" is a list, expected a text or a text for each plural form"
                ))
            return [:]
        case .mapping(let entries):
            return forms(of: name, entries, at: node.place, placeholders, into: &diagnostics)
        }
    }

    private func forms(
        of name: String, _ entries: [YAMLEntry], at place: Place, _ placeholders: [Placeholder],
        into diagnostics: inout DiagnosticList
    ) -> [PluralCategory: PhraseText] {
        var forms: [PluralCategory: PhraseText] = [:]
        for entry in entries {
            guard let category = PluralCategory(rawValue: entry.key), categories.contains(category) else {
                diagnostics.add(
                    "unknown-form", at: entry.keyPlace, "\"\(name)\" has the form \(quoted(entry.key))",
                    hint: nearestNameHint(to: entry.key, among: categories.map(\.rawValue)))
                continue
            }
            guard case .scalar(let text, _) = entry.value.content else {
                diagnostics.add(
                    Diagnostic(
                        "wrong-type", at: entry.value.place, "the form \"\(entry.key)\" of \"\(name)\" is not a text"))
                continue
            }
            forms[category] = phrase(name, text, at: entry.value.place, placeholders, into: &diagnostics)
        }
        let known = entries.map(\.key)
        for category in categories where !known.contains(category.rawValue) {
            diagnostics.add(
                Diagnostic("missing-form", at: place, "\"\(name)\" lacks the form \"\(category.rawValue)\""))
        }
        return forms
    }

    /// Takes a text apart at its placeholders; each of those wanted must be there, and no other.
    private func phrase(
        _ name: String, _ text: String, at place: Place, _ placeholders: [Placeholder],
        into diagnostics: inout DiagnosticList
    ) -> PhraseText {
        if text.isEmpty { diagnostics.add(Diagnostic("empty-text", at: place, "\"\(name)\" is an empty text")) }
        var parts: [PhraseText.Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
                diagnostics.add(
                    Diagnostic(
                        "bad-phrase", at: place, "\"\(name)\" has a brace without its partner",
                        hint: "write placeholders as {count}"))
                return PhraseText(parts: parts)
            }
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            let found = String(rest[rest.index(after: open)..<close])
            if let placeholder = Placeholder(rawValue: found), placeholders.contains(placeholder) {
                parts.append(.placeholder(placeholder))
            } else {
                diagnostics.add(
                    "unknown-placeholder", at: place, "\"\(name)\" has no placeholder {\(found)}",
                    hint: nearestNameHint(to: found, among: placeholders.map(\.rawValue)))
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        let result = PhraseText(parts: parts)
        let used = result.placeholders
        for placeholder in placeholders where !used.contains(placeholder) {
            diagnostics.add(
                Diagnostic(
                    "missing-placeholder", at: place, "\"\(name)\" does not use {\(placeholder.rawValue)}"))
        }
        return result
    }
}
