import Diagnostics
import DocumentModel
import YAMLReader

/// Reads `pages: 2` or `pages: at most 8`, and `words: at most 8500`.
func readDocumentLimits(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> DocumentLimits {
    var limits = DocumentLimits()
    if let text = fields.optionalString("pages", into: &diagnostics) {
        limits.pagesPlace = fields.place(of: "pages")
        if let pages = wholeNumber(text) {
            limits.pages = .exactly(pages)
        } else if let pages = bound(text) {
            limits.pages = .atMost(pages)
        } else {
            diagnostics.add(
                Diagnostic(
                    "bad-limit", at: fields.place(of: "pages"), "\"pages\" is \"\(text)\"",
                    hint: "write a number of pages, such as 2, or a limit, such as at most 8"))
        }
    }
    if let text = fields.optionalString("words", into: &diagnostics) {
        limits.wordsPlace = fields.place(of: "words")
        limits.words = bound(text)
        if limits.words == nil {
            diagnostics.add(
                Diagnostic(
                    "bad-limit", at: fields.place(of: "words"), "\"words\" is \"\(text)\"",
                    hint: "write a limit, such as at most 8500"))
        }
    }
    return limits
}

/// The number of `at most 8`.
private func bound(_ text: String) -> Int? {
    let prefix = "at most "
    return text.hasPrefix(prefix) ? wholeNumber(String(text.dropFirst(prefix.count))) : nil
}

private func wholeNumber(_ text: String) -> Int? {
    let largest = 1_000_000
    guard let number = Int(text), (1...largest).contains(number) else { return nil }
    return number
}

extension Document {
    /// What is wrong with the number of the document's words; nil when it has no more than it may.
    var tooManyWords: Diagnostic? {
        guard let most = limits.words, wordCount > most else { return nil }
        return Diagnostic(
            "word-limit", at: limits.wordsPlace,
            "the document \"\(name)\" has \(wordCount) words, headings and notes included; \"words: at most \(most)\" allows \(most)",
            hint: "shorten it by \(wordCount - most)")
    }
}
