public import Diagnostics
import Typography
public import YAMLReader

/// Reads a catalogue of words.
///
/// - Throws: everything that is missing, unknown or misspelt, at once, each with its place: `missing-phrase`,
///   `unknown-key`, `missing-placeholder`, `unknown-placeholder`, `bad-phrase`, `missing-form`, `unknown-form`,
///   `wrong-direction`, and the problems of YAML's values.
public func readCatalogue(_ yaml: YAMLNode) throws(ReportError) -> Catalogue {
    var diagnostics = DiagnosticList()
    let catalogue = CatalogueReader().read(yaml, into: &diagnostics)
    try diagnostics.throwIfErrors()
    guard let catalogue else {
        throw ReportError(Diagnostic("no-catalogue", at: yaml.place, "this is not a catalogue"))
    }
    return catalogue
}

private enum Direction: String, CaseIterable {
    case leftToRight = "left-to-right"
    case rightToLeft = "right-to-left"

    var words: String {
        switch self {
        case .leftToRight: "left to right"
        case .rightToLeft: "right to left"
        }
    }
}

private struct CatalogueReader {
    func read(_ yaml: YAMLNode, into diagnostics: inout DiagnosticList) -> Catalogue? {
        guard var fields = YAMLFields(yaml, of: "the catalogue", into: &diagnostics) else { return nil }
        let language = fields.string("language", into: &diagnostics) ?? ""
        let name = fields.string("name", into: &diagnostics) ?? ""
        checkDirection(of: language, &fields, into: &diagnostics)
        let plurals = fields.oneOf("plurals", PluralRule.allCases.map(\.rawValue), into: &diagnostics)
        let rule = plurals.flatMap(PluralRule.init) ?? .one
        let numbers = section("numbers", &fields, into: &diagnostics).map { readNumbers($0, into: &diagnostics) }
        let lists = section("lists", &fields, into: &diagnostics).map { readLists($0, into: &diagnostics) }
        let quotation = section("quotation", &fields, into: &diagnostics).map { readQuotation($0, into: &diagnostics) }
        let months = readMonths(&fields, into: &diagnostics)
        let words = section("number-words", &fields, into: &diagnostics).map { readNumberWords($0, into: &diagnostics) }
        let phrases = readPhrases(&fields, rule, into: &diagnostics)
        fields.finish(into: &diagnostics)
        guard let numbers, let lists, let quotation, let words else { return nil }
        return Catalogue(
            language: language, name: name, plurals: rule, numbers: numbers, lists: lists, quotation: quotation,
            months: months, numberWords: words, phrases: phrases)
    }

    private func section(
        _ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> YAMLFields? {
        fields.mapping(key, into: &diagnostics).flatMap { YAMLFields($0, of: "\"\(key)\"", into: &diagnostics) }
    }

    /// The direction is stated for the translator; pages follow the program's own list.
    private func checkDirection(
        of language: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) {
        let direction = fields.oneOf("direction", Direction.allCases.map(\.rawValue), into: &diagnostics)
        let right: Direction = isRightToLeft(language: language) ? .rightToLeft : .leftToRight
        guard let direction, !language.isEmpty, direction != right.rawValue else { return }
        diagnostics.add(
            Diagnostic(
                "wrong-direction", at: fields.place(of: "direction"),
                "\"direction\" is \"\(direction)\", but the program sets \(quoted(language)) from \(right.words)",
                hint: "write \(right.rawValue)"))
    }

    private func readNumbers(_ section: YAMLFields, into diagnostics: inout DiagnosticList) -> NumberFormat {
        var fields = section
        let format = NumberFormat(
            decimal: fields.string("decimal", into: &diagnostics) ?? ".",
            thousands: fields.optionalString("thousands", into: &diagnostics) ?? "",
            minus: fields.string("minus", into: &diagnostics) ?? "-")
        fields.finish(into: &diagnostics)
        return format
    }

    private func readLists(_ section: YAMLFields, into diagnostics: inout DiagnosticList) -> ListRules {
        var fields = section
        func text(_ key: String) -> String { present(key, &fields, into: &diagnostics) }
        let rules = ListRules(
            between: text("between"), last: text("last"), pair: text("pair"), none: text("none"),
            remarks: text("remarks"), parts: text("parts"), end: text("end"), sentences: text("sentences"))
        fields.finish(into: &diagnostics)
        return rules
    }

    /// A text that must be there, but may be blank: Chinese puts nothing between two sentences.
    private func present(_ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> String {
        guard !fields.isEmpty(key), fields.has(key) else { return fields.string(key, into: &diagnostics) ?? "" }
        return fields.optionalString(key, into: &diagnostics) ?? ""
    }

    private func readQuotation(_ section: YAMLFields, into diagnostics: inout DiagnosticList) -> QuotationMarks {
        var fields = section
        let marks = QuotationMarks(
            open: fields.string("open", into: &diagnostics) ?? "",
            close: fields.string("close", into: &diagnostics) ?? "")
        fields.finish(into: &diagnostics)
        return marks
    }

    private func readMonths(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [String] {
        let months = fields.strings("months", into: &diagnostics)
        if fields.has("months"), months.count != 12 {
            diagnostics.add(
                Diagnostic(
                    "missing-words", at: fields.place(of: "months"), "\"months\" has \(months.count) names, expected 12"
                ))
        }
        return months
    }

    private func readNumberWords(_ section: YAMLFields, into diagnostics: inout DiagnosticList) -> NumberWords {
        var fields = section
        let ordinals = fields.oneOf("ordinal-rule", OrdinalRule.allCases.map(\.rawValue), into: &diagnostics)
        let rule = ordinals.flatMap(OrdinalRule.init) ?? .none
        let reader = PhraseReader(categories: rule.categories)
        let figures = fields.value("ordinal-figures", into: &diagnostics).map { node in
            reader.forms(of: "ordinal-figures", node, [.number], into: &diagnostics)
        }
        let words = NumberWords(
            cardinals: fields.strings("cardinals", into: &diagnostics),
            ordinals: fields.strings("ordinals", into: &diagnostics),
            proseBelow: fields.integer("prose-below", into: &diagnostics) ?? 0, ordinalFigures: figures ?? [:],
            ordinalRule: rule)
        checkWords(words, fields, into: &diagnostics)
        fields.finish(into: &diagnostics)
        return words
    }

    /// Prose writes in words what lies below a number, so that there must be words for it.
    private func checkWords(_ words: NumberWords, _ fields: YAMLFields, into diagnostics: inout DiagnosticList) {
        let lists = [
            ("cardinals", words.cardinals.count, words.proseBelow),
            ("ordinals", words.ordinals.count, words.proseBelow - 1),
        ]
        for (key, count, wanted) in lists where fields.has(key) && count < wanted {
            diagnostics.add(
                Diagnostic(
                    "missing-words", at: fields.place(of: key),
                    "\"\(key)\" has \(count) words, but \"prose-below\" is \(words.proseBelow)",
                    hint: "write \(wanted) words at least"))
        }
    }

    private func readPhrases(
        _ fields: inout YAMLFields, _ rule: PluralRule, into diagnostics: inout DiagnosticList
    ) -> [Phrase: [PluralCategory: PhraseText]] {
        guard let node = fields.mapping("phrases", into: &diagnostics), case .mapping(let entries) = node.content else {
            return [:]
        }
        let reader = PhraseReader(categories: rule.categories)
        var phrases: [Phrase: [PluralCategory: PhraseText]] = [:]
        phrases.reserveCapacity(entries.count)
        for entry in entries {
            guard let phrase = Phrase(rawValue: entry.key) else {
                diagnostics.add(unknownPhrase(entry))
                continue
            }
            phrases[phrase] = reader.forms(of: phrase, entry.value, into: &diagnostics)
        }
        for phrase in Phrase.allCases where phrases[phrase] == nil {
            diagnostics.add(
                Diagnostic(
                    "missing-phrase", at: node.place, "\"phrases\" has no \"\(phrase.rawValue)\"",
                    hint: "Languages/en.yaml has every phrase"))
        }
        return phrases
    }

    private func unknownPhrase(_ entry: YAMLEntry) -> Diagnostic {
        Diagnostic(
            "unknown-key", at: entry.keyPlace, "\"phrases\" has no key \(quoted(entry.key))",
            hint: nearestNameHint(to: entry.key, among: Phrase.allCases.map(\.rawValue)))
    }
}
