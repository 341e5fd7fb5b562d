import SurveyData

/// Counts the answers to one question as they come.
struct QuestionTally {
    let question: Question
    private var table: TableCounts
    private var numbers = NumberCounts()
    private var ranking: RankingCounts?

    init(_ question: Question) {
        self.question = question
        table = TableCounts(optionCount: question.options.count)
        ranking = question.kind == .ranking ? RankingCounts(optionCount: question.options.count) : nil
    }

    /// What others counted.
    init(_ question: Question, _ table: TableCounts, _ numbers: NumberCounts, _ ranking: RankingCounts?) {
        self.question = question
        self.table = table
        self.numbers = numbers
        self.ranking = ranking
    }

    /// - Parameters:
    ///   - respondent: who answered, to be kept; nil where nobody keeps it.
    ///   - weight: in millionths.
    mutating func add(_ answer: Answer, of respondent: String?, weight: Int) {
        switch question.kind {
        case .singleChoice, .multipleChoice, .scale, .ranking:
            table.add(answer, of: respondent, weight: weight)
            ranking?.add(answer, weight: weight)
        case .number: numbers.add(answer, weight: weight)
        case .open: break
        }
    }

    /// Of a question with options.
    func resultTable(isWeighted: Bool, invited: Int) -> ResultTable? {
        guard question.kind.hasOptions else { return nil }
        return ResultTable(question, weighted(table, isWeighted), invited: invited)
    }

    /// Of a number or a scale.
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

    /// Of a ranking.
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
