import Diagnostics
import SurveyData
import TableFiles
import Testing

@Suite struct BoundColumnsTests {
    private let rows = "3\n4\n"

    @Test func `names stand in the row that the binding says`() throws {
        let file = "Visits?\nq1\n{\"id\": 1}\n3\n4\n"
        for (names, column) in [("1", "Visits?"), ("2", "q1"), ("3", "'{\"id\": 1}'")] {
            let survey = try bound(
                "visits: { column: \(column) }", head: ["header: { rows: 3, names: \(names) }"],
                file: file.replacing("{\"id\": 1}", with: "\"{\"\"id\"\": 1}\""))
            #expect(
                survey.answers("visits") == [
                    .number(ExactNumber(millionths: 3_000_000)), .number(ExactNumber(millionths: 4_000_000)),
                ])
            #expect(survey.responses.map(\.respondent) == ["4", "5"])
        }
    }

    @Test func `joined names are filled from the left, and leave out what is empty`() throws {
        let head = ["header: { rows: 2, names: joined }"]
        let file = ",Goals,,Visits,\nid,A,B,,\n1,A,,5,\n"
        func answer(_ column: String) throws -> Answer {
            try bound("why: { column: \"\(column)\" }", head: head, file: file).answers("why")[0]
        }
        #expect(try answer("id") == .text("1"))
        #expect(try answer("Goals / A") == .text("A"))
        #expect(try answer("Goals / B") == .notAnswered)
        #expect(try answer("Visits") == .text("5"))
    }

    @Test func `a second column of a name has a number`() throws {
        let file = "q,q #2,q,q,\" q \"\na,b,c,d,e\n"
        for (column, text) in [("q", "a"), ("q #2", "b"), ("q #3", "c"), ("q #4", "d"), ("q #5", "e")] {
            #expect(
                try bound("why: { column: \"\(column)\" }", file: file).answers("why") == [.text(text)], "\(column)")
        }
    }

    @Test func `white space in a name counts as one space`() throws {
        let file = "\"  How often,\r\n  in all? \"\n3\n"
        #expect(try bound("why: { column: \"How often, in  all?\" }", file: file).answers("why") == [.text("3")])
    }

    @Test func `all missing columns are told at once, with the nearest names`() {
        #expect(
            boundProblems(
                "visits: { column: visitz }",
                "goals: { column: Goals, joined-by: \",\", other: { option: other, column: o } }",
                head: [
                    "respondent: { column: nam }", "submitted: { column: when }", "weight: { column: w }",
                    "leave-out: [{ column: Status, values: [x], because: tests }]",
                ], file: "visits,name,goals,Other text,status,a,b,c,d\n,,,,,,,,\n")
                == [
                    "binding.yaml:1:23: responses.csv has no column \"nam\"; did you mean \"name\"?",
                    "binding.yaml:2:22: responses.csv has no column \"when\"",
                    "binding.yaml:3:19: responses.csv has no column \"w\"; did you mean \"a\"?",
                    "binding.yaml:4:23: responses.csv has no column \"Status\"; did you mean \"status\"?",
                    "binding.yaml:6:21: responses.csv has no column \"visitz\"; did you mean \"visits\"?",
                    "binding.yaml:7:20: responses.csv has no column \"Goals\"; did you mean \"goals\"?",
                    "binding.yaml:7:75: responses.csv has no column \"o\"; did you mean \"a\"?",
                ])
    }

    @Test func `columns that nobody uses may be refused`() throws {
        let file = "visits,start,,_id\n3,,,\n"
        #expect(try bound("visits: { column: visits }", file: file).responses.count == 1)
        #expect(
            boundProblems("visits: { column: visits }", head: ["other-columns: error"], file: file) == [
                "responses.csv:1:8: the column \"start\" is not used; bind it, or set \"other-columns\" to \"report\"",
                "responses.csv:1:14: this column has no name and is not used; "
                    + "bind it, or set \"other-columns\" to \"report\"",
                "responses.csv:1:15: the column \"_id\" is not used; bind it, or set \"other-columns\" to \"report\"",
            ])
    }

    @Test func `a header without all its rows leaves no answers`() {
        #expect(
            boundProblems("visits: { column: v }", head: ["header: { rows: 3 }"], file: "v\nv\n") == [
                "responses.csv: the file contains no answers"
            ])
    }

    @Test func `rows have as many cells as the header`() {
        #expect(
            boundProblems("visits: { column: v }", file: "v,w\n1\n1,2,3\n") == [
                "responses.csv:2:1: this row has 1 cells, but the header has 2",
                "responses.csv:3:1: this row has 3 cells, but the header has 2",
            ])
    }

    @Test func `separator and sheet contradict other forms`() {
        #expect(
            boundProblems(
                "visits: { column: v }", head: ["form: spss", "separator: tab", "sheet: one"], file: "v\n1\n") == [
                    "binding.yaml:2:12: \"separator\" applies to delimited files, but responses.csv is read as an SPSS file",
                    "binding.yaml:3:8: \"sheet\" applies to workbooks, but responses.csv is read as an SPSS file",
                ])
        #expect(
            boundProblems("visits: { column: v }", head: ["sheet: one"], file: "v\n1\n") == [
                "binding.yaml:1:8: \"sheet\" applies to workbooks, but responses.csv is read as a delimited file"
            ])
    }

    @Test(arguments: [
        ("a.xlsx", TableForm.workbook(sheet: nil)), ("a.XLSM", .workbook(sheet: nil)), ("a.b.sav", .spss),
        ("a.zsav", .spss),
        ("xlsx", .workbook(sheet: nil)), ("a.csv", .delimited(.comma)), ("a.tsv", .delimited(.comma)),
        ("", .delimited(.comma)),
    ]) func `the form follows from the ending unless the binding says it`(file: String, form: TableForm) {
        #expect(FileForm().tableForm(ofFile: file) == form)
        #expect(FileForm(kind: .workbook, sheet: "s").tableForm(ofFile: file) == .workbook(sheet: "s"))
        #expect(FileForm(kind: .delimited, separator: .tab).tableForm(ofFile: file) == .delimited(.tab))
    }

    @Test func `of a question that is not in the file nobody was asked`() throws {
        let survey = try bound("visits: { column: v }", "more: { column: m }", file: "v,m\n1,text\n2,\n")
        #expect(survey.answers("sex") == [.notAsked, .notAsked])
        #expect(survey.answers("more") == [.text("text"), .notAnswered])
    }

    @Test func `limits of the report hold`() throws {
        let book = try codebook(boundCodebook)
        let map = try binding(try bindingText(["visits: { column: v }"]), book)
        let limits = TableLimits(bytes: 100, rows: 3, columns: 1, cellBytes: 4)
        func problems(_ text: String) -> [String] {
            SurveyDataTests.problems { () throws(ReportError) in
                try readAnswers(
                    Array(text.utf8), file: "a.csv", codebook: book, binding: map, limits: limits)
            }
        }
        #expect(problems("v\n1\n2\n") == [])
        #expect(problems(String(repeating: "1\n", count: 51)).first?.contains("the file holds 102 bytes") == true)
        #expect(problems("v\n12345\n").first?.contains("a cell of more than 4 bytes") == true)
        #expect(problems("v,w\n1,2\n").first?.contains("more columns than the 1 that are read") == true)
    }
}
