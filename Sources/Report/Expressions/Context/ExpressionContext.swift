package import Aggregation
package import Diagnostics
package import DocumentModel
package import Languages
package import SurveyData

/// What expressions are computed from: the survey, its tables, and the graphs of the current document.
package struct ExpressionContext: Sendable {
    /// The counted answers of this wave.
    package let results: SurveyResults
    /// Earlier waves of the survey.
    package let waves: [EarlierWave]
    /// How figures are rounded, and how shares with small bases are treated.
    package let rules: ReportingRules
    /// By question id; questions with options only.
    package let tables: [String: ResultTable]
    /// The label of each graph that the document places, by graph id: `Graph 1`.
    package var graphLabels: [String: PrintedText] = [:]
    /// Every graph of the report, placed in this document or not.
    package var graphs: Set<String> = []
    /// The banners of the report.
    package var banners: [BannerDefinition] = []
    /// Whether there is a survey; without one, nothing can be computed.
    package var hasSurvey = true
    /// The filters that conditions may name, by name.
    package var filters: [String: Selection] = [:]
    /// What the results are of, where filters select among the respondents; empty where they do not.
    package var selected: [String] = []
    /// Whether the codebook of a wave has values that are not final.
    package let hasStatuses: Bool
    /// The fixed words.
    package let words: Catalogue
    /// The language of the fixed words where it is not the report's: what prints them must name it.
    package let languageOfWords: String?

    /// - Parameter language: the report's language (BCP 47).
    package init(
        _ results: SurveyResults, waves: [EarlierWave] = [], rules: ReportingRules = ReportingRules(),
        words: Catalogue, language: String
    ) {
        self.results = results
        self.waves = waves
        self.rules = rules
        self.words = words
        hasStatuses = ([results] + waves.map(\.results)).contains {
            $0.codebook.questions.contains { $0.status != nil }
        }
        languageOfWords = words.documentWords.foreignLanguage(in: language)
        tables = Dictionary(uniqueKeysWithValues: results.tables.map { ($0.question.id, $0) })
    }

    /// The codebook of this wave.
    package var codebook: Codebook { results.codebook }
    /// The nouns for a respondent.
    package var unit: Unit { codebook.unit }
    /// How many respondents answered anything.
    package var responded: Int { results.responded }

    /// The grouping that an expression names after `by`.
    package func grouping(_ name: String) -> Grouping { Grouping(name, in: codebook, banners: banners) }

    /// The parser that knows this survey's words for a respondent.
    package var parser: ExpressionParser { ExpressionParser(unitNames: (unit.singular, unit.plural)) }

    /// The noun for a count of a base: `mechanism` or `mechanisms`; `response` or `responses`.
    package func noun(_ count: Int, _ kind: BaseKind) -> String {
        switch kind {
        case .responses: words.text(.response, count: String(count))
        case .respondents, .asked, .responded, .invited:
            words.plurals.category(of: String(count)) == .one ? unit.singular : unit.plural
        }
    }

    /// The same as a piece of a printed text.
    package func printedNoun(_ count: Int, _ kind: BaseKind) -> PrintedText { PrintedText(words: noun(count, kind)) }

    /// The number of a heading after what is counted: `Part 2.`
    package func number(_ number: Int, after label: String) -> String {
        words.text(.numberedHeading, [.label: label, .number: words.numbers.written(number)])
    }

    /// Fixed words with the names among them, as runs of a line without statistics: the words name their language where it is
    /// not the report's.
    package func inlines(_ text: PrintedText) -> [Inline] {
        guard let languageOfWords else { return text.isEmpty ? [] : [.text(text.text)] }
        return text.pieces.map { piece in
            switch piece {
            case .words(let words):
                words.contains(where: \.isLetter) ? .foreign(language: languageOfWords, [.text(words)]) : .text(words)
            case .name, .number: .text(piece.text)
            }
        }
    }

    /// Fixed words with the names among them, as a line without statistics.
    package func computedText(_ text: PrintedText) -> ComputedText {
        ComputedText(
            text.pieces.map { piece in
                switch piece {
                case .words(let words): .words(words)
                case .name, .number: .text(piece.text)
                }
            })
    }

    /// A phrase with runs in the place of its placeholders.
    package func inlines(_ phrase: Phrase, _ values: [Placeholder: [Inline]]) -> [Inline] {
        let marked = words.printed(phrase, values.keys.map { ($0, PrintedText(name: $0.rawValue)) })
        return marked.pieces.flatMap { piece -> [Inline] in
            switch piece {
            case .words: inlines(PrintedText([piece]))
            case .name(let name): Placeholder(rawValue: name).flatMap { values[$0] } ?? []
            case .number: []
            }
        }
    }

    /// What is wrong with asking a report without a survey for an answer.
    package func noSurvey(_ what: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "no-survey", at: place, "\(what), but the report has no survey: neither a codebook nor answers",
            hint: "add codebook.yaml and responses.csv to the report's folder, or write the words themselves")
    }

    /// The respondents of these ids in the order of their sort names.
    package func respondents(_ ids: [String]) -> [Respondent] { ids.compactMap(codebook.respondent).sorted() }

    /// The respondent with that id; nil, with a diagnostic, if the codebook has none.
    package func respondent(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> Respondent? {
        if let respondent = codebook.respondent(word.text) { return respondent }
        guard hasSurvey else {
            diagnostics.add(noSurvey("the name \"\(word.text)\" is that of a respondent", at: word.place))
            return nil
        }
        diagnostics.add(
            "unknown-respondent", at: word.place, "the codebook has no \(unit.singular) \"\(word.text)\"",
            hint: nearestNameHint(to: word.text, among: codebook.respondents.map(\.id)))
        return nil
    }
}

extension Array {
    /// The element that comes at this place, counted from 1; nil outside.
    func element(number: Int) -> Element? { number > 0 && number <= count ? self[number - 1] : nil }
}
