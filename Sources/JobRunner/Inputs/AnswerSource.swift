import Composition
import Diagnostics
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
    var bytes: [UInt8] = []

    /// Reads codebook, binding and limits; the answers are not read yet.
    init(
        file: String, codebook: InputFile, binding: InputFile?, limits: YAMLNode?
    ) throws(ReportError) {
        self.file = file
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
