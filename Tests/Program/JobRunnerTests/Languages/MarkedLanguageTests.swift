import JobRunner
import TestSupport
import Testing

/// Every fixed word comes from the catalogue: reports are built in an invented language, whose catalogue marks each phrase.
@Suite struct MarkedLanguageTests {
    @Test(arguments: MarkedReports.all) func `every fixed word comes from the catalogue`(_ report: MarkedReport) throws
    {
        let copy = try report.copy()
        let own = try ownWords(copy, isGreek: report.isGreek)
        let texts = try ShownTexts(try job(copy)).texts
        #expect(texts.contains { $0.text.contains("‹") })
        for shown in texts {
            let strange = MarkedLanguage.unmarkedWords(in: shown.text).filter { !own.contains($0) }
            #expect(strange.isEmpty, "\(shown.place): \(strange) in \"\(shown.text)\"")
        }
    }

    @Test(arguments: MarkedReports.all.filter(\.isGreek))
    func `the invented language builds, and its PDFs verify`(_ report: MarkedReport) throws {
        let copy = try report.copy()
        var job = try job(copy)
        job.output = copy.beside("edition")
        var notices: [String] = []
        #expect(problems { () throws(JobFailure) in try build(job, notice: { notices.append($0) }) } == [])
        #expect(notices == [])
    }

    @Test func `a word without marks is found`() {
        #expect(MarkedLanguage.unmarkedWords(in: "‹Page 2 of 3› Ναι") == ["ναι"])
        #expect(MarkedLanguage.unmarkedWords(in: "‹12 of ‹13› κήποι› (92 per cent)") == ["per", "cent"])
        #expect(MarkedLanguage.unmarkedWords(in: "‹Option") == ["‹‹Option"])
        #expect(MarkedLanguage.unmarkedWords(in: "12 (92%)") == [])
    }

    private func job(_ copy: ReportCopy) throws -> Job {
        var job = copy.job()
        job.languages = copy.beside("words")
        return job
    }

    /// The words of the report's own files; of a Greek one those in Greek letters alone.
    private func ownWords(_ copy: ReportCopy, isGreek: Bool) throws -> Set<String> {
        let files = try contents(ofTree: copy.folder).map { String(decoding: $0.bytes, as: UTF8.self) }
        let words = Set(files.flatMap(MarkedLanguage.words))
        return isGreek ? words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } } : words
    }
}
