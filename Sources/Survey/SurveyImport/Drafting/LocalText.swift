/// A text with its translations.
struct LocalText: Hashable {
    /// In the language that the codebook is written in, or the only one.
    var main: String
    /// By language, as the form names it.
    var translations: [String: String] = [:]

    init(_ main: String, translations: [String: String] = [:]) {
        self.main = main
        self.translations = translations
    }

    /// Every form of the text.
    var all: Set<String> { Set([main] + translations.values) }
}

extension LocalText {
    /// The same made of each form of the text.
    func mapped(_ transform: (String) -> String) -> LocalText {
        LocalText(transform(main), translations: translations.mapValues(transform))
    }
}
