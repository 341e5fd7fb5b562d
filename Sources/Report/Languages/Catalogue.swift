public import DocumentModel

/// The fixed words of one language: every phrase that a document shows, and how the language writes numbers and lists.
///
/// It is read from `Languages/TAG.yaml`; see docs/languages.md.
public struct Catalogue: Sendable {
    /// The language of the words (BCP 47).
    public var language: String
    /// The language's own name for itself: `English`.
    public var name: String
    /// Which form of a phrase a number takes.
    public var plurals: PluralRule
    /// How digits are grouped and signed.
    public var numbers: NumberFormat
    /// How names and parts are joined.
    public var lists: ListRules
    /// The marks around quoted words.
    public var quotation: QuotationMarks
    /// The names of the months, as they are written in a date.
    public var months: [String]
    /// Numbers in words.
    public var numberWords: NumberWords
    /// The forms of each phrase, by their category; a phrase that is the same for every number has `other` alone.
    let phrases: [Phrase: [PluralCategory: PhraseText]]

    /// A phrase with each placeholder's pieces in its place.
    ///
    /// - Parameters:
    ///   - count: the number that decides the form of a phrase that has forms (see `Phrase.hasForms`): digits with a point
    ///     as decimal mark.
    ///   - values: pieces for every placeholder of the phrase.
    public func pieces(
        _ phrase: Phrase, count: String? = nil, _ values: KeyValuePairs<Placeholder, [Statistic.Piece]> = [:]
    ) -> [Statistic.Piece] {
        pieces(phrase, count: count, list: values.map { ($0.key, $0.value) })
    }

    /// The same with the values in an array.
    public func pieces(
        _ phrase: Phrase, count: String?, list values: [(Placeholder, [Statistic.Piece])]
    ) -> [Statistic.Piece] {
        form(of: phrase, count).pieces(values)
    }

    /// A phrase with each placeholder's text in its place.
    ///
    /// - Parameters:
    ///   - count: the number that decides the form of a phrase that has forms: digits with a point as decimal mark.
    ///   - values: a text for every placeholder of the phrase.
    public func text(
        _ phrase: Phrase, count: String? = nil, _ values: KeyValuePairs<Placeholder, String> = [:]
    ) -> String {
        form(of: phrase, count).text(values.map { ($0.key, $0.value) })
    }

    /// The text of a phrase without forms, with the values in an array.
    public func text(_ phrase: Phrase, list values: [(Placeholder, String)]) -> String {
        form(of: phrase, nil).text(values)
    }

    func form(of phrase: Phrase, _ count: String?) -> PhraseText {
        precondition(phrase.hasForms == (count != nil), "a number decides the form of phrases that have forms")
        let forms = phrases[phrase] ?? [:]
        let form = count.flatMap { forms[plurals.category(of: $0)] } ?? forms[.other]
        guard let form else { preconditionFailure("the reader of catalogues refuses one that lacks a phrase") }
        return form
    }

    /// A catalogue that prints the id of each phrase and the values of its placeholders, for work that prints nothing.
    public static let ids = Catalogue(
        language: "und", name: "", plurals: .none, numbers: NumberFormat(decimal: ".", thousands: "", minus: "-"),
        lists: ListRules(
            between: ", ", last: ", ", pair: ", ", none: "", remarks: ", ", parts: ", ", end: "", sentences: " "),
        quotation: QuotationMarks(open: "", close: ""), months: [],
        numberWords: NumberWords(cardinals: [], ordinals: [], proseBelow: 0, ordinalFigures: [:], ordinalRule: .none),
        phrases: Dictionary(
            uniqueKeysWithValues: Phrase.allCases.map { phrase in
                (
                    phrase,
                    [
                        .other: PhraseText(
                            parts: [.words(phrase.rawValue)] + phrase.placeholders.map { .placeholder($0) })
                    ]
                )
            }))
}
