package import DocumentModel
package import Languages
package import SurveyData

/// Values that are not final: what the codebook's `status` says of a printed number.
extension ExpressionContext {
    /// How far a number is from a final result; nil for a final one, and for how many were asked or answered.
    ///
    /// Of a group, and of whatever combines options, it is the heaviest status of the question: only totals are published.
    package func status(of number: PrintedNumber) -> ValueStatus? {
        guard hasStatuses, let id = number.question, number.isOfAnswers else { return nil }
        func status(in codebook: Codebook) -> ValueStatus? {
            guard let question = codebook.question(id) else { return nil }
            guard number.group == nil, selected.isEmpty, let code = number.option else { return question.status }
            return question.option(code)?.status
        }
        guard let wave = number.wave else { return status(in: codebook) }
        let earlier = waves.first { $0.definition.id == wave }.map(\.results.codebook).flatMap(status)
        return [.change, .meanChange, .rankChange].contains(number.measure)
            ? [earlier, status(in: codebook)].compactMap(\.self).max() : earlier
    }

    /// A text with the mark of the heaviest status of its numbers: `12 (92%) [p]`.
    package func marked(_ text: PrintedText) -> PrintedText {
        let statuses = text.pieces.compactMap { piece -> ValueStatus? in
            switch piece {
            case .number(let number): status(of: number)
            case .words, .name: nil
            }
        }
        return statuses.max().map { text + PrintedText(words: " " + words.text($0.mark)) } ?? text
    }

    /// What a note says of the values with the mark of a status: in the codebook's words, or else in those of the language.
    package func note(_ status: ValueStatus) -> PrintedText {
        let text = codebook.statusNotes[status].map(PrintedText.init(name:)) ?? words.printed(status.note)
        return words.printed(.noteOfMark, [.mark: PrintedText(words: words.text(status.mark)), .text: text])
    }
}

extension PrintedNumber {
    /// Whether it depends on which options were chosen, and not only on how many answered.
    fileprivate var isOfAnswers: Bool {
        switch measure {
        case .base, .weightedBase, .invited, .responded, .outsideBase, .notAnswered, .notAsked, .baseChange, .texts,
            .furtherTexts, .respondedSoFar:
            false
        case .count, .weightedCount: option != nil
        case .share, .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank,
            .rankedFirst, .change, .meanChange, .rankChange:
            true
        }
    }
}

extension ValueStatus {
    /// The status in a text.
    package var phrase: Phrase {
        switch self {
        case .provisional: .provisional
        case .estimated: .estimated
        case .illustrative: .illustrative
        }
    }

    /// What stands after a value in a table or graph.
    package var mark: Phrase {
        switch self {
        case .provisional: .markProvisional
        case .estimated: .markEstimated
        case .illustrative: .markIllustrative
        }
    }

    fileprivate var note: Phrase {
        switch self {
        case .provisional: .noteProvisional
        case .estimated: .noteEstimated
        case .illustrative: .noteIllustrative
        }
    }
}
