/// The fixed words that pages add to a document's own, in the language of a catalogue.
///
/// Whoever composes a document fills them in: pages read no catalogue.
public struct DocumentWords: Sendable, Hashable {
    /// The language of these words (BCP 47); it differs from the document's where the document's has no catalogue.
    public var language: String
    /// The title of the contents list.
    public var contents: String
    /// The same as a sentence might begin: `In this report`.
    public var inThisReport: String
    /// The title of the list of tables.
    public var listOfTables: String
    /// The heading over the notes at the document's end.
    public var notes: String
    /// The heading over how the document came about.
    public var provenance: String
    /// The mark before quoted words.
    public var openingQuote: String
    /// The mark after quoted words.
    public var closingQuote: String
    /// The page's number in the running footer in words: `page` and `pages`.
    public var pageOfPages: WordPattern
    /// The page number in the running footer in figures alone: `page` and `pages`.
    public var pageInFigures: WordPattern
    /// Before an item of a numbered list: `number`.
    public var listNumber: WordPattern
    /// A note's number in the text: `number`.
    public var noteMark: WordPattern
    /// What the link at a note's number says: `number`.
    public var noteReference: WordPattern
    /// What the link from a note back to its number says: `number`.
    public var noteReturn: WordPattern
    /// What the link from a statistic to the table or graph behind it says: `text`.
    public var statisticOrigin: WordPattern
    /// A figure's label before its title: `label`.
    public var captionLabel: WordPattern
    /// The caption of a part of a table: `title`, `number` and `parts`.
    public var tablePart: WordPattern
    /// The caption of a part of a table that has none: `number` and `parts`.
    public var tablePartAlone: WordPattern

    /// The words of a catalogue; each pattern has the slots that its property names.
    public init(
        language: String, contents: String, inThisReport: String, listOfTables: String, notes: String,
        provenance: String,
        openingQuote: String, closingQuote: String, pageOfPages: WordPattern, pageInFigures: WordPattern,
        listNumber: WordPattern, noteMark: WordPattern, noteReference: WordPattern, noteReturn: WordPattern,
        statisticOrigin: WordPattern, captionLabel: WordPattern, tablePart: WordPattern, tablePartAlone: WordPattern
    ) {
        self.language = language
        self.contents = contents
        self.inThisReport = inThisReport
        self.listOfTables = listOfTables
        self.notes = notes
        self.provenance = provenance
        self.openingQuote = openingQuote
        self.closingQuote = closingQuote
        self.pageOfPages = pageOfPages
        self.pageInFigures = pageInFigures
        self.listNumber = listNumber
        self.noteMark = noteMark
        self.noteReference = noteReference
        self.noteReturn = noteReturn
        self.statisticOrigin = statisticOrigin
        self.captionLabel = captionLabel
        self.tablePart = tablePart
        self.tablePartAlone = tablePartAlone
    }

    /// The language that an element of these words must name in a document of a language; nil where both are the same.
    ///
    /// Tags agree when their primary subtags do: words in `en` serve a document in `en-GB`.
    public func foreignLanguage(in language: String) -> String? {
        primarySubtag(of: self.language) == primarySubtag(of: language) ? nil : self.language
    }
}

/// The language alone of a tag (BCP 47), in small letters: `pt` of `pt-BR`.
public func primarySubtag(of language: String) -> String {
    language.split(separator: "-").first.map { $0.lowercased() } ?? ""
}
