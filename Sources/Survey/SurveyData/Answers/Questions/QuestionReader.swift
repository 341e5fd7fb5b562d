import Diagnostics
package import TableFiles

/// Reads the columns of one question.
package protocol QuestionReader: Sendable {
    /// The answer in a row; problems are recorded.
    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer
}

/// A question that the file does not have: nobody was asked.
struct AbsentQuestionReader: QuestionReader {
    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer { ReadAnswer(.notAsked) }
}

/// Creates the reader of a question.
///
/// - Parameter index: the question's position in the codebook.
/// - Returns: nil when the file does not have one of the columns, which was recorded.
package func questionReader(
    _ index: Int, in codebook: Codebook, _ binding: AnswerBinding, _ columns: [String: Int]
) -> (any QuestionReader)? {
    let question = codebook.questions[index]
    guard let bound = binding.questions[question.id] else { return AbsentQuestionReader() }
    guard bound.columns(of: question).allSatisfy({ columns[$0.column.name] != nil }) else { return nil }
    let context = QuestionContext(
        question: question, index: index, notAsked: CellWords(bound.notAsked),
        notAnswered: CellWords(bound.notAnswered), texts: TextReader(escapes: binding.escapes))
    func number(of column: BoundColumn) -> Int { columns[column.name] ?? 0 }
    switch bound.form {
    case .text(let column):
        return TextCellReader(context, column: number(of: column))
    case .number(let column, let form):
        return NumberCellReader(context, column: number(of: column), form)
    case .cell(let column, let cell):
        return ChoiceCellReader(
            context, column: number(of: column), cell, otherColumn: cell.other?.column.map(number))
    case .optionColumns(let options):
        return OptionColumnsReader(context, options, number: number)
    case .choiceColumns(let columns, let naming):
        return ChoiceColumnsReader(context, columns: columns.map(number), naming)
    case .rankColumns(let columns, let naming):
        return RankColumnsReader(context, columns: columns.map(number), naming)
    case .optionRanks(let columns, let notChosen):
        return OptionRanksReader(context, columns: columns.map { $0.map(number) }, notChosen)
    }
}

/// What every reader of a question needs.
package struct QuestionContext: Sendable {
    /// The question.
    package let question: Question
    /// The question's position in the codebook.
    package let index: Int
    /// What cells hold where it was not asked.
    package let notAsked: CellWords
    /// What cells hold where it was not answered.
    package let notAnswered: CellWords
    /// Reads its texts.
    package let texts: TextReader

    /// - Parameter index: the question's position in the codebook.
    package init(
        question: Question, index: Int, notAsked: CellWords, notAnswered: CellWords, texts: TextReader
    ) {
        (self.question, self.index, self.texts) = (question, index, texts)
        (self.notAsked, self.notAnswered) = (notAsked, notAnswered)
    }

    /// The answer where a cell holds none: not asked, or not answered by a word for it; nil for any other cell.
    func absence(_ row: TableRow, _ column: Int) -> Answer? {
        if notAsked.contains(row, column) { return .notAsked }
        return notAnswered.contains(row, column) ? .notAnswered : nil
    }

    /// Whether a cell is empty, or holds a word for that.
    func isEmpty(_ row: TableRow, _ column: Int) -> Bool {
        row.trimmed(column).isEmpty || notAnswered.contains(row, column)
    }
}
