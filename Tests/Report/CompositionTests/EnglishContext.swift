import Aggregation
import Expressions
import TestSupport

extension ExpressionContext {
    /// What expressions are computed from, with English words in a report in English.
    static func english(
        _ results: SurveyResults, waves: [EarlierWave] = [], rules: ReportingRules = ReportingRules()
    ) -> ExpressionContext {
        ExpressionContext(results, waves: waves, rules: rules, words: EnglishWords.shared, language: "en")
    }
}
