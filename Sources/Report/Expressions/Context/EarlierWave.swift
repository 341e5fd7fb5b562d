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
    /// The path of its answers, relative to the report's folder.
    public var answers: String
    /// The path of the binding; nil when the answers have the plain form.
    public var binding: String?
    /// Where its codebook is named.
    public var codebookPlace: Place
    /// Where its answers are named.
    public var answersPlace: Place
    /// Where its binding is named; where the wave is defined when it has none.
    public var bindingPlace: Place

    /// A definition from its parts.
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
    /// What `report.yaml` says of the wave.
    public var definition: WaveDefinition
    /// The counted answers of the wave, by its own codebook.
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
