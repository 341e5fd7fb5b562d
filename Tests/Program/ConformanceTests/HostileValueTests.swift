import Diagnostics
import JobRunner
import TestSupport
import Testing

/// Values that no one would type, through a whole report: files that every judge accepts, or an error that names its place.
@Suite struct HostileValueTests {
    /// A change to the page in English, and what comes of it.
    struct Change: Sendable {
        var name: String
        var file = "report.yaml"
        var part = "\"What schools teach\"\n    short"
        var other: String
        /// What pdfinfo and qpdf tell of the file.
        var outcome: Outcome

        enum Outcome: Sendable {
            case title(String)
            case link(String)
            case words(String)
        }
    }

    private static func title(_ name: String, yaml: String, _ title: String) -> Change {
        Change(name: name, other: "\(yaml)\n    short", outcome: .title(title))
    }

    private static func link(_ name: String, _ link: String, _ found: String? = nil) -> Change {
        Change(
            name: name, file: "texts/page.md", part: "(https://sdgs.un.org/goals)", other: "(\(link))",
            outcome: .link(found ?? link))
    }

    private static func respondent(_ name: String, yaml: String, _ words: String) -> Change {
        Change(
            name: name, file: "codebook.yaml", part: "\"Second school\"", other: yaml, outcome: .words(words)
        )
    }

    /// Titles are lines of Markdown: a backslash may escape, and quotation marks become typographic.
    static let changes = [
        title("parentheses that do not pair", yaml: "\"(What )) (schools\"", "(What )) (schools"),
        title("backslashes", yaml: "'\\ what \\( \\\\ \\n'", "\\ what ( \\ \\n"),
        title("angle brackets, ampersands, quotation marks", yaml: "'<a&b> \"c\" ]]> &amp;'", "<a&b> “c” ]]> &"),
        title("signs of PDF", yaml: "'endobj >> /Name % stream'", "endobj >> /Name % stream"),
        title("marks of direction", yaml: "\"What \u{200F}schools\u{200E} x\"", "What \u{200F}schools\u{200E} x"),
        title("a sign beyond the basic plane's letters", yaml: "\"Ω – “what” €\"", "Ω – “what” €"),
        respondent("a name like a number format", yaml: "'%n%s $1 \\0'", "%n%s $1 \\0"),
        title("a line break", yaml: "\"What\\nschools\"", "What schools"),
        respondent("a name of two lines", yaml: "\"Second\\nschool\"", "Second school"),
        respondent("a name in parentheses", yaml: "'((School'", "((School"),
        link("parentheses that pair", "https://example.org/a_(b)_(c)"),
        link("parentheses that do not pair", "<https://example.org/a)b(c)>", "https://example.org/a)b(c)"),
        link("a backslash", "<https://example.org/a\\\\b>", "https://example.org/a%5Cb"),
        link("letters that are no ASCII", "https://example.org/ψ", "https://example.org/%CF%88"),
        link("ten thousand characters", "https://example.org/" + String(repeating: "a", count: 10_000)),
        link("a query", "https://example.org/?a=1&b=%20#c", "https://example.org/?a=1&b=%20#c"),
    ]

    @Test func `Odd values arrive as they are, in files without fault`() throws {
        let copies = try Self.changes.map { change in
            let copy = try ReportCopy(Editions.languageFolder("english"))
            try copy.replace(change.part, with: change.other, in: change.file)
            try build(copy.job())
            return copy
        }
        let files = copies.map { $0.beside("edition/english.pdf") }
        for (change, file) in zip(Self.changes, files) {
            let checked = try Subprocess.run("qpdf", ["--check", file])
            #expect(checked.status == 0 && checked.errors == "", "\(change.name): \(checked.errors)")
            #expect(try arrives(change.outcome, in: file), "\(change.name)")
        }
        try CheckerTests().expectNoFinding(in: files)
    }

    private func arrives(_ outcome: Change.Outcome, in file: String) throws -> Bool {
        switch outcome {
        case .title(let title):
            let lines = try Subprocess.run("pdfinfo", [file]).text.split(separator: "\n")
            return lines.first == "Title:           \(title)"
        case .link(let link):
            return try Subprocess.run("pdfinfo", ["-url", file]).text.contains(" \(link)\n")
        case .words(let words):
            let text = try Subprocess.run("pdftotext", [file, "-"]).text
            return text.split { $0.isWhitespace }.joined(separator: " ").contains(words)
        }
    }

    static let refused: [(change: Change, message: String)] = [
        (
            title("ten thousand characters", yaml: "\"\(String(repeating: "word ", count: 2000))\"", ""),
            "report.yaml:17:12: the title block of the document \"english\" is 9006 pt tall; "
                + "the first page has room for 778 pt; shorten the title or the subtitle"
        ),
        (
            shortTitle(String(repeating: "w", count: 10_000)),
            "report.yaml:18:18: the short title of the document \"english\" is 69062 pt wide; "
                + "the running header has room for 462 pt; shorten the short title"
        ),
        (
            shortTitle("What ꯀ"),
            "report.yaml:18:24: no font has the character \"ꯀ\" (U+ABC0) in \"What ꯀ\"; "
                + "replace it, or add a font that has it to Fonts/"
        ),
        (
            Change(
                name: "a wide issuing body", part: "Association of schools",
                other: String(repeating: "Association of schools ", count: 7), outcome: .words("")),
            "report.yaml:6:15: the issuing body of the document \"english\" is 645 pt wide; "
                + "the running footer has room for 406 pt; shorten the issuing body"
        ),
        (
            title("a control", yaml: "\"\\x01 schools\"", ""),
            "report.yaml:17:12: the control character U+0001 has no place in a text; delete it"
        ),
        (
            title("a control of direction", yaml: "\"What \u{202E}schools\"", ""),
            "report.yaml:17:18: the character U+202E turns the text around it, which then shows other figures than it "
                + "holds; delete it; the marks U+200E, U+200F and U+061C may be used"
        ),
        (
            link("a script", "javascript:alert(1)"),
            "texts/page.md:22:55: the link \"javascript:alert(1)\" has no valid target; "
                + "expected https://..., http://..., mailto:..., #id, lang:... or quote:"
        ),
    ]

    private static func shortTitle(_ title: String) -> Change {
        Change(
            name: "a short title", part: "short-title: \"What schools teach\"", other: "short-title: \"\(title)\"",
            outcome: .words(""))
    }

    @Test func `What cannot be shown is an error that says what to do`() throws {
        for (change, message) in Self.refused {
            let copy = try ReportCopy(Editions.languageFolder("english"))
            try copy.replace(change.part, with: change.other, in: change.file)
            #expect(throws: JobFailure.self, "\(change.name)") {
                do throws(JobFailure) {
                    try build(copy.job())
                } catch {
                    #expect(error.lines == [message])
                    throw error
                }
            }
        }
    }
}
