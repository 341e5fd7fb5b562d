import SPSSWriter
import TableFuzzing
import TestSupport
import Testing

/// What is wrong in an input: exit status 1, with the place.
@Suite struct InputFaultTests {
    private func told(_ change: (ReportCopy) throws -> Void) throws -> String {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try change(copy)
        var results: [Subprocess.Result] = []
        for command in ["check", "build"] {
            results.append(
                try copy.run(command, command == "build" ? ["--output", copy.beside("edition")] : []))
        }
        #expect(results.map(\.status) == [1, 1])
        #expect(results[0].errors == results[1].errors)
        return results[0].errors
    }

    private func words(_ word: String, _ count: Int) -> String {
        repeatElement(word, count: count).joined(separator: " ")
    }

    @Test func `A text that no PDF can hold`() throws {
        let keywords = try told {
            try $0.append(Array("keywords: [\"\(words("wörter", 4000))\"]\n".utf8), to: "report.yaml")
        }
        #expect(
            keywords
                == "error: report.yaml:21:11: the list of keywords has 27999 characters; a PDF can hold 16382 of such a text; "
                + "shorten it\n1 problem; nothing was written\n")
        var line = 0
        let address = try told {
            line = try $0.add(
                "[x](https://example.org/\(String(repeating: "a", count: 40_000)))", to: "texts/results.md")
        }
        #expect(address.hasPrefix("error: texts/results.md:\(line): the address of the link has 40020 characters; "))
        let acronym = try told {
            try $0.append(Array("acronyms: {ABC: \"\(words("wörter", 4000))\"}\n".utf8), to: "report.yaml")
            line = try $0.add("The ABC.", to: "texts/results.md")
        }
        #expect(
            acronym.hasPrefix(
                "error: texts/results.md:\(line): the meaning of the acronym \"ABC\" has 27999 characters; "))
    }

    @Test func `A block that is taller than a page`() throws {
        var line = 0
        let heading = try told { line = try $0.add("# \(words("word", 1000))", to: "texts/results.md") }
        #expect(heading.hasPrefix("error: texts/results.md:\(line): \"results-"))
        #expect(heading.contains(" pt tall; a page has room for "))
        let cell = try told { copy in
            line = try copy.add("| a | b |\n|---|---|\n| \(words("word", 5000)) | b |", to: "texts/results.md")
        }
        #expect(cell.hasPrefix("error: texts/results.md:\(line - 2): a block in the document \"report\" is "))
        let title = try told {
            try $0.replace("title: What readers ask", with: "title: \(words("What", 2000))", in: "report.yaml")
        }
        #expect(title.hasPrefix("error: report.yaml:17:12: the title block of the document \"report\" is "))
    }

    @Test func `What running headers and footers cannot show`() throws {
        let body = try told {
            try $0.replace("Association of Town", with: words("Association", 30), in: "report.yaml")
        }
        #expect(body.hasPrefix("error: report.yaml:4:15: the issuing body of the document \"report\" is "))
        let title = try told {
            try $0.replace("short-title: Town", with: "short-title: \u{ABC0}", in: "report.yaml")
        }
        #expect(
            title.hasPrefix("error: report.yaml:19:18: no font has the character \"\u{ABC0}\" (U+ABC0)"), "\(title)")
    }

    @Test func `A character that no font has, in a title and in a source`() throws {
        let title = try told { try $0.replace("title: What", with: "title: \u{ABC0}", in: "report.yaml") }
        #expect(
            title.hasPrefix("error: report.yaml:17:12: no font has the character \"\u{ABC0}\" (U+ABC0)"), "\(title)")
        let source = try told { try $0.replace("source: Survey", with: "source: \u{ABC0}", in: "report.yaml") }
        #expect(
            source.hasPrefix("error: report.yaml:5:9: no font has the character \"\u{ABC0}\" (U+ABC0)"), "\(source)")
    }

    private func answers(_ workbook: WorkbookFile) throws -> String {
        try told { copy in
            try copy.append(Array("answers: answers.xlsx\n".utf8), to: "report.yaml")
            try write(workbook.bytes, toFile: copy.path("answers.xlsx"))
        }
    }

    @Test func `A part of a workbook with a document type declaration or beyond a limit`() throws {
        let row = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>respondent</v></c></row>"
        let workbook = WorkbookFile([.init("Answers", row)])
        let sheet = try #require(workbook.parts.last { $0.name.hasSuffix("sheet1.xml") })
        let declared = workbook.with(sheet.name, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + sheet.xml)
        #expect(
            try answers(declared)
                == "error: answers.xlsx:\(sheet.name):1:13: a document type declaration (DOCTYPE), with which no file is read; "
                + "delete it\n1 problem; nothing was written\n")
        let deep = workbook.with(
            sheet.name, String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200))
        let told = try answers(deep)
        #expect(told.hasPrefix("error: answers.xlsx:\(sheet.name):1:"), "\(told)")
        #expect(told.contains("more than 100 elements inside each other"), "\(told)")
    }

    @Test func `A column that an SPSS file or a workbook lacks, without a line that it does not have`() throws {
        let spss = try told { copy in
            try copy.append(Array("answers: answers.sav\n".utf8), to: "report.yaml")
            let file = SPSSFile([SPSSFile.Variable(name: "plan")], [[.number(1)]])
            try write(file.bytes, toFile: copy.path("answers.sav"))
        }
        #expect(spss.contains("error: answers.sav:variables: the column \"respondent\" is missing\n"), "\(spss)")
        let workbook = try answers(
            WorkbookFile([.init("Answers", "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>x</v></c></row>")]))
        #expect(
            workbook.contains("error: answers.xlsx:Answers!3: the column \"respondent\" is missing\n"), "\(workbook)")
    }

    @Test func `Names of documents that are one file on another system`() throws {
        let reserved = try told { try $0.replace("name: report", with: "name: Com1", in: "report.yaml") }
        #expect(
            reserved
                == "error: report.yaml:16:11: \"Com1\" cannot name a document: Windows reserves this name for a device; "
                + "choose another name\n1 problem; nothing was written\n")
        let alike = try told { copy in
            try copy.append(
                Array("  - {name: Report, title: A, subtitle: B, short-title: C, parts: [results]}\n".utf8),
                to: "report.yaml")
        }
        #expect(
            alike
                == "error: report.yaml:21:5: the names of the documents \"report\" and \"Report\" differ only by case; "
                + "rename one: on many systems, their files would be the same\n1 problem; nothing was written\n")
    }
}
