import Diagnostics
import SurveyData
import Testing

@Suite struct DerivedProblemsTests {
    /// What is said of derived variables, each message without the file and the line.
    private func problems(_ derived: String, asked: String = DerivedAnswersTests.asked) -> [String] {
        let first = asked.split(separator: "\n", omittingEmptySubsequences: false).count
        return SurveyDataTests.problems { () throws(ReportError) in
            try codebook(asked + derived + "\n")
        }.map { $0.replacing("codebook.yaml:\(first):", with: "") }
    }

    @Test(arguments: [
        (
            "bands-of: agee, bands: [{ code: a, title: A, below: 1 }]",
            "28: the codebook has no question \"agee\"; did you mean \"age\"?"
        ),
        (
            "bands-of: mood, bands: [{ code: a, title: A, below: 1 }]",
            "28: mood is a scale question; \"bands-of\" takes a number question"
        ),
        (
            "bands-of: age, bands: [{ code: a, title: A, to: 30 }, { code: b, title: B, from: 30 }]",
            "72: option \"b\" of \"v\", from 30, overlaps the band to 30 (line 17); "
                + "\"from\" and \"to\" belong to a band, \"above\" and \"below\" do not"
        ),
        (
            "bands-of: age, bands: [{ code: a, title: A, from: 30, below: 30 }]",
            "41: option \"a\" of \"v\", from 30, below 30, holds no number"
        ),
        (
            "bands-of: age, bands: [{ code: a, title: A, from: x }]",
            "68: \"from\" is \"x\", expected a number such as 30 or 2.5"
        ),
        (
            "bands-of: age, bands: [{ code: a, title: A }]",
            "41: option \"a\" of \"v\" does not say which numbers it holds; write \"from\" or \"above\", \"to\" or \"below\""
        ),
        (
            "recode-of: plan, options: [{ code: a, title: A, merges: [yes] }]",
            "6: \"v\" has no option for \"no\" of plan; merge it, or write \"otherwise: not-answered\" or \"otherwise: { code: other, title: Other }\""
        ),
        (
            "recode-of: plan, options: [{ code: a, title: A, merges: [yes, noo] }, { code: b, title: B, merges: no }]",
            "80: plan has no option \"noo\"; did you mean \"no\"?"
        ),
        (
            "recode-of: plan, options: [{ code: a, title: A, merges: [yes, no] }, { code: b, title: B, merges: no }]",
            "116: \"no\" is merged into both \"a\" and \"b\"; write \"nets-of\" for options that overlap"
        ),
        (
            "nets-of: crops, nets: [{ code: a, title: A, of: [b] }, { code: b, title: B, of: [leeks] }]",
            "67: crops has no option \"b\"; expected one of: beans, leeks, roses"
        ),
        (
            "boxes-of: mood, top: { title: T, options: 3 }, bottom: { title: B, options: 3 }",
            "73: \"top\" and \"bottom\" of \"v\" overlap: mood has 5 options"
        ),
        (
            "boxes-of: mood, top: { title: T, options: 5 }",
            "60: \"options\" is 5, expected 1 to 4: the scale has 5 options"
        ),
        (
            "cases: [{ code: a, title: A, where: age < 30 }]",
            "3: \"v\" does not say what those are for whom no case holds; write \"otherwise: { code: other, title: Other }\" or \"otherwise: not-answered\""
        ),
        (
            "title: T",
            "3: derived variable \"v\" does not say how it is derived; write one of: bands-of, recode-of, nets-of, boxes-of, net-promoter-of, count-of, cases"
        ),
        (
            "count-of: crops, nets-of: crops, nets: []",
            "28: derived variable \"v\" has both \"nets-of\" and \"count-of\"; keep one of them; derive another variable for the other"
        ),
        (
            "count-of: crops, optionss: [leeks]",
            "35: derived variable \"v\" has no key \"optionss\"; did you mean \"options\"?"
        ),
    ]) func `What is wrong is told at its place`(definition: String, expected: String) {
        #expect(
            problems("  v: { topic: T, \(definition) }").contains(expected),
            "\(problems("  v: { topic: T, \(definition) }"))")
    }

    @Test(arguments: [
        ("agee < 30", "55: the codebook has no question \"agee\"; did you mean \"age\"?"),
        ("plan = maybe", "62: plan has no option \"maybe\"; expected one of: no, yes"),
        (
            "plan < 3",
            "55: \"<\" compares numbers, but the options of plan are not on a scale; name the options: plan = yes|no"
        ),
        ("age = old", "61: \"old\" is not a number such as \"12\" or \"2.5\""),
        ("age <", "59: the condition ends where a value is expected"),
        ("age < 3|4", "63: \"<\" compares with one value, not with several"),
        ("age < 30 plan = yes", "64: \"plan\" does not continue the condition; join conditions by \"and\" or \"or\""),
        ("(age < 30", "62: a closing bracket is missing"),
        (
            "plan is yes",
            "63: \"yes\" has no meaning after \"is\"; write \"is answered\", \"is not-answered\" or \"is not-asked\"; compare with an option by \"=\""
        ),
        ("plan", "55: \"plan\" is not compared with anything; write a comparison such as plan = OPTION"),
        ("note = x", "55: note is open: its answers cannot be compared; write \"note is answered\""),
        ("submitted > May", "67: \"May\" is not a day, month or year such as \"2030-04-18\", \"2030-04\" or \"2030\""),
        (
            "submitted = 2030-02-30",
            "67: \"2030-02-30\" is not a day, month or year such as \"2030-04-18\", \"2030-04\" or \"2030\""
        ),
        ("type = school", "55: the codebook gives no respondent a type; write type: in the codebook's respondents"),
        ("age ~ 3", "59: \"~\" has no meaning in a condition; put names with spaces or signs in quotation marks"),
    ]) func `What is wrong in a condition is told at its word`(condition: String, expected: String) {
        let found = problems(
            "  v: { topic: T, cases: [{ code: a, title: A, where: '\(condition)' }], otherwise: not-answered }")
        #expect(found == [expected])
    }

    @Test(arguments: [
        (
            "recode-of: plan, options: [{ code: n, title: N, merges: [no, dk] }], otherwise: { code: o, title: O }",
            "74: \"n\" merges \"dk\", which is outside the base of plan, with \"no\", which is in it; "
                + "leave \"dk\" out, or write \"outside-base: yes\" or \"outside-base: no\" for the new option"
        ),
        (
            "recode-of: plan, options: [{ code: dk, title: N, merges: [no] }], otherwise: { code: o, title: O }",
            "53: derived variable \"v\" has an option \"dk\", but takes over the option of that name, which is outside the base of plan; "
                + "give your option another code"
        ),
        (
            "nets-of: crops, nets: [{ code: n, title: N, of: [leeks, dk] }]",
            "66: \"dk\" is outside the base of crops, so option \"n\" of \"v\" cannot count it; "
                + "delete it here; the nets are followed by the options outside the base"
        ),
        (
            "count-of: crops, options: [leeks, dk]",
            "44: \"dk\" is outside the base of crops, so derived variable \"v\" cannot count it; delete it here"
        ),
        (
            "bands-of: age, bands: [{ code: a, title: A, from: 0, outside-base: yes }]",
            "49: every option of derived variable \"v\" is outside the base"
        ),
        (
            "count-of: crops, ordered: yes",
            "44: derived variable \"v\" has no options to put in order; delete \"ordered\""
        ),
    ]) func `Options outside the base are not counted in silence`(definition: String, expected: String) {
        let found = problems("  v: { topic: T, \(definition) }", asked: DerivedAnswersTests.askedWithOutside)
        #expect(found == [expected])
    }

    @Test func `Variables that are derived from themselves are refused`() {
        let nets = "nets: [{ code: a, title: A, of: b }]"
        #expect(
            problems(
                "  u: { topic: T, nets-of: v, \(nets) }\n  v: { topic: T, nets-of: w, \(nets) }\n  w: { topic: T, nets-of: u, \(nets) }"
            ) == ["codebook.yaml:19:27: a variable is derived from itself: \"u\" from \"v\" from \"w\" from \"u\""])
        #expect(
            problems("  v: { topic: T, nets-of: v, \(nets) }") == [
                "27: a variable is derived from itself: \"v\" from \"v\""
            ])
    }

    @Test func `A name is a question's or a variable's, and no column of the answers`() throws {
        #expect(
            problems("  age: { topic: T, count-of: crops }") == [
                "3: two questions are named \"age\"; the first is in line 4"
            ])
        let book = try codebook(DerivedAnswersTests.asked + "  v: { topic: T, count-of: crops }\n")
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in
                try answers("respondent,age,mood,crops,plan,why,rate,note,v\n1,,,,,,,,\n", book)
            } == [
                "responses.csv:1:46: v has a column here, but the codebook derives it from other answers in line 17; "
                    + "rename the derived variable, or leave the column out"
            ])
    }
}
