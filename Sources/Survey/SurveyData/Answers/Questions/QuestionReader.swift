import Diagnostics
import TableFiles

/// Reads the columns of one question.
protocol QuestionReader: Sendable {
    /// What a row answers.
    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer
}

/// A question that the file does not hold: nobody was asked.
struct AbsentQuestionReader: QuestionReader {
    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer { ReadAnswer(.notAsked) }
}

/// The reader of a question.
///
/// - Parameter index: of the question in the codebook.
/// - Returns: nil when the file lacks one of the columns, which was told.
func questionReader(
    _ index: Int, in codebook: Codebook, _ binding: AnswerBinding, _ columns: [String: Int]
) -> (any QuestionReader)? {
    let question = codebook.questions[index]
    guard let bound = binding.questions[question.id] else { return AbsentQuestionReader() }
    guard bound.columns(of: question).allSatisfy({ columns[$0.column.name] != nil }) else { return nil }
    let context = QuestionContext(
        question: question, index: index, notAsked: CellWords(bound.notAsked),
        texts: TextReader(escapes: binding.escapes))
    func number(of column: BoundColumn) -> Int { columns[column.name] ?? 0 }
    switch bound.form {
    case .text(let column):
        return TextCellReader(context, column: number(of: column))
    case .number(let column, let decimal):
        return NumberCellReader(context, column: number(of: column), decimal: decimal)
    case .cell(let column, let cell):
        return ChoiceCellReader(
            context, column: number(of: column), cell, otherColumn: cell.other?.column.map(number))
    case .optionColumns(let options):
        return OptionColumnsReader(context, options, number: number)
    case .places(let columns, let naming):
        return RankingPlacesReader(context, columns: columns.map(number), naming)
    case .ranks(let columns, let notChosen):
        return RankingRanksReader(context, columns: columns.map { $0.map(number) }, notChosen)
    }
}

/// What every reader of a question's columns knows.
struct QuestionContext {
    let question: Question
    /// In the codebook.
    let index: Int
    let notAsked: CellWords
    let texts: TextReader
}
