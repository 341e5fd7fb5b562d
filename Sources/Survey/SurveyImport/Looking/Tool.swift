/// Where an export comes from.
enum Tool {
    case kobo
    case odkCentral
    case limeSurvey
    case googleForms
    case microsoftForms
    case surveyMonkey
    case qualtrics
    case spss
    case plain

    /// As people call it.
    var title: String {
        switch self {
        case .kobo: "KoboToolbox"
        case .odkCentral: "ODK Central"
        case .limeSurvey: "LimeSurvey"
        case .googleForms: "Google Forms"
        case .microsoftForms: "Microsoft Forms"
        case .surveyMonkey: "SurveyMonkey"
        case .qualtrics: "Qualtrics"
        case .spss: "SPSS"
        case .plain: "a plain table"
        }
    }
}

/// What an export seems to be, and by which signs.
struct RecognizedTool {
    var tool: Tool
    /// Which of the tool's exports: `labels`, `VV`, `three header rows`.
    var variant: String?
    var header: HeaderPlan
    /// What spoke for it, in words.
    var signs: [String]
}

extension RecognizedTool {
    /// LimeSurvey's exports in full write "No" for an option that was not chosen and for a question that was skipped.
    var countsNoAsNotAnswered: Bool { tool == .limeSurvey && variant == "in full" }

    /// Whether texts beside "Other" stand in the cells as if they were options.
    var mayHoldOther: Bool { tool == .googleForms || tool == .microsoftForms }
}
