import Diagnostics
import TableFiles

/// Reads the cells of one question's column.
struct AnswerCellReader {
    private let question: Question
    private let codes: OptionCodes

    init(_ question: Question) {
        self.question = question
        codes = OptionCodes(question.options)
    }

    /// The answer in a cell, `.notAnswered` when it is empty; nil after a problem was recorded.
    func answer(_ row: TableRow, _ column: Int, into diagnostics: inout DiagnosticList) -> Answer? {
        switch question.kind {
        case .open:
            let text = row.text(column)
            return text.isEmpty ? .notAnswered : .text(text)
        case .number:
            return number(row, column, into: &diagnostics)
        case .singleChoice, .multipleChoice, .scale, .ranking:
            return choice(row, column, into: &diagnostics)
        }
    }

    private func choice(_ row: TableRow, _ column: Int, into diagnostics: inout DiagnosticList) -> Answer? {
        var chosen: [Int] = []
        var isReadable = true
        var rest = row.trimmed(column)
        while diagnostics.all.count < problemLimit, let code = nextCode(&rest, row) {
            let index = codes.index(of: row.source.bytes[code])
            if let index, chosen.isEmpty || !question.kind.takesOneOption && !chosen.contains(index) {
                chosen.append(index)
            } else {
                let place = row.place(ofByte: code.lowerBound, in: column)
                diagnostics.add(problem(with: text(code, row), index, chosen, at: place))
                isReadable = false
            }
        }
        guard isReadable else { return nil }
        if chosen.isEmpty { return .notAnswered }
        return question.kind == .ranking ? .ranked(options: chosen) : .answered(options: chosen.sorted())
    }

    private func number(_ row: TableRow, _ column: Int, into diagnostics: inout DiagnosticList) -> Answer? {
        let text = row.text(column)
        if text.isEmpty { return .notAnswered }
        if let number = ExactNumber(text) { return .number(number) }
        let message = "\(quoted(text)) is no number as \"12\" or \"2.5\", which \(question.id) asks for"
        diagnostics.add(Diagnostic("bad-number", at: row.place(column), message))
        return nil
    }

    /// Takes the next code off what is left of a cell.
    private func nextCode(_ rest: inout Range<Int>, _ row: TableRow) -> Range<Int>? {
        var start = rest.lowerBound
        while start < rest.upperBound, isSpace(row.source.bytes[start]) { start += 1 }
        var end = start
        while end < rest.upperBound, !isSpace(row.source.bytes[end]) { end += 1 }
        rest = end..<rest.upperBound
        return start < end ? start..<end : nil
    }

    private func text(_ code: Range<Int>, _ row: TableRow) -> String {
        String(decoding: row.source.bytes[code], as: UTF8.self)
    }

    /// What is wrong with a code that is not the first, or not of an option, or chosen already.
    private func problem(with code: String, _ index: Int?, _ chosen: [Int], at place: Place) -> Diagnostic {
        guard let index else {
            let message = "\(quoted(code)) is no option of \(question.id)"
            return Diagnostic("unknown-option", at: place, message, hint: hint(for: code))
        }
        if chosen.contains(index) {
            return Diagnostic("repeated-option", at: place, "\(quoted(code)) stands twice in this cell")
        }
        let message = "\(quoted(code)) is a second answer to \(question.id), which takes one"
        return Diagnostic("second-option", at: place, message)
    }

    private func hint(for name: String) -> String? {
        let joining: Set<Character> = [",", ";", "|", "/"]
        if name.contains(where: joining.contains) { return "codes in one cell are joined by a space" }
        return nearestNameHint(to: name, among: codes.indices.keys)
    }
}
