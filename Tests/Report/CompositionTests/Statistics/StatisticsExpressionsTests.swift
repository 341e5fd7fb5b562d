import Aggregation
import Testing

@testable import Composition

@Suite struct StatisticsExpressionsTests {
    private static let figures: [(String, String)] = [
        ("mean hours", "11.1"), ("mean hours to 3", "11.063"), ("mean hours to 0", "11"), ("median hours", "10"),
        ("minimum hours", "6"), ("maximum hours", "20"), ("sum hours", "88.5"), ("sum hours to 0", "89"),
        ("mean hours with base", "11.1 (8 gardens)"), ("mean ease", "2.7"), ("median ease", "3"),
        ("mean ease to 2 with base", "2.67 (9 gardens)"), ("base hours", "8"), ("not-answered hours", "1"),
        ("base hours of asked", "9"), ("base hours of responded in words", "nine"), ("base hours of invited", "12"),
        ("not-asked hours", "0"), ("mean-rank needs.water", "1.5"), ("mean-rank needs.tools to 2", "2.00"),
        ("mean-rank needs.seeds with base", "2.3 (6 gardens)"), ("ranked-first needs.water", "5"),
        ("ranked-first needs.water in words", "five"),
        ("ranked-first needs.tools with base", "2 of 8 gardens (25 per cent)"),
        ("ranked-first needs.seeds with base to 1", "1 of 8 gardens (12.5 per cent)"),
        ("count message.x", "a.md:3:12: \"message\" is an open question; it has no options to count"),
    ]

    @Test(arguments: figures)
    func `numbers, scales and rankings have means and places`(expression: String, text: String) throws {
        #expect(try InventedGardens.printed(expression) == text)
    }

    private static let groups: [(String, String)] = [
        ("count crops.beans among type:allotment with base", "5 of 6 gardens (83 per cent)"),
        ("share crops.leeks among region:South_Shore to 1", "75.0 per cent"),
        ("count ease.4 among plan:yes with base", "2 of 4 gardens (50 per cent)"),
        ("count plan.yes of asked among type:school with base", "1 of 3 gardens that were asked (33 per cent)"),
        ("base plan among type:school", "2"), ("not-answered plan among type:school", "1"),
        ("rank crops.leeks among region:South_Shore", "1"), ("mean hours among type:school", "10.5"),
        ("base hours among type:school", "2"), ("mean-rank needs.water among type:school", "2.0"),
        ("option crops#1 among region:South_Shore", "Leeks"),
        ("top 1 crops among region:South_Shore with count", "Leeks (3 of 4 gardens, 75 per cent)"),
    ]

    @Test(arguments: groups)
    func `any number can be of a group`(expression: String, text: String) throws {
        #expect(try InventedGardens.printed(expression) == text)
    }

    private static let waves: [(String, String)] = [
        ("count plan.yes wave 2029 with base", "1 of 6 gardens (17 per cent)"), ("responded wave 2029", "6"),
        ("response-rate wave 2029 with base", "6 of 12 gardens (50 per cent)"), ("mean hours wave 2029", "10.5"),
        ("share crops.beans among type:allotment wave 2029", "50 per cent"), ("invited wave 2029", "12"),
        ("change crops.beans since 2029", "up 17 percentage points"),
        ("change crops.beans since 2029 to 1", "up 16.7 percentage points"),
        ("Change crops.leeks since 2029 with base", "Down 22 percentage points (from 4 of 6 to 4 of 9 gardens)"),
        ("change crops.leeks since 2029 of both with base", "unchanged (from 3 of 5 to 3 of 5 gardens)"),
        ("change ease.1 since 2029", "down 22 percentage points"),
        ("change ease.2 since 2029 to 0", "up 17 percentage points"), ("change ease.3 since 2029", "unchanged"),
    ]

    @Test(arguments: waves)
    func `any number can be of an earlier wave, and a share has changed since`(expression: String, text: String) throws
    {
        #expect(try InventedGardens.printed(expression) == text)
    }

    private static let problems: [(String, String)] = [
        ("mean crops", "a.md:3:11: \"crops\" is neither a number nor a scale, so it has no mean"),
        ("mean huors", "a.md:3:11: the codebook has no question \"huors\"; did you mean \"hours\"?"),
        ("mean-rank crops.beans", "a.md:3:16: \"crops\" is not a ranking, so its options have no mean rank"),
        (
            "mean-rank needs.watre",
            "a.md:3:16: needs has no option \"watre\"; did you mean \"water\"?"
        ),
        ("mean-rank needs#1", "a.md:3:16: needs has no option \"1\"; expected one of: seeds, tools, water"),
        ("count hours.1", "a.md:3:12: \"hours\" is a question for a number; it has no options to count"),
        (
            "count crops.beans among allotment",
            "a.md:3:30: \"allotment\" does not name a group; write type:TYPE, region:REGION or QUESTION:OPTION, with underscores for spaces"
        ),
        (
            "count crops.beans among type:alotment",
            "a.md:3:30: there is no group \"alotment\" by type; did you mean \"allotment\"?"
        ),
        (
            "count crops.beans among region:North",
            "a.md:3:30: there is no group \"North\" by region; expected one of: North_Shore, South_Shore"
        ),
        (
            "count crops.beans among typ:school",
            "a.md:3:30: \"typ\" is not a grouping; expected \"type\", \"region\" or a question with options; did you mean \"type\"?"
        ),
        (
            "count crops.beans among message:8",
            "a.md:3:30: message is open: its answers cannot be compared; write \"message is answered\""
        ),
        ("count crops.beans among crops:leeks", "a.md:3:30: crops is grouped by itself"),
        (
            "base crops of invited among type:school",
            "a.md:3:34: the data do not contain how many of type:school were invited; "
                + "take another base: respondents, responses, asked or responded"
        ),
        ("count crops.beans wave 2028", "a.md:3:29: the report has no earlier wave \"2028\"; did you mean \"2029\"?"),
        (
            "change crops.beans",
            "a.md:3:5: \"change crops.beans\" is incomplete or has too many words; write {change QUESTION.OPTION since WAVE}"
        ),
        (
            "change crops.melons since 2029",
            "a.md:3:13: the option \"melons\" of crops had another title in the earlier wave: it cannot be compared; "
                + "print both with \"wave\", and say what changed"
        ),
        (
            "change crops.other since 2029",
            "a.md:3:13: the option \"other\" of crops was not offered in the earlier wave: it cannot be compared; "
                + "print both with \"wave\", and say what changed"
        ),
        ("share crops.beans to 4", "a.md:3:27: \"4\" has no meaning after \"to\"; did you mean \"0\"?"),
        (
            "answers message",
            "a.md:3:5: {answers message} must be alone in its paragraph; put an empty line before and after it"
        ),
    ]

    @Test(arguments: problems)
    func `a figure that cannot be had is told with its reason`(expression: String, problem: String) throws {
        #expect(try InventedGardens.printed(expression) == problem)
    }

    @Test func `a survey without earlier waves says how one is stated`() throws {
        #expect(
            printed("change crops.beans since 2029", try InventedGardens.survey())
                == "a.md:3:31: the report has no earlier wave \"2029\"; list it under \"waves\" in report.yaml")
    }

    @Test(arguments: [
        "mean hours > 11", "mean hours < 11.07", "median hours = 10", "change crops.leeks since 2029 < 0",
        "change ease.3 since 2029 = 0", "share crops.leeks among region:South_Shore = 75",
        "mean hours > mean hours wave 2029", "ranked-first needs.water > ranked-first needs.tools",
        "mean-rank needs.water < mean-rank needs.seeds", "minimum hours = 6",
    ])
    func `a requirement compares means, places and changes exactly`(requirement: String) throws {
        #expect(try InventedGardens.printed("require \(requirement)") == "")
    }

    @Test func `a requirement that fails tells mean and change`() throws {
        #expect(
            try InventedGardens.printed("require mean hours > 11.0625")
                == "a.md:3:5: the answers contradict this requirement: mean hours > 11.0625: 11.1 against 11.0625; "
                + "reword the sentence, then change or remove the requirement")
        #expect(
            try InventedGardens.printed("require change crops.leeks since 2029 > 0").contains(
                ": −22.2 percentage points against 0"))
    }
}
