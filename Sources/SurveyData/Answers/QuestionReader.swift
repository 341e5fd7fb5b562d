import Diagnostics
import TableFiles

/// Reads the columns of one question.
enum QuestionReader {
    /// A question whose column is missing, which was told.
    case unreadable
    /// A question that the file does not hold: nobody was asked.
    case notInFile
    case text(Int, TextReader, CellWords)
    case number(NumberCellReader)
    case cell(ChoiceCellReader)
    case optionColumns(OptionColumnsReader)
    case places(RankingPlacesReader)
    case ranks(RankingRanksReader)

    /// What a row answers.
    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        switch self {
        case .unreadable: return ReadAnswer(nil)
        case .notInFile: return ReadAnswer(.notAsked)
        case .text(let column, let reader, let notAsked):
            if notAsked.contains(row, column) { return ReadAnswer(.notAsked) }
            let text = reader.text(row, column)
            return ReadAnswer(text.isEmpty ? .notAnswered : .text(text))
        case .number(let reader): return ReadAnswer(reader.answer(row, into: &findings))
        case .cell(let reader): return reader.answer(row, into: &findings)
        case .optionColumns(let reader): return reader.answer(row, into: &findings)
        case .places(let reader): return ReadAnswer(reader.answer(row, into: &findings))
        case .ranks(let reader): return ReadAnswer(reader.answer(row, into: &findings))
        }
    }

    /// - Parameter index: of the question in the codebook.
    init(_ index: Int, in codebook: Codebook, _ binding: AnswerBinding, _ columns: [String: Int]) {
        let question = codebook.questions[index]
        guard let bound = binding.questions[question.id] else {
            self = .notInFile
            return
        }
        guard bound.columns(of: question).allSatisfy({ columns[$0.column.name] != nil }) else {
            self = .unreadable
            return
        }
        let context = QuestionContext(
            question: question, index: index, notAsked: CellWords(bound.notAsked),
            texts: TextReader(escapes: binding.escapes))
        func number(of column: BoundColumn) -> Int { columns[column.name] ?? 0 }
        switch bound.form {
        case .text(let column):
            self = .text(number(of: column), context.texts, context.notAsked)
        case .number(let column, let decimal):
            self = .number(NumberCellReader(context, column: number(of: column), decimal: decimal))
        case .cell(let column, let cell):
            let other = cell.other?.column.map(number)
            self = .cell(ChoiceCellReader(context, column: number(of: column), cell, otherColumn: other))
        case .optionColumns(let options):
            self = .optionColumns(OptionColumnsReader(context, options, number: number))
        case .places(let columns, let naming):
            self = .places(RankingPlacesReader(context, columns: columns.map(number), naming))
        case .ranks(let columns, let notChosen):
            self = .ranks(RankingRanksReader(context, columns: columns.map { $0.map(number) }, notChosen))
        }
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
