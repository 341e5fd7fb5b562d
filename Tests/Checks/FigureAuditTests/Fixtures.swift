import Aggregation
import Diagnostics
import SurveyData
import TestSupport
import YAMLReader

@testable import FigureAudit

/// The results of the survey of 2023.
func resultsOf2023() throws -> SurveyResults { SurveyResults(try surveyOf2023()) }

/// Ten offices were invited, eight responded, six said which fruit they grow: 12 choices.
///
/// | option | count | of 6 | of 12 | of 8 | of 10 |
/// |---|---|---|---|---|---|
/// | F1 Apples of summer | 3 | 50 | 25 | 37.5 | 30 |
/// | F2 Pears of winter | 4 | 66.7 | 33.3 | 50 | 40 |
/// | F3 Figs of any kind | 5 | 83.3 | 41.7 | 62.5 | 50 |
/// | F4 Plums of autumn | 0 | 0 | 0 | 0 | 0 |
func smallResults() throws -> SurveyResults {
    let codebook = try readCodebook(readYAML(Array(smallCodebook.utf8), file: "codebook.yaml"))
    let answers = """
        respondent,fruit
        a,apple pear fig
        b,apple pear fig
        c,apple pear fig
        d,pear fig
        e,fig
        f,
        g,
        """
    // The sixth who answers grows no fruit of the list: "none".
    let rows = answers.replacing("f,", with: "f,none").replacing("g,", with: "g,\nh,")
    return SurveyResults(try readAnswers(Array(rows.utf8), file: "responses.csv", codebook: codebook))
}

private let smallCodebook = """
    unit: { singular: office, plural: offices }
    invited: 10
    respondents:
      - { id: a, name: Northern Office for Fruit and Trees, acronym: NOFT }
      - { id: b, name: Council of the Southern Orchards, acronym: CSO, full-name: General Council of the Southern Orchards and Gardens }
      - { id: c, name: Eastern Growers, acronym: EG }
      - { id: d, name: Western Growers, acronym: WG }
      - { id: e, name: Island Growers, acronym: IG }
      - { id: f, name: Valley Growers, acronym: VG }
      - { id: g, name: Hill Growers, acronym: HG }
      - { id: h, name: Coast Growers, acronym: CG }
    questions:
      - id: fruit
        wording: Which fruit do you grow?
        topic: Fruit grown by offices
        kind: multiple_choice
        options:
          - { code: apple, number: 1, label: F 1, title: Apples of summer }
          - { code: pear, number: 2, label: F 2, title: Pears of winter }
          - { code: fig, number: 3, label: F 3, title: Figs of any kind }
          - { code: plum, number: 4, label: F 4, title: Plums of autumn }
          - { code: none, number: 5, title: None of these, always-last: true }

    """

/// What is said of one printed figure: the verdict and the reason, or the problems.
func judged(
    _ printed: String, _ expression: String, unit: String = "", base: String = "", of results: SurveyResults
) throws -> String {
    let list = "printed,unit,expression,base\n\"\(printed)\",\(unit),\(expression),\(base)\n"
    do throws(ReportError) {
        let finding = try auditClaims(Array(list.utf8), file: "c.csv", results: results)[0]
        return "\(finding.verdict.rawValue): \(finding.reason)"
    } catch {
        return error.diagnostics.map(\.description).joined(separator: "\n")
    }
}

/// What is said of a text: a line a finding, `line: verdict: reason`; figures that agree only when asked for.
func audited(
    _ text: String, of results: SurveyResults, acronyms: [String: String] = [:], isVerbose: Bool = false
) throws -> [String] {
    try auditTexts([AuditedText(Array(text.utf8), file: "t.txt")], results: results, acronyms: acronyms)
        .filter { isVerbose || $0.verdict.disagrees }
        .map { "\($0.place.line ?? 0): \($0.printed ?? $0.subject): \($0.verdict.rawValue): \($0.reason)" }
}
