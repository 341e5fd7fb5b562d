import Diagnostics
import TableFiles

/// Reads the texts of a column.
struct TextCellReader: QuestionReader {
    private let context: QuestionContext
    private let column: Int

    init(_ context: QuestionContext, column: Int) {
        self.context = context
        self.column = column
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        if context.notAsked.contains(row, column) { return ReadAnswer(.notAsked) }
        let text = context.texts.text(row, column)
        return ReadAnswer(text.isEmpty ? .notAnswered : .text(text))
    }
}

/// Reads the numbers of a column.
struct NumberCellReader: QuestionReader {
    private let context: QuestionContext
    private let column: Int
    private let decimal: QuestionBinding.DecimalMark

    init(_ context: QuestionContext, column: Int, decimal: QuestionBinding.DecimalMark) {
        self.context = context
        self.column = column
        self.decimal = decimal
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        if context.notAsked.contains(row, column) { return ReadAnswer(.notAsked) }
        let text = row.text(column)
        if text.isEmpty { return ReadAnswer(.notAnswered) }
        if let number = number(text) { return ReadAnswer(.number(number)) }
        let example = decimal == .point ? "2.5" : "2,5"
        let message =
            "\(quoted(text)) is not a number such as \"12\" or \"\(example)\", which \(context.question.id) asks for"
        findings.add(Diagnostic("bad-number", at: row.place(column), message))
        return ReadAnswer(nil)
    }

    private func number(_ text: String) -> ExactNumber? {
        switch decimal {
        case .point: ExactNumber(text)
        case .comma: text.contains(".") ? nil : ExactNumber(text.replacing(",", with: "."))
        }
    }
}
