import Testing
import TextFormats

@Suite struct CSVTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), (" a b ", " a b "), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("\n", "\"\n\""), ("\r", "\"\r\""),
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
