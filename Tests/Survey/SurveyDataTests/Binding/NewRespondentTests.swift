import Diagnostics
import SurveyData
import Testing
import YAMLReader

/// A respondent whom the codebook lacks: what the message proposes is accepted.
@Suite struct NewRespondentTests {
    private func codebook(_ respondents: String, invited: Int) throws(ReportError) -> Codebook {
        try readCodebook(
            readYAML(
                Array(
                    """
                    unit: { singular: office, plural: offices }
                    invited: \(invited)
                    respondents:
                      - { id: north, name: North Office }
                    \(respondents)
                    questions: [{ id: why, wording: W, topic: T, kind: open }]

                    """.utf8), file: "codebook.yaml"))
    }

    private func hint(_ name: String, _ book: Codebook, binding text: String?) throws(ReportError) -> String {
        let found = problems(name, book, binding: text)
        return found.first?.hint ?? ""
    }

    private func problems(_ name: String, _ book: Codebook, binding text: String?) -> [Diagnostic] {
        do throws(ReportError) {
            let binding = try text.map { text throws(ReportError) in
                try readBinding(readYAML(Array(text.utf8), file: "binding.yaml"), codebook: book)
            }
            let file = "respondent,why\nnorth,a\n\"\(name)\",b\n"
            _ = try readAnswers(Array(file.utf8), file: "a.csv", codebook: book, binding: binding)
            return []
        } catch {
            return error.diagnostics
        }
    }

    /// The text between the first quotation marks after a word.
    private func quotedLine(_ hint: String) -> String {
        guard let start = hint.firstRange(of: "add \"- ")?.upperBound, let end = hint[start...].firstRange(of: "}\"")
        else {
            return ""
        }
        return "- " + hint[start..<end.lowerBound] + "}"
    }

    @Test(arguments: ["west", "The West-Office, Ltd.", "Büro \u{201C}West\u{201D}", "it's", "东部", "north_2 x"])
    func `The line that the message proposes is accepted`(name: String) throws {
        for binding in [nil, "respondent: { column: respondent, as: label }\nquestions: { why: { column: why } }"] {
            let hint = try hint(name, codebook("", invited: 1), binding: binding)
            #expect(hint.contains("\"invited: 2\" or more"))
            let line = quotedLine(hint)
            let book = try codebook("  " + line, invited: 2)
            // A plain file names respondents by their ids.
            let id = book.respondents.last?.id ?? ""
            #expect(problems(binding == nil ? id : name, book, binding: binding) == [], "\(line)")
        }
    }

    @Test func `As new is proposed where there is a binding, and accepted`() throws {
        let binding = "respondent: { column: respondent, as: label }\nquestions: { why: { column: why } }"
        let book = try codebook("", invited: 5)
        #expect(try hint("Somebody Else", book, binding: binding).hasSuffix(", or write \"as: new\" in the binding"))
        #expect(problems("Somebody Else", book, binding: binding.replacing("label", with: "new")) == [])
        #expect(try !hint("Somebody Else", book, binding: nil).contains("as: new"))
    }
}
