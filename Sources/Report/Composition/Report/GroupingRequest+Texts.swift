import Aggregation
import Diagnostics
import Expressions
import SurveyData

extension GroupingRequest {
    /// The texts that `{answers QUESTION where CONDITION by GROUP}` quotes; nil where it quotes those of all respondents
    /// together, and after a problem.
    init?(
        textsOf question: String, _ modifiers: Modifiers, in codebook: Codebook, banners: [BannerDefinition],
        filters: [String: Selection], into diagnostics: inout DiagnosticList
    ) {
        var selection: Selection?
        if let among = modifiers.among {
            selection = GroupName.condition(among, filters: filters, into: &diagnostics)
            guard selection != nil else { return nil }
        }
        let grouping = modifiers.by.map { Grouping($0.text, in: codebook, banners: banners) }
        if case .banner(let banner) = grouping {
            diagnostics.add(
                Diagnostic(
                    "unknown-grouping", at: modifiers.by?.place,
                    "\"\(banner.name)\" is a banner; answers are grouped by one break",
                    hint: "name one of its breaks: " + banner.breaks.map(\.name).joined(separator: ", ")))
            return nil
        }
        guard let request = GroupingRequest.texts(of: question, by: grouping, among: selection) else { return nil }
        self = request
    }
}
