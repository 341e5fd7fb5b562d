import Testing
import TextFormats

@Suite struct CSVTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), (" a b ", " a b "), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("a\n", "\"a\n\""), ("a\r", "\"a\r\""),
        ("say \"yes\"", "\"say \"\"yes\"\"\""), ("\"", "\"\"\"\""), ("\"\r\n,", "\"\"\"\r\n,\""), ("é;数\t", "é;数\t"),
    ])
    func `A cell with a comma, a quotation mark or a line break is quoted`(cell: String, written: String) {
        #expect(csvText([[cell, "x"]]) == written + ",x\r\n")
        #expect(csvText([["x", cell]]) == "x," + written + "\r\n")
    }

    @Test func `Every row ends in CR LF`() {
        #expect(csvText([]) == "")
        #expect(csvText([["a", "b"], ["1", "2"]]) == "a,b\r\n1,2\r\n")
    }
}

/// Texts that a spreadsheet would compute.
@Suite struct FormulaGuardTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
        ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("＝1", "'＝1"),
        ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
        ("'=1", "''=1"), ("''=1", "'''=1"), ("=\u{301}1", "'=\u{301}1"), ("-", "'-"), ("-3-", "'-3-"), ("-.5", "'-.5"),
        ("-%", "'-%"),
    ])
    func `A cell that a spreadsheet would compute gets an apostrophe, which reading takes away`(
        cell: String, written: String
    ) {
        let text = csvText([[cell, "x"]])
        #expect(text == written + ",x\r\n")
        let isQuoted = written.hasPrefix("\"")
        let guarded = isQuoted ? String(written.dropFirst().dropLast()).replacing("\"\"", with: "\"") : written
        #expect(withoutFormulaGuard(guarded) == cell)
    }

    @Test(arguments: ["-3", "+3", "-0.25", "-3%", "'", "'a", "'-3", "a=1", "2023-05-01", "", "−3", "é", "\u{FF01}"])
    func `Numbers and other texts stay as they are`(cell: String) {
        #expect(csvText([[cell]]) == cell + "\r\n")
        #expect(withoutFormulaGuard(cell) == cell)
    }
}
