import Diagnostics
import SurveyData
import TableFiles
import Testing

@Suite struct ReadAnswersTests {
    private let header = "respondent,submitted,engage,sdg_priority,message"

    private func survey(_ rows: String) throws(ReportError) -> Survey {
        try answers("\(header)\n\(rows)\n", try codebook(smallCodebook))
    }

    @Test func `choices and texts are read`() throws {
        let survey = try survey("rcm,2023-05-25,yes,sdg_10 sdg_8,More data")
        #expect(
            survey.responses == [
                Response(
                    respondent: "rcm", submitted: "2023-05-25",
                    answers: [.answered(options: [0]), .answered(options: [0, 1]), .text("More data")],
                    place: Place(file: "responses.csv", line: 2, column: 1))
            ])
    }

    @Test func `an empty cell is not answered by one who was asked`() throws {
        let survey = try survey("rcm,,yes,,")
        #expect(survey.responses[0].answers == [.answered(options: [0]), .notAnswered, .notAnswered])
        #expect(survey.responses[0].submitted == nil)
    }

    @Test(arguments: ["no", ""])
    func `an empty cell is not asked of one outside the universe`(engage: String) throws {
        #expect(try survey("rcm,,\(engage),,").responses[0].answers[1] == .notAsked)
    }

    @Test func `who was not asked one question is not asked another that depends on it`() throws {
        let more = """
              - id: why
                wording: Why?
                topic: Reasons
                kind: open
                universe: { question: sdg_priority, options: [sdg_8, sdg_10] }
            """
        let book = try codebook(smallCodebook + more)
        let text = "respondent,engage,sdg_priority,message,why\nrcm,no,,,\nadd,yes,sdg_10,,so\n"
        let survey = try answers(text, book)
        #expect(survey.responses.map { $0.answers[3] } == [.notAsked, .text("so")])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line break ends a row`(lineBreak: String) throws {
        let text = [header, "rcm,,no,,x", "", "add,,no,,y", ""].joined(separator: lineBreak)
        let survey = try answers(text, try codebook(smallCodebook))
        #expect(survey.responses.map(\.respondent) == ["rcm", "add"])
        #expect(survey.responses.map(\.place.line) == [2, 4])
        #expect(survey.responses[0].answers[2] == .text("x"))
    }

    @Test func `the last row needs no line break`() throws {
        let survey = try answers("\(header)\nrcm,,no,,", try codebook(smallCodebook))
        #expect(survey.responses.map(\.answers) == [[.answered(options: [1]), .notAsked, .notAnswered]])
    }

    @Test func `a quoted cell holds separators, doubled quotation marks and line breaks`() throws {
        let survey = try survey("\"rcm\",,\"no\",\"\",\"one, \"\"two\"\"\r\n\"\"\"\"three\"\nadd,,no,,\"\"\"x\"\"\"")
        #expect(survey.responses[0].answers[2] == .text("one, \"two\"\n\"\"three"))
        #expect(survey.responses[1].answers[2] == .text("\"x\""))
        #expect(survey.responses[1].place.line == 4)
    }

    @Test func `a byte-order mark is passed over`() throws {
        let survey = try answers("\u{FEFF}\(header)\nrcm,,no,,\n", try codebook(smallCodebook))
        #expect(survey.responses.count == 1)
    }

    @Test(arguments: [(TableForm.Separator.semicolon, ";"), (.tab, "\t")])
    func `cells may be separated otherwise`(separator: TableForm.Separator, written: String) throws {
        let text = "respondent,engage,sdg_priority,message\nrcm,yes,sdg_8 sdg_10,\n"
        let book = try codebook(smallCodebook)
        var plain = AnswerBinding.plain(for: book)
        plain.fileForm.separator = separator
        let survey = try answers(
            text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: written), book,
            binding: plain)
        #expect(survey.responses[0].answers[1] == .answered(options: [0, 1]))
    }

    @Test func `white space around a cell's content does not count`() throws {
        let survey = try survey(" rcm ,,\tyes, sdg_8  sdg_10 ,  a  b ")
        #expect(survey.responses[0].respondent == "rcm")
        #expect(survey.responses[0].answers == [.answered(options: [0]), .answered(options: [0, 1]), .text("a  b")])
    }

    @Test func `anybody may answer where the codebook lists no respondents`() throws {
        var book = try codebook(smallCodebook)
        book.respondents = []
        let survey = try answers("\(header)\nuuid:1,,no,,\nuuid:2,,no,,\n", book)
        #expect(survey.responses.map(\.respondent) == ["uuid:1", "uuid:2"])
    }

    @Test(arguments: [
        "2023-04-02", "2024-02-29", "2000-02-29", "2023-04-02T09:30", "2023-04-02 09:30:59", "2023-04-02T09:30:00Z",
        "2023-04-18T09:13:00.000Z", "2023-04-18T09:00:00+03:00", "2023-12-31T23:59:60-05:30",
    ]) func `dates of ISO 8601 are taken as they stand`(date: String) throws {
        #expect(try survey("rcm,\(date),no,,").responses[0].submitted == date)
    }
}
