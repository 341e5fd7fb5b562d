import AnswerFuzzing
import Testing

/// What looks the same is the same on both paths.
@Suite struct StreamedFoldingTests {
    private let codebook = """
        unit: { singular: person, plural: people }
        invited: 1000
        questions:
          - id: one
            wording: W
            topic: T
            kind: single_choice
            options: [{ code: desk, title: "Desk \u{2013} by the \u{201C}window\u{201D}" }, { code: cafe, title: "Café" }]
          - id: many
            wording: W
            topic: T
            kind: multiple_choice
            options: [{ code: a, title: "Don't know" }, { code: b, title: B }]
          - { id: why, wording: W, topic: T, kind: open }

        """
    private let binding = """
        leave-out: [{ column: s, values: ["test row"], because: tests }]
        not-asked: ["not asked"]
        questions:
          one: { column: one, as: label }
          many: { column: many, as: label, joined-by: ";" }
          why: { column: why }
        """

    @Test func `White space, quotation marks, dashes and accents are folded`() throws {
        let survey = try StreamedSurvey(codebook, binding)
        let rows = [
            "\u{A0}desk\u{2009}-  by the \"\"window\"\"\u{200B}", "DESK \u{2014} by the \u{201E}window\u{201C}",
            "Cafe\u{301}", "\u{FEFF}caf\u{E9}\u{A0}", "not\u{A0}asked", "\u{A0}", "\u{200B}",
        ].flatMap { one in
            ["Don\u{2019}t\u{A0}know;B", "b;\u{A0}Don't know", "not  asked", "\u{202F}"].map { many in
                "\"\(one)\",\"\(many)\",not\u{A0}asked,\nnot asked,\"\(many)\",\u{A0}, test\u{A0}row\u{A0}"
            }
        }
        survey.checkWell("one,many,why,s\n" + rows.joined(separator: "\n") + "\n")
    }

    @Test(arguments: ["Desk", "Cafes", "not asked at all", "desk-by the \"\"window\"\""])
    func `What looks different is refused on both paths`(text: String) throws {
        let survey = try StreamedSurvey(codebook, binding)
        survey.checkWrong("one,many,why,s\n\"\(text)\",B,x,\n")
    }

    @Test func `Columns are found by how their names look`() throws {
        let survey = try StreamedSurvey(
            codebook,
            "questions: { one: { column: \"Where's it?\", as: label }, many: { column: m, as: label, joined-by: \";\" }, "
                + "why: { column: w } }")
        survey.checkWell("Where\u{2019}s\u{A0}it?,\u{FEFF}m,w\nCafé,B,x\n")
    }
}
