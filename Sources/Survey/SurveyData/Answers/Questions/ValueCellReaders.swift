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
        if let absence = context.absence(row, column) { return ReadAnswer(absence) }
        let text = context.texts.text(row, column)
        return ReadAnswer(text.isEmpty ? .notAnswered : .text(text))
    }
}

/// Reads the numbers of a column.
struct NumberCellReader: QuestionReader {
    private let context: QuestionContext
    private let column: Int
    private let form: NumberForm

    init(_ context: QuestionContext, column: Int, _ form: NumberForm) {
        self.context = context
        self.column = column
        self.form = form
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        if let absence = context.absence(row, column) { return ReadAnswer(absence) }
        let text = row.text(column)
        if text.isEmpty { return ReadAnswer(.notAnswered) }
        let read = NumberText(text, form)
        if case .number(let number) = read { return ReadAnswer(.number(number)) }
        findings.add(
            numberProblem(
                read, text, form, at: row.place(column), code: "bad-number",
                what: "is not a number such as \"12\" or \"\(form.decimal == .point ? "2.5" : "2,5")\", "
                    + "which \(context.question.id) asks for"))
        return ReadAnswer(nil)
    }
}

/// What is wrong with a cell that should be a number.
///
/// - Parameter what: says that it is none, behind the text.
func numberProblem(
    _ read: NumberText, _ text: String, _ form: NumberForm, at place: Place, code: String, what: String
) -> Diagnostic {
    switch read {
    case .ambiguous(let decimal, let thousands):
        let (mark, other) = (form.decimal.other, form.decimal)
        return Diagnostic(
            "ambiguous-number", at: place, "\(quoted(text)) may mean \(thousands) or \(decimal)",
            hint: "write \"thousands: \(mark.rawValue)\" in the binding for \(thousands), or "
                + "\"decimal: \(mark.rawValue)\" instead of \"decimal: \(other.rawValue)\" for \(decimal)")
    case .tooLong:
        return Diagnostic(
            code, at: place, "\(quoted(text)) has more digits than can be kept exactly",
            hint: "round it to at most \(ExactNumber.mostWholeDigits) digits before the decimal mark, and "
                + "\(ExactNumber.mostDecimals) after it")
    case .number, .other:
        let other = NumberText(text, NumberForm(decimal: form.decimal.other))
        let isOtherMark: Bool =
            if case .number = other { text.utf8.contains(form.decimal.other.byte) } else { false }
        return Diagnostic(
            code, at: place, "\(quoted(text)) \(what)",
            hint: isOtherMark ? "write \"decimal: \(form.decimal.other.rawValue)\" in the binding" : nil)
    }
}
