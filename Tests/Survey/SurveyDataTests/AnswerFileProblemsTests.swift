import Diagnostics
import SurveyData
import Testing

@Suite struct AnswerFileProblemsTests {
    private func problems(_ text: String, otherColumns: AnswerBinding.OtherColumns = .error) -> [String] {
        SurveyDataTests.problems { () throws(ReportError) in
            let book = try codebook(smallCodebook)
            var plain = AnswerBinding.plain(for: book)
            plain.otherColumns = otherColumns
            return try answers(text, book, binding: plain)
        }
    }

    @Test func `columns that are missing, unknown, unnamed or double are told`() {
        #expect(
            problems("respondent,engage,sdg_prioritty,engage, ,lastpage\nrcm,no,,,,\n") == [
                "responses.csv:1: the column \"sdg_priority\" is missing",
                "responses.csv:1: the column \"message\" is missing",
                "responses.csv:1:19: the codebook has no question \"sdg_prioritty\"; did you mean \"sdg_priority\"?",
                "responses.csv:1:33: two columns are named \"engage\"",
                "responses.csv:1:41: column 5 has no name",
                "responses.csv:1:42: the codebook has no question \"lastpage\"; "
                    + "expected one of: engage, message, respondent, sdg_priority, submitted",
            ])
    }

    @Test func `a missing column does not put answers outside the universe`() {
        #expect(
            problems("respondent,sdg_priority,message\nrcm,sdg_8,\n") == [
                "responses.csv:1: the column \"engage\" is missing"
            ])
    }

    @Test func `a separator that is not the file's leaves one column`() {
        let told = problems("respondent;engage;sdg_priority;message\nrcm;no;;\n")
        #expect(
            told.last == "responses.csv:1:1: the cells of this file appear to be separated by semicolons, not by commas"
        )
        #expect(told.count == 1)
    }

    @Test func `a quotation mark that is never closed is told where it opens`() {
        #expect(
            problems("respondent,engage,sdg_priority,message\nrcm,no,,\"x\nadd,no,,\n") == [
                "responses.csv:2:9: the quotation mark that opens this cell is never closed; close it, or delete it"
            ])
    }

    @Test func `a quotation mark out of place is told`() {
        #expect(
            problems("respondent,engage,sdg_priority,message\nrcm,no,,é \"x\"\nadd,no,,\"y\"z\n") == [
                "responses.csv:2:11: a quotation mark inside a cell that does not begin with one; "
                    + "put the whole cell in quotation marks and double the one inside",
                "responses.csv:3:12: text after the quotation mark that closes a cell; "
                    + "a quotation mark inside a quoted cell is doubled",
            ])
    }

    @Test func `the first byte that is no UTF-8 is told`() throws {
        let bytes = Array("respondent,engage\nr".utf8) + [0xE9, 0x0A]
        let book = try codebook(smallCodebook)
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in
                try readAnswers(bytes, file: "responses.csv", codebook: book)
            } == [
                "responses.csv:2:2: the byte 0xE9 is not valid UTF-8; give the encoding (\"--encoding\" of import, \"encoding\" in the binding): this line reads \"ré\" in windows-1252, \"rй\" in windows-1251, \"rι\" in windows-1253; or save the file as UTF-8 (Excel: \"CSV UTF-8\")"
            ])
    }

    @Test func `a control character is told`() {
        #expect(
            problems("respondent,engage\nr\u{1B}[31m") == [
                "responses.csv:2:2: the control character U+001B has no place in a text; delete it"
            ])
    }

    @Test func `more than 64 mebibytes are not read`() throws {
        let bytes = Array(repeating: UInt8(ascii: "x"), count: (64 << 20) + 1)
        let book = try codebook(smallCodebook)
        #expect(
            SurveyDataTests.problems { () throws(ReportError) in
                try readAnswers(bytes, file: "responses.csv", codebook: book)
            } == [
                "responses.csv: the file holds 67108865 bytes, more than the 64 MiB that are read; "
                    + "raise \"limits: megabytes\" in report.yaml"
            ])
    }

    @Test func `a cell of more than one mebibyte is told`() {
        let long = String(repeating: "é", count: (1 << 19) + 1)
        #expect(
            problems("respondent,engage,sdg_priority,message\nrcm,no,,\(long)\nadd,no,,\"\n\(long)\"\n") == [
                "responses.csv:2:9: a cell of more than 1 MiB; raise \"limits: cell-kilobytes\" in report.yaml",
                "responses.csv:3:10: a cell of more than 1 MiB; raise \"limits: cell-kilobytes\" in report.yaml",
            ])
    }

    @Test func `more columns than are read are told`() {
        let names = (0...16_384).map { "c\($0)" }
        #expect(
            problems(names.joined(separator: ",") + "\n", otherColumns: .report).filter { !$0.contains("missing") } == [
                "responses.csv: the file contains no answers",
                "responses.csv:1:1: more columns than the 16384 that are read; "
                    + "raise \"limits: columns\" in report.yaml",
            ])
    }

    @Test func `a hundred unknown columns are enough`() {
        let names = (0...16_384).map { "c\($0)" }
        let told = problems(names.joined(separator: ",") + "\nx\n")
        #expect(told.count == 101)
        #expect(told.first == "responses.csv: at least 100 problems were found; the first ones follow")
        // Four columns of the codebook are missing; of the others the first are told, in their order.
        #expect(told.dropFirst().filter { $0.hasPrefix("responses.csv:1: the column \"") }.count == 4)
        let unknown = told.dropFirst().filter { $0.contains(" the codebook has no question ") }
        #expect(unknown.count == 95)
        for (number, problem) in unknown.enumerated() {
            #expect(problem.contains("no question \"c\(number)\""), "\(problem)")
        }
    }
}
