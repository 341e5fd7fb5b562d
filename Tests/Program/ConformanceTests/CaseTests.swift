import TestSupport
import Testing

/// Small reports that `check` once accepted and `build` refused; each is an example of a kind.
@Suite struct CaseTests {
    /// Reports that a PDF can print as they are.
    static let good = [
        "v01-nbsp-in-option-title",
        "v01b-two-spaces-in-option-title",
        "v01c-nbsp-in-label",
        "v02-table-of-question-nobody-answered",
        "v03-ranking-option-nobody-ranked",
        "v04-first-group-without-answers-number",
        "v05-withheld-mean",
        "v05b-withheld-mean-of-scale",
        "v06-swatch-in-letter",
        "v07-donut-nobody-answered-in-letter",
        "v08-ten-digit-number",
        "v09-unit-with-number",
        "v10-unit-with-star",
        "v11-option-titled-Mean",
        "v16-expression-in-note", "v17-name-with-capital", "v18-table-twice",
    ]

    /// Reports that no PDF can print, and what `check` says of each.
    static let bad = [
        (
            "v12-private-use-in-answer",
            "responses.csv:2:8: the character U+E000 is of private use: it means something in one font only; replace it"
        ),
        ("v13-link-without-words", "texts/p.md:3:3: the link has no words; write [words](address)"),
        (
            "v14-long-link-text",
            "texts/p.md:3:1: the words of the link are longer than 16000 characters; link fewer words"
        ),
        (
            "v15-ogham-space",
            "codebook.yaml:13:32: no font has the character \"\u{1680}\" (U+1680); "
                + "replace it, or add a font that has it to Fonts/"
        ),
    ]

    private func copy(_ name: String) throws -> ReportCopy {
        try ReportCopy(Repository.path("Tests/Program/ConformanceTests/Cases/\(name)"))
    }

    @Test func `Every case is tested`() throws {
        let names = try names(inFolder: Repository.path("Tests/Program/ConformanceTests/Cases"))
        #expect(names.sorted() == (Self.good + Self.bad.map(\.0)).sorted())
    }

    @Test(arguments: good) func `A good report is checked, built and verified`(name: String) throws {
        let copy = try copy(name)
        let check = try copy.run("check")
        #expect(check.errors == "")
        #expect(check.status == 0)
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.errors == "")
        #expect(build.status == 0)
        #expect(try names(inFolder: copy.beside("edition")).contains("doc.pdf"))
    }

    @Test(arguments: bad) func `Check reports the line and column of what no PDF can print`(
        name: String, message: String
    ) throws {
        let check = try copy(name).run("check")
        #expect(check.errors.split(separator: "\n").first.map(String.init) == "error: \(message)")
        #expect(check.status == 1)
    }
}
