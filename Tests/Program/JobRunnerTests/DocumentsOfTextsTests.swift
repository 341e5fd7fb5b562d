import TestSupport
import Testing

/// The repository's reports without a survey: a page of messages, a speech, a submission.
@Suite struct DocumentsOfTextsTests {
    private func text(_ report: String, _ document: String) throws -> (checked: String, pages: [String]) {
        let copy = try ReportCopy(Repository.path("Reports/\(report)"))
        let checked = try copy.run("check")
        #expect(checked.errors == "" && checked.status == 0)
        let built = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(!built.errors.contains("warning") && built.status == 0)
        let file = copy.beside("edition") + "/\(document).pdf"
        #expect(try Program.run(["verify", file]).status == 0)
        let text = try Subprocess.run("pdftotext", [file, "-"]).text
        let joined = text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{C}" }).joined(separator: " ")
        return (
            checked.text, joined.split(separator: "\u{C}").map(String.init).filter { $0.contains { !$0.isWhitespace } }
        )
    }

    private func expect(_ words: [String], in pages: [String]) {
        let all = pages.joined(separator: " ")
        for word in words { #expect(all.contains(word), "\(word)") }
    }

    @Test func `The messages fill one page, with six cards and a band`() throws {
        let (checked, pages) = try text("messages-2024", "messages")
        #expect(checked == "messages: well, 1 page\n" && pages.count == 1)
        expect(
            [
                "1 Migration and development", "2 Irregular migration", "3 Pathways and protection",
                "4 Rights and dignity", "5 Lives and safe return", "6 Cooperation", "effective solidarity",
                "dignified and safe return must", "this project’s own",
            ], in: pages)
    }

    @Test func `A page of messages that grows too long is refused, with the excess`() throws {
        let copy = try ReportCopy(Repository.path("Reports/messages-2024"))
        _ = try copy.add(String(repeating: "One more remark on this. ", count: 60), to: "texts/messages.md")
        let result = try copy.run("check")
        #expect(result.status == 1)
        #expect(result.errors.contains("the document \"messages\" has 2 pages; \"pages: 1\" is missed by "))
        #expect(result.errors.contains("type is set at 85 per cent"))
    }

    @Test func `The remarks take two or three pages, their findings numbered and whole`() throws {
        let (_, pages) = try text("webinar-remarks-2020", "closing-remarks")
        #expect((2...3).contains(pages.count))
        expect((1...11).map { " \($0). " }, in: pages)
        expect(
            [
                "Check against delivery", "Excellencies, ladies and gentlemen,", "General Assembly", "COVID-19", "RCM",
                "CMC",
            ],
            in: pages)
    }

    @Test func `The submission counts its words, and cites its commitments by number`() throws {
        let (checked, pages) = try text("submission-2017", "submission")
        let words = try #require(checked.firstMatch(of: /submission: well, [78] pages, (\d+) words \(at most 8500\)\n/))
        #expect((2500...3500).contains(Int(words.1) ?? 0))
        for (objective, last) in zip(1..., [3, 6, 6, 8, 7]) {
            expect((1...last).map { "\(objective).\($0) " }, in: pages)
        }
        expect(
            [
                "Five objectives at a glance", "MIEUX Initiative", "Joint Valletta Action Plan", "New Urban Agenda",
                "Alliance 8.7",
                "MERCOSUR", "Sendai Framework", "Migration Media Award", "Bi-annually",
            ], in: pages)
    }
}
