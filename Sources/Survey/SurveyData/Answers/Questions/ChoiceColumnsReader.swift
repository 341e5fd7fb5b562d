import Diagnostics
import TableFiles

/// Reads a multiple choice with several columns, each of which contains one of the chosen options or none, as SPSS keeps a
/// set of multiple categories. An option in two columns was chosen once.
struct ChoiceColumnsReader: QuestionReader {
    private let context: QuestionContext
    private let columns: [Int]
    private let names: OptionNames

    init(_ context: QuestionContext, columns: [Int], _ naming: OptionNaming) {
        self.context = context
        self.columns = columns
        names = OptionNames(naming, of: context.question.options)
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        var chosen: Set<Int> = []
        var notAsked = 0
        var isReadable = true
        for column in columns where !context.isEmpty(row, column) {
            if context.notAsked.contains(row, column) {
                notAsked += 1
            } else if let option = names.index(of: CellContent(row, column).bytes) {
                chosen.insert(option)
            } else {
                isReadable = false
                let text = row.text(column)
                findings.addUnknown(
                    text, of: context.index,
                    Diagnostic(
                        "unknown-option", at: row.place(column),
                        "\(context.question.id) has no option \(quoted(text))", hint: names.hint(for: text)))
            }
        }
        guard isReadable else { return ReadAnswer(nil) }
        if chosen.isEmpty { return ReadAnswer(notAsked > 0 ? .notAsked : .notAnswered) }
        guard notAsked == 0 else {
            let message = "some columns of \(context.question.id) mean \"not asked\", but others contain an answer"
            findings.add(Diagnostic("answer-of-one-not-asked", at: row.place, message))
            return ReadAnswer(nil)
        }
        return ReadAnswer(.answered(options: chosen.sorted()))
    }
}
