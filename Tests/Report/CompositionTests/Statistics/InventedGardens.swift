import Aggregation
import Diagnostics
import DocumentModel
import SurveyData
import TestSupport
import YAMLReader

@testable import Composition
@testable import Expressions

/// The fictitious surveys of invented gardens, with every kind of question; counted by hand from their answers.
enum InventedGardens {
    private static let folder = "Tests/Program/ConformanceTests/Reports/"

    private static func survey(_ folder: String, bound: Bool) throws -> Survey {
        let codebook = try readCodebook(readYAML(Repository.bytes(folder + "codebook.yaml"), file: "codebook.yaml"))
        let binding =
            bound
            ? try readBinding(
                readYAML(
                    Repository.bytes(
                        Self.folder + "\(folder.contains("weights") ? "weights" : "statistics")/binding.yaml"),
                    file: "binding.yaml"), codebook: codebook) : nil
        return try readAnswers(
            Repository.bytes(folder + "answers.csv"), file: "answers.csv", codebook: codebook, binding: binding)
    }

    static func survey() throws -> Survey { try survey(folder + "statistics/", bound: true) }
    static func earlier() throws -> Survey { try survey(folder + "statistics/earlier/", bound: false) }
    /// Questions with one scale, as a battery.
    static func battery() throws -> Survey {
        let place = folder + "battery/"
        let yaml = try readYAML(Repository.bytes(place + "codebook.yaml"), file: "codebook.yaml")
        return try readAnswers(
            Repository.bytes(place + "responses.csv"), file: "responses.csv", codebook: readCodebook(yaml))
    }

    static func weighted() throws -> Survey { try survey(folder + "weights/", bound: true) }

    static let wave = WaveDefinition(
        id: "2029", label: "Survey of 2029", codebook: "", answers: "earlier.csv", binding: nil,
        codebookPlace: Place(file: "report.yaml"), answersPlace: Place(file: "report.yaml"),
        bindingPlace: Place(file: "report.yaml"))

    /// What one expression needs, of both waves.
    static func context(
        _ expression: String, _ rules: ReportingRules = ReportingRules(), survey: Survey? = nil
    ) throws -> ExpressionContext {
        let survey = try survey ?? Self.survey()
        let groupings = groupingRequests(expression, codebook: survey.codebook)
        let wave = EarlierWave(Self.wave, try earlier(), later: survey, groupings: groupings)
        return ExpressionContext.english(SurveyResults(survey, groupings: groupings), waves: [wave], rules: rules)
    }

    /// What an expression prints, else its problems.
    static func printed(
        _ expression: String, _ rules: ReportingRules = ReportingRules(), survey: Survey? = nil
    ) throws -> String {
        let (inlines, problems) = evaluated(expression, try context(expression, rules, survey: survey))
        return problems.isEmpty ? inlines.plainText : problems.joined(separator: "\n")
    }

    /// The blocks of an expression that stands alone, a line each; else its problems.
    static func outline(
        _ expression: String, _ rules: ReportingRules = ReportingRules(), survey: Survey? = nil
    ) throws -> [String] {
        let context = try context(expression, rules, survey: survey)
        var diagnostics = DiagnosticList()
        let place = Place(file: "a.md", line: 1, column: 1)
        guard let parsed = context.parser.parse(expression, at: place, into: &diagnostics) else {
            return diagnostics.all.map(\.description)
        }
        let elements = DocumentElements(
            figures: [:], results: ResultTables(context: context, source: "Gardens."), texts: [:],
            evaluator: ExpressionEvaluator(context: context))
        let blocks = elements.blocks(for: parsed, after: 1, into: &diagnostics)
        return diagnostics.hasErrors ? diagnostics.all.map(\.description) : blockOutline(blocks)
    }

    static let marked = ReportingRules(smallBase: SmallBaseRule(threshold: 5, treatment: .mark))
    static let withheld = ReportingRules(smallBase: SmallBaseRule(threshold: 5, treatment: .withhold))
}
