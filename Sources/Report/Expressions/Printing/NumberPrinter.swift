package import Aggregation
package import DocumentModel
package import ExactNumbers
package import Languages

/// What a number is of: a question, an option, a group of respondents, an earlier wave.
package struct NumberSubject: Sendable, Hashable {
    /// The question's id; nil for the survey as a whole.
    package var question: String?
    /// The option's code; nil for the question as a whole.
    package var option: String?
    /// The group of respondents: `type:regional`; nil for all.
    package var group: String?
    /// The id of the earlier wave; nil for this one.
    package var wave: String?

    /// A subject from its parts; without any, the survey as a whole.
    package init(question: String? = nil, option: String? = nil, group: String? = nil, wave: String? = nil) {
        self.question = question
        self.option = option
        self.group = group
        self.wave = wave
    }
}

/// Writes numbers, each with the record of how it came about.
package struct NumberPrinter {
    let rules: ReportingRules
    let words: Catalogue
    let subject: NumberSubject

    /// A printer by these rules, in these words, for numbers of one subject.
    package init(_ rules: ReportingRules, _ words: Catalogue, _ subject: NumberSubject) {
        self.rules = rules
        self.words = words
        self.subject = subject
    }

    /// A whole number: a count, a base, a rank.
    package func whole(
        _ value: Int, _ measure: PrintedNumber.Measure, of base: Base? = nil, as form: Modifiers.NumberForm? = nil
    ) -> PrintedNumber {
        let printed = written(value, as: form, isOrdinal: measure == .rank && form != nil)
        var number = PrintedNumber(measure, value: ExactFraction(value), form: printed.form, text: printed.text)
        describe(&number, base)
        switch measure {
        case .count, .rankedFirst: number.count = value
        case .base: number.base = value
        case .share, .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank,
            .invited,
            .responded, .outsideBase, .notAnswered, .notAsked, .weightedCount, .weightedBase, .change,
            .meanChange, .rankChange, .baseChange, .texts, .furtherTexts, .respondedSoFar:
            break
        }
        return number
    }

    /// A base, unweighted.
    package func base(_ value: Int, _ kind: BaseKind, as form: Modifiers.NumberForm? = nil) -> PrintedNumber {
        whole(value, .base, of: Base(kind: kind), as: form)
    }

    /// What a number is counted in.
    package struct Base {
        var count: Int?
        var base: Int?
        var kind: BaseKind?
        var weighted: Share.Weighted?

        /// A base from its parts.
        package init(count: Int? = nil, base: Int? = nil, kind: BaseKind? = nil, weighted: Share.Weighted? = nil) {
            self.count = count
            self.base = base
            self.kind = kind
            self.weighted = weighted
        }

        /// The base of a share.
        package init(_ share: Share, _ kind: BaseKind) {
            self.init(count: share.count, base: share.base, kind: kind, weighted: share.weighted)
        }
    }

    /// A share in per cent, as the rules have written it. One that rounds to 0 or 100 without being so is less or more than
    /// the printed number, as its form says.
    package func percent(
        _ share: Share, of kind: BaseKind, text: String, decimals: Int, rounding: Rounding,
        measure: PrintedNumber.Measure = .share
    ) -> PrintedNumber {
        let (form, printed): (PrintedNumber.Form, String) =
            switch RoundedShare(share.exact, text: text, decimals: decimals) {
            case .number(let text): (.percent, text)
            case .lessThan(let least): (.lessThan, least)
            case .moreThan(let greatest): (.moreThan, greatest)
            }
        var number = PrintedNumber(
            measure, value: share.exact, form: form, decimals: decimals, rounding: rounding,
            text: words.numbers.written(printed))
        describe(&number, Base(share, kind))
        return number
    }

    /// A mean, median or the like, as the rules have written it.
    ///
    /// - Parameter answers: how many answers are behind it, unweighted.
    package func value(
        _ value: ExactFraction, _ measure: PrintedNumber.Measure, text: String, decimals: Int, answers: Int
    ) -> PrintedNumber {
        var number = PrintedNumber(
            measure, value: value, decimals: decimals, rounding: rules.roundingOfNumbers,
            text: words.numbers.written(text))
        describe(&number, Base(count: answers))
        return number
    }

    /// A sum of weights as a whole number, or with the decimals that were asked for: the data have all of them.
    ///
    /// A sum that would be printed as zero has as many decimals as it takes to print another digit.
    package func weight(
        _ sum: ExactSum, _ measure: PrintedNumber.Measure, _ kind: BaseKind? = nil, decimals: Int = 0
    ) -> PrintedNumber {
        let rounding = rules.roundingOfNumbers
        let decimals = sum.printedDecimals(decimals, rounding)
        var number = PrintedNumber(
            measure, value: sum.exact, decimals: decimals, rounding: rounding,
            text: words.numbers.written(sum.exact.text(decimals: decimals, rounding)))
        describe(&number, Base(kind: kind))
        return number
    }

    /// A change between two waves.
    ///
    /// - Parameters:
    ///   - points: the change in percentage points, exactly.
    ///   - text: as the language writes it.
    package func change(_ points: ExactFraction, form: PrintedNumber.Form, text: String, decimals: Int) -> PrintedNumber
    {
        let hundredth = ExactFraction(1, over: 100) ?? ExactFraction(0)
        var number = PrintedNumber(
            .change, value: points * hundredth, form: form, decimals: decimals, rounding: rules.roundingOfNumbers,
            text: text)
        describe(&number, Base(kind: .respondents))
        return number
    }

    /// The change of a mean, a rank or a base between two waves, as it is.
    package func change(
        _ value: ExactFraction, _ measure: PrintedNumber.Measure, form: PrintedNumber.Form, text: String, decimals: Int
    ) -> PrintedNumber {
        var number = PrintedNumber(
            measure, value: value, form: form, decimals: decimals,
            rounding: measure == .meanChange ? rules.roundingOfNumbers : nil, text: text)
        describe(&number, nil)
        return number
    }

    private func describe(_ number: inout PrintedNumber, _ base: Base?) {
        number.question = subject.question
        number.option = subject.option
        number.group = subject.group
        number.wave = subject.wave
        number.count = base?.count
        number.base = base?.base
        number.baseKind = base?.kind?.rawValue
        number.weightedCount = base?.weighted?.count.exact
        number.weightedBase = base?.weighted?.base.exact
    }

    /// A whole number in the form that was asked for; in figures where the catalogue has no word, or prose wants none.
    private func written(
        _ value: Int, as form: Modifiers.NumberForm?, isOrdinal: Bool
    ) -> (text: String, form: PrintedNumber.Form) {
        let isInWords =
            switch form {
            case nil: false
            case .words: true
            case .prose: value < words.numberWords.proseBelow
            }
        if isOrdinal {
            if isInWords, let word = words.numberWords.ordinal(value) { return (word, .ordinal) }
            return (words.numberWords.ordinalInFigures(value, words.numbers), .ordinalDigits)
        }
        if isInWords, let word = words.numberWords.cardinal(value) { return (word, .cardinal) }
        return (words.numbers.written(value), .plain)
    }
}

extension Catalogue {
    /// A share in running text: `92 per cent`, `less than 1 per cent`.
    package func percentInProse(_ number: PrintedNumber) -> PrintedText {
        printed(
            number.form.phrase(.percentInProse, .lessPercentInProse, .morePercentInProse),
            [.number: PrintedText(number)])
    }

    /// A share in a table: `92%`, `<1%`.
    package func percentInTables(_ number: PrintedNumber) -> PrintedText {
        printed(
            number.form.phrase(.percentInTables, .lessPercentInTables, .morePercentInTables),
            [.number: PrintedText(number)])
    }
}

extension PrintedNumber.Form {
    fileprivate func phrase(_ plain: Phrase, _ less: Phrase, _ more: Phrase) -> Phrase {
        switch self {
        case .lessThan: less
        case .moreThan: more
        case .plain, .percent, .cardinal, .ordinal, .ordinalDigits, .magnitude, .size, .signed, .unchanged:
            plain
        }
    }
}

extension ReportingRules {
    /// The rounding of means, changes and other numbers that are not parts of a whole.
    package var roundingOfNumbers: Rounding {
        switch rounding {
        case .halfToEven: .halfToEven
        case .halfAwayFromZero, .largestRemainder: .halfAwayFromZero
        }
    }
}
