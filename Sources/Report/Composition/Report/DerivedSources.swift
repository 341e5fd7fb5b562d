import DocumentModel
import Expressions
import SurveyData

extension Question {
    /// How a derived variable is made, for the records of its numbers; nil for a question that was asked.
    func derived(in codebook: Codebook) -> DerivedQuestion? {
        guard let derivation, let definition else { return nil }
        return DerivedQuestion(definition: definition, merging: merging(derivation, in: codebook))
    }

    private func merging(_ derivation: Derivation, in codebook: Codebook) -> DerivedQuestion.Merging? {
        switch derivation.rule {
        case .recode(let id, let merged), .nets(let id, let merged):
            guard let source = codebook.question(id) else { return nil }
            let addsUp = source.kind.takesOneOption
            // Who chose an option outside the base beside others may not be among those who chose it here.
            let checked = zip(options, merged).filter { addsUp || !$0.0.isOutsideBase }
            return DerivedQuestion.Merging(
                question: id, addsUp: addsUp,
                options: checked.map { DerivedQuestion.Option(code: $0.code, merged: $1) })
        case .bands, .count, .cases: return nil
        }
    }
}

extension DataSource {
    /// The data that counts of merged options can be checked against: those of the question that they come from.
    func sources(in context: ExpressionContext) -> [DataSource] {
        guard form == .options, let question = question.flatMap(context.codebook.question),
            let merging = question.derived(in: context.codebook)?.merging
        else { return [] }
        var source = self
        source.question = merging.question
        // Nothing is grouped by itself.
        return source.csv(context) == nil ? [] : [source] + source.sources(in: context)
    }
}
