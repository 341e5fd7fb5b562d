import Diagnostics
import YAMLReader

/// Reads the cells of one question's column.
struct AnswerCellReader {
    private let question: Question
    private let source: SourceText
    private let indices: [String: Int]

    init(_ question: Question, _ source: SourceText) {
        self.question = question
        self.source = source
        indices = Dictionary(
            question.options.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The answer in a cell, `.notAnswered` when it is empty; nil after a problem was recorded.
    func answer(_ cell: CSVCell, from line: LineStart, into diagnostics: inout DiagnosticList) -> Answer? {
        switch question.kind {
        case .open:
            let text = source.text(of: cell)
            return text.isEmpty ? .notAnswered : .text(text)
        case .singleChoice, .multipleChoice:
            return choice(cell, from: line, into: &diagnostics)
        }
    }

    private func choice(_ cell: CSVCell, from line: LineStart, into diagnostics: inout DiagnosticList) -> Answer? {
        var chosen: [Int] = []
        var isReadable = true
        var rest = source.trimmed(cell)
        while diagnostics.all.count < problemLimit, let code = nextCode(&rest) {
            if let problem = problem(with: code, chosen) {
                let place = source.place(ofByte: code.lowerBound, from: line)
                diagnostics.add(Diagnostic(problem.code, at: place, problem.message, hint: problem.hint))
                isReadable = false
            } else if let index = indices[text(code)] {
                chosen.append(index)
            }
        }
        guard isReadable else { return nil }
        return chosen.isEmpty ? .notAnswered : .answered(options: chosen.sorted())
    }

    /// Takes the next code off what is left of a cell.
    private func nextCode(_ rest: inout Range<Int>) -> Range<Int>? {
        var start = rest.lowerBound
        while start < rest.upperBound, isSpace(source.bytes[start]) { start += 1 }
        var end = start
        while end < rest.upperBound, !isSpace(source.bytes[end]) { end += 1 }
        rest = end..<rest.upperBound
        return start < end ? start..<end : nil
    }

    private func text(_ code: Range<Int>) -> String { String(decoding: source.bytes[code], as: UTF8.self) }

    private func problem(
        with code: Range<Int>, _ chosen: [Int]
    ) -> (code: String, message: String, hint: String?)? {
        let name = text(code)
        guard let index = indices[name] else {
            return ("unknown-option", "\(quoted(name)) is no option of \(question.id)", hint(for: name))
        }
        if chosen.contains(index) { return ("repeated-option", "\(quoted(name)) stands twice in this cell", nil) }
        if question.kind == .singleChoice, !chosen.isEmpty {
            let message = "\(quoted(name)) is a second answer to \(question.id), which takes one"
            return ("second-option", message, nil)
        }
        return nil
    }

    private func hint(for name: String) -> String? {
        let joining: Set<Character> = [",", ";", "|", "/"]
        if name.contains(where: joining.contains) { return "codes in one cell are joined by a space" }
        return nearestNameHint(to: name, among: indices.keys)
    }
}
