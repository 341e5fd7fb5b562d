import Testing

@testable import PDFVerification

/// Figures of groups, means, rankings, waves, weights and rules, held against files of attached data.
@Suite struct StatisticsDataTests {
    private static let files: [String: String] = [
        "survey.csv": """
        measure,question,count
        invited,,20
        responded,,9
        base,crops,8
        not_answered,crops,1
        not_asked,crops,0
        """,
        "crops.csv": """
        code,label,title,count,base,share_of_respondents,share_of_responses,rank
        a,,Beans,5,8,0.625000,0.714286,1
        b,,Leeks,2,8,0.250000,0.285714,2
        """,
        "crops-by-type.csv": """
        question,kind,by,columns_overlap,column,group,group_name,base,not_answered,not_asked,responses,code,label,count,share_of_respondents,share_of_responses,rank
        crops,multiple_choice,type,no,group,plot,Plot,5,1,0,4,a,Beans,3,0.600000,0.750000,1
        crops,multiple_choice,type,no,group,plot,Plot,5,1,0,4,b,Leeks,1,0.200000,0.250000,2
        crops,multiple_choice,type,no,total,,,8,1,0,7,a,Beans,5,0.625000,0.714286,1
        crops,multiple_choice,type,no,total,,,8,1,0,7,b,Leeks,2,0.250000,0.285714,2
        """,
        "hours-numbers.csv": """
        question,kind,n,not_answered,not_asked,sum,mean,minimum,lower_quartile,median,upper_quartile,maximum
        hours,number,8,1,0,88.5,11.062500,-6,7.5,10,13.75,20
        """,
        "needs-places.csv": """
        question,base,not_answered,not_asked,code,label,times_ranked,mean_place,place,count
        needs,8,1,0,w,Water,8,1.500000,1,5
        needs,8,1,0,w,Water,8,1.500000,2,3
        """,
        "crops-since-2029.csv": """
        question,respondents,code,label,status,earlier_count,earlier_base,earlier_share,later_count,later_base,later_share,change
        crops,all,a,Beans,same,4,6,0.666667,5,8,0.625000,-4.166667
        crops,all,b,Leeks,same,1,6,0.166667,2,8,0.250000,8.333333
        crops,all,c,Peas,same,3,9,0.333333,3,9,0.333333,0.000000
        crops,all,d,Yams,same,500,999,0.500501,501,1000,0.501000,0.049950
        crops,all,m,Melons,changed,1,6,0.166667,2,8,0.250000,
        """,
    ]

    private func data(_ changes: [(file: String, old: String, new: String)] = []) -> FigureData {
        var files = Self.files
        for change in changes { files[change.file] = files[change.file]?.replacing(change.old, with: change.new) }
        return FigureData(
            files.sorted { $0.key < $1.key }.map { AttachmentReading(name: $0.key, bytes: Array($0.value.utf8)) })
    }

    private static let right: [(String, String)] = [
        ("table-crops", "5 of 9 gardens that were asked (56 per cent)"), ("table-crops", "62.5 per cent (5 of 8)"),
        ("table-crops", "25 per cent (5 of 20 invited)"), ("table-crops", "71.43 per cent"), ("table-crops", "9"),
        ("table-crops-by-type", "3 of 5 gardens (60 per cent)"),
        ("table-crops-by-type", "5 of 8 gardens (63 per cent)"),
        ("table-crops-by-type", "50 per cent (3 of 6 asked)"), ("provenance-data", "1 of 5 gardens (20 per cent)"),
        ("table-hours-numbers", "11.1"), ("table-hours-numbers", "11.06"), ("table-hours", "10"),
        ("table-hours-numbers", "−6"), ("table-hours-numbers", "11.0625"), ("table-hours-numbers", "88.5"),
        ("table-hours-numbers", "11.1 (8 gardens)"), ("table-needs-places", "1.5"),
        ("table-needs-places", "5 of 8 gardens (63 per cent)"), ("table-needs-places", "five"),
        ("table-crops-since-2029", "up 8 percentage points"), ("table-crops-since-2029", "down 4 percentage points"),
        ("table-crops-since-2029", "down 4.2 percentage points (from 4 of 6 to 5 of 8 gardens)"),
        ("table-crops-since-2029", "unchanged"), ("table-crops-since-2029", "up less than 1 percentage point"),
    ]

    @Test(arguments: right)
    func `a figure that follows from its data is borne out`(place: String, figure: String) {
        #expect(data().judgement(of: figure, leadingTo: place) == .follows)
    }

    private static let wrong: [(String, String, String)] = [
        ("table-crops", "5 of 9 gardens that were asked (63 per cent)", "5 of 9 is another share"),
        ("table-crops", "62.4 per cent (5 of 8)", "5 of 8 is another share"),
        ("table-crops", "5 of 8 gardens (63 per cent, small base)", "crops.csv has no such figures together"),
        ("table-crops-by-type", "5 of 5 gardens (100 per cent)", "crops-by-type.csv has no 5 of 5"),
        ("table-crops-by-type", "3 of 8 gardens", "crops-by-type.csv has no 3 of 8"),
        ("table-hours-numbers", "11.0", "hours-numbers.csv has no such figures together"),
        ("table-hours-numbers", "11.1 (9 people)", "hours-numbers.csv has no such figures together"),
        ("table-hours-numbers", "6", "hours-numbers.csv has no 6"),
        ("table-needs-places", "1.6", "needs-places.csv has no such figures together"),
        ("table-needs-places", "3 of 8 gardens", "needs-places.csv has no 3 of 8"),
        ("table-crops-since-2029", "up 4 percentage points", "crops-since-2029.csv has no such figures together"),
        ("table-crops-since-2029", "up 9 percentage points", "crops-since-2029.csv has no such figures together"),
        (
            "table-crops-since-2029", "down less than 1 percentage point",
            "crops-since-2029.csv has no such figures together"
        ),
        (
            "table-crops-since-2029", "down 4.2 percentage points (from 1 of 6 to 2 of 8 gardens)",
            "crops-since-2029.csv has no such change"
        ),
    ]

    @Test(arguments: wrong)
    func `a figure that does not follow from its data is told`(place: String, figure: String, reason: String) {
        #expect(data().judgement(of: figure, leadingTo: place) == .contradicted(reason))
    }

    @Test func `halves go to the even neighbour where the data state that rule`() {
        let even = data([("survey.csv", "invited,,20\n", "invited,,20\nrounding,,half-to-even\n")])
        #expect(even.judgement(of: "62 per cent", leadingTo: "table-crops") == .follows)
        #expect(even.judgement(of: "63 per cent", leadingTo: "table-crops") != .follows)
        #expect(data().judgement(of: "62 per cent", leadingTo: "table-crops") != .follows)
    }

    @Test func `by largest remainder what lacks goes to the largest remainder`() {
        let whole = data([
            ("survey.csv", "invited,,20\n", "invited,,20\nrounding,,largest-remainder\n"),
            ("crops.csv", "a,,Beans,5,8,0.625000", "a,,Beans,3,8,0.375000"),
            (
                "crops.csv", "b,,Leeks,2,8,0.250000,0.285714,2",
                "b,,Leeks,4,8,0.500000,0.5,1\nc,,Peas,1,8,0.125000,0.1,3"
            ),
        ])
        #expect(whole.judgement(of: "38 per cent (3 of 8)", leadingTo: "table-crops") == .follows)
        #expect(whole.judgement(of: "12 per cent (1 of 8)", leadingTo: "table-crops") == .follows)
        #expect(whole.judgement(of: "13 per cent (1 of 8)", leadingTo: "table-crops") != .follows)
    }

    private func small(_ treatment: String) -> FigureData {
        let rule = "invited,,20\nsmall_base_below,,6\nsmall_base_shares,,\(treatment)\n"
        return data([("survey.csv", "invited,,20\n", rule)])
    }

    private static let marks: [(String, String, Bool)] = [
        ("table-crops-by-type", "3 of 5 gardens (60 per cent, small base)", true),
        ("table-crops-by-type", "3 of 5 gardens (60 per cent)", false), ("table-crops-by-type", "60%*", true),
        ("table-crops-by-type", "60%", false), ("table-crops-by-type", "3 of 5 gardens", true),
        ("table-crops-by-type", "5 of 8 gardens (63 per cent)", true),
        ("table-crops-by-type", "5 of 8 gardens (63 per cent, small base)", false),
        ("table-hours-numbers", "11.1", true), ("table-hours-numbers", "11.1 (small base)", false),
    ]

    @Test(arguments: marks)
    func `a small base is marked, and no other`(place: String, figure: String, follows: Bool) {
        #expect((small("mark").judgement(of: figure, leadingTo: place) == .follows) == follows)
    }

    @Test func `what is withheld is borne out by nothing, and its count is`() {
        let data = small("withhold")
        #expect(data.judgement(of: "3 of 5 gardens", leadingTo: "table-crops-by-type") == .follows)
        #expect(data.judgement(of: "60 per cent", leadingTo: "table-crops-by-type") != .follows)
        #expect(data.judgement(of: "60 per cent (small base)", leadingTo: "table-crops-by-type") != .follows)
    }

    @Test func `shares of weighted counts are those of the weights`() {
        let weighted = data([
            ("crops.csv", "rank\n", "rank,weighted_count,weighted_base,weighted_responses\n"),
            ("crops.csv", "0.714286,1\n", "0.714286,1,2.5,7.333333,7\n"),
            ("crops.csv", "0.285714,2", "0.285714,2,4.25,7.333333,7"),
        ])
        #expect(weighted.judgement(of: "34 per cent (5 of 8, weighted)", leadingTo: "table-crops") == .follows)
        #expect(weighted.judgement(of: "34.09 per cent", leadingTo: "table-crops") == .follows)
        #expect(weighted.judgement(of: "63 per cent (5 of 8)", leadingTo: "table-crops") != .follows)
        #expect(weighted.judgement(of: "7.333333", leadingTo: "table-crops") == .follows)
    }

    @Test func `an earlier wave has its own totals`() {
        let name = "survey-wave-2029.csv"
        let bytes = Array("measure,question,count\ninvited,,12\nresponded,,6\n".utf8)
        let data = FigureData([AttachmentReading(name: name, bytes: bytes)])
        #expect(data.judgement(of: "6 of 12 gardens (50 per cent)", leadingTo: "provenance-data") == .follows)
        #expect(data.judgement(of: "7 of 12 gardens", leadingTo: "provenance-data") != .follows)
    }

    @Test(arguments: ["1e9", "1.2.3", "", "-", "99999999999999999999", "1.0000000001"])
    func `what is no plain decimal is no number`(text: String) { #expect(ExactRatio(decimal: text) == nil) }

    @Test func `hostile tables are refused or held without a fault`() {
        let header = "code,label,title,count,base,share_of_respondents,share_of_responses,rank\n"
        for rows in [
            "a,,A,999999999999,1,,,1", "a,,A,-1,8,,,1", "a,,A,1000000000,1000000000,,,1\nb,,B,1000000000,0,,,1",
        ] {
            let data = FigureData([AttachmentReading(name: "q.csv", bytes: Array((header + rows).utf8))])
            #expect(data.judgement(of: "7 of 8 gardens (88 per cent)", leadingTo: "table-q") != .follows)
        }
        let mean =
            "question,n,not_answered,not_asked,sum,mean,median\nq,1000000000,1000000000,0,999999999999.999999,1,1"
        let data = FigureData([AttachmentReading(name: "q-numbers.csv", bytes: Array(mean.utf8))])
        #expect(data.judgement(of: "12.5 (1 office)", leadingTo: "table-q-numbers") != .follows)
    }
}
