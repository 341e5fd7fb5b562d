import Diagnostics
import SurveyData
import Testing

/// Batteries of questions in the codebook.
@Suite struct BatteryTests {
    private static let questions = """
        unit: { singular: person, plural: people }
        invited: 9
        option-lists:
          three: [{ code: a, number: 1, title: A }, { code: b, number: 2, title: B }, { code: c, number: 3, title: C }]
        questions:
          - { id: one, wording: One?, topic: one, kind: scale, options: three }
          - { id: two, wording: Two?, topic: two, kind: scale, options: three }
          - { id: other, wording: Other?, topic: other, kind: single_choice, options: three }
          - { id: title, wording: T?, topic: t, kind: scale, options: [
              { code: a, number: 1, title: A }, { code: b, number: 2, title: Bee }, { code: c, number: 3, title: C }] }
          - { id: value, wording: V?, topic: v, kind: scale, options: [
              { code: a, number: 1, title: A }, { code: b, number: 4, title: B }, { code: c, number: 3, title: C }] }
          - { id: short, wording: S?, topic: s, kind: scale, options: [
              { code: a, number: 1, title: A }, { code: b, number: 2, title: B }] }
          - { id: free, wording: F?, topic: f, kind: open }
        batteries:

        """

    private func problems(_ battery: String) -> [String] {
        SurveyDataTests.problems { () throws(ReportError) in try codebook(Self.questions + "  \(battery)\n") }
    }

    @Test func `A battery has its items in the order of the codebook`() throws {
        let book = try codebook(Self.questions + "  both: { topic: both, wording: Both?, items: [two, one] }\n")
        #expect(book.battery("both")?.items == ["two", "one"])
        #expect(book.battery("both")?.wording == "Both?")
        #expect(book.battery("one") == nil)
    }

    @Test(arguments: [
        ("x: { topic: t, items: [one] }", "17:25: battery \"x\" has fewer than two items"),
        ("x: { topic: t, items: [one, twoo] }", "17:31: the codebook has no question \"twoo\"; did you mean \"two\"?"),
        ("x: { topic: t, items: [one, one] }", "17:31: one is an item twice"),
        (
            "x: { topic: t, items: [one, free] }",
            "17:31: free is an open question; a battery has choices or scales as items"
        ),
        (
            "x: { topic: t, items: [one, other] }",
            "17:31: other is a single_choice question, and one a scale question; the items of a battery are of one kind"
        ),
        (
            "x: { topic: t, items: [one, title] }",
            "17:31: the options of title are not those of one: \"Bee\" instead of \"B\"; use a list of \"option-lists\" for all items"
        ),
        (
            "x: { topic: t, items: [one, value] }",
            "17:31: the options of value are not those of one: \"b\" has another number or base; use a list of \"option-lists\" for all items"
        ),
        (
            "x: { topic: t, items: [one, short] }",
            "17:31: the options of short are not those of one: there are 2 instead of 3; use a list of \"option-lists\" for all items"
        ),
        (
            "one: { topic: t, items: [one, two] }",
            "17:3: \"one\" names both a battery and a question (line 6); give the battery another name"
        ),
        ("x: { topics: t, items: [one, two] }", "17:8: battery \"x\" has no key \"topics\"; did you mean \"topic\"?"),
    ]) func `Questions that are not alike are refused`(battery: String, expected: String) {
        #expect(problems(battery).contains("codebook.yaml:" + expected), "\(problems(battery))")
    }
}
