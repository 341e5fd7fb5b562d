package import SurveyData

/// Counts the answers to one question.
package struct QuestionTally: Sendable {
    let question: Question
    private var table: TableCounts
    private var numbers = NumberCounts()
    private var ranking: RankingCounts?

    /// Without answers.
    package init(_ question: Question) {
        self.question = question
        table = TableCounts(question)
        ranking = question.kind == .ranking ? RankingCounts(optionCount: question.options.count) : nil
    }

    /// Takes counts made elsewhere; `ranking` is nil for a question that is not a ranking.
    package init(_ question: Question, _ table: TableCounts, _ numbers: NumberCounts, _ ranking: RankingCounts?) {
        self.question = question
        self.table = table
        self.numbers = numbers
        self.ranking = ranking
    }

    /// Counts one answer.
    ///
    /// - Parameters:
    ///   - respondent: the respondent's id, if it is to be kept.
    ///   - weight: in units of `ExactNumber`.
    mutating func add(_ answer: Answer, of respondent: String?, weight: Int128) {
        switch question.kind {
        case .singleChoice, .multipleChoice, .scale, .ranking:
            table.add(answer, of: respondent, weight: weight)
            ranking?.add(answer, weight: weight)
        case .number: numbers.add(answer, weight: weight)
        case .open: break
        }
    }

    /// The table of a question with options; nil for any other.
    func resultTable(isWeighted: Bool, invited: Int) -> ResultTable? {
        guard question.kind.hasOptions else { return nil }
        return ResultTable(question, weighted(table, isWeighted), invited: invited)
    }

    /// The summary of a number or a scale; nil for any other question.
    func numberSummary(isWeighted: Bool) -> NumberSummary? {
        switch question.kind {
        case .number:
            var counts = numbers
            counts.isWeighted = isWeighted
            return NumberSummary(question, counts)
        case .scale: return NumberSummary(question, NumberCounts(question, weighted(table, isWeighted)))
        case .singleChoice, .multipleChoice, .ranking, .open: return nil
        }
    }

    /// The summary of a ranking; nil for any other question.
    func rankingSummary(isWeighted: Bool) -> RankingSummary? {
        guard var counts = ranking else { return nil }
        counts.isWeighted = isWeighted
        return RankingSummary(question, counts)
    }

    private func weighted(_ counts: TableCounts, _ isWeighted: Bool) -> TableCounts {
        var counts = counts
        counts.isWeighted = isWeighted
        return counts
    }
}
