extension Document {
    /// How many words the document has, as the United Nations count them: title, headings, notes and tables included, the
    /// contents list and the lines on how it was made left out.
    public var wordCount: Int {
        countedWords(in: metadata.title) + countedWords(in: metadata.subtitle ?? "")
            + blocks.reduce(0) { $0 + $1.wordCount }
    }
}

extension Block {
    /// How many words the block has, those of its notes included.
    public var wordCount: Int {
        switch self {
        case .heading(let heading): countedWords(in: heading.number ?? "") + heading.inlines.wordCount
        case .statement(let statement):
            statement.attribution.wordCount + statement.blocks.reduce(0) { $0 + $1.wordCount }
        case .figure(let figure):
            [figure.label.text, figure.title.text, figure.question, figure.baseNote.text, figure.source.text]
                .reduce(0) { $0 + countedWords(in: $1) }
        case .table(let table):
            table.texts.reduce(0) { $0 + $1.wordCount } + countedWords(in: table.question)
                + countedWords(in: table.note.text)
        case .group(let group):
            group.texts.reduce(0) { $0 + $1.wordCount } + group.blocks.reduce(0) { $0 + $1.wordCount }
        case .illustration: 0
        case .paragraph, .list: lines.reduce(0) { $0 + $1.inlines.wordCount }
        }
    }
}

extension [Inline] {
    /// How many words the runs have, those of their notes included.
    var wordCount: Int { countedWords(in: plainText) + notes.reduce(0) { $0 + $1.wordCount } }

    private var notes: [[Inline]] {
        flatMap { inline -> [[Inline]] in
            switch inline {
            case .note(let inlines): [inlines]
            case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines), .foreign(_, let inlines),
                .quotation(let inlines):
                inlines.notes
            case .text, .computed, .acronym, .lineBreak: []
            }
        }
    }
}

/// Stretches between white space that hold a letter or a digit.
private func countedWords(in text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
}
