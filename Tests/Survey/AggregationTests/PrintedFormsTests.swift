import Aggregation
import SurveyData
import Testing

@Suite struct PrintedFormsTests {
    private let unit = Unit(singular: "mechanism", plural: "mechanisms")

    private var tables: [ResultTable] {
        let goals = question(
            "goals", .multipleChoice,
            [option("8", number: 8, label: "SDG 8"), option("10", number: 10, label: "SDG, \"10\""), option("x")])
        let plan = question("plan", .singleChoice, [option("yes"), option("no")])
        return tabulate(
            survey(
                [goals, plan],
                [
                    [.answered(options: [0, 1]), .notAsked], [.answered(options: [1]), .notAsked],
                    [.notAnswered, .notAnswered],
                ]))
    }

    @Test func `the text aligns its columns, ranks its rows and names its bases`() {
        #expect(
            tablesAsText(tables, unit: unit) == """
                goals: Things
                Base: 2 of 3 responding mechanisms; 3 responses; 1 did not answer, 0 not asked
                  rank  option                count  of respondents  of responses
                     1  SDG, "10" (Title 10)      2            100%           67%
                     2  SDG 8 (Title 8)           1             50%           33%
                     3  Title x                   0              0%            0%

                plan: Things
                Base: 0 of 3 responding mechanisms; 0 responses; 1 did not answer, 2 not asked
                  rank  option     count  of respondents  of responses
                     1  Title yes      0               -             -
                     1  Title no       0               -             -

                """)
    }

    @Test func `one respondent is named in the singular`() {
        let plan = question("plan", .singleChoice, [option("yes")])
        let text = tablesAsText(tabulate(survey([plan], [[.answered(options: [0])]])), unit: unit)
        #expect(text.contains("Base: 1 of 1 responding mechanism; 1 response; 0 did not answer, 0 not asked\n"))
    }

    @Test func `the long CSV has one row an option and quotes what must be quoted`() {
        let lines = [
            "question,kind,base,not_answered,not_asked,responses,code,label,count,share_of_respondents,"
                + "share_of_responses,rank",
            "goals,multiple_choice,2,1,0,3,8,SDG 8 (Title 8),1,0.500000,0.333333,2",
            "goals,multiple_choice,2,1,0,3,10,\"SDG, \"\"10\"\" (Title 10)\",2,1.000000,0.666667,1",
            "goals,multiple_choice,2,1,0,3,x,Title x,0,0.000000,0.000000,3",
            "plan,single_choice,0,1,2,0,yes,Title yes,0,,,1", "plan,single_choice,0,1,2,0,no,Title no,0,,,1", "",
        ]
        #expect(tablesAsCSV(tables) == lines.joined(separator: "\r\n"))
    }

    @Test func `the CSV of a graph keeps label and title apart`() {
        let lines = [
            "code,label,title,count,base,share_of_respondents,share_of_responses,rank",
            "8,SDG 8,Title 8,1,2,0.500000,0.333333,2",
            "10,\"SDG, \"\"10\"\"\",Title 10,2,2,1.000000,0.666667,1",
            "x,,Title x,0,2,0.000000,0.000000,3", "",
        ]
        #expect(tableAsCSV(tables[0]) == lines.joined(separator: "\r\n"))
    }

    @Test func `the JSON has an object a question`() {
        let goals =
            #"{"question":"goals","kind":"multiple_choice","base":{"kind":"respondents","count":2},"#
            + #""not_answered":1,"not_asked":0,"responses":3,"rows":["#
            + #"{"code":"8","label":"SDG 8 (Title 8)","count":1,"share_of_respondents":0.500000,"#
            + #""share_of_responses":0.333333,"rank":2},"#
            + #"{"code":"10","label":"SDG, \"10\" (Title 10)","count":2,"share_of_respondents":1.000000,"#
            + #""share_of_responses":0.666667,"rank":1},"#
            + #"{"code":"x","label":"Title x","count":0,"share_of_respondents":0.000000,"#
            + #""share_of_responses":0.000000,"rank":3}]}"#
        #expect(tablesAsJSON([tables[0]]).text(indent: 0) == "[\(goals)]")
        #expect(
            tablesAsJSON([tables[1]]).text(indent: 0).hasSuffix(
                #"{"code":"no","label":"Title no","count":0,"share_of_respondents":null,"share_of_responses":null,"rank":1}]}]"#
            ))
    }
}
