import Diagnostics
import SurveyData
import YAMLReader

/// What a reader said, in the order in which the user reads it; empty after success.
func problems<Value>(_ body: () throws(ReportError) -> Value) -> [String] {
    do {
        _ = try body()
        return []
    } catch {
        return error.diagnostics.map(\.description)
    }
}

func codebook(_ text: String) throws(ReportError) -> Codebook {
    try readCodebook(try readYAML(Array(text.utf8), file: "codebook.yaml"))
}

func answers(
    _ text: String, _ codebook: Codebook, binding: AnswerBinding? = nil
) throws(ReportError) -> Survey {
    try readAnswers(Array(text.utf8), file: "responses.csv", codebook: codebook, binding: binding)
}

func binding(_ text: String, _ codebook: Codebook) throws(ReportError) -> AnswerBinding {
    try readBinding(try readYAML(Array(text.utf8), file: "binding.yaml"), codebook: codebook)
}

/// Two respondents, a question of each kind, the second asked of those who answered yes to the first.
let smallCodebook = """
    unit: { singular: mechanism, plural: mechanisms }
    invited: 3
    respondents:
      - { id: rcm, name: Regional Conference, acronym: RCM, region: Americas, type: regional }
      - { id: add, name: Abu Dhabi Dialogue, full-name: A Ministerial Consultation }
    option-lists:
      goals:
        - { code: sdg_8, number: 8, label: SDG 8, title: Decent Work, swatch: "#A21942" }
        - { code: sdg_10, number: 10, label: SDG 10, title: Reduced Inequalities, full-title: Reduce inequality }
    questions:
      - id: engage
        wording: Will you take part?
        topic: Plans
        kind: single_choice
        options:
          - { code: yes, title: Takes part }
          - { code: no, title: Does not, always-last: true }
      - id: sdg_priority
        wording: Which goals?
        topic: Priorities
        kind: multiple_choice
        universe: { question: engage, options: yes }
        options: goals
      - id: message
        wording: What else?
        topic: Messages
        kind: open

    """
