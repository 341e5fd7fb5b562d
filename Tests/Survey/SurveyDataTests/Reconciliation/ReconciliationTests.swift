import Diagnostics
import SurveyData
import Testing

@Suite struct ReconciliationTests {
    private func reconciled(_ questions: [String], head: [String] = [], file: String) throws -> Reconciliation {
        let book = try codebook(boundCodebook)
        let map = try binding(try bindingText(questions, head: head), book)
        return reconcile(Array(file.utf8), file: "export.csv", codebook: book, binding: map)
    }

    @Test func `what became of every row and column is told in plain words`() throws {
        let head = [
            "tool: kobo", "respondent: { column: n, as: label, names: { Dubai: add } }", "submitted: { column: d }",
            "duplicates: latest",
            "leave-out: [{ column: s, values: [\"1\", \"\"], because: previews }, { column: s, values: [x], because: unused }]",
        ]
        let file = """
            n,d,s,g,t,,extra
            RCM,2023-04-02,0,a other,mine,,
            rcm,2023-04-01,0,a,stray,,
            Dubai,,0,,,,
            add2,,1,a,,,
            add2,,,a,,,

            """
        let found = try reconciled(
            ["goals: { column: g, joined-by: \" \", other: { option: other, column: t } }"], head: head, file: file)
        #expect(
            found.lines == [
                "export.csv, an export of kobo: 5 rows read, 2 responses to count",
                "  left out: 2 rows: previews (s is \"1\" or empty)", "  left out: 0 rows: unused (s is \"x\")",
                "  more than once: \"rcm\" in line 2, line 3; line 2 counts",
                "  respondents: found 1 by id, 1 by name, 1 by another spelling", "    \"Dubai\" is add",
                "  invited, but no response: 1 of 9: Another Dialogue (ADD)",
                "  goals: 1 text beside an option that was not chosen: not read",
                "  columns that nobody uses: column 6, without a name, extra",
                "  questions without a column: sex, level, order, visits, why, more", "  what this file cannot tell:",
                "    goals: who chose none, and who was not asked, from who did not answer (1 row counts as not answered)",
            ])
        #expect(found.problems == [])
    }

    @Test func `every unknown option is counted, also after the hundredth problem`() throws {
        let rows = (1...250).map { "u\($0 % 125)" }.joined(separator: "\n") + "\nw\nw\nw\nf\n"
        let found = try reconciled(["sex: { column: q }"], file: "q\n" + rows)
        #expect(found.unknownOptions.count == 126)
        #expect(found.unknownOptions.prefix(2).map(\.text) == ["w", "u0"])
        #expect(found.unknownOptions.prefix(2).map(\.cells) == [3, 2])
        #expect(found.rowsRead == 254)
        #expect(found.problems.count == 101)
        #expect(found.lines.contains("  no option of sex: \"w\" (3 cells)"))
        #expect(found.problems.first?.message == "at least 100 problems; the first of them follow")
    }

    @Test func `unknown respondents are counted, and duplicates listed, where they are errors`() throws {
        let found = try reconciled(
            ["why: { column: t }"], head: ["respondent: { column: n }"],
            file: "n,t\nrcm,a\nnobody,b\nnobody,c\nrcm,d\nrcm,e\n")
        #expect(
            found.lines.prefix(4) == [
                "export.csv: 5 rows read, 1 response to count",
                "  more than once: \"rcm\" in line 2, line 5, line 6; line 2 counts",
                "  respondents: found 3 by id", "    \"nobody\" is nobody whom the codebook names (2 rows)",
            ])
        #expect(
            found.problems.map(\.code) == [
                "unknown-respondent", "unknown-respondent", "duplicate-respondent", "duplicate-respondent",
            ])
    }

    @Test func `nobody is named where no column does`() throws {
        let found = try reconciled(["why: { column: t }"], file: "t\na\n")
        #expect(found.lines[1] == "  respondents: no column names them")
        #expect(found.silent == [])
    }

    @Test func `option columns tell none from not answered where a word says no`() throws {
        func untold(_ more: String, _ rows: String) throws -> [String] {
            let question = "goals: { columns: { a: A, b: B, c: C, other: O }, not-asked: [x], \(more) }"
            let lines = try reconciled([question], file: "A,B,C,O\n\(rows)").lines
            return Array(lines.drop { !$0.contains("cannot tell") }.dropFirst())
        }
        #expect(try untold("not-chosen: [\"0\"]", "0,0,0,0\n,,,\n") == [])
        #expect(try untold("not-chosen: [\"\"]", "1,,,\n") == [])
        #expect(
            try untold("not-chosen: [\"\"]", "1,,,\n,,,\n")
                == ["    goals: who chose none, from who did not answer (1 row counts as not answered)"])
        #expect(
            try untold("not-chosen: [\"0\"], when-all-no: not-answered", "0,0,0,0\n,,,\n")
                == ["    goals: who chose none, from who did not answer (2 rows count as not answered)"])
        #expect(
            try untold("not-chosen: [\"0\"], when-all-empty: not-chosen", "0,0,0,0\n,,,\n")
                == ["    goals: who chose none, from who did not answer (2 rows count as none chosen)"])
    }

    @Test func `columns of which some are empty and others say no are counted`() throws {
        let found = try reconciled(
            ["goals: { columns: { a: A, b: B, c: C, other: O } }"], file: "A,B,C,O\n1,,0,0\n1,,,\n1,0,0,0\n")
        #expect(found.mixedColumns.map(\.cells) == [1])
        #expect(found.lines.contains("  goals: in 1 row some option columns are empty and others say no: read as no"))
    }

    @Test func `an option that could be several others is told`() throws {
        let text = boundCodebook.replacing("title: \"Justice, equality\"", with: "title: \"Peace, Other\"")
        let book = try codebook(text)
        let map = try binding(try bindingText(["goals: { column: q, as: label, joined-by: \", \" }"]), book)
        let found = reconcile(Array("q\nPeace\n".utf8), file: "a.csv", codebook: book, binding: map)
        #expect(
            found.lines.last
                == "    goals: the option \"Peace, Other\" from others that are joined; the longest that fits is read")
    }

    @Test func `who was not asked is told by the audience, unless that depends on what is not in the file`() throws {
        let untold = "    more: who was not asked, from who did not answer (1 row counts as not answered)"
        #expect(try reconciled(["more: { column: t }"], file: "t,z\n,\n").lines.last == untold)
        let both = try reconciled(["sex: { column: s }", "more: { column: t }"], file: "s,t\nm,\nf,\n")
        #expect(!both.lines.contains(untold))
    }

    @Test func `a file that cannot be read at all has its problems told`() throws {
        let found = try reconciled(["why: { column: t }"], file: "")
        #expect(found.problems.map(\.description) == ["export.csv: the file holds no answers"])
        #expect(found.lines.first == "export.csv: 0 rows read, 0 responses to count")
    }

    @Test(arguments: ExportFiles.delimited + ExportFiles.binary)
    func `the reconciliation of an export says what it loses`(file: String) throws {
        let found = reconcile(
            try ExportFiles.bytes(file), file: file, codebook: try ExportFiles.codebook(),
            binding: try ExportFiles.binding(of: file))
        #expect(found.problems == [])
        #expect(found.rowsRead == 5 && found.responses == 5)
        #expect(found.silent.map(\.id) == ["puebla"])
        #expect(found.respondents.spellings.map(\.respondent) == ["riam"])
        let none = found.untold.filter { if case .noneOrNotAnswered = $0.matter { true } else { false } }.map(
            \.question)
        #expect(none == (["kobo_xml_values.csv", "kobo_workbook.xlsx", "spss.sav"].contains(file) ? [] : ["sdg"]))
    }
}
