import Diagnostics
import SurveyData
import Testing

/// Values that are not final, as the codebook marks them.
@Suite struct StatusTests {
    /// - Parameter status: lines of the question `goals`, from its kind on.
    private static func text(_ status: String, derived: String = "", notes: String = "") -> String {
        """
        unit: { singular: person, plural: people }
        invited: 9
        questions:
          - id: goals
            wording: Which?
            topic: goals
            kind: multiple_choice
            options: [{ code: a, title: A }, { code: b, title: B }, { code: c, title: C }]
            \(status)
          - { id: age, wording: Age?, topic: age, kind: number, status: estimated }
        derived: { \(derived) }
        status-notes: { \(notes) }

        """
    }

    private func statuses(_ status: String) throws -> String {
        let question = try #require(try codebook(Self.text(status)).question("goals"))
        return (question.options.map(\.status) + [question.status]).map { $0?.rawValue ?? "-" }.joined(separator: " ")
    }

    @Test(arguments: [
        ("status: provisional", "provisional provisional provisional provisional"),
        ("status: { illustrative: [b] }", "- illustrative - illustrative"),
        ("status: { illustrative: b, provisional: [a, c] }", "provisional illustrative provisional illustrative"),
        ("status: { estimated: { all-but: [a, c] } }", "- estimated - estimated"),
        ("order: count", "- - - -"),
    ]) func `A status is one for all values, or named for options`(status: String, expected: String) throws {
        #expect(try statuses(status) == expected)
    }

    @Test func `An option of a list may have a status of its own`() throws {
        let text = Self.text("order: count").replacing("{ code: b,", with: "{ code: b, status: estimated,")
        #expect(try codebook(text).question("goals")?.options.map(\.status) == [nil, .estimated, nil])
        #expect(try codebook(text).question("goals")?.status == .estimated)
    }

    @Test func `A derived option has the heaviest status of what it is derived from`() throws {
        let derived = """
            pair: { topic: p, nets-of: goals, nets: [{ code: ab, title: AB, of: [a, b] }, { code: cc, title: CC, of: c }] },
            old: { topic: o, bands-of: age, bands: [{ code: y, title: Y, below: 30 }, { code: o, title: O, from: 30 }] },
            many: { topic: m, count-of: goals },
            case: { topic: c, cases: [{ code: k, title: K, where: age < 3 }], otherwise: not-answered }
            """
        let book = try codebook(
            Self.text("status: { provisional: [a], illustrative: [b] }", derived: derived.replacing("\n", with: " ")))
        #expect(book.question("pair")?.options.map(\.status) == [.illustrative, nil])
        #expect(book.question("pair")?.status == .illustrative)
        #expect(book.question("old")?.options.map(\.status) == [.estimated, .estimated])
        #expect(book.question("many")?.status == .illustrative)
        #expect(book.question("case")?.options.map(\.status) == [.estimated])
        #expect(book.question("age")?.statuses == [.estimated])
        #expect(book.question("goals")?.statuses == [.provisional, .illustrative])
    }

    @Test func `The codebook says in its own words what a status means`() throws {
        let book = try codebook(Self.text("order: count", notes: "illustrative: Not published."))
        #expect(book.statusNotes == [.illustrative: "Not published."])
    }

    @Test(arguments: [
        (
            "status: final",
            "9:13: \"status\" cannot be \"final\"; expected one of: estimated, illustrative, provisional"
        ),
        (
            "status: { ilustrative: [b] }",
            "9:15: \"status\" of question \"goals\" has no key \"ilustrative\"; did you mean \"illustrative\"?"
        ),
        ("status: { illustrative: [b, d] }", "9:33: question \"goals\" has no option \"d\""),
        (
            "status: { illustrative: { all-but: [a, b, c] } }",
            "9:40: no option of question \"goals\" is left that is illustrative; delete \"illustrative\""
        ),
        ("status: { illustrative: { but: [a] } }", "9:31: \"illustrative\" of question \"goals\" has no key \"but\""),
        (
            "status: { illustrative: [b], estimated: [a, b] }",
            "9:29: option \"b\" of question \"goals\" is both estimated and illustrative; name it once"
        ),
    ]) func `What no option can be is refused at its place`(status: String, expected: String) {
        let found = problems { () throws(ReportError) in try codebook(Self.text(status)) }
        #expect(found.contains { $0.contains("codebook.yaml:" + expected) }, "\(found)")
    }
}
