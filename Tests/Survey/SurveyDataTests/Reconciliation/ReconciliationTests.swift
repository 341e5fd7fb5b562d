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
                "export.csv, exported from kobo: 5 rows, 2 responses",
                "  left out: 2 rows: previews (s is \"1\" or empty)", "  left out: 0 rows: unused (s is \"x\")",
                "  duplicate: \"rcm\" in line 2, line 3; line 2 counts",
                "  respondents: matched 1 by id, 1 by name, 1 by another spelling", "    \"Dubai\" is add",
                "  invited without a response: 1 of 9: Another Dialogue (ADD)",
                "  goals: 1 text for an option that was not chosen, ignored",
                "  unused columns: column 6 (no name), extra",
                "  questions without a column: sex, level, order, visits, why, more",
                "  not distinguished in this file:",
                "    goals: chose none and not asked, from not answered (1 row counts as not answered)",
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
        #expect(found.lines.contains("  sex has no option \"w\" (3 cells)"))
        #expect(found.problems.first?.message == "at least 100 problems were found; the first ones follow")
    }

    @Test func `unknown respondents are counted, and duplicates listed, where they are errors`() throws {
        let found = try reconciled(
            ["why: { column: t }"], head: ["respondent: { column: n }"],
            file: "n,t\nrcm,a\nnobody,b\nnobody,c\nrcm,d\nrcm,e\n")
        #expect(
            found.lines.prefix(4) == [
                "export.csv: 5 rows, 1 response",
                "  duplicate: \"rcm\" in line 2, line 5, line 6; line 2 counts",
                "  respondents: matched 3 by id", "    the codebook has no respondent \"nobody\" (2 rows)",
            ])
        #expect(
            found.problems.map(\.code) == [
                "unknown-respondent", "unknown-respondent", "duplicate-respondent", "duplicate-respondent",
            ])
    }

    @Test func `respondents are unnamed where no column names them`() throws {
        let found = try reconciled(["why: { column: t }"], file: "t\na\n")
        #expect(found.lines[1] == "  respondents: no column names them")
        #expect(found.nonrespondents == [])
    }

    @Test func `option columns distinguish none from not answered where a word means not chosen`() throws {
        func ambiguities(_ more: String, _ rows: String) throws -> [String] {
            let question = "goals: { columns: { a: A, b: B, c: C, other: O }, not-asked: [x], \(more) }"
            let lines = try reconciled([question], file: "A,B,C,O\n\(rows)").lines
            return Array(lines.drop { !$0.contains("not distinguished") }.dropFirst())
        }
        #expect(try ambiguities("not-chosen: [\"0\"]", "0,0,0,0\n,,,\n") == [])
        #expect(try ambiguities("not-chosen: [\"\"]", "1,,,\n") == [])
        #expect(
            try ambiguities("not-chosen: [\"\"]", "1,,,\n,,,\n")
                == ["    goals: chose none, from not answered (1 row counts as not answered)"])
        #expect(
            try ambiguities("not-chosen: [\"0\"], when-all-no: not-answered", "0,0,0,0\n,,,\n")
                == ["    goals: chose none, from not answered (2 rows count as not answered)"])
        #expect(
            try ambiguities("not-chosen: [\"0\"], when-all-empty: not-chosen", "0,0,0,0\n,,,\n")
                == ["    goals: chose none, from not answered (2 rows count as none chosen)"])
    }

    @Test func `rows with empty and other option columns are counted`() throws {
        let found = try reconciled(
            ["goals: { columns: { a: A, b: B, c: C, other: O } }"], file: "A,B,C,O\n1,,0,0\n1,,,\n1,0,0,0\n")
        #expect(found.mixedColumns.map(\.cells) == [1])
        #expect(
            found.lines.contains(
                "  goals: 1 row with empty option columns and others that say \"not chosen\": empty means the same"))
    }

    @Test func `an option that could be several others is listed`() throws {
        let text = boundCodebook.replacing("title: \"Justice, equality\"", with: "title: \"Peace, Other\"")
        let book = try codebook(text)
        let map = try binding(try bindingText(["goals: { column: q, as: label, joined-by: \", \" }"]), book)
        let found = reconcile(Array("q\nPeace\n".utf8), file: "a.csv", codebook: book, binding: map)
        #expect(
            found.lines.last
                == "    goals: the option \"Peace, Other\", from several options joined; the longest match is read")
    }

    @Test func `a universe determines who was not asked, unless it depends on what is not in the file`() throws {
        let ambiguity = "    more: not asked, from not answered (1 row counts as not answered)"
        #expect(try reconciled(["more: { column: t }"], file: "t,z\n,\n").lines.last == ambiguity)
        let both = try reconciled(["sex: { column: s }", "more: { column: t }"], file: "s,t\nm,\nf,\n")
        #expect(!both.lines.contains(ambiguity))
    }

    @Test func `a file that cannot be read at all has its problems listed`() throws {
        let found = try reconciled(["why: { column: t }"], file: "")
        #expect(found.problems.map(\.description) == ["export.csv: the file contains no answers"])
        #expect(found.lines.first == "export.csv: 0 rows, 0 responses")
    }

    @Test(arguments: ExportFiles.delimited + ExportFiles.binary)
    func `the reconciliation of an export lists what it loses`(file: String) throws {
        let found = reconcile(
            try ExportFiles.bytes(file), file: file, codebook: try ExportFiles.codebook(),
            binding: try ExportFiles.binding(of: file))
        #expect(found.problems == [])
        #expect(found.rowsRead == 5 && found.responses == 5)
        #expect(found.nonrespondents.map(\.id) == ["puebla"])
        #expect(found.respondents.spellings.map(\.respondent) == ["riam"])
        let none = found.ambiguities.filter { if case .noneOrNotAnswered = $0.matter { true } else { false } }.map(
            \.question)
        #expect(none == (["kobo_xml_values.csv", "kobo_workbook.xlsx", "spss.sav"].contains(file) ? [] : ["sdg"]))
    }
}
