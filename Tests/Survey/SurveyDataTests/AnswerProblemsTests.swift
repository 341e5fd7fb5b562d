import Diagnostics
import SurveyData
import Testing

@Suite struct AnswerProblemsTests {
    private let header = "respondent,submitted,engage,sdg_priority,message"

    /// What is said of rows under the header, without the file's name.
    private func problems(_ rows: String) -> [String] { problems(file: "\(header)\n\(rows)\n") }

    private func problems(file text: String) -> [String] {
        SurveyDataTests.problems { () throws(ReportError) in try answers(text, try codebook(smallCodebook)) }
            .map { String($0.dropFirst("responses.csv:".count)) }
    }

    @Test func `a wrong code is told where it stands, with the nearest`() {
        let rows = "respondent,engage,sdg_priority,message\nrcm,no,,\n\n\n\n\nadd,yes,sdg_8 sgd_10,\n"
        #expect(problems(file: rows) == ["7:15: sdg_priority has no option \"sgd_10\"; did you mean \"sdg_10\"?"])
        let bare = rows.replacing("sdg_8 sgd_10", with: "sdg_10").replacing("add,yes,", with: "add,yes,  sgd_8 ")
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in try answers(bare, try codebook(smallCodebook)) } == [
                "responses.csv:7:11: sdg_priority has no option \"sgd_8\"; did you mean \"sdg_8\"?"
            ])
    }

    @Test(arguments: [
        ("rmc,,no,,", "2:1: the codebook has no respondent \"rmc\"; did you mean \"rcm\"?"),
        ("  ,,no,,", "2:3: this row does not name a respondent"),
        ("rcm,,no,,\nrcm,,yes,,", "3:1: \"rcm\" already answered in line 2; keep one of the two rows"),
        ("rcm,,maybe,,", "2:6: engage has no option \"maybe\"; expected one of: no, yes"),
        ("rcm,,yes no,,", "2:10: \"no\" is a second answer to engage, which allows only one"),
        ("rcm,,yes yes,,", "2:10: this cell contains \"yes\" twice"),
        ("rcm,,yes,sdg_8 sdg_10 sdg_8,", "2:23: this cell contains \"sdg_8\" twice"),
        (
            "rcm,,yes,sdg_8;sdg_10,",
            "2:10: sdg_priority has no option \"sdg_8;sdg_10\"; separate the codes in a cell by spaces"
        ),
        (
            "rcm,,no,sdg_8,",
            "2:9: \"rcm\" answered sdg_priority, which was only asked of those who answered engage with \"yes\"; "
                + "empty this cell, or correct the answer to engage"
        ),
        ("rcm,,no", "2:1: this row has 3 cells, but the header has 5"),
        ("rcm,,no,,,", "2:1: this row has 6 cells, but the header has 5"),
    ]) func `a wrong answer is told at its place`(rows: String, problem: String) {
        #expect(problems(rows) == [problem])
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-04-00",
        "2023-04-02T", "2023-04-02T24:00", "2023-04-02T09:60", "2023-04-02T09:30.5",
        "2023-04-02T09:30:00.", "2023-04-02x09:30", "tomorrow", "20230402",
    ]) func `what is no date is told`(date: String) {
        #expect(
            problems("rcm, \(date),no,,") == [
                "2:6: \"\(date)\" is not a date such as \"2023-04-02\" or \"2023-04-02T09:30\""
            ])
    }

    @Test func `columns count characters after letters of several bytes`() {
        #expect(
            problems("rcm,,no,,\"é👨‍👩‍👧\"\nadd,,yes,,\"Ü\ne\u{301}\"\nrcm,,no,,") == [
                "5:1: \"rcm\" already answered in line 2; keep one of the two rows"
            ])
        let file = "message,engage,sdg_priority,respondent\né👨‍👩‍👧e\u{301},yess,,rcm\n\"ü\nü\",\"no  ja\",,add\n"
        #expect(
            problems(file: file) == [
                "2:5: engage has no option \"yess\"; did you mean \"yes\"?",
                "4:9: engage has no option \"ja\"; expected one of: no, yes",
            ])
    }

    @Test func `all problems are told at once, in the order of the file`() {
        #expect(
            problems("rmc,x,yep,sdg_9,\nadd,,no no,,\n") == [
                "2:1: the codebook has no respondent \"rmc\"; did you mean \"rcm\"?",
                "2:5: \"x\" is not a date such as \"2023-04-02\" or \"2023-04-02T09:30\"",
                "2:7: engage has no option \"yep\"; did you mean \"yes\"?",
                "2:11: sdg_priority has no option \"sdg_9\"; did you mean \"sdg_8\"?",
                "3:9: this cell contains \"no\" twice",
            ])
    }

    @Test func `an unreadable answer does not put others outside the universe`() {
        #expect(problems("rcm,,yess,sdg_8,") == ["2:6: engage has no option \"yess\"; did you mean \"yes\"?"])
    }

    @Test(arguments: ["", "\n\n", "respondent,submitted,engage,sdg_priority,message", "\u{FEFF}"])
    func `a file without rows holds no answers`(text: String) {
        #expect(problems(file: text) == [" the file contains no answers"])
    }

    @Test func `more answers than invitations are told`() throws {
        var book = try codebook(smallCodebook)
        book.respondents = []
        let text = header + ["a", "b", "c", "d"].map { "\n\($0),,no,," }.joined()
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in try answers(text, book) } == [
                "responses.csv: 4 respondents answered, but the codebook says that 3 were invited"
            ])
    }

    @Test(arguments: [
        "rcm,,yes," + String(repeating: "x ", count: 500_000) + ",", String(repeating: "x\"y,", count: 500_000),
    ]) func `a hundred problems in one row are enough`(row: String) {
        #expect((101...102).contains(problems(row).count))
    }

    @Test func `of a long text a message names the beginning`() {
        let told = problems("rcm,,\(String(repeating: "né", count: 1000)),,")
        let beginning = String(repeating: "né", count: 30)
        #expect(told == ["2:6: engage has no option \"\(beginning)…\"; expected one of: no, yes"])
    }

    @Test func `after a hundred problems no more are looked for`() {
        let told = problems(String(repeating: "rmc,,no,,\n", count: 100_000))
        #expect(told.count == 101)
        #expect(told.first == " at least 100 problems were found; the first ones follow")
        #expect(told.last == "101:1: the codebook has no respondent \"rmc\"; did you mean \"rcm\"?")
    }
}
