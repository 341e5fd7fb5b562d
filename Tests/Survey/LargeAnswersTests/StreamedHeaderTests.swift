import AnswerFuzzing
import Testing

/// What comes before and among the answers is seen by the fast path as by the slow one.
@Suite struct StreamedHeaderTests {
    private static let codebook = """
        unit: { singular: person, plural: people }
        invited: 1000
        questions:
          - { id: q, wording: Which is it?, topic: T, kind: open }
          - { id: n, wording: How many?, topic: T, kind: number }
          - { id: m, wording: Which ones?, topic: T, kind: multiple_choice, options: [
              { code: a, title: Red }, { code: b, title: Blue }] }

        """

    private func survey(_ head: String = "") throws -> StreamedSurvey {
        let columns = "q: { column: q }, n: { column: n }, m: { columns: { a: Red, b: Blue }, chosen: [\"1\"] }"
        return try StreamedSurvey(Self.codebook, head + "\nquestions: { \(columns) }")
    }

    private let head = "q,n,Red,Blue\n"
    private let rows = "one,1,1,0\ntwo,2,,Blue\n,3,Red,1\nfour,,0,\n"

    @Test func `A header that comes again is refused wherever it is`() throws {
        let survey = try survey()
        survey.checkWell(head + rows)
        for text in [head + head + rows, head + rows + head + rows, head + rows + head, head + rows + "q,n,Red,0\n"] {
            let problems = survey.check(text)
            #expect(problems.count == 1 && problems[0].contains("this row "), "\(problems)")
        }
        // Who chose all options did not repeat the header.
        survey.checkWell(head + rows + ",,Red,Blue\n")
    }

    @Test(arguments: [
        "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",,,\n", "{'ImportId': 'QID1'},,,\n", "#q,#n,,\n",
        "Open-Ended Response,,,\n",
        "Which is it?,How many?,,\n", "Q,N,,\n",
    ]) func `One more header row among the first rows is refused`(row: String) throws {
        let survey = try survey()
        for text in [head + row + rows, head + "zero,0,0,0\n" + row + rows] {
            let problems = survey.check(text)
            #expect(problems.contains { $0.contains("this row looks like a header row") }, "\(problems)")
        }
        let sure = try self.survey("header: { sure: yes }")
        #expect(!sure.check(head + row + rows).contains { $0.contains("header row") })
    }

    @Test func `A header row that holds answers is refused`() throws {
        let survey = try survey("header: { rows: 2 }")
        survey.checkWell(head + "Which is it?,How many?,Red,Blue\n" + rows)
        #expect(
            survey.check(head + rows).first?.contains(
                "x.csv:2:1: this row is read as a header row, but it holds answers") == true)
        try self.survey("header: { rows: 2, sure: yes }").checkWell(head + rows)
    }

    @Test func `Rows above the header, empty ones and the line sep= are passed over`() throws {
        let survey = try survey("header: { skip: 1 }\nseparator: semicolon")
        let text = (head + rows).replacing(",", with: ";")
        survey.checkWell("Title\n" + text)
        survey.checkWell("sep=;\n\nTitle;;;\n" + text)
        try self.survey("header: { skip: 2 }\nseparator: semicolon").checkWell("sep=;\nTitle;;;\n;;;\n" + text)
        survey.checkWell("\u{FEFF}sep=;\r\nTitle\r\n" + text)
        survey.checkWrong("sep=,\nTitle\n" + text)
        survey.checkWrong(text)
    }

    @Test func `An encoding is read, and a file in UTF-8 refused`() throws {
        let survey = try survey("encoding: windows-1252")
        survey.checkWell(head + rows)
        #expect(survey.check(Array((head + rows).utf8) + [0xE9] + Array(",1,1,0\n".utf8)).isEmpty)
        survey.checkWrong(head + rows + "é,1,1,0\n")
    }

    @Test(arguments: ["Total,,,\n", "Summe;,6,,\n".replacing(";", with: ""), ",6,,\n", "Sum:,6,,"])
    func `A last row that looks like a total is told`(row: String) throws {
        let survey = try survey()
        let told = survey.careful(Array((head + rows + row).utf8)).warnings
        #expect(told.count == 1 && told[0].hasPrefix("x.csv:6:1: warning: the last row looks like a total"), "\(told)")
        survey.checkWell(head + rows + row)
        #expect(survey.careful(Array((head + row + (row.hasSuffix("\n") ? "" : "\n") + rows).utf8)).warnings == [])
    }

    @Test func `Rows without any content are told`() throws {
        let survey = try survey()
        survey.checkWell(head + rows + ",,,\n\"\",\" \",,\n")
        #expect(
            survey.careful(Array((head + rows + ",,,\n\"\",\" \",,\n").utf8)).warnings == [
                "x.csv: warning: 2 rows without any content count as responses to no question; delete them, or leave them out with a rule under \"leave-out\" in the binding"
            ])
        // A cell that holds a quotation mark is content.
        #expect(survey.careful(Array((head + rows + "\"\"\"\",,,\n").utf8)).warnings == [])
        survey.checkWell(head + rows + "\"\"\"\",,,\n")
    }

    @Test func `Bars separate cells, and line breaks options`() throws {
        let survey = try StreamedSurvey(
            """
            unit: { singular: person, plural: people }
            invited: 1000
            questions: [{ id: m, wording: W, topic: T, kind: multiple_choice, options: [
              { code: a, title: Red }, { code: b, title: Blue }, { code: c, title: Red Blue }] }]

            """, "separator: bar\nquestions: { m: { column: m, as: label, joined-by: \"\\n\" } }")
        survey.checkWell("id|m\n1|\"Red\nBlue\"\n2|Red Blue\n3|\"Red Blue\r\nRed\"\n4|\"Red\rBlue\"\n")
        survey.checkWrong("id|m\n1|Blue Red\n")
    }
}
