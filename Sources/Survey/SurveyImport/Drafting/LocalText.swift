/// A text with its translations.
struct LocalText: Hashable {
    /// In the language of the codebook, or the only one.
    var main: String
    /// By the language's name in the form.
    var translations: [String: String] = [:]

    init(_ main: String, translations: [String: String] = [:]) {
        self.main = main
        self.translations = translations
    }

    /// The text in every language.
    var all: Set<String> { Set([main] + translations.values) }
}

extension LocalText {
    /// Applies a function to the text in each language.
    func mapped(_ transform: (String) -> String) -> LocalText {
        LocalText(transform(main), translations: translations.mapValues(transform))
    }
}
