package import Diagnostics

/// What is wrong with a language tag; nil when it has the form of BCP 47: `es`, `zh-Hant`, `pt-BR`.
package func badLanguage(_ tag: String, at place: Place) -> Diagnostic? {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    if isTag, let language = parts.first, language.utf8.count > 1, language.allSatisfy(\.isLetter) { return nil }
    return Diagnostic(
        "bad-language", at: place, "\(quoted(tag)) is not a language tag", hint: "write one as es or pt-BR")
}
