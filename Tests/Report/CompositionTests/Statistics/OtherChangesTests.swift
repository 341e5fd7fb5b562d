import Aggregation
import Testing

@testable import Composition

/// Changes of means, ranks and bases; the answers of both waves are counted by hand.
@Suite struct OtherChangesTests {
    private static let changes: [(String, String)] = [
        // 63 hours of 6 gardens, then 88.5 of 8.
        ("change mean hours since 2029", "up 0.6"), ("change mean hours since 2029 to 3", "up 0.563"),
        ("Change mean hours since 2029 with base", "Up 0.6 (from 10.5 to 11.1, base 6 and 8 gardens)"),
        ("change mean hours since 2029 of both", "up 2.3"), ("change mean ease since 2029 to 2", "up 0.33"),
        ("change mean ease since 2029 to 0", "up less than 1"),
        // Yes, no and undecided: 1, 4, 1, then 4, 3, 1.
        ("change rank plan.yes since 2029", "up 1 rank"),
        ("change rank plan.no since 2029 with base", "down 1 rank (from rank 1 to rank 2)"),
        ("change rank ease.2 since 2029", "up 2 ranks"),
        ("change share plan.yes since 2029", "up 33 percentage points"),
        ("change base plan since 2029 with base", "up 2 (from 6 to 8 gardens)"),
        ("change base hours since 2029", "up 2"),
        ("change base hours since 2029 of both with base", "down 1 (from 5 to 4 gardens)"),
    ]

    @Test(arguments: changes)
    func `Means, ranks and bases have changed since an earlier wave`(expression: String, text: String) throws {
        #expect(try InventedGardens.printed(expression) == text)
    }

    private static let problems: [(String, String)] = [
        (
            "change mode hours since 2029",
            "a.md:3:13: \"mode\" is not a measure that waves are compared by; expected one of: base, mean, rank, share"
        ),
        (
            "change mean crops since 2029",
            "a.md:3:18: crops is a multiple_choice question in the earlier wave: it has no mean to compare\n"
                + "a.md:3:18: crops is a multiple_choice question in the later wave: it has no mean to compare"
        ),
        (
            "change rank crops.beans since 2029",
            "a.md:3:5: crops has other options in the earlier wave: ranks among them cannot be compared; "
                + "print both with \"wave\", and say what changed"
        ),
        ("change mean huors since 2029", "a.md:3:18: the codebook has no question \"huors\"; did you mean \"hours\"?"),
    ]

    @Test(arguments: problems)
    func `What cannot be compared is said`(expression: String, problem: String) throws {
        #expect(try InventedGardens.printed(expression) == problem)
    }

    @Test(arguments: [
        "change mean hours since 2029 = 0.5625", "change rank plan.no since 2029 = 1",
        "change base plan since 2029 = 2",
    ])
    func `A requirement compares them exactly`(requirement: String) throws {
        #expect(try InventedGardens.printed("require \(requirement)") == "")
        #expect(try InventedGardens.printed("require \(requirement)1") != "")
    }

    @Test func `A mean of few answers is withheld or marked, a rank and a base are not`() throws {
        #expect(
            try InventedGardens.printed("change mean hours since 2029 of both", InventedGardens.marked)
                == "up 2.3 (small base)")
        #expect(
            try InventedGardens.printed("change mean hours since 2029 of both", InventedGardens.withheld).contains(
                "computed from fewer than 5 gardens"))
        #expect(
            try InventedGardens.printed("change base hours since 2029 of both", InventedGardens.withheld) == "down 1")
    }
}
