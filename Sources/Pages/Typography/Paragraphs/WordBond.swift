/// How strongly two words that follow one another belong together.
enum WordBond {
    case none
    /// A word of one letter, and what follows it.
    case oneLetter
    /// A number and its unit or what it counts; a name and its number; initials, a title and a name.
    case pair
    /// A mark and the word that it belongs to; two acronyms that are one name.
    case unit

    /// The penalty of a line that ends between the words.
    var penalty: Double {
        switch self {
        case .none: 0
        case .oneLetter: BreakPenalty.oneLetter
        case .pair: BreakPenalty.splitPair
        case .unit: BreakPenalty.unwanted
        }
    }
}

extension WordList {
    /// The bond between two words.
    ///
    /// "12 of 13 mechanisms" is one group, and "(92 per cent)" another: a line may end between them.
    func bond(between place: Neighbours) -> WordBond {
        let (word, next) = (words[place.before], words[place.after])
        if next.isClosingMark || next.isDash || word.isOpeningMark { return .unit }
        if word.isAcronym && next.isAcronym { return .unit }
        if word.countsOrMeasures(next) || isInsideNumber(place) || isNamed(place) { return .pair }
        return word.isOneLetter ? .oneLetter : .none
    }

    /// Behind the word between two numbers, as in `12 of 13`, or between a number and its unit, as in `92 per cent`.
    private func isInsideNumber(_ place: Neighbours) -> Bool {
        let (word, next) = (words[place.before], words[place.after])
        guard place.before > 0, word.isShort else { return false }
        let earlier = words[place.before - 1]
        guard earlier.isNumber, !earlier.isYear else { return false }
        return next.startsWithNumber || next.startsWithLetter && KnownWords.per.contains(plainWord(place.before))
    }

    /// `Graph 2`, `target 8.8`, `№ 5`; `A. Guterres`, `Ms. Ito`.
    private func isNamed(_ place: Neighbours) -> Bool {
        let (word, next) = (words[place.before], words[place.after])
        if next.startsWithNumber { return word.isName || KnownWords.labels.contains(plainWord(place.before)) }
        guard next.startsWithCapital, word.startsWithCapital else { return false }
        return word.isInitial || KnownWords.titles.contains(plainWord(place.before))
    }
}

extension Word {
    /// `12 mechanisms`, `92 %`, `1 250`; not `2023 the`, which begins with a year.
    fileprivate func countsOrMeasures(_ next: Word) -> Bool {
        isNumber && !isYear && (next.startsWithLetter || next.isSign || next.startsWithNumber)
    }
}

/// Words that line breaking knows, in small letters and without marks, in the languages that reports are written in.
///
/// They decide where a line ends, and no reader sees them.
private enum KnownWords {
    /// Between a number and its unit.
    static let per: Set<String> = ["per", "pour", "por", "pro"]

    /// Before a name.
    static let titles: Set<String> = [
        "dr", "dra", "fr", "hr", "m", "me", "mlle", "mm", "mme", "mr", "mrs", "ms", "prof", "sr", "sra", "srta", "st",
        "г-жа", "г-н",
    ]

    /// Before a number.
    static let labels: Set<String> = [
        "annex", "article", "box", "chapter", "figure", "goal", "graph", "indicator", "item", "no", "nos", "objective",
        "p", "page", "pages", "para", "paragraph", "paragraphs", "point", "pp", "question", "section", "step", "table",
        "target", "targets", "vol",
        "annexe", "chapitre", "cible", "cibles", "graphique", "objectif", "paragraphe", "tableau",
        "anexo", "artículo", "capítulo", "cuadro", "gráfico", "meta", "metas", "núm", "objetivo", "página", "párrafo",
        "sección",
        "глава", "график", "пункт", "рис", "с", "статья", "стр", "табл", "таблица", "цель",
    ]
}
