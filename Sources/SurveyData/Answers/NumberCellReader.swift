import Diagnostics
import TableFiles

/// Reads the numbers of a column.
struct NumberCellReader {
    private let context: QuestionContext
    private let column: Int
    private let decimal: QuestionBinding.DecimalMark

    init(_ context: QuestionContext, column: Int, decimal: QuestionBinding.DecimalMark) {
        self.context = context
        self.column = column
        self.decimal = decimal
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> Answer? {
        if context.notAsked.contains(row, column) { return .notAsked }
        let text = row.text(column)
        if text.isEmpty { return .notAnswered }
        if let number = number(text) { return .number(number) }
        let example = decimal == .point ? "2.5" : "2,5"
        let message = "\(quoted(text)) is no number as \"12\" or \"\(example)\", which \(context.question.id) asks for"
        findings.add(Diagnostic("bad-number", at: row.place(column), message))
        return nil
    }

    private func number(_ text: String) -> ExactNumber? {
        switch decimal {
        case .point: ExactNumber(text)
        case .comma: text.contains(".") ? nil : ExactNumber(text.replacing(",", with: "."))
        }
    }
}
