import DocumentModel
import Expressions
import SurveyData

extension DataSource {
    /// The ids of the earlier waves that a table has side by side; nil unless there are several.
    static func series(_ request: StatisticRequest) -> [String]? {
        guard request.name == Expression.Name.table.rawValue, let since = request.value(of: .since) else { return nil }
        let waves = since.split(separator: " ").map(String.init)
        return waves.count > 1 ? waves : nil
    }

    /// The files of data behind a table of several waves: one for each wave and for this one, and of a scale one with means.
    static func all(ofWaves waves: [String], question: String, in context: ExpressionContext) -> [DataSource] {
        let forms: [Form]
        switch context.codebook.question(question)?.kind {
        case .scale: forms = [.options, .numbers]
        case .number: forms = [.numbers]
        case .singleChoice, .multipleChoice, .ranking, .open, nil: forms = [.options]
        }
        return forms.flatMap { form in
            (waves.map { Optional($0) } + [nil]).map { DataSource(form: form, question: question, wave: $0) }
        }
    }

    /// The id of a table of several waves: `table-plan-since-2019-2021`.
    static func tableID(ofWaves waves: [String], question: String) -> String {
        "table-\(question)-since-" + waves.joined(separator: "-")
    }
}
