import Composition
import Diagnostics
import LargeAnswers
import SurveyData
import TableFiles
import YAMLReader

/// A file of answers with all that is needed to read it.
struct AnswerSource {
    let file: String
    let codebook: Codebook
    /// Nil when the answers have the plain form.
    let binding: AnswerBinding?
    let limits: TableLimits
    /// Where the file is named.
    let place: Place

    /// Reads codebook, binding and limits; the answers are not read yet.
    init(
        file: String, namedAt place: Place, codebook: InputFile, binding: InputFile?, limits: YAMLNode?
    ) throws(ReportError) {
        self.file = file
        self.place = place
        var problems = DiagnosticList()
        let read = collect(into: &problems) { () throws(ReportError) in
            try limits.map { node throws(ReportError) in try readLimits(node) } ?? TableLimits()
        }
        let book = collect(into: &problems) { () throws(ReportError) in
            try readCodebook(readYAML(codebook.bytes, file: codebook.path))
        }
        try problems.throwIfErrors()
        guard let read, let book else { throw ReportError(problems.all) }
        (self.limits, self.codebook) = (read, book)
        self.binding = try binding.map { file throws(ReportError) in
            try readBinding(readYAML(file.bytes, file: file.path), codebook: book)
        }
    }
}

extension AnswerSource {
    /// How the answers are read.
    var format: AnswerFormat { AnswerFormat(binding: binding, limits: limits) }

    /// How the file is written.
    var form: TableForm { (binding?.fileForm ?? FileForm()).tableForm(ofFile: file) }

    /// Whether the answers may be counted without being kept.
    var canBeStreamed: Bool { canStreamAnswers(file: file, codebook: codebook, format: format) }

    /// Whether some of the answers are texts, which only who keeps the answers has.
    var holdsTexts: Bool {
        codebook.questions.contains { question in
            question.kind == .open || (binding?.questions[question.id]?.holdsTextBesideOption ?? false)
        }
    }
}

extension QuestionBinding {
    fileprivate var holdsTextBesideOption: Bool {
        switch form {
        case .cell(_, let cell): cell.other != nil
        case .optionColumns(let options): options.other != nil
        case .text, .number, .rankColumns, .choiceColumns, .optionRanks: false
        }
    }
}

/// Runs a step, whose problems join the others.
private func collect<Value>(
    into problems: inout DiagnosticList, _ step: () throws(ReportError) -> Value
) -> Value? {
    do throws(ReportError) {
        return try step()
    } catch {
        problems.add(contentsOf: error.diagnostics)
        return nil
    }
}
