import Testing

@testable import SurveyImport

@Suite struct MarkupTests {
    @Test(arguments: [
        (
            "<p>How <strong>satisfied</strong> are you&nbsp;with it?<br>Think of May.</p>",
            "How satisfied are you with it? Think of May."
        ),
        ("Research &amp; teaching", "Research & teaching"), ("&lt; 5 years", "< 5 years"),
        ("&Eacute;l&egrave;ves &#233; &#xE9; &scaron;", "Élèves é é š"),
        ("<span style=\"color:red\">Red</span><style>p { color: red }</style>", "Red"),
        ("<!-- note -->A<BR/>B", "A B"), ("**Which** one?", "Which one?"),
    ]) func `Markup is removed`(written: String, read: String) {
        #expect(withoutMarkup(written) == read)
    }

    @Test(arguments: [
        "< 5 years", "a < b > c", "R&D", "5 <x> 6", "&unknown; &", "Fish & chips; salad", "<p></p>", "a  b",
        "2 * 3 * 4",
        "x <- y", "<3",
    ]) func `What is no markup stays as it is`(text: String) {
        #expect(withoutMarkup(text) == text)
    }

    private func imported(_ rows: [String]) throws -> Import {
        try Import("answers.csv", Array((rows.joined(separator: "\n") + "\n").utf8))
    }

    @Test func `An option offered twice is told and bound by its column`() throws {
        let import_ = try imported(
            ["Which? [Other],Which? [Red],Which? [Other]", "1,0,0", "0,1,1", "1,1,0", "0,0,1"])
        let survey = try import_.survey()
        #expect(survey.codebook.questions.map { $0.options.map(\.title) } == [["Other", "Red", "Other (2)"]])
        #expect(
            survey.responses.map(\.answers) == [
                [.answered(options: [0])], [.answered(options: [1, 2])], [.answered(options: [0, 1])],
                [.answered(options: [2])],
            ])
        #expect(import_.imported.lines.contains { $0.contains("\"Other\" is offered twice") })
    }

    @Test func `The same question in two columns is told, and each is bound`() throws {
        let import_ = try imported(["Comments,Comments", "a,b", "c,d", "e,f"])
        #expect(try import_.survey().codebook.questions.map(\.topic) == ["Comments", "Comments (2)"])
        #expect(import_.imported.lines.contains { $0.contains("this question more than once") })
    }
}
