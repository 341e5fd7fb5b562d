import TableFiles
import TableFuzzing
import Testing

@Suite struct WorkbookCellsTests {
    private func read(
        _ rows: String, strings: String = "", styles: String = "", properties: String = "", headerRows: Int = 1
    ) -> ReadTable {
        let sheet = WorkbookFile.Sheet("Answers", rows)
        let bytes = WorkbookFile([sheet], strings: strings, styles: styles, properties: properties).bytes
        return ReadTable(bytes, .workbook(sheet: nil), headerRows: headerRows, file: "a.xlsx")
    }

    /// The text of a cell by its type, value and attributes.
    private func cell(_ content: String, _ attributes: String = "", styles: String = "", properties: String = "")
        -> String
    {
        let table = read(
            "<row r=\"1\"><c r=\"A1\"\(attributes)>\(content)</c></row>", styles: styles, properties: properties)
        return table.problems.first ?? table.rows.first?.first ?? "nothing"
    }

    @Test(arguments: [
        ("45034.375", "45034.375"), ("1.0", "1"), ("1E3", "1000"), ("1.5E-3", "0.0015"), ("-0.0", "0"),
        ("+007.50", "7.5"),
        ("12345678901234567890", "12345678901234567890"), ("4.0999999999999996", "4.1"), (".5", "0.5"), ("5.", "5"),
        ("0.10000000000000001", "0.1"), ("1.2345678901234567E+30", "1234567890123456700000000000000"),
        ("-12.250", "-12.25"),
        ("0.1", "0.1"), ("1E-7", "0.0000001"), ("1e+2", "100"), ("123456789.12345678", "123456789.12345678"),
    ])
    func `a number keeps its decimal digits and nothing else`(value: String, text: String) {
        #expect(cell("<v>\(value)</v>") == text)
        #expect(cell("<v>\(value)</v>", " t=\"n\"") == text)
    }

    @Test(arguments: ["abc", "1,5", "0x10", "nan", "inf", "1E999", "1E", "--1", "1 000", "1.2.3"])
    func `what is not a number is told`(value: String) {
        #expect(cell("<v>\(value)</v>") == "a.xlsx:Answers!A1: \"\(value)\" is not a number")
    }

    @Test func `strings, truth values and dates in words are texts`() {
        #expect(cell("<v>1</v>", " t=\"b\"") == "TRUE")
        #expect(cell("<v>0</v>", " t=\"b\"") == "FALSE")
        #expect(cell("<f>A1&amp;B1</f><v>a &amp; b</v>", " t=\"str\"") == "a & b")
        #expect(cell("<v>2023-04-18T09:00:00Z</v>", " t=\"d\"") == "2023-04-18T09:00:00Z")
        #expect(cell("<is><t>plain</t></is>", " t=\"inlineStr\"") == "plain")
        #expect(cell("<f>1+1</f><v>2</v>") == "2")
    }

    @Test func `an error instead of a value is told with its cell`() {
        #expect(
            cell("<v>#REF!</v>", " t=\"e\"")
                == "a.xlsx:Answers!A1: the cell holds the error \"#REF!\" instead of a value; "
                + "mend its formula, or empty the cell")
    }

    @Test func `runs of rich text are joined and reading aids left out`() {
        let strings =
            "<si><t>one</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r></si>"
            + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh><phoneticPr/></si><si/>"
        let table = read(
            "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c>"
                + "<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c></row>",
            strings: strings)
        #expect(table.rows == [["one", "rich text", "東京", "", "inline"]])
        #expect(table.problems == [])
    }

    @Test func `a string that the workbook does not have is told`() {
        let table = read(
            "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>-1</v></c><c t=\"s\"><v>x</v></c></row>",
            strings: "<si><t>one</t></si>")
        #expect(
            table.problems == [
                "a.xlsx:Answers!A1: the workbook has no string number \"1\"; export or save the file again",
                "a.xlsx:Answers!B1: the workbook has no string number \"-1\"; export or save the file again",
                "a.xlsx:Answers!C1: the workbook has no string number \"x\"; export or save the file again",
            ])
    }

    @Test func `escaped characters are read, and half of one stays as it is written`() {
        let inline = " t=\"inlineStr\""
        #expect(cell("<is><t>a_x000D_\nb</t></is>", inline) == "a\nb")
        #expect(cell("<is><t>_xD83D__xDE00_!</t></is>", inline) == "😀!")
        #expect(cell("<is><t>_xD83D_ _x005F_x000D_ _x12_</t></is>", inline) == "_xD83D_ _x000D_ _x12_")
        #expect(
            cell("<is><t>a_x001B_b</t></is>", inline)
                == "a.xlsx:Answers!A1: the control character U+001B has no place in a text; delete it")
    }

    @Test func `white space around a text is no part of it, as in delimited files`() {
        #expect(cell("<is><t xml:space=\"preserve\">  a  b </t></is>", " t=\"inlineStr\"") == "a  b")
    }
}

@Suite struct WorkbookRowsTests {
    private func read(_ rows: String, headerRows: Int = 1) -> ReadTable {
        ReadTable(
            WorkbookFile([WorkbookFile.Sheet("Answers", rows)]).bytes, .workbook(sheet: nil), headerRows: headerRows,
            file: "a.xlsx")
    }

    @Test func `rows are as wide as the header, and wider only for text`() {
        let table = read(
            """
            <row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c><c r="D1" s="1"/></row>
            <row r="2"><c r="A2"><v>1</v></c></row>
            <row r="4"><c r="B4"><v>2</v></c><c r="E4"><v>5</v></c><c r="F4" t="inlineStr"><is><t> </t></is></c></row>
            """)
        #expect(table.rows == [["1", "", "3"], ["1", "", ""], ["", "2", "", "", "5"]])
        #expect(table.numbers == [1, 2, 4])
        #expect(table.problems == [])
    }

    @Test func `a header of two rows is as wide as the wider`() {
        let rows = """
            <row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>
            """
        #expect(read(rows, headerRows: 2).rows == [["1", ""], ["", "2"], ["3", ""]])
        #expect(read(rows, headerRows: 1).rows == [["1"], ["", "2"], ["3"]])
        #expect(read(rows, headerRows: 9).rows == [["1", ""], ["", "2"], ["3", ""]])
    }

    @Test func `rows of empty cells are passed over and rows keep their numbers`() {
        let table = read(
            """
            <row r="2"><c r="A2"/><c r="B2" t="s"><v></v></c></row><row r="3"><c r="A3"><v>1</v></c></row>
            <row r="4"/><row r="9"><c r="A9" t="inlineStr"><is><t> </t></is></c></row><row r="10"><c r="A10"><v>2</v></c></row>
            """)
        #expect(table.rows == [["1"], ["2"]])
        #expect(table.numbers == [3, 10])
        #expect(table.problems == [])
    }

    @Test func `rows and cells without references are counted on`() {
        let table = read(
            "<row><c><v>1</v></c><c r=\"C1\"><v>3</v></c><c><v>4</v></c></row><row r=\"5\"/><row><c><v>6</v></c></row>")
        #expect(table.rows == [["1", "", "3", "4"], ["6", "", "", ""]])
        #expect(table.numbers == [1, 6])
    }

    @Test func `rows and cells out of order are told and passed over`() {
        let table = read(
            """
            <row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c><c r="B3"><v>3</v></c><c r="AB3"><v>4</v></c></row>
            <row r="3"><c r="A3"><v>5</v></c></row><row r="2"><c r="A2"><v>5</v></c></row><row r="x"><c><v>1</v></c></row>
            <row r="4"><c r="A5"><v>6</v></c><c r="4A"><v>7</v></c><c r="A0"><v>8</v></c><c r="C4"><v>9</v></c></row>
            """)
        let hint = "; open and save the file in a spreadsheet"
        #expect(
            table.problems == [
                "a.xlsx:Answers!A3: this cell comes after B3 in the file" + hint,
                "a.xlsx:Answers!B3: a second cell B3" + hint,
                "a.xlsx:Answers!3: the sheet's row \"3\" comes after row 3" + hint,
                "a.xlsx:Answers!3: the sheet's row \"2\" comes after row 3" + hint,
                "a.xlsx:Answers!3: the sheet's row \"x\" comes after row 3" + hint,
                "a.xlsx:Answers!4: \"A5\" is not a cell of this row" + hint,
                "a.xlsx:Answers!4: \"4A\" is not a cell of this row" + hint,
                "a.xlsx:Answers!4: \"A0\" is not a cell of this row" + hint,
            ])
        #expect(table.rows.map { $0.filter { !$0.isEmpty } } == [["1", "4"], ["9"]])
    }

    @Test func `what is not of the rows is not read`() {
        let sheet = """
            <worksheet><sheetPr><row r="1"/></sheetPr><x:sheetData xmlns:x="u"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>
            </x:sheetData><extLst><row r="2"><c r="A2"><v>2</v></c></row></extLst></worksheet>
            """
        let bytes = WorkbookFile([WorkbookFile.Sheet("Answers", "")]).with("xl/worksheets/sheet1.xml", sheet).bytes
        let table = ReadTable(bytes, .workbook(sheet: nil))
        #expect(table.rows == [["1"]])
        #expect(table.problems == [])
    }
}
