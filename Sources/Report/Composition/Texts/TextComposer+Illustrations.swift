import Diagnostics
import DocumentModel
import Geometry
import MarkdownReader

extension TextComposer {
    /// Whether an image is alone in a paragraph, or with the braces behind it: `![what it shows](logo.png){width=40mm}`.
    static func isIllustration(_ content: [MarkdownInline]) -> Bool {
        guard case .image(let source, _, _)? = content.first, !source.hasPrefix("graph:") else { return false }
        guard content.count == 2, case .expression = content[1] else { return content.count == 1 }
        return true
    }

    /// The image of a paragraph; nil where its file cannot be had.
    mutating func illustration(_ content: [MarkdownInline]) -> Block? {
        guard case .image(let source, let words, let place)? = content.first else { return nil }
        var attributes = ImageAttributes()
        if case .expression(let text, let place)? = content.dropFirst().first {
            attributes = ImageAttributes(text, at: place, into: &diagnostics)
        }
        let alternative = alternativeText(words, of: source, attributes, at: place)
        guard let picture = elements.pictures[source] else {
            diagnostics.add(
                Diagnostic(
                    "unknown-image", at: place, "the report has no image \"\(source)\"",
                    hint: "put the file into the report's folder"))
            return nil
        }
        return .illustration(
            Illustration(picture, alternativeText: alternative, width: attributes.width, place: place))
    }

    private mutating func alternativeText(
        _ words: [MarkdownInline], of source: String, _ attributes: ImageAttributes, at place: Place
    ) -> String? {
        let text = inlines(words, at: place)
        if !text.statistics.isEmpty {
            diagnostics.add(
                Diagnostic(
                    "computed-alternative", at: place,
                    "what the image \"\(source)\" shows cannot hold a computed number",
                    hint: "write the number into the paragraph before the image"))
        }
        let hasWords = words.contains(where: \.hasWords)
        if hasWords == attributes.isDecorative {
            diagnostics.add(
                hasWords
                    ? Diagnostic(
                        "decorative-image", at: place,
                        "the image \"\(source)\" is decorative and says what it shows", hint: "remove one of the two")
                    : Diagnostic(
                        "no-alternative-text", at: place, "the image \"\(source)\" does not say what it shows",
                        hint: "write ![what it shows](\(source)), or {decorative} behind one that shows nothing"))
        }
        return attributes.isDecorative ? nil : text.plainText
    }
}

/// What is in the braces behind an image.
private struct ImageAttributes {
    var width = Illustration.Width.natural
    var isDecorative = false

    private static let names = ["width", "decorative"]

    init() {}

    init(_ text: String, at place: Place, into diagnostics: inout DiagnosticList) {
        for word in text.split(whereSeparator: \.isWhitespace) {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            switch (parts[0], parts.count) {
            case ("decorative", 1): isDecorative = true
            case ("width", 2):
                if let width = Self.width(parts[1]) {
                    self.width = width
                } else {
                    diagnostics.add(
                        Diagnostic(
                            "bad-attribute", at: place, "\"width\" is \"\(parts[1])\"",
                            hint: "write a length such as 40mm or 120pt, or a part of the column such as 50%"))
                }
            default:
                diagnostics.add(
                    "unknown-attribute", at: place, "an image has no attribute \"\(parts[0])\"",
                    hint: nearestNameHint(to: parts[0], among: Self.names))
            }
        }
    }

    private static func width(_ text: String) -> Illustration.Width? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let number = Double(digits), number > 0, number.isFinite else { return nil }
        switch text.dropFirst(digits.count) {
        case "mm": return .length(.points(number / 25.4 * 72))
        case "pt": return .length(.points(number))
        case "%": return number <= 100 ? .percent(number) : nil
        default: return nil
        }
    }
}
