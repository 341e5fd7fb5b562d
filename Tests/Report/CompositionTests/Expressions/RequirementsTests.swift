import Testing

@testable import Composition

@Suite struct RequirementsTests {
    private static let true2023 = [
        "rank fruit.other = 1", "count fruit.apple = count fruit.pear", "count fruit.other > count fruit.apple",
        "base detail < base fruit", "not-asked detail >= 2", "not-answered fruit <= 1", "invited > responded",
        "responded = 4", "response-rate = 50", "share plan.yes > 66", "share plan.yes < 67", "share fruit.other = 100",
        "share plan.yes = share fruit.apple", "share plan.yes > share fruit.plum of responses", "3 = count fruit.other",
        "count fruit.fig > -1", "base fruit of responses = 8", "share plan.yes < 9223372036854775807",
        "share plan.yes > -9223372036854775808", "count fruit#1 >= count fruit#2",
        "share plan.yes > 66.6", "share plan.yes < 66.67",
    ]

    @Test(arguments: true2023)
    func `what the answers bear out prints nothing`(requirement: String) throws {
        #expect(printed("require \(requirement)", try smallSurvey()) == "")
    }

    private static let untrue: [(String, String)] = [
        ("rank fruit.other = 2", "1 against 2"), ("count fruit.apple > count fruit.pear", "2 against 2"),
        ("share plan.yes = 67", "66.7 per cent against 67"),
        ("response-rate < 50", "50.0 per cent against 50"),
        ("invited <= responded", "8 against 4"), ("3 >= base fruit of responses", "3 against 8"),
        ("share plan.yes = 9223372036854775807", "66.7 per cent against 9223372036854775807"),
    ]

    @Test(arguments: untrue)
    func `what the answers no longer bear out is told with the figures`(requirement: String, figures: String) throws {
        #expect(
            printed("require \(requirement)", try smallSurvey())
                == "a.md:3:5: the answers contradict this requirement: \(requirement): \(figures); "
                + "reword the sentence, then change or remove the requirement")
    }

    @Test(arguments: [
        "count fruit.apple", "count fruit.apple 2", "= 2", "count fruit.apple =", "count fruit.apple>2",
        "count fruit.apple == 2",
    ])
    func `a requirement compares two numbers`(requirement: String) throws {
        #expect(
            printed("require \(requirement)", try smallSurvey())
                == "a.md:3:5: {require \(requirement)} has no comparison; "
                + "write {require EXPRESSION = NUMBER}, with =, <, >, <= or >=")
    }

    private static let problems: [(String, String)] = [
        ("offices = 4", "a.md:3:14: \"offices\" is not a number"),
        ("1 = top 3 fruit", "a.md:3:18: \"top 3 fruit\" is not a number"),
        ("4,5 < count fruit.pear", "a.md:3:14: unknown expression \"4,5\"; docs/writing.md lists them all"),
        ("2 = coutn fruit.pear", "a.md:3:18: unknown expression \"coutn\"; did you mean \"count\"?"),
        ("2 = count\n  fruit.paer", "a.md:4:3: fruit has no option \"paer\"; did you mean \"pear\"?"),
        ("share silent.a > 2", "a.md:3:14: a share of silent has no base: nobody answered; print the count alone"),
        ("count fruit.pear = 1 = 2", "a.md:3:33: unknown expression \"1\"; docs/writing.md lists them all"),
    ]

    @Test(arguments: problems)
    func `what stands beside the comparison is checked like any expression`(requirement: String, problem: String) throws
    {
        #expect(printed("require \(requirement)", try smallSurvey()) == problem)
    }
}
