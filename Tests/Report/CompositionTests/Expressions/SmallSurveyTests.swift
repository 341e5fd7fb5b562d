import Aggregation
import DocumentModel
import SurveyData
import Testing

@testable import Composition
@testable import Expressions

/// Ties, options that stand last, bases of one and of none, counted by hand from the answers of `smallSurvey`.
@Suite struct SmallSurveyTests {
    private static let figures: [(String, String)] = [
        ("count fruit.other with base", "3 of 3 offices (100 per cent)"),
        ("count fruit.fig with base", "0 of 3 offices (0 per cent)"),
        ("count fruit.fig with base in words", "none of three offices (0 per cent)"),
        ("count fruit.plum of responses with base", "1 of 8 responses (13 per cent)"),
        ("share fruit.plum of responses with base", "13 per cent (1 of 8)"),
        ("share fruit.apple of invited with base", "25 per cent (2 of 8 invited)"),
        ("count fruit.apple of invited with base", "2 of 8 offices that were invited (25 per cent)"),
        ("count fruit.apple of asked with base", "2 of 4 offices that were asked (50 per cent)"),
        ("share detail.deep of asked with base", "50 per cent (1 of 2 asked)"),
        ("share detail.deep of responded with base", "25 per cent (1 of 4 that responded)"),
        ("count detail.deep of responded with base in words", "one of four offices that responded (25 per cent)"),
        ("share plan.yes to 1", "66.7 per cent"), ("share plan.yes to 0", "67 per cent"),
        ("share plan.yes to 3 with base", "66.667 per cent (2 of 3)"),
        ("count plan.no with base to 2", "1 of 3 offices (33.33 per cent)"), ("response-rate to 1", "50.0 per cent"),
        ("ranks 4 to 4 fruit with share to 1", "F3 (Plums; 33.3 per cent)"),
        ("base fruit of invited", "8"),
        ("base fruit of respondents", "3"),
        ("not-answered fruit", "1"),
        ("not-asked fruit", "0"),
        ("count plan.yes with base", "2 of 3 offices (67 per cent)"),
        ("share plan.no", "33 per cent"),
        ("count detail.deep with base", "1 of 1 office (100 per cent)"),
        ("count detail.deep of responses with base", "1 of 1 response (100 per cent)"),
        ("not-answered detail", "1"),
        ("not-asked detail in words", "two"),
        ("base silent", "0"),
        ("count silent.a in words", "none"),
        ("invited in words", "eight"),
        ("response-rate with base", "4 of 8 offices (50 per cent)"),
        ("Share plan.no", "33 per cent"),
    ]

    @Test(arguments: figures)
    func `figures have their base and its noun in the right number`(expression: String, text: String) throws {
        #expect(printed(expression, try smallSurvey()) == text)
    }

    private static let ranks: [(String, String)] = [
        ("rank fruit.other", "1"), ("rank fruit.apple", "2"), ("rank fruit.pear", "2"), ("rank fruit.plum", "4"),
        ("rank fruit.fig", "5"), ("rank fruit.plum in words", "fourth"), ("Rank fruit.pear in prose", "Second"),
        ("option fruit#1 as title", "Apples"), ("option fruit#2 as title", "Pears"), ("option fruit#5", "other fruit"),
        ("top 1 fruit", "other fruit"), ("top 2 fruit as label", "F1, F2 and other fruit"),
        ("top 3 fruit as title", "Apples, Pears and other fruit"),
        ("top 9 fruit as title", "Apples, Pears, Plums and other fruit"),
        ("ranks 2 to 3 fruit", "F1 (Apples) and F2 (Pears)"), ("ranks 4 to 4 fruit", "F3 (Plums)"),
        ("ranks 1 to 1 plan", "Will plant"),
        ("Top 1 fruit", "Other fruit"), ("Option fruit.other", "Other fruit"),
        ("option fruit.pear as full", "Pears of every kind"), ("option fruit.apple as full", "Apples"),
        ("ranks 2 to 2 fruit as full", "F1 (Apples) and F2 (Pears of every kind)"),
        ("ranks 4 to 4 fruit with share", "F3 (Plums; 33 per cent)"),
        ("ranks 4 to 4 fruit of responses with count", "F3 (Plums; 1 of 8 responses, 13 per cent)"),
        ("top 1 fruit as title with count", "other fruit (3 of 3 offices, 100 per cent)"),
    ]

    @Test(arguments: ranks)
    func `ties share a rank and are never cut, options that stand last come last`(expression: String, text: String)
        throws
    {
        #expect(printed(expression, try smallSurvey()) == text)
    }

    @Test func `respondents stand in the order of their sort names, whatever their case`() throws {
        let survey = try smallSurvey()
        #expect(
            printed("offices", survey)
                == "Office South (OS), Office East, Office North (ON) and western Office (wO)")
        #expect(printed("offices as name", survey) == "Office South, Office East, Office North and western Office")
        #expect(
            printed("offices as full", survey)
                == "Office South, Office East, Office of the Far North and western Office")
        #expect(printed("offices fruit.other as acronym", survey) == "Office East, ON and wO")
        #expect(printed("offices fruit#3 as acronym", survey) == "wO")
        #expect(printed("Offices fruit.pear", survey) == "Office North (ON) and western Office (wO)")
        #expect(printed("Office west", survey) == "Western Office (wO)")
        #expect(printed("offices fruit.fig", survey) == "none")
        #expect(printed("Offices fruit.fig", survey) == "None")
    }

    @Test func `a unit may be written with a capital in the codebook`() throws {
        var survey = try smallSurvey()
        survey.codebook.unit = Unit(singular: "Member State", plural: "States")
        #expect(printed("states fruit.plum as acronym", survey) == "wO")
        #expect(printed("respondent east", survey) == "Office East")
    }

    @Test func `a codebook that names no respondents lists none`() throws {
        var survey = try smallSurvey()
        survey.codebook.respondents = []
        #expect(
            printed("offices fruit.plum", survey)
                == "a.md:3:5: the codebook names no offices, so none can be listed; "
                + "name them under \"respondents\" in the codebook")
    }

    @Test func `a question prints its wording, also an open one`() throws {
        let survey = try smallSurvey()
        #expect(printed("question fruit", survey) == "Which fruit do you grow?")
        #expect(printed("question remark", survey) == "What else?")
    }

    @Test func `a cited figure keeps its words, and a sentence may begin with it`() throws {
        let survey = try smallSurvey()
        #expect(printed("cited 2.5\n  per cent", survey) == "2.5 per cent")
        #expect(printed("Cited two of  three", survey) == "Two of three")
    }

    @Test func `a graph is named by its label, with a link to it`() throws {
        var context = ExpressionContext.english(SurveyResults(try smallSurvey()))
        context.graphs = ["fruit", "plan"]
        context.graphLabels = ["fruit": PrintedText(name: "Graph 2")]
        let (inlines, problems) = evaluated("graph fruit", context)
        #expect(inlines == [.link(.destination("graph-fruit"), [.text("Graph 2")])])
        #expect(problems == [])
        #expect(
            evaluated("graph plan", context).problems == [
                "a.md:3:12: this document does not place the graph \"plan\"; "
                    + "place it with ![](graph:plan) or remove the mention"
            ])
        #expect(
            evaluated("graph fruti", context).problems
                == ["a.md:3:12: the report has no graph \"fruti\"; did you mean \"fruit\"?"])
    }
}
