import Diagnostics
import DocumentModel
import Testing

@testable import Composition

@Suite struct DocumentLimitsTests {
    private func compose(_ limits: String, _ text: String = "# One two\n\nThree — four.{note Five.}\n") throws
        -> [String]
    {
        do {
            let report = TestReport(text, documents: "  - { name: main, title: Six seven, parts: [a], \(limits) }")
            let document = try report.compose().documents[0]
            return ["\(document.limits.pages.map(\.text) ?? "any") pages, \(document.wordCount) words"]
        } catch let error as ReportError {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func `Titles, headings and notes are counted, and dashes are not`() throws {
        #expect(try compose("words: at most 7") == ["any pages, 7 words"])
        #expect(
            try compose("words: at most 6") == [
                "report.yaml:5:56: the document \"main\" has 7 words, headings and notes included; "
                    + "\"words: at most 6\" allows 6; shorten it by 1"
            ])
    }

    @Test func `Pages are a number or a limit`() throws {
        #expect(try compose("pages: 2") == ["2 pages, 7 words"])
        #expect(try compose("pages: at most 8") == ["at most 8 pages, 7 words"])
        #expect(
            try compose("pages: about 8") == [
                "report.yaml:5:56: \"pages\" is \"about 8\"; "
                    + "write a number of pages, such as 2, or a limit, such as at most 8"
            ])
        #expect(
            try compose("words: 8500") == [
                "report.yaml:5:56: \"words\" is \"8500\"; write a limit, such as at most 8500"
            ])
    }
}
