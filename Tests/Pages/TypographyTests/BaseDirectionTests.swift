import Testing

@testable import Typography

struct BaseDirectionTests {
    @Test(
        arguments: [
            ("Hello سلام", "ar", false), ("سلام Hello", "en", true), ("12 (92%)", "ar", true),
            ("12 (92%)", "en", false),
            ("12 שלום", "en", true), ("\u{2068}Hello\u{2069} سلام", "en", true), ("\u{200F}Hello", "en", true),
            ("\u{200E}سلام", "ar", false), ("", "fr", false),
        ])
    func `a paragraph runs as its first strong character, or else as its language`(
        text: String, language: String, isRightToLeft: Bool
    ) { #expect(runsRightToLeft(text.unicodeScalars, language: language) == isRightToLeft) }

    @Test(arguments: [
        ("ar", true), ("ar-EG", true), ("az-Arab", true), ("ar-Latn", false), ("he", true), ("arn", false),
        ("ps", true), ("ps-AF", true), ("ckb-IQ", true), ("PA-pk", true), ("pa", false), ("sd", true), ("sd-IN", false),
        ("uz-Arab-AF", true), ("uz-Cyrl-AF", false), ("rhg", true), ("nqo", true), ("ff-Adlm", true), ("ff", false),
        ("en-u-nu-arab", false), ("de-1996", false), ("x-arab", false), ("und-x-arab", false), ("tlh", false),
        ("", false),
    ])
    func `a language's direction is that of its script`(language: String, expected: Bool) {
        #expect(isRightToLeft(language: language) == expected)
    }
}
