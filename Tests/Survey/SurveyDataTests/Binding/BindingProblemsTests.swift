import Diagnostics
import SurveyData
import Testing

@Suite struct BindingProblemsTests {
    /// What is said of a binding that leaves no other question out.
    private func problems(_ questions: String..., head: [String] = []) -> [String] {
        SurveyDataTests.problems { () throws(ReportError) in
            try binding(try bindingText(questions, head: head), try codebook(boundCodebook))
        }.map { String($0.dropFirst("binding.yaml:".count)) }
    }

    @Test(arguments: [
        ("form: csv", "1:7: \"form\" cannot be \"csv\"; expected one of: delimited, spss, workbook"),
        ("separator: ;", "1:12: \"separator\" cannot be \";\"; expected one of: bar, comma, semicolon, tab"),
        ("header: { rows: 10 }", "1:17: \"rows\" is 10, expected 1 to 9"),
        ("header: { rows: 0 }", "1:17: \"rows\" is 0, expected 1 to 9"),
        ("header: { rows: 2, names: 3 }", "1:27: \"names\" is \"3\", expected a number from 1 to 2 or \"joined\""),
        ("header: { names: both }", "1:18: \"names\" is \"both\", expected 1 or \"joined\""),
        ("header: { row: 1 }", "1:11: \"header\" has no key \"row\"; did you mean \"rows\"?"),
        ("respondent: name", "1:13: \"respondent\" is \"name\", expected a mapping of keys to values"),
        ("respondent: { as: id }", "1:13: \"respondent\" has no \"column\""),
        ("respondent: { column: n, as: name }", "1:30: \"as\" cannot be \"name\"; expected one of: id, label, new"),
        (
            "respondent: { column: n, names: { P: rmc } }",
            "1:38: the codebook has no respondent \"rmc\"; did you mean \"rcm\"?"
        ),
        (
            "respondent: { column: n, names: { P: rcm, \" p\": add } }",
            "1:43: \" p\" names both rcm and add, regardless of case and white space"
        ),
        (
            "submitted: { column: d, form: dmy }",
            "1:31: \"form\" cannot be \"dmy\"; expected one of: day/month/year, excel, excel-1904, iso, month/day/year, year/month/day"
        ),
        ("submitted: { form: iso }", "1:12: \"submitted\" has no \"column\""),
        ("weight: {}", "1:9: \"weight\" has no \"column\""),
        ("duplicates: last", "1:13: \"duplicates\" cannot be \"last\"; expected one of: error, latest"),
        (
            "duplicates: latest\nrespondent: { column: n }",
            "1:13: \"duplicates\" is \"latest\", but the binding has no \"submitted\""
        ),
        (
            "duplicates: latest\nsubmitted: { column: d }",
            "1:13: \"duplicates\" is \"latest\", but the binding has no \"respondent\""
        ),
        ("leave-out: [{ column: c, values: x }]", "1:13: a rule of \"leave-out\" has no \"because\""),
        ("other-columns: refuse", "1:16: \"other-columns\" cannot be \"refuse\"; expected one of: error, report"),
        ("escapes: vv", "1:10: \"escapes\" cannot be \"vv\"; expected one of: limesurvey-vv"),
        ("qestions: {}", "1:1: the binding has no key \"qestions\"; did you mean \"questions\"?"),
        (
            "respondent: { column: q }",
            "3:21: the column \"q\" cannot hold both the respondent (line 1) and visits"
        ),
        (
            "submitted: { column: d }\nweight: { column: d }",
            "2:19: the column \"d\" cannot hold both the date (line 1) and the weight"
        ),
    ]) func `what is wrong with the file as a whole is told`(head: String, problem: String) {
        #expect(problems("visits: { column: q }", head: [head]) == [problem])
    }

    @Test(arguments: [
        ("visit: { column: q }", "2:3: the codebook has no question \"visit\"; did you mean \"visits\"?"),
        ("visits: q", "2:11: the binding of visits is \"q\", expected a mapping of keys to values"),
        ("visits: {}", "2:11: the binding of visits has no \"column\""),
        ("visits: { column: q, decimal: \",\" }", "2:33: \"decimal\" cannot be \",\"; expected one of: comma, point"),
        (
            "visits: { column: q, as: label }",
            "2:24: the binding of visits has no key \"as\"; expected one of: column, decimal, not-answered, not-asked, thousands"
        ),
        ("why: { column: \" \" }", "2:18: \"column\" of the binding of why is an empty text"),
        ("sex: { column: s, as: title }", "2:25: \"as\" cannot be \"title\"; expected one of: code, label"),
        (
            "sex: { column: s, as: label, codes: { \"1\": f } }",
            "2:25: the binding of sex has both \"as\" and \"codes\"; keep one"
        ),
        (
            "sex: { column: s, codes: { \"1\": woman } }",
            "2:35: sex has no option \"woman\"; expected one of: f, m, other"
        ),
        (
            "sex: { column: s, joined-by: \" \" }",
            "2:21: the binding of sex has no key \"joined-by\"; "
                + "expected one of: as, codes, column, not-answered, not-asked, other"
        ),
        ("sex: { columns: { f: s } }", "2:8: the binding of sex has no \"column\""),
        (
            "goals: { column: g }",
            "2:10: the binding of goals has no \"joined-by\", but goals takes several options; "
                + "add the separator of the options in a cell"
        ),
        ("goals: { column: g, joined-by: \"\" }", "2:34: \"joined-by\" of the binding of goals is empty"),
        ("goals: {}", "2:10: the binding of goals has neither \"column\" nor \"columns\" nor \"choice-columns\""),
        (
            "goals: { column: g, columns: {} }",
            "2:10: the binding of goals has both \"column\" and \"columns\"; keep one"
        ),
        ("goals: { columns: { a: x, b: y, other: z } }", "2:21: goals has no column for c"),
        (
            "goals: { columns: { a: x, b: y, c: z, water: v, other: w } }",
            "2:41: goals has no option \"water\"; expected one of: a, b, c, other"
        ),
        (
            "goals: { columns: { a: x, b: x, c: z, other: w } }",
            "2:32: the column \"x\" cannot hold both goals.a (line 2) and goals.b"
        ),
        (
            "goals: { columns: { a: x, b: y, c: z, other: w }, other: { option: other, column: x } }",
            "2:85: the column \"x\" cannot hold both goals.a (line 2) and the text of goals.other"
        ),
        (
            "goals: { columns: { a: x, b: y, c: z, other: w }, other: { option: other } }",
            "2:60: \"other\" has no \"column\", but goals has a column for each option"
        ),
        (
            "goals: { columns: { a: x, b: y, c: z, other: w }, chosen: [Y], not-chosen: [N, Y] }",
            "2:78: \"Y\" means both chosen and not chosen"
        ),
        (
            "goals: { columns: { a: x, b: y, c: z, other: w }, when-all-empty: no }",
            "2:69: \"when-all-empty\" cannot be \"no\"; expected one of: not-answered, not-chosen"
        ),
        (
            "goals: { columns: { a: x, b: y, c: z, other: w }, when-all-no: none }",
            "2:66: \"when-all-no\" cannot be \"none\"; expected one of: not-answered, not-chosen"
        ),
        ("goals: { column: g, joined-by: \",\", other: {} }", "2:46: \"other\" has no \"option\""),
        ("order: {}", "2:10: the binding of order has neither \"column\" nor \"rank-columns\" nor \"columns\""),
        ("order: { rank-columns: [] }", "2:26: order has 0 rank columns for 3 options"),
        ("order: { rank-columns: [a, b, c, d] }", "2:26: order has 4 rank columns for 3 options"),
        ("order: { rank-columns: [a, {}] }", "2:30: an item of \"rank-columns\" is not the name of a column"),
        (
            "order: { rank-columns: [a, a] }",
            "2:30: the column \"a\" cannot hold both rank 1 of order (line 2) and rank 2 of order"
        ),
        ("order: { columns: { x: a, y: b } }", "2:21: order has no column for z"),
    ]) func `what is wrong with a question is told`(question: String, problem: String) {
        #expect(problems(question).first == problem)
    }

    @Test func `two options of one name cannot be bound by label`() throws {
        let book = try codebook(boundCodebook.replacing("title: Male", with: "title: female"))
        let text = try bindingText(["sex: { column: s, as: label }"])
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in try binding(text, book) } == [
                "binding.yaml:2:25: \"female\" names two options of sex, f and m; bind them by code"
            ])
    }

    @Test func `respondents have no labels where the codebook lists none`() throws {
        var book = try codebook(boundCodebook)
        book.respondents = []
        let text = try bindingText([], head: ["respondent: { column: n, as: label }"])
            .replacing("questions:", with: "questions: {}")
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in try binding(text, book) } == [
                "binding.yaml:1:30: \"as\" is \"label\", but the codebook lists no respondents; write \"as: new\""
            ])
    }

    @Test func `every question is bound or not in the file, and never both`() throws {
        let text = "questions:\n  why: { column: w }\nnot-in-file: [why, sex, goals, level, orders, visits]"
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in try binding(text, try codebook(boundCodebook)) } == [
                "binding.yaml:2:3: the question order is not bound to a column; bind it, or list it under \"not-in-file\"",
                "binding.yaml:2:3: the question more is not bound to a column; bind it, or list it under \"not-in-file\"",
                "binding.yaml:3:14: why is listed under \"not-in-file\", but bound to a column in line 2",
                "binding.yaml:3:14: the codebook has no question \"orders\"; did you mean \"order\"?",
            ])
    }

    @Test func `the respondent's name may be an open question, and any column leave rows out`() throws {
        let head = ["respondent: { column: n }", "leave-out: [{ column: n, values: x, because: tests }]"]
        #expect(problems("why: { column: n }", head: head) == [])
    }
}
