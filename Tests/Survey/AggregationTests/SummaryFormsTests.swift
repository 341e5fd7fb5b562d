import Aggregation
import SurveyData
import Testing

@Suite struct SummaryFormsTests {
    private let unit = Unit(singular: "mechanism", plural: "mechanisms")
    private let plain = results(surveyOfEveryKind())
    private let weighted = results(surveyOfEveryKind().weighted(["0.5", "2", "1.25", "1"]))
    private let withhold = ReportingRules(smallBase: SmallBaseRule(threshold: 3, treatment: .withhold))

    private static func results(_ survey: Survey) -> SurveyResults {
        let requests = ["goals", "visits", "order"].map { GroupingRequest(question: $0, by: .region) }
        let byGoals = GroupingRequest(question: "agree", by: .question("goals"))
        return SurveyResults(survey, groupings: requests + [byGoals])
    }

    @Test func `a cross-table has a column a group, those not stated, and the total, each with its base`() throws {
        let table = try #require(plain.crossTable("goals", by: .region))
        #expect(
            crossTablesAsText([table], unit: unit) == """
                goals by region: Things
                  option                            south     north  not stated    total
                  base: mechanisms who answered         1         1           1        3
                  Title a                        1 (100%)  1 (100%)      0 (0%)  2 (67%)
                  Title b                        1 (100%)    0 (0%)      0 (0%)  1 (33%)
                  Title other                      0 (0%)    0 (0%)    1 (100%)  1 (33%)

                """)
    }

    @Test func `a cross-table says what overlaps, what is weighted and what is withheld`() throws {
        let table = try #require(weighted.crossTable("agree", by: .question("goals")))
        #expect(
            crossTablesAsText([table], unit: unit, rules: withhold) == """
                agree by goals: Things
                Columns overlap: a respondent may be in several
                  option                              Title a       Title b   Title other  not stated    total
                  base: mechanisms who answered             2             1             1           0        3
                  base by weight                            3             1             1           0        4
                  Title high                     1 (withheld)  0 (withheld)  1 (withheld)       0 (-)  2 (87%)
                  Title low                      1 (withheld)  1 (withheld)  0 (withheld)       0 (-)  1 (13%)
                  Title mid                      0 (withheld)  0 (withheld)  0 (withheld)       0 (-)   0 (0%)
                  counts are unweighted, shares weighted
                  withheld: base of fewer than 3 mechanisms

                """)
    }

    @Test func `the CSV of cross-tables names question, grouping and column in each row`() throws {
        let table = try #require(plain.crossTable("goals", by: .region))
        let lines = crossTablesAsCSV([table]).split(separator: "\r\n")
        #expect(
            lines[0]
                == "question,kind,by,columns_overlap,column,group,group_name,base,not_answered,not_asked,responses,"
                + "code,label,count,share_of_respondents,share_of_responses,rank")
        #expect(lines.count == 1 + 4 * 3)
        #expect(lines[1] == "goals,multiple_choice,region,no,group,south,south,1,1,0,2,a,Title a,1,1.000000,0.500000,1")
        #expect(
            lines[9] == "goals,multiple_choice,region,no,not_stated,,,1,0,0,1,other,Title other,1,1.000000,1.000000,1")
        #expect(lines[10] == "goals,multiple_choice,region,no,total,,,3,1,0,4,a,Title a,2,0.666667,0.500000,1")
        let overlapping = try #require(weighted.crossTable("agree", by: .question("goals")))
        let row = try #require(
            crossTablesAsCSV([overlapping], rules: withhold).split(separator: "\r\n").dropFirst().first)
        #expect(row == "agree,scale,goals,yes,group,a,Title a,2,0,0,2,low,Title low,1,,,2,2.5,0,0,2.5,0.5,withheld")
    }

    @Test func `the JSON of cross-tables has an object a column`() throws {
        let table = try #require(plain.crossTable("goals", by: .region))
        let text = crossTablesAsJSON([table]).text(indent: 0)
        #expect(
            text.hasPrefix(
                #"[{"question":"goals","kind":"multiple_choice","by":"region","columns_overlap":false,"columns":["#
                    + #"{"column":"group","group":"south","name":"south","base":{"kind":"respondents","count":1},"#))
        #expect(text.contains(#"{"column":"not_stated","group":null,"name":null,"base":"#))
        #expect(text.contains(#"{"column":"total","group":null,"name":null,"base":{"kind":"respondents","count":3},"#))
    }

    @Test func `numbers and scales are printed with base, mean and quartiles`() {
        #expect(
            numbersAsText(plain.numbers, unit: unit) == """
                visits: Things
                Base: 3 of 4 responding mechanisms; 1 did not answer, 0 not asked
                    n  mean  minimum  lower quartile  median  upper quartile  maximum
                    3  1.83    -1.00           -1.00    2.50            4.00     4.00

                """)
        let lines = [
            "question,kind,n,not_answered,not_asked,sum,mean,minimum,lower_quartile,median,upper_quartile,maximum,weighted_n",
            "visits,number,3,1,0,3.250000,0.928571,-1.000000,-1.000000,-1.000000,4.000000,4.000000,3.5",
            "agree,scale,3,0,1,16.750000,4.466667,1.000000,5.000000,5.000000,5.000000,5.000000,3.75", "",
        ]
        #expect(numbersAsCSV(weighted.numbers + weighted.scales) == lines.joined(separator: "\r\n"))
        #expect(
            numbersAsJSON(plain.numbers).text(indent: 0)
                == #"[{"question":"visits","kind":"number","n":3,"not_answered":1,"not_asked":0,"sum":5.500000,"#
                + #""mean":1.833333,"minimum":-1.000000,"lower_quartile":-1.000000,"median":2.500000,"#
                + #""upper_quartile":4.000000,"maximum":4.000000}]"#)
    }

    @Test func `numbers by groups withhold what rests on few`() throws {
        let visits = try #require(weighted.groupedNumbers("visits", by: .region))
        #expect(
            groupedNumbersAsText([visits], unit: unit, rules: withhold) == """
                visits by region: Things
                              n  weighted      mean   minimum  lower quartile    median  upper quartile   maximum
                  south       2         2  withheld  withheld        withheld  withheld        withheld  withheld
                  north       1         2  withheld  withheld        withheld  withheld        withheld  withheld
                  not stated  0         0         -         -               -         -               -         -
                  total       3         4      0.93     -1.00           -1.00     -1.00            4.00      4.00
                  withheld: base of fewer than 3 mechanisms

                """)
        let lines = groupedNumbersAsCSV([visits], rules: withhold).split(separator: "\r\n")
        #expect(lines[1] == "visits,number,region,no,group,south,south,2,0,0,,,,,,,,1.5,withheld")
        #expect(lines[3] == "visits,number,region,no,not_stated,,,0,1,0,,,,,,,,0,")
        #expect(
            groupedNumbersAsJSON([visits], rules: withhold).text(indent: 0).contains(
                #"{"column":"group","group":"north","name":"north","n":1,"not_answered":0,"not_asked":0,"weighted_n":2,"#
                    + #""small_base":"withheld","sum":null,"mean":null,"#))
    }

    @Test func `rankings are printed by rank, with the mean rank of those who ranked the option`() {
        #expect(
            rankingsAsText(weighted.rankings, unit: unit, rules: withhold) == """
                order: Things
                Base: 3 of 4 responding mechanisms; 0 did not answer, 1 not asked
                  option   mean rank  ranked  rank 1  rank 2
                  Title x   withheld       2       1       1
                  Title y       1.33       3       2       1
                  mean ranks are weighted (base by weight: 4), counts are not
                  withheld: base of fewer than 3 mechanisms

                """)
        let lines = [
            "question,base,not_answered,not_asked,code,label,times_ranked,mean_rank,rank,count",
            "order,3,0,1,x,Title x,2,1.500000,1,1", "order,3,0,1,x,Title x,2,1.500000,2,1",
            "order,3,0,1,y,Title y,3,1.333333,1,2", "order,3,0,1,y,Title y,3,1.333333,2,1", "",
        ]
        #expect(rankingsAsCSV(plain.rankings) == lines.joined(separator: "\r\n"))
        #expect(
            rankingsAsJSON(weighted.rankings).text(indent: 0)
                == #"[{"question":"order","base":3,"not_answered":0,"not_asked":1,"weighted_base":3.75,"rows":["#
                + #"{"code":"x","label":"Title x","times_ranked":2,"mean_rank":1.285714,"ranks":[1,1],"#
                + #""weighted_ranks":[1.25,0.5]},"#
                + #"{"code":"y","label":"Title y","times_ranked":3,"mean_rank":1.333333,"ranks":[2,1],"#
                + #""weighted_ranks":[2.5,1.25]}]}]"#)
    }

    @Test func `rankings by groups have a block per group`() throws {
        let order = try #require(plain.groupedRanking("order", by: .region))
        let text = groupedRankingsAsText([order], unit: unit)
        #expect(
            text.hasPrefix(
                """
                order by region: Things
                [south] Base: 1 of 2 responding mechanisms; 0 did not answer, 1 not asked
                  option   mean rank  ranked  rank 1  rank 2
                  Title x       2.00       1       0       1
                  Title y       1.00       1       1       0
                [north] Base: 1 of 1 responding mechanism; 0 did not answer, 0 not asked
                  option   mean rank  ranked  rank 1  rank 2
                  Title x          -       0       0       0

                """))
        let lines = groupedRankingsAsCSV([order]).split(separator: "\r\n")
        #expect(lines[5] == "order,ranking,region,no,group,north,north,1,0,0,x,Title x,0,,1,0")
        #expect(groupedRankingsAsJSON([order]).text(indent: 0).contains(#""times_ranked":0,"mean_rank":null,"#))
    }
}
