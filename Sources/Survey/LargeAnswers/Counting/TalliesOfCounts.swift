import Aggregation
import SurveyData

extension DenseCounts {
    /// What was counted of a question in each column of a section.
    func columns(_ section: Int, _ codebook: Codebook) -> [QuestionTally] {
        (0..<sections[section].columnCount).map { tally(section, columns: $0..<$0 + 1, codebook) }
    }

    /// What was counted in all columns of a section.
    func total(_ section: Int, _ codebook: Codebook) -> QuestionTally {
        tally(section, columns: 0..<sections[section].columnCount, codebook)
    }

    /// How many rows state no group: each answered, did not answer or was not asked.
    func rowsInLastColumn(of section: Int) -> Int {
        let start = sections[section].start(ofColumn: sections[section].columnCount - 1)
        let options = sections[section].takesOneOption ? 0 : sections[section].optionCount
        return (options..<sections[section].firstPlace).reduce(0) { $0 + portion(start + $1).count }
    }

    private func tally(_ index: Int, columns: Range<Int>, _ codebook: Codebook) -> QuestionTally {
        let section = sections[index]
        /// A counter, by its place in a column.
        func sum(_ place: Int) -> Portion { columns.map { portion(section.start(ofColumn: $0) + place) }.sum }
        func sum(_ outcome: StreamedBatch.Outcome) -> Portion { sum(section.optionCount + outcome.rawValue) }
        var table = TableCounts(codebook.questions[section.question])
        table.options = (0..<section.optionCount).map(sum)
        table.answered = section.takesOneOption ? table.responses : sum(.answered)
        table.outsideBase = zip(table.options, table.isOutside).filter(\.1).map(\.0).sum
        table.notAnswered = sum(.notAnswered)
        table.notAsked = sum(.notAsked)
        var numbers = NumberCounts()
        if section.isNumber {
            for column in columns { numbers.numbers.merge(self.numbers[index][column], uniquingKeysWith: +) }
            numbers.notAnswered = table.notAnswered.count
            numbers.notAsked = table.notAsked.count
        }
        var ranking = section.isRanking ? RankingCounts(optionCount: section.optionCount) : nil
        ranking?.answered = table.answered
        ranking?.notAnswered = table.notAnswered.count
        ranking?.notAsked = table.notAsked.count
        for option in 0..<(ranking == nil ? 0 : section.optionCount) {
            for place in 0..<section.optionCount {
                ranking?.ranks[option][place] = sum(section.firstPlace + option * section.optionCount + place)
            }
        }
        return QuestionTally(codebook.questions[section.question], table, numbers, ranking)
    }
}
