import Aggregation
import Diagnostics
import DocumentModel
import SurveyData
import YAMLReader

@testable import Composition
@testable import Expressions

/// What a test looked for in a document and did not find.
struct MissingPart: Error {
    var name: String
}

/// Whether every number has a base, ties and names of every form: four offices of eight.
///
/// | question | chosen |
/// |---|---|
/// | fruit | other 3, apple 2, pear 2, plum 1, fig 0; nobody left it open |
/// | plan | yes 2, no 1; one left it open |
/// | detail | of those who plan: deep 1; one left it open |
/// | silent | nobody answered |
func smallSurvey(
    answers: [String] = [
        "north,apple pear other,yes,deep,,A remark", "east,apple other,yes,,,", "west,pear plum other,no,,,",
        "south,,,,,",
    ]
) throws -> Survey {
    let codebook = try readCodebook(readYAML(Array(smallCodebook.utf8), file: "codebook.yaml"))
    let header = "respondent,fruit,plan,detail,silent,remark"
    return try readAnswers(
        Array(([header] + answers).joined(separator: "\n").utf8), file: "responses.csv", codebook: codebook)
}

let smallCodebook = """
    unit: { singular: office, plural: offices }
    invited: 8
    respondents:
      - { id: west, name: western Office, acronym: wO }
      - { id: north, name: Office North, acronym: ON, full-name: Office of the Far North }
      - { id: south, name: Office South, acronym: OS, sort-name: Austral Office }
      - { id: east, name: Office East }
    questions:
      - id: fruit
        wording: Which fruit do you grow?
        topic: fruit grown
        kind: multiple_choice
        options:
          - { code: other, title: other fruit, always-last: true }
          - { code: fig, number: 4, label: F4, title: Figs }
          - { code: plum, number: 3, label: F3, title: Plums }
          - { code: pear, number: 2, label: F2, title: Pears, full-title: Pears of every kind, swatch: "#4C9F38" }
          - { code: apple, number: 1, label: F1, title: Apples }
      - id: plan
        wording: Will you plant?
        topic: Plans
        kind: single_choice
        options:
          - { code: yes, title: Will plant }
          - { code: no, title: Will not plant }
      - id: detail
        wording: How will you plant?
        topic: Ways
        kind: single_choice
        universe: { question: plan, options: yes }
        options:
          - { code: deep, title: Deep }
          - { code: flat, title: Flat }
      - id: silent
        wording: What do you hide?
        topic: Secrets
        kind: multiple_choice
        options:
          - { code: a, number: 1, title: Gold }
          - { code: b, number: 2, title: Silver }
      - id: remark
        wording: What else?
        topic: Remarks
        kind: open

    """

/// One expression as a text holds it at line 3, column 5: what it prints, else its problems.
func printed(_ source: String, _ survey: Survey) -> String {
    let (inlines, problems) = evaluated(source, ExpressionContext.english(SurveyResults(survey)))
    return problems.isEmpty ? inlines.plainText : problems.joined(separator: "\n")
}

/// The inlines of an expression and its problems.
func evaluated(_ source: String, _ context: ExpressionContext) -> (inlines: [Inline], problems: [String]) {
    var diagnostics = DiagnosticList()
    let expression = context.parser.parse(source, at: Place(file: "a.md", line: 3, column: 5), into: &diagnostics)
    let inlines = expression.flatMap { ExpressionEvaluator(context: context).evaluate($0, into: &diagnostics) }
    return (inlines ?? [], diagnostics.all.map(\.description))
}

extension Statistic {
    /// Each number, a line each: measure, question and option, `[group]`, `{wave}`, count of base, exact value, form, decimals and
    /// rounding, then what is printed and the file of data.
    var records: [String] {
        numbers.map { number in
            let subject = [number.question, number.option].compactMap(\.self).joined(separator: ".")
            let selection = number.group.map { ["[\($0)]"] } ?? []
            let wave = number.wave.map { ["{\($0)}"] } ?? []
            let hasBase = number.count != nil || number.base != nil
            let fraction = [number.count, number.base].map { $0.map(String.init) ?? "-" }.joined(separator: "/")
            let words =
                [number.measure.rawValue] + (subject.isEmpty ? [] : [subject]) + selection + wave
                + (hasBase ? [fraction] : []) + [number.baseKind].compactMap(\.self)
                + ["=", number.value.text, number.form.rawValue, String(number.decimals)]
                + [number.rounding?.rawValue].compactMap(\.self)
            return words.joined(separator: " ") + ": \(number.text)" + (number.dataFile.map { ", in \($0)" } ?? "")
        }
    }
}
