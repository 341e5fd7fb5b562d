import Diagnostics
import SurveyData
import Testing

@Suite struct CodebookProblemsTests {
    /// What is said of the small codebook after one text in it was replaced by another.
    private func problems(replacing old: String, by new: String) -> [String] {
        let parts = smallCodebook.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(parts.count == 2, "\(old) is not in the codebook")
        return SurveyDataTests.problems { () throws(ReportError) in try codebook(parts.joined(separator: new)) }
    }

    @Test(arguments: [
        ("    wording: Which goals?\n", "", "18:5: question \"sdg_priority\" has no \"wording\""),
        ("invited: 3", "invited: many", "2:10: \"invited\" is \"many\", expected a whole number"),
        ("invited: 3", "invited: 1", "2:10: \"invited\" is 1, but the codebook lists 2 respondents"),
        ("invited: 3", "invited: -3", "2:10: \"invited\" is -3, expected at least 1"),
        ("invited", "invitted", "1:1: the codebook has no \"invited\""),
        (", plural: mechanisms", "", "1:7: the unit has no \"plural\""),
        (
            "acronym: RCM", "accronym: RCM",
            "4:43: respondent \"rcm\" has no key \"accronym\"; did you mean \"acronym\"?"
        ),
        ("id: add", "id: rcm", "5:11: two respondents are named \"rcm\"; the first is in line 4"),
        (
            "id: add", "id: a d",
            "5:11: \"a d\" is not a valid name for a respondent; use the letters a to z, digits, \"_\" and \"-\""
        ),
        ("name: Abu Dhabi Dialogue,", "", "5:5: respondent \"add\" has no \"name\""),
        ("id: message", "id: engage", "24:9: two questions are named \"engage\"; the first is in line 11"),
        (
            "id: message", "id: submitted",
            "24:9: \"submitted\" is not a valid name for a question: another column of the answers has it"
        ),
        ("code: sdg_10", "code: sdg_8", "9:15: two options are named \"sdg_8\"; the first is in line 8"),
        ("number: 10", "number: 8", "9:15: two options have the number 8; the first is in line 8"),
        (
            "code: sdg_10", "code: 1.0",
            "9:15: \"1.0\" is not a valid name for an option; use the letters a to z, digits, \"_\" and \"-\""
        ),
        (
            "swatch: \"#A21942\"", "swatch: A21942",
            "8:75: \"swatch\" is \"A21942\", expected a colour such as \"#A21942\""
        ),
        ("#A21942", "#A2194G", "8:75: \"swatch\" is \"#A2194G\", expected a colour such as \"#A21942\""),
        ("kind: open", "kind: opne", "27:11: \"kind\" cannot be \"opne\"; did you mean \"open\"?"),
        (
            "kind: open", "kind: open\n    options: goals",
            "28:14: question \"message\" is open, but has options; delete the options, or change the kind"
        ),
        ("kind: open", "kind: multiple_choice", "24:5: question \"message\" has no options"),
        ("options: goals", "options: []", "23:14: question \"sdg_priority\" has no options"),
        (
            "options: goals", "options: gaols",
            "23:14: \"option-lists\" has no list \"gaols\"; did you mean \"goals\"?"
        ),
        (
            "question: engage", "question: engaje",
            "22:27: the codebook has no question \"engaje\"; did you mean \"engage\"?"
        ),
        (
            "question: engage", "question: message",
            "22:27: \"message\" is not asked before \"sdg_priority\"; "
                + "a universe must depend on an earlier question"
        ),
        (
            "question: engage", "question: sdg_priority",
            "22:27: \"sdg_priority\" is not asked before \"sdg_priority\"; "
                + "a universe must depend on an earlier question"
        ),
        ("options: yes }", "options: yess }", "22:44: engage has no option \"yess\"; did you mean \"yes\"?"),
        ("options: yes }", "options: [] }", "22:44: \"universe\" of question \"sdg_priority\" lists no options"),
        (
            "universe: { question: engage, options: yes }", "universe: engage",
            "22:15: \"universe\" is \"engage\", expected a mapping of keys to values"
        ),
    ]) func `a slip is told at its place`(old: String, new: String, problem: String) {
        #expect(problems(replacing: old, by: new).first == "codebook.yaml:" + problem)
    }

    @Test func `a slip does not draw others after it`() {
        #expect(problems(replacing: "title: Takes part", by: "titel: Takes part").count == 2)
        #expect(problems(replacing: "kind: single_choice", by: "kind: single").count == 1)
        #expect(problems(replacing: "id: engage", by: "id: engagement").count == 1)
        #expect(problems(replacing: "code: sdg_8, ", by: "").count == 1)
    }

    @Test func `a colour that became a comment is told`() {
        let list = "goals:\n    - code: a\n      title: A\n      swatch: #A21942\n"
        #expect(
            problems(replacing: "goals:\n", by: list)
                == [
                    "codebook.yaml:10:14: \"swatch\" is empty; "
                        + "put the colour in quotation marks: without them \"#\" begins a comment"
                ])
    }

    @Test func `all slips of a codebook are told at once, in the order of the file`() {
        let text = smallCodebook.split(separator: "invited: 3").joined(separator: "invited: x")
        let twice = text.split(separator: "topic: Messages").joined(separator: "topik: Messages")
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in try codebook(twice) } == [
                "codebook.yaml:2:10: \"invited\" is \"x\", expected a whole number",
                "codebook.yaml:24:5: question \"message\" has no \"topic\"",
                "codebook.yaml:26:5: question \"message\" has no key \"topik\"; did you mean \"topic\"?",
            ])
    }
}
