import Testing

@testable import Composition

/// Tables of numbers, scales, rankings, groups and waves; every cell was counted by hand from the answers.
@Suite struct StatisticsTablesTests {
    @Test func `a number has a table of its measures`() throws {
        #expect(
            try InventedGardens.outline("table hours", InventedGardens.marked) == [
                "table Hours of work a week",
                "| Measure | Value",
                "| Gardens that answered | <8>",
                "| Mean | <11.1>",
                "| Minimum | <6>",
                "| Lower quartile | <7.5>",
                "| Median | <10>",
                "| Upper quartile | <13.75>",
                "| Maximum | <20>",
                "note Base: 8 of 9 responding gardens; 1 did not answer. Gardens.",
            ])
    }

    @Test func `a scale stands in its own order, with mean and median below`() throws {
        #expect(
            try InventedGardens.outline("table ease", InventedGardens.marked) == [
                "table Ease of finding water",
                "| Option | Gardens | Share of respondents",
                "| Very hard | <1> | <11%>",
                "| Hard | <3> | <33%>",
                "| Neither | <3> | <33%>",
                "| Easy | <2> | <22%>",
                "note Base: 9 of 9 responding gardens. Gardens.",
                "p Mean <2.7>, median <3>.",
            ])
    }

    @Test func `a ranking has mean ranks, how often each option was ranked`() throws {
        #expect(
            try InventedGardens.outline("table needs", InventedGardens.marked) == [
                "table Needs in order",
                "| Option | Mean rank | Ranked first | Times ranked",
                "| Water | <1.5> | <5 (63%)> | <8>",
                "| Tools | <2.0> | <2 (25%)> | <7>",
                "| Seeds | <2.3> | <1 (13%)> | <6>",
                "note Base: 8 of 9 responding gardens; 1 did not answer; mean rank: of those who ranked the "
                    + "option, 1 being the highest. Gardens.",
            ])
    }

    @Test func `a cross-table has a base in each column, and marks shares of small bases`() throws {
        #expect(
            try InventedGardens.outline("table crops by type", InventedGardens.marked) == [
                "table Crops, by type",
                "| Option | Allotment | School | Total",
                "| Base: gardens that answered | <6> | <3> | <9>",
                "| Beans | <5 (83%)> | <1 (33%*)> | <6 (67%)>",
                "| Leeks | <3 (50%)> | <1 (33%*)> | <4 (44%)>",
                "| Melons | <2 (33%)> | <0 (0%*)> | <2 (22%)>",
                "| Other crops | <1 (17%)> | <1 (33%*)> | <2 (22%)>",
                "note Base: in each column those who answered; multiple answers, shares sum to more than 100%. * "
                    + "Small base: fewer than 5 gardens stand behind the figure. Gardens.",
            ])
    }

    @Test func `a cross-table has a base in each column, and withholds shares of small bases`() throws {
        #expect(
            try InventedGardens.outline("table crops by type", InventedGardens.withheld) == [
                "table Crops, by type",
                "| Option | Allotment | School | Total",
                "| Base: gardens that answered | <6> | <3> | <9>",
                "| Beans | <5 (83%)> | <1 (–)> | <6 (67%)>",
                "| Leeks | <3 (50%)> | <1 (–)> | <4 (44%)>",
                "| Melons | <2 (33%)> | <0 (–)> | <2 (22%)>",
                "| Other crops | <1 (17%)> | <1 (–)> | <2 (22%)>",
                "note Base: in each column those who answered; multiple answers, shares sum to more than 100%. – "
                    + "Not shown: fewer than 5 gardens stand behind the figure. Gardens.",
            ])
    }

    @Test func `columns that overlap are said to`() throws {
        #expect(
            try InventedGardens.outline("table plan by crops", InventedGardens.marked) == [
                "table Plans for a second plot, by crops",
                "| Option | Beans | Leeks | Melons | Other crops | Total",
                "| Base: gardens that answered | <5> | <4> | <2> | <2> | <8>",
                "| A second plot | <3 (60%)> | <1 (25%*)> | <1 (50%*)> | <1 (50%*)> | <4 (50%)>",
                "| No second plot | <1 (20%)> | <2 (50%*)> | <0 (0%*)> | <1 (50%*)> | <3 (38%)>",
                "| Undecided | <1 (20%)> | <1 (25%*)> | <1 (50%*)> | <0 (0%*)> | <1 (13%)>",
                "note Base: in each column those who answered; columns overlap: one garden may stand in several. * "
                    + "Small base: fewer than 5 gardens stand behind the figure. Gardens.",
            ])
    }

    @Test func `a scale by groups ends with means, and those of no stated group have a column`() throws {
        #expect(
            try InventedGardens.outline("table ease by plan", InventedGardens.marked) == [
                "table Ease of finding water, by plans for a second plot",
                "| Option | A second plot | No second plot | Undecided | Not stated | Total",
                "| Base: gardens that answered | <4> | <3> | <1> | <1> | <9>",
                "| Very hard | <0 (0%*)> | <0 (0%*)> | <1 (100%*)> | <0 (0%*)> | <1 (11%)>",
                "| Hard | <0 (0%*)> | <2 (67%*)> | <0 (0%*)> | <1 (100%*)> | <3 (33%)>",
                "| Neither | <2 (50%*)> | <1 (33%*)> | <0 (0%*)> | <0 (0%*)> | <3 (33%)>",
                "| Easy | <2 (50%*)> | <0 (0%*)> | <0 (0%*)> | <0 (0%*)> | <2 (22%)>",
                "| Mean | <3.5*> | <2.3*> | <1.0*> | <2.0*> | <2.7>",
                "| Median | <3.5*> | <2*> | <1*> | <2*> | <3>",
                "note Base: in each column those who answered. * Small base: fewer than 5 gardens stand behind the "
                    + "figure. Gardens.",
            ])
    }

    @Test func `a number by groups has a row a measure`() throws {
        #expect(
            try InventedGardens.outline("table hours by region", InventedGardens.marked) == [
                "table Hours of work a week, by region",
                "| Measure | North Shore | South Shore | Total",
                "| Base: gardens that answered | <5> | <3> | <8>",
                "| Mean | <10.1> | <12.7*> | <11.1>",
                "| Median | <9> | <11*> | <10>",
                "| Minimum | <6> | <7*> | <6>",
                "| Maximum | <15> | <20*> | <20>",
                "note Base: in each column those who answered. * Small base: fewer than 5 gardens stand behind the "
                    + "figure. Gardens.",
            ])
    }

    @Test func `a ranking by groups has mean ranks`() throws {
        #expect(
            try InventedGardens.outline("table needs by type", InventedGardens.withheld) == [
                "table Needs in order, by type",
                "| Option | Allotment | School | Total",
                "| Base: gardens that answered | <6> | <2> | <8>",
                "| Water | <1.3> | <–> | <1.5>",
                "| Tools | <2.2> | <–> | <2.0>",
                "| Seeds | <–> | <–> | <2.3>",
                "note Base: in each column those who answered; mean rank of those who ranked the option, 1 being "
                    + "the highest. – Not shown: fewer than 5 gardens stand behind the figure. Gardens.",
            ])
    }

    @Test func `two waves stand beside each other, and what cannot be compared is told`() throws {
        #expect(
            try InventedGardens.outline("table crops since 2029", InventedGardens.marked) == [
                "table Crops, compared with Survey of 2029",
                "| Option | Survey of 2029 | This survey | Change in percentage points",
                "| Base: gardens that answered | <6> | <9> | ",
                "| Beans | <3 (50%)> | <6 (67%)> | <+17>",
                "| Leeks | <4 (67%)> | <4 (44%)> | <−22>",
                "note Base: all who answered in each wave. Not compared: Melons, which was Melons and pumpkins in "
                    + "Survey of 2029; Herbs, offered only in Survey of 2029; Other crops, offered only in this survey. "
                    + "Gardens.",
            ])
    }

    @Test func `two waves of the same respondents`() throws {
        #expect(
            try InventedGardens.outline("table crops since 2029 of both", InventedGardens.withheld) == [
                "table Crops, compared with Survey of 2029",
                "| Option | Survey of 2029 | This survey | Change in percentage points",
                "| Base: gardens that answered | <5> | <5> | ",
                "| Beans | <2 (40%)> | <4 (80%)> | <+40>",
                "| Leeks | <3 (60%)> | <3 (60%)> | <0>",
                "note Base: those alone who responded to both waves. Not compared: Melons, which was Melons and "
                    + "pumpkins in Survey of 2029; Herbs, offered only in Survey of 2029; Other crops, offered only in "
                    + "this survey. Gardens.",
            ])
    }

    @Test func `open answers are quoted word for word, by sort name`() throws {
        #expect(
            try InventedGardens.outline("answers message", InventedGardens.marked) == [
                "quotation of Alder Garden",
                "  p Share the water. 💧⏎Then share the beans.",
                "  p Nobody regrets it.",
                "quotation of Damson Garden",
                "  p احفظوا الماء",
                "quotation of Fir Garden",
                "  p 🌱 Sow early — and twice!",
                "quotation of Iris Garden",
                "  p \"Plant what you eat,\" said the children.",
            ])
    }

    @Test func `open answers of another language bear its tag`() throws {
        #expect(
            try InventedGardens.outline("answers message in ar", InventedGardens.marked) == [
                "quotation of Alder Garden",
                "  p ar:‹Share the water. 💧⏎Then share the beans.›",
                "  p ar:‹Nobody regrets it.›",
                "quotation of Damson Garden",
                "  p ar:‹احفظوا الماء›",
                "quotation of Fir Garden",
                "  p ar:‹🌱 Sow early — and twice!›",
                "quotation of Iris Garden",
                "  p ar:‹\"Plant what you eat,\" said the children.›",
            ])
    }

    @Test func `texts beside an option are quoted too`() throws {
        #expect(
            try InventedGardens.outline("answers crops", InventedGardens.marked) == [
                "quotation of Cedar Garden",
                "  p Medlars & quinces",
                "quotation of Iris Garden",
                "  p Sunflowers 🌻",
            ])
    }

    @Test func `a weighted table has plain and weighted counts`() throws {
        #expect(
            try InventedGardens.outline("table crops", survey: try InventedGardens.weighted()) == [
                "table Crops",
                "| Option | Gardens (unweighted) | Weighted count | Share of respondents | Share of responses | Rank",
                "| Beans | <6> | <7> | <57%> | <36%> | <1>",
                "| Leeks | <4> | <6> | <53%> | <34%> | <2>",
                "| Melons | <2> | <3> | <22%> | <14%> | <4>",
                "| Other crops | <2> | <3> | <26%> | <16%> | <3>",
                "note Base: 9 of 9 responding gardens; weighted base 11; counts are unweighted, shares and "
                    + "ranks weighted; multiple answers, shares sum to more than 100%. Gardens.",
            ])
    }

    @Test func `a weighted scale has weighted means`() throws {
        #expect(
            try InventedGardens.outline("table ease", survey: try InventedGardens.weighted()) == [
                "table Ease of finding water",
                "| Option | Gardens (unweighted) | Weighted count | Share of respondents",
                "| Very hard | <1> | <1> | <9%>",
                "| Hard | <3> | <3> | <27%>",
                "| Neither | <3> | <5> | <40%>",
                "| Easy | <2> | <3> | <24%>",
                "note Base: 9 of 9 responding gardens; weighted base 11; counts are unweighted, shares and "
                    + "ranks weighted. Gardens.",
                "p Mean <2.8>, median <3>, both weighted.",
            ])
    }

    @Test func `a weighted number names both bases`() throws {
        #expect(
            try InventedGardens.outline("table hours", survey: try InventedGardens.weighted()) == [
                "table Hours of work a week",
                "| Measure | Value",
                "| Gardens that answered | <8>",
                "| Weighted base | <8>",
                "| Mean | <11.9>",
                "| Minimum | <6>",
                "| Lower quartile | <8>",
                "| Median | <11>",
                "| Upper quartile | <15>",
                "| Maximum | <20>",
                "note Base: 8 of 9 responding gardens; weighted base 8; figures are weighted; 1 did not "
                    + "answer. Gardens.",
            ])
    }

    @Test func `a weighted ranking is ordered by weighted places`() throws {
        #expect(
            try InventedGardens.outline("table needs", survey: try InventedGardens.weighted()) == [
                "table Needs in order",
                "| Option | Mean rank | Ranked first | Times ranked",
                "| Tools | <1.6> | <2 (49%)> | <7>",
                "| Water | <1.9> | <5 (44%)> | <8>",
                "| Seeds | <2.3> | <1 (7%)> | <6>",
                "note Base: 8 of 9 responding gardens; weighted base 10; means and shares are weighted; 1 "
                    + "did not answer; mean rank: of those who ranked the option, 1 being the highest. Gardens.",
            ])
    }

    @Test func `a weighted cross-table names both bases in each column`() throws {
        #expect(
            try InventedGardens.outline("table plan by type", survey: try InventedGardens.weighted()) == [
                "table Plans for a second plot, by type",
                "| Option | Allotment | School | Total",
                "| Base: gardens that answered | <6> | <2> | <8>",
                "| Weighted base | <7> | <4> | <11>",
                "| No second plot | <2 (39%)> | <1 (76%)> | <3 (53%)>",
                "| A second plot | <3 (46%)> | <1 (24%)> | <4 (38%)>",
                "| Undecided | <1 (14%)> | <0 (0%)> | <1 (9%)>",
                "note Base: in each column those who answered; counts are unweighted, shares weighted. Gardens.",
            ])
    }

    private static let problems: [(String, [String])] = [
        (
            "table crops by tpye",
            [
                "a.md:1:17: \"tpye\" is not a grouping; expected \"type\", \"region\" or a question with options; did "
                    + "you mean \"type\"?"
            ]
        ),
        (
            "table crops by type since 2029",
            ["a.md:1:17: a table can be by groups or since a wave, not both; write two tables"]
        ),
        (
            "table crops of both",
            ["a.md:1:1: \"of both\" means the respondents of two waves; write {table QUESTION since WAVE of both}"]
        ),
        (
            "table message",
            [
                "a.md:1:8: \"message\" is an open question; it has no options to count; write {answers message} "
                    + "to print the answers"
            ]
        ),
        (
            "table hours since 2029",
            [
                "a.md:1:8: hours is a number question in the earlier wave: it has no options to compare",
                "a.md:1:8: hours is a number question in the later wave: it has no options to compare",
            ]
        ),
        (
            "answers plan",
            ["a.md:1:10: nobody wrote a text beside plan: there is nothing to quote; remove {answers plan}"]
        ),
        ("answers mesage", ["a.md:1:10: the codebook has no question \"mesage\"; did you mean \"message\"?"]),
        ("answers message in klingon!", ["a.md:1:21: \"klingon!\" is not a language tag; write one as es or pt-BR"]),
        ("table crops by crops", ["a.md:1:17: crops is grouped by itself"]),
    ]

    @Test(arguments: problems)
    func `a table or quotation that cannot be had is told with its reason`(expression: String, told: [String]) throws {
        #expect(try InventedGardens.outline(expression) == told)
    }
}
