public import DocumentModel

extension Catalogue {
    /// The words that pages add to a document.
    public var documentWords: DocumentWords {
        DocumentWords(
            language: language, contents: text(.contents), inThisReport: text(.inThisReport),
            listOfTables: text(.listOfTables), notes: text(.notes),
            provenance: text(.provenance), openingQuote: quotation.open, closingQuote: quotation.close,
            pageOfPages: pattern(.pageOfPages), pageInFigures: pattern(.pageInFigures),
            listNumber: pattern(.listNumber), noteMark: pattern(.noteMark), noteReference: pattern(.noteReference),
            noteReturn: pattern(.noteReturn), statisticOrigin: pattern(.statisticOrigin),
            captionLabel: pattern(.captionLabel), tablePart: pattern(.tablePart),
            tablePartAlone: pattern(.tablePartAlone))
    }

    /// A phrase that pages fill in.
    private func pattern(_ phrase: Phrase) -> WordPattern {
        WordPattern(
            form(of: phrase, nil).parts.map { part in
                switch part {
                case .words(let text): .words(text)
                case .placeholder(let placeholder): .slot(placeholder.slot)
                }
            })
    }
}

extension Placeholder {
    /// What pages call it; only the phrases of pages have patterns.
    fileprivate var slot: WordPattern.Slot {
        switch self {
        case .page: .page
        case .pages: .pages
        case .text: .text
        case .label: .label
        case .number: .number
        case .parts: .parts
        case .title: .title
        case .count, .base, .responded, .responses, .invited, .threshold, .share, .mean, .median, .weight,
            .earlierCount, .earlierBase, .unit, .unitSingular, .unitPlural, .noun, .option, .options, .question, .topic,
            .group, .wave, .waves, .earlier, .name, .details, .mark, .source, .program, .date, .file, .files,
            .report, .contents, .byGroup, .ofWave, .untilDate, .first, .last, .day, .month, .year:
            preconditionFailure("pages know no {\(rawValue)}")
        }
    }
}
