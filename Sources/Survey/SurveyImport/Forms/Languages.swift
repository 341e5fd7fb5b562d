import Diagnostics

/// The languages in which to write codebooks, the first for `codebook.yaml`.
///
/// - Parameter wanted: tags or names, or `all`; empty for the form's default language.
/// - Returns: nil stands for the only language of a form that names none.
/// - Throws: `unknown-language` for a language that the form does not have.
func chosenLanguages(_ wanted: [String], _ form: SurveyForm, file: String) throws(ReportError) -> [FormLanguage?] {
    if wanted.isEmpty || form.languages.isEmpty && wanted == ["all"] { return [form.languages.first] }
    if wanted == ["all"] { return form.languages.map(Optional.init) }
    var chosen: [FormLanguage] = []
    for name in wanted {
        let key = name.lowercased()
        let found =
            form.languages.first { $0.tag.lowercased() == key || $0.name.lowercased() == key }
            ?? form.languages.first { $0.name.lowercased().hasPrefix(key + " ") }
        guard let found else {
            let known = form.languages.map(\.name).joined(separator: ", ")
            throw ReportError(
                Diagnostic(
                    "unknown-language", at: Place(file: file), "the form has no language \(quoted(name))",
                    hint: known.isEmpty ? "the form names no languages: omit --language" : "it has: \(known)"))
        }
        if !chosen.contains(found) { chosen.append(found) }
    }
    return chosen
}
