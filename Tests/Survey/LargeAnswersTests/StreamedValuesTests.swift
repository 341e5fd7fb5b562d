import AnswerFuzzing
import Testing

/// Values that the fast path leaves to the slow path, or must not.
@Suite struct StreamedValuesTests {
    private let codebook = """
        unit: { singular: person, plural: people }
        invited: 1000
        questions: [{ id: q, wording: W, topic: T, kind: single_choice, options: [{ code: a, title: A }] }]

        """

    private func survey(_ binding: String) throws -> StreamedSurvey {
        try StreamedSurvey(codebook, binding + "\nquestions: { q: { column: q } }")
    }

    @Test(arguments: ["0", "0.0", "-1", "", "x", "1e-30", "-0", "100000000", "1e3x"])
    func `A weight that is not a positive number is told at its place`(weight: String) throws {
        let survey = try survey("weight: { column: w }")
        let problems = survey.check("q,w\na,1\na,\(weight)\na,2.5\n")
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("x.csv:3:3: ") == true, "\(problems)")
    }

    @Test(arguments: ["1", "0.000001", "1.0000000", "2.50", "99999999.999999", "6.8E-1", ".5"])
    func `A positive weight is taken`(weight: String) throws {
        try survey("weight: { column: w }").checkWell("q,w\na,1\na,\(weight)\na,\(weight)\n")
    }

    /// One respondent, written in two ways in each file.
    @Test(
        arguments: [
            ("a b", "\"a b\""), ("a\"\"b", "a\"\"b"), ("Jos\u{E9}", "Jose\u{301}"), ("x", " x "), ("x", "\"x \""),
            ("x", "\u{A0}x\u{200B}"), ("a b", "a\u{202F}b"),
            ("\"x\ny\"", "\"x\r\ny\""), ("\"x\ry\"", "\"x\ny\""), ("a {b}", "\"a {b}\""),
        ]) func `A respondent who is written in two ways is one respondent`(first: String, second: String) throws
    {
        let survey = try survey("respondent: { column: who, as: new }")
        let quoted = { (cell: String) in cell.contains("\"\"") ? "\"\(cell)\"" : cell }
        survey.checkWrong("who,q\n\(quoted(first)),a\nother,\n\(quoted(second)),a\n")
        survey.checkWell("who,q\n\(quoted(first)),a\nother,\nthird,a\n")
    }

    @Test func `A respondent with escaped characters is the one with the characters`() throws {
        let survey = try survey("respondent: { column: who, as: new }\nescapes: limesurvey-vv")
        survey.checkWrong("who,q\na{tab}b,a\n\"a\tb\",a\n")
        survey.checkWrong("who,q\na{newline}b,a\n\"a\nb\",a\n")
        survey.checkWrong("who,q\na{tab}b,a\na b,a\n")
        survey.checkWrong("who,q\na\u{A0}b,a\na b,a\n")
        survey.checkWell("who,q\na{tab}b,a\nab,a\n")
    }
}
