import Diagnostics
import SurveyData
import Testing

@Suite struct BoundChoicesTests {
    private func choice(_ options: Int...) -> Answer { options.isEmpty ? .notAnswered : .answered(options: options) }

    /// The answers to a question whose column is `q`, a row a cell.
    private func answers(_ question: String, _ cells: String...) throws -> Survey {
        try bound(question, file: "q;o\n" + cells.joined(separator: "\n") + "\n")
    }

    private func read(_ question: String, _ cell: String) throws(ReportError) -> Answer {
        try bound(question, head: ["separator: tab"], file: "q\tz\n\(cell)\t\n").answers(
            String(question.prefix { $0 != ":" }))[0]
    }

    private func problem(_ question: String, _ cell: String) -> [String] {
        boundProblems(question, head: ["separator: tab"], file: "q\tz\n\(cell)\t\n")
            .map { String($0.dropFirst("responses.csv:".count)) }
    }

    @Test func `one option is read by code, by label, by a code of the export`() throws {
        #expect(try read("sex: { column: q }", " f ") == choice(0))
        #expect(try read("sex: { column: q, as: code }", "m") == choice(1))
        #expect(try read("sex: { column: q, as: label }", "FEMALE") == choice(0))
        #expect(try read("sex: { column: q, codes: { \"1\": f, \"2\": m, Herr: m } }", "Herr") == choice(1))
        #expect(try read("level: { column: q }", "2") == choice(1))
        #expect(try read("level: { column: q, as: label }", "Low") == choice(0))
        #expect(try read("sex: { column: q }", "") == choice())
    }

    @Test(arguments: [
        "Peace", "goal a", "Goal A (Peace)", "\"peace,  justice\r\nand strong institutions\"", "GOAL A  (peace)",
    ]) func `a label is title, label, full title or both`(label: String) throws {
        #expect(try read("goals: { column: q, as: label, joined-by: \"|\" }", label) == choice(0))
    }

    @Test(arguments: [
        ("sex: { column: q }", "F", "2:1: sex has no option \"F\"; did you mean \"f\"?"),
        ("sex: { column: q }", "f m", "2:1: sex has no option \"f m\"; expected one of: f, m, other"),
        ("sex: { column: q, as: label }", "femal", "2:1: sex has no option \"femal\"; did you mean \"Female\"?"),
        (
            "sex: { column: q, codes: { \"10\": f, \"20\": m } }", "f",
            "2:1: sex has no option \"f\"; expected one of: 10, 20"
        ),
        (
            "goals: { column: q, joined-by: \", \", as: label }", "Peace, Justice, equalty",
            "2:8: goals has no option \"Justice, equalty\"; did you mean \"Justice, equality\"?"
        ),
        ("goals: { column: q, joined-by: \"; \" }", "a; b; a", "2:7: this cell contains \"a\" twice"),
        (
            "goals: { column: q, joined-by: \" \" }", "a,b",
            "2:1: goals has no option \"a,b\"; separate the codes in a cell by spaces"
        ),
        (
            "sex: { column: q, as: label, other: { option: other } }", "",
            ""
        ),
    ]) func `a name of no option is told with the nearest`(question: String, cell: String, told: String) {
        #expect(problem(question, cell) == (told.isEmpty ? [] : [told]))
    }

    @Test func `several names of no option are told one by one`() {
        #expect(
            problem("goals: { column: q, joined-by: \", \", as: label }", "Waters, Peace, Fire, Air").map {
                $0.prefix(30)
            } == [
                "2:1: goals has no option \"Wate", "2:16: goals has no option \"Fir",
                "2:22: goals has no option \"Air",
            ])
    }

    @Test(arguments: [
        ("Peace, Justice, equality", [0, 1]), ("Justice, equality, Peace", [0, 1]), ("Justice, equality", [1]),
        ("Peace, justice and strong institutions, Other", [0, 3]),
        ("\"\"\"Water\"\" for all, Justice, equality\"", [1, 2]),
        ("Other,  Peace ,", [0, 3]), (", ,Peace", [0]), (",", []),
    ]) func `options that hold the separator stay whole`(cell: String, options: [Int]) throws {
        let expected: Answer = options.isEmpty ? .notAnswered : .answered(options: options)
        #expect(try read("goals: { column: q, as: label, joined-by: \",\" }", cell) == expected)
    }

    @Test func `a shorter option is taken where the rest could not be read otherwise`() throws {
        let text = boundCodebook.replacing("title: \"Justice, equality\"", with: "title: \"A, B\"")
            .replacing("title: \"\\\"Water\\\" for all\"", with: "title: \"B, C\"").replacing(
                "label: Goal A", with: "label: A")
        let book = try codebook(text)
        let map = try binding(try bindingText(["goals: { column: q, as: label, joined-by: \", \" }"]), book)
        let survey = try SurveyDataTests.answers("q\n\"A, B, C\"\n\"A, B\"\n\"A, B, B, C\"\n", book, binding: map)
        #expect(survey.answers("goals") == [choice(0, 2), choice(1), choice(1, 2)])
    }

    @Test func `of a name that could be several options the longest is taken`() throws {
        let text = boundCodebook.replacing("title: \"Justice, equality\"", with: "title: \"Peace, Other\"")
        let book = try codebook(text)
        let map = try binding(try bindingText(["goals: { column: q, as: label, joined-by: \", \" }"]), book)
        let survey = try SurveyDataTests.answers("q\n\"Peace, Other\"\n\"Other, Peace\"\n", book, binding: map)
        #expect(survey.answers("goals") == [choice(1), choice(0, 3)])
    }

    @Test func `separators of white space are met by any, and those at the end may be cut`() throws {
        #expect(try read("goals: { column: q, joined-by: \" \" }", "\" a   b\nc \"") == choice(0, 1, 2))
        #expect(try read("goals: { column: q, joined-by: \"\\n\" }", "\"a\r\nb\"") == choice(0, 1))
        #expect(
            try read("goals: { column: q, as: label, joined-by: \" \" }", "Other Peace Justice, equality")
                == choice(0, 1, 3))
        #expect(try read("goals: { column: q, joined-by: \"; \" }", "a; b;") == choice(0, 1))
        #expect(try read("goals: { column: q, joined-by: \" | \" }", "a | b | ") == choice(0, 1))
    }

    @Test func `a ranking keeps the order of the cell, other questions do not`() throws {
        #expect(try read("order: { column: q, joined-by: \" \" }", "z x") == .ranked(options: [2, 0]))
        #expect(
            try read("order: { column: q, as: label, joined-by: \", \" }", "Z, X, first, Y")
                == .ranked(options: [2, 0, 1]))
        #expect(try read("goals: { column: q, joined-by: \" \" }", "c a") == choice(0, 2))
    }
}

@Suite struct BoundOtherTextsTests {
    private func survey(_ question: String, _ rows: String) throws -> Survey {
        try bound(question, head: ["separator: tab"], file: "q\to\n\(rows)")
    }

    @Test func `what is left of a joined cell is the text of the option`() throws {
        let question = "goals: { column: q, as: label, joined-by: \", \", other: { option: other } }"
        let survey = try survey(
            question,
            "Peace, my own\t\nmine, and yours, Peace\t\nmine, Peace, yours\t\nOther, mine\t\nOther\t\nPeace\t\n\t\n\"a \"\"b\"\"\r\nc\"\t\n"
        )
        #expect(
            survey.answers("goals")
                == [[0, 3], [0, 3], [0, 3], [3], [3], [0], [], [3]].map {
                    $0.isEmpty ? .notAnswered : .answered(options: $0)
                })
        #expect(
            survey.otherTexts("goals") == [
                "my own", "mine, and yours", "mine, yours", "mine", nil, nil, nil, "a \"b\"\nc",
            ])
    }

    @Test func `a single choice takes any text as the other option`() throws {
        for question in [
            "sex: { column: q, as: label, other: { option: other } }",
            "sex: { column: q, as: label, other: { option: other, column: q } }",
        ] {
            let survey = try survey(question, "Female\t\nboth, or none\t\nOther\t\n")
            #expect(survey.answers("sex") == [0, 2, 2].map { .answered(options: [$0]) })
            #expect(survey.otherTexts("sex") == [nil, "both, or none", nil])
        }
    }

    @Test func `a column of its own holds the text of the option`() throws {
        let question = "goals: { column: q, joined-by: \" \", other: { option: other, column: o }, not-asked: [\"-\"] }"
        let survey = try survey(question, "a other\t mine \na\tnot read\nother\t\nother\t-\n")
        #expect(survey.answers("goals") == [[0, 3], [0], [3], [3]].map { .answered(options: $0) })
        #expect(survey.otherTexts("goals") == ["mine", nil, nil, nil])
    }

    @Test func `escapes of VV files become what they stand for`() throws {
        let file = "q,w\n\"a{newline}b{tab}c{cr}{newline}d{cr}e {question_not_shown}{newline}\",\"x{tab}y\"\n"
        let survey = try bound(
            "why: { column: q }", "sex: { column: w, other: { option: other } }", head: ["escapes: limesurvey-vv"],
            file: file)
        #expect(survey.answers("why") == [.text("a\nb\tc\nd\ne {question_not_shown}")])
        #expect(survey.otherTexts("sex") == ["x\ty"])
        #expect(try bound("why: { column: q }", file: file).answers("why").description.contains("{newline}"))
    }
}
