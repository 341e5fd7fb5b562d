import Diagnostics
import SurveyData
import Testing

@Suite struct OptionColumnsTests {
    private let columns = "columns: { a: A, b: B, c: C, other: O }"

    private func question(_ more: String = "") -> String { "goals: { \(columns)\(more.isEmpty ? "" : ", " + more) }" }

    private func read(_ more: String, _ rows: String) throws(ReportError) -> [Answer] {
        try bound(question(more), file: "A,B,C,O,T\n\(rows)\n").answers("goals")
    }

    private func problems(_ more: String, _ rows: String) -> [String] {
        boundProblems(question(more), file: "A,B,C,O,T\n\(rows)\n").map { String($0.dropFirst("responses.csv:".count)) }
    }

    @Test func `one column an option is read by words, and by the option's own names`() throws {
        #expect(try read("", "1,0,0,1,") == [.answered(options: [0, 3])])
        #expect(try read("", "1,,,,") == [.answered(options: [0])])
        #expect(try read("chosen: [Y, Yes], not-chosen: [N]", "Y,Yes,N,N,") == [.answered(options: [0, 1])])
        #expect(
            try read("chosen: [], not-chosen: [\"\"]", "goal a,\"Justice,  Equality\",,other,") == [
                .answered(options: [0, 1, 3])
            ])
        #expect(
            try read("not-chosen: [\"\"]", "a,\"justice, equality\",\"\"\"Water\"\" for all\",,") == [
                .answered(options: [0, 1, 2])
            ])
    }

    @Test func `a row without a yes is what the binding says`() throws {
        let rows = ",,,,\n0,0,0,0,"
        #expect(try read("", rows) == [.notAnswered, .answered(options: [])])
        #expect(try read("when-all-empty: not-chosen", rows) == [.answered(options: []), .answered(options: [])])
        #expect(try read("when-all-no: not-answered", rows) == [.notAnswered, .notAnswered])
        #expect(try read("not-chosen: [\"0\"]", rows) == [.notAnswered, .answered(options: [])])
    }

    @Test func `words of not-asked say that nobody asked`() throws {
        let words = "not-asked: [N/A, \"{question_not_shown}\"]"
        #expect(
            try read(words, "N/A,{question_not_shown},,,\nN/A,N/A,N/A,0,\n1,0,0,0,") == [
                .notAsked, .notAsked, .answered(options: [0]),
            ])
        #expect(
            problems(words, "0,0,0,0,\nN/A,1,N/A,N/A,") == [
                "3:1: some columns of goals mean \"not asked\", but others contain an answer"
            ])
    }

    @Test func `columns of which some are empty are told where an empty cell is no word for no`() {
        let told =
            "some columns of goals are empty in this row, but others are not; add \"\" to \"not-chosen\" if an empty cell means \"not chosen\""
        #expect(
            problems("not-chosen: [\"0\"]", "1,0,0,0,\n1,,0,0,\n0,0,0,,\n1,,,,\n,,,,") == [
                "3:3: \(told)", "4:7: \(told)", "5:3: \(told)",
            ])
    }

    @Test func `a word that says neither yes nor no is told`() {
        #expect(
            problems("", "1,2,0,0,\n0,0,Peace,0,") == [
                "2:3: \"2\" does not show whether goals.b was chosen; "
                    + "expected one of: \"1\", \"0\", an empty cell, or \"Justice, equality\"",
                "3:5: \"Peace\" does not show whether goals.c was chosen; "
                    + "expected one of: \"1\", \"0\", an empty cell, or \"\"Water\" for all\"",
            ])
    }

    @Test func `the text of an option stands in its own column or in another`() throws {
        let rows = "1,0,0,1,mine\n1,0,0,0,stray\n0,0,0,1,\n"
        let beside = try bound(question("other: { option: other, column: T }"), file: "A,B,C,O,T\n" + rows)
        #expect(beside.answers("goals") == [[0, 3], [0], [3]].map { .answered(options: $0) })
        #expect(beside.otherTexts("goals") == ["mine", nil, nil])
    }

    @Test(arguments: ["columns: { a: A, b: B, c: C, other: O }", "columns: { a: A, b: B, c: C }"])
    func `any text in the own column of an option chooses it`(columns: String) throws {
        let question = "goals: { \(columns), not-chosen: [\"0\"], other: { option: other, column: O } }"
        let survey = try bound(
            question, file: "A,B,C,O\n1,0,0,\n0,0,0,mine\n0,0,0,0\n0,0,0,1\n0,0,0,Other\n,,,\n0,0,0,text\n")
        #expect(
            survey.answers("goals") == [
                .answered(options: [0]), .answered(options: [3]), .answered(options: []), .answered(options: [3]),
                .answered(options: [3]), .notAnswered, .answered(options: [3]),
            ])
        #expect(survey.otherTexts("goals") == [nil, "mine", nil, nil, nil, nil, "text"])
    }

    @Test func `none chosen is no answer of one who was not asked`() throws {
        let text = boundCodebook.replacing(
            "kind: multiple_choice", with: "kind: multiple_choice\n    universe: { question: sex, options: [f] }")
        let book = try codebook(text)
        let map = try binding(try bindingText([question(), "sex: { column: S }"]), book)
        #expect(
            try answers("S,A,B,C,O\nm,0,0,0,0\nf,0,0,0,0\n,,,,\n", book, binding: map).answers("goals") == [
                .notAsked, .answered(options: []), .notAsked,
            ])
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in
                try answers("S,A,B,C,O\nm,0,1,0,0\n", book, binding: map)
            } == [
                "responses.csv:2:3: \"2\" answered goals, which was only asked of those who answered sex with \"f\"; "
                    + "empty this cell, or correct the answer to sex"
            ])
    }
}
