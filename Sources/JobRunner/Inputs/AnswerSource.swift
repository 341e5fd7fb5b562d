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
    init(_ definition: ReportDefinition, codebook: [UInt8], binding: [UInt8]?) throws(ReportError) {
        file = definition.answers
        var problems = DiagnosticList()
        let limits = collect(into: &problems) { () throws(ReportError) in
            try definition.limits.map { node throws(ReportError) in try readLimits(node) } ?? TableLimits()
        }
        let book = collect(into: &problems) { () throws(ReportError) in
            try readCodebook(readYAML(codebook, file: definition.codebook))
        }
        try problems.throwIfErrors()
        guard let limits, let book else { throw ReportError(problems.all) }
        (self.limits, self.codebook) = (limits, book)
        guard let name = definition.binding, let binding else {
            self.binding = nil
            return
        }
        self.binding = try readBinding(readYAML(binding, file: name), codebook: book)
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
