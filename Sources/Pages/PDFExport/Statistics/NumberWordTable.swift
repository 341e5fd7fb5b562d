internal import DocumentModel
internal import TextFormats

/// The numbers that a document prints in words, by language, form and value: so a reader of the file can check each word
/// against its value without knowing the language.
struct NumberWordTable {
    private struct Entry: Hashable {
        var language: String
        var form: String
        var value: String
    }

    private var words: [Entry: String] = [:]

    mutating func add(_ number: PrintedNumber, language: String) {
        switch number.form {
        case .cardinal, .ordinal, .ordinalDigits, .unchanged:
            let entry = Entry(language: language, form: number.form.rawValue, value: number.value.text)
            if words[entry] == nil { words[entry] = number.text.lowercased() }
        case .plain, .percent, .magnitude, .size, .signed, .lessThan, .moreThan: return
        }
    }

    /// `{"en":{"cardinal":{"9":"nine"}}}`; values are sorted as texts.
    func json() -> JSONValue {
        let sorted = words.sorted {
            ($0.key.language, $0.key.form, $0.key.value) < ($1.key.language, $1.key.form, $1.key.value)
        }
        var languages: [(name: String, forms: [(name: String, values: JSONObject)])] = []
        for (entry, word) in sorted {
            if languages.last?.name != entry.language { languages.append((entry.language, [])) }
            let last = languages.count - 1
            if languages[last].forms.last?.name != entry.form {
                languages[last].forms.append((entry.form, JSONObject()))
            }
            languages[last].forms[languages[last].forms.count - 1].values.append(entry.value, .string(word))
        }
        return object(languages.map { ($0.name, object($0.forms.map { ($0.name, .object($0.values)) })) })
    }

    private func object(_ members: [(String, JSONValue)]) -> JSONValue {
        var object = JSONObject()
        for (name, value) in members { object.append(name, value) }
        return .object(object)
    }
}
