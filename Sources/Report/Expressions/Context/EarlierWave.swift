public import Aggregation
public import Diagnostics
public import SurveyData

/// An earlier wave of the survey, as `report.yaml` names it.
public struct WaveDefinition: Sendable {
    /// How expressions name it: `2021`.
    public var id: String
    /// How tables name it: `Survey of 2021`.
    public var label: String
    /// The paths of its codebook and answers, relative to the report's folder.
    public var codebook: String
    public var answers: String
    /// The path of the binding; nil when the answers have the plain form.
    public var binding: String?
    public var codebookPlace: Place
    public var answersPlace: Place
    public var bindingPlace: Place

    package init(
        id: String, label: String, codebook: String, answers: String, binding: String?, codebookPlace: Place,
        answersPlace: Place, bindingPlace: Place
    ) {
        self.id = id
        self.label = label
        self.codebook = codebook
        self.answers = answers
        self.binding = binding
        self.codebookPlace = codebookPlace
        self.answersPlace = answersPlace
        self.bindingPlace = bindingPlace
    }

    /// What the wave is read from.
    package var answerFiles: [String] { [codebook] + [binding].compactMap(\.self) + [answers] }
}

/// An earlier wave with its results, alone and beside this wave.
public struct EarlierWave: Sendable {
    public var definition: WaveDefinition
    public var results: SurveyResults
    /// The earlier wave and this one.
    public var waves: Waves

    /// - Parameters:
    ///   - survey: the earlier wave.
    ///   - later: this one.
    ///   - groupings: what the report's texts want by groups; groupings that the earlier wave cannot provide are left out.
    public init(_ definition: WaveDefinition, _ survey: Survey, later: Survey, groupings: [GroupingRequest]) {
        self.definition = definition
        let possible = groupings.filter { $0.problem(in: survey.codebook, at: nil) == nil }
        results = SurveyResults(survey, groupings: possible)
        waves = Waves(earlier: survey, later: later)
    }
}
