import Testing

@testable import Composition

/// Expressions begin with their brace at line 3, column 5.
@Suite struct ExpressionProblemsTests {
    private static let names: [(String, String)] = [
        ("", "a.md:3:5: the braces are empty"),
        (" \n ", "a.md:3:5: the braces are empty"),
        ("cuont fruit.pear", "a.md:3:6: unknown expression \"cuont\"; did you mean \"count\"?"),
        ("  ofice north", "a.md:3:8: unknown expression \"ofice\"; did you mean \"office\"?"),
        ("mechanism rcm", "a.md:3:6: unknown expression \"mechanism\"; docs/writing.md lists them all"),
        ("count friut.pear", "a.md:3:12: the codebook has no question \"friut\"; did you mean \"fruit\"?"),
        ("count fruit.paer", "a.md:3:12: fruit has no option \"paer\"; did you mean \"pear\"?"),
        (
            "count fruit.grapes",
            "a.md:3:12: fruit has no option \"grapes\"; expected one of: apple, fig, other, pear, plum"
        ),
        ("count fruit.", "a.md:3:12: fruit has no option \"\"; expected one of: apple, fig, other, pear, plum"),
        (
            "count fruit",
            "a.md:3:12: \"fruit\" does not name an option; "
                + "write QUESTION.OPTION, or QUESTION#1 for the first option"
        ),
        ("count remark.x", "a.md:3:12: \"remark\" is an open question; it has no options to count"),
        ("base remark", "a.md:3:11: \"remark\" is an open question; it has no options to count"),
        ("question remrak", "a.md:3:15: the codebook has no question \"remrak\"; did you mean \"remark\"?"),
        ("office nroth", "a.md:3:13: the codebook has no office \"nroth\"; did you mean \"north\"?"),
        ("offices fruit.paer", "a.md:3:14: fruit has no option \"paer\"; did you mean \"pear\"?"),
        ("share silent.a", "a.md:3:5: a share of silent has no base: nobody answered; print the count alone"),
        (
            "count silent.a with base",
            "a.md:3:5: a share of silent has no base: nobody answered; print the count alone"
        ),
    ]

    @Test(arguments: names)
    func `a name that means nothing is told with the nearest`(source: String, problem: String) throws {
        #expect(printed(source, try smallSurvey()) == problem)
    }

    @Test(arguments: ["0", "6", "-1", "first", "", "9223372036854775808", "-9223372036854775808"])
    func `a position is one of the options`(position: String) throws {
        #expect(
            printed("count fruit#\(position)", try smallSurvey())
                == "a.md:3:12: fruit has no option number \"\(position)\"; expected 1 to 5")
    }

    private static let modifiers: [(String, String)] = [
        (
            "count fruit.pear as title",
            "a.md:3:23: \"count\" takes no \"as\"; it takes \"of\", \"with\", \"to\", \"in\", \"among\", \"wave\", \"status\""
        ),
        (
            "share fruit.pear in words",
            "a.md:3:23: \"share\" takes no \"in\"; it takes \"of\", \"with\", \"to\", \"among\", \"wave\", \"status\""
        ),
        (
            "rank fruit.pear with base",
            "a.md:3:22: \"rank\" takes no \"with\"; it takes \"in\", \"among\", \"wave\", \"status\""
        ),
        ("question fruit as title", "a.md:3:21: \"question\" takes no \"as\"; write {question QUESTION}"),
        ("graph fruit in words", "a.md:3:18: \"graph\" takes no \"in\"; write {graph ID}"),
        ("offices of fruit", "a.md:3:14: \"respondents\" takes no \"of\"; it takes \"as\""),
        (
            "count fruit.pear in words in prose",
            "a.md:3:32: \"count\" takes no second \"in\"; it takes \"of\", \"with\", \"to\", \"in\", \"among\", \"wave\", \"status\""
        ),
        (
            "count fruit.pear with base twice",
            "a.md:3:33: \"count\" takes no \"twice\"; it takes \"of\", \"with\", \"to\", \"in\", \"among\", \"wave\", \"status\""
        ),
        ("count fruit.pear in word", "a.md:3:26: \"word\" has no meaning after \"in\"; did you mean \"words\"?"),
        ("count fruit.pear in", "a.md:3:23: there is no word after \"in\"; expected one of: prose, words"),
        ("count fruit.pear with count", "a.md:3:28: \"count\" has no meaning after \"with\"; expected one of: base"),
        ("top 2 fruit with base", "a.md:3:23: \"base\" has no meaning after \"with\"; expected one of: count, share"),
        (
            "option fruit.pear as acronym",
            "a.md:3:27: \"acronym\" has no meaning after \"as\"; expected one of: full, label, title"
        ),
        (
            "office west as title",
            "a.md:3:21: \"title\" has no meaning after \"as\"; expected one of: acronym, full, name"
        ),
        (
            "count fruit.pear of offices",
            "a.md:3:26: \"offices\" has no meaning after \"of\"; expected one of: asked, invited, responded, respondents, responses"
        ),
    ]

    @Test(arguments: modifiers)
    func `a modifier stands where it means something`(source: String, problem: String) throws {
        #expect(printed(source, try smallSurvey()) == problem)
    }

    private static let words: [(String, String)] = [
        ("count", "write {count QUESTION.OPTION}"), ("share fruit.pear fruit.plum", "write {share QUESTION.OPTION}"),
        ("base", "write {base QUESTION}"), ("invited fruit", "write {invited}"),
        ("top fruit", "write {top N QUESTION}"),
        ("ranks 2 3 fruit", "write {ranks A to B QUESTION}"), ("office", "write {respondent ID}"),
        ("offices north east", "write {respondents [QUESTION.OPTION]}"), ("graph", "write {graph ID}"),
        ("points", "write {points FILE}"), ("table", "write {table QUESTION}"),
        ("require", "write {require EXPRESSION = NUMBER}"), ("cited", "write {cited TEXT}"),
        ("option of responses", "\"option\" takes no \"of\""),
    ]

    @Test(arguments: words)
    func `what is missing or too much is told`(source: String, hint: String) throws {
        let problem = printed(source, try smallSurvey())
        if hint.hasPrefix("write") {
            #expect(problem == "a.md:3:5: \"\(source)\" is incomplete or has too many words; \(hint)")
        } else {
            #expect(problem == "a.md:3:13: \(hint); it takes \"as\", \"among\", \"wave\", \"status\"")
        }
    }

    private static let ranks: [(String, String)] = [
        ("top 0 fruit", "a.md:3:10: \"0\" is not a rank; write a whole number, 1 or more"),
        ("top five fruit", "a.md:3:10: \"five\" is not a rank; write a whole number, 1 or more"),
        ("ranks 1 to x fruit", "a.md:3:17: \"x\" is not a rank; write a whole number, 1 or more"),
        (
            "ranks 3 to 2 fruit",
            "a.md:3:12: \"ranks 3 to 2 fruit\" has its ranks in the wrong order; "
                + "write {ranks A to B QUESTION} with A no greater than B"
        ),
        (
            "ranks 1 until 2 fruit",
            "a.md:3:12: \"ranks 1 until 2 fruit\" has its ranks in the wrong order; "
                + "write {ranks A to B QUESTION} with A no greater than B"
        ),
        (
            "ranks 3 to 3 fruit",
            "a.md:3:5: no chosen option of fruit has a rank that {ranks 3 to 3 fruit} lists"
        ),
        ("top 3 silent", "a.md:3:5: no chosen option of silent has a rank that {top 3 silent} lists"),
        ("top 3 friut", "a.md:3:12: the codebook has no question \"friut\"; did you mean \"fruit\"?"),
    ]

    @Test(arguments: ranks)
    func `ranks are whole numbers in order, and somebody chose the options`(source: String, problem: String) throws {
        #expect(printed(source, try smallSurvey()) == problem)
    }

    @Test func `words know their places also where an expression runs over line ends`() throws {
        let survey = try smallSurvey()
        #expect(printed("count\n  friut.pear", survey).hasPrefix("a.md:4:3: "))
        #expect(printed("count\r\n fruit.pear\r\nin word", survey).hasPrefix("a.md:5:4: "))
        #expect(printed("count é fruit.pear in x", survey).hasPrefix("a.md:3:28: "))
    }

    @Test(arguments: ["points texts", "table fruit"])
    func `what fills a paragraph must stand alone in it`(source: String) throws {
        #expect(
            printed(source, try smallSurvey())
                == "a.md:3:5: {\(source)} must be alone in its paragraph; put an empty line before and after it")
    }
}
