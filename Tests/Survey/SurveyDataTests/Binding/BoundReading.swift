import Diagnostics
import SurveyData
import YAMLReader

/// A question of each kind; titles hold separators, quotation marks and other scripts.
let boundCodebook = """
    unit: { singular: person, plural: persons }
    invited: 9
    respondents:
      - { id: rcm, name: Regional Conference, acronym: RCM, full-name: Regional Conference on Migration }
      - { id: add, name: Abu Dhabi Dialogue, acronym: ADD }
      - { id: add2, name: Another Dialogue, acronym: ADD }
    questions:
      - id: sex
        wording: Sex?
        topic: sex
        kind: single_choice
        options:
          - { code: f, title: Female }
          - { code: m, title: Male }
          - { code: other, title: Other }
      - id: goals
        wording: Goals?
        topic: goals
        kind: multiple_choice
        options:
          - { code: a, label: Goal A, title: Peace, full-title: "Peace, justice and strong institutions" }
          - { code: b, title: "Justice, equality" }
          - { code: c, title: "\\"Water\\" for all" }
          - { code: other, title: Other }
      - id: level
        wording: Level?
        topic: level
        kind: scale
        options:
          - { code: "1", number: 1, title: low }
          - { code: "2", number: 2, title: high }
      - id: order
        wording: Order?
        topic: order
        kind: ranking
        options:
          - { code: x, title: "X, first" }
          - { code: y, title: Y }
          - { code: z, title: Z }
      - id: visits
        wording: Visits?
        topic: visits
        kind: number
      - id: why
        wording: Why?
        topic: reasons
        kind: open
      - id: more
        wording: More?
        topic: more
        kind: open
        universe: { question: sex, options: [f] }

    """

/// A binding of some questions; the others are said not to be in the file.
///
/// - Parameters:
///   - head: lines of the binding before the questions.
///   - questions: one line a question.
func bindingText(_ questions: [String], head: [String] = []) throws(ReportError) -> String {
    let bound = questions.compactMap { $0.split(separator: ":").first.map(String.init) }
    let others = try codebook(boundCodebook).questions.map(\.id).filter { !bound.contains($0) }
    return (head + ["questions:"] + questions.map { "  " + $0 } + ["not-in-file: [\(others.joined(separator: ", "))]"])
        .joined(separator: "\n")
}

/// The answers read with a binding of some questions.
func bound(_ questions: String..., head: [String] = [], file: String) throws(ReportError) -> Survey {
    let book = try codebook(boundCodebook)
    return try answers(file, book, binding: try binding(try bindingText(questions, head: head), book))
}

/// What is said of answers read with a binding of some questions.
func boundProblems(_ questions: String..., head: [String] = [], file: String) -> [String] {
    problems { () throws(ReportError) in
        let book = try codebook(boundCodebook)
        return try answers(file, book, binding: try binding(try bindingText(questions, head: head), book))
    }
}

extension Survey {
    /// The answers to one question.
    func answers(_ question: String) -> [Answer] {
        guard let index = codebook.questions.firstIndex(where: { $0.id == question }) else { return [] }
        return responses.map { $0.answers[index] }
    }

    /// The texts beside the options of one question.
    func otherTexts(_ question: String) -> [String?] {
        guard let index = codebook.questions.firstIndex(where: { $0.id == question }) else { return [] }
        return responses.map { $0.otherTexts[index] }
    }
}
