import TestSupport
import Testing

/// `rapporteur tabulate` of the fictitious survey with every kind of question.
@Suite struct TabulateTests {
    private static let gardens = Repository.path("Tests/Program/ConformanceTests/Reports/statistics")

    private func printed(_ options: String...) throws -> String {
        let result = try Program.run(["tabulate", Self.gardens] + options)
        #expect(result.status == 0 && result.errors == "")
        return result.text
    }

    private func refused(_ options: String...) throws -> String {
        let result = try Program.run(["tabulate", Self.gardens] + options)
        #expect(result.status == 64 && result.text == "")
        return result.errors
    }

    @Test func `all questions stand in one text, counts first, then means and places`() throws {
        let heads = try printed().split(separator: "\n").filter { $0.contains(": ") && !$0.contains("Base: ") }
        #expect(
            heads.compactMap { $0.split(separator: ":").first } == [
                "crops", "plan", "ease", "needs", "hours", "ease", "needs",
            ])
    }

    @Test func `a number has a row of its measures, a ranking its places`() throws {
        #expect(
            try printed("--question", "hours", "--format", "csv") == """
                question,kind,n,not_answered,not_asked,sum,mean,minimum,lower_quartile,median,upper_quartile,maximum,small_base\r
                hours,number,8,1,0,88.500000,11.062500,6.000000,7.500000,10.000000,13.750000,20.000000,\r

                """)
        #expect(
            try printed("--question", "needs", "--format", "csv").hasPrefix("question,base,not_answered,not_asked,code")
        )
    }

    @Test func `a column a group, each with its base, small ones marked`() throws {
        #expect(
            try printed("--question", "plan", "--by", "type")
                == """
                plan by type: plans for a second plot
                  option                      allotment    school    total
                  base: gardens who answered          6         2        8
                  A second plot                 3 (50%)  1 (50%*)  4 (50%)
                  No second plot                2 (33%)  1 (50%*)  3 (38%)
                  Undecided                     1 (17%)   0 (0%*)  1 (13%)
                  * base of fewer than 5 gardens

                """)
        #expect(try printed("--by", "plan").contains("Columns overlap") == false)
        #expect(try printed("--by", "crops").contains("Columns overlap"))
    }

    @Test(arguments: ["plan", "crops"]) func `a condition selects whose answers are counted`(question: String) throws {
        func rows(_ csv: String, _ isWanted: (String) -> Bool) -> [String] {
            let rows = csv.split(separator: "\r\n").map(String.init)
            // From the base on; the first cells name the group.
            let first = rows[0].split(separator: ",").firstIndex(of: "base") ?? 0
            return rows.dropFirst().filter(isWanted).map {
                $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst(first).joined(separator: ",")
            }
        }
        let options = ["--question", question, "--format", "csv"]
        let groups = try Program.run(["tabulate", Self.gardens, "--by", "type"] + options).text
        let selected = try Program.run(["tabulate", Self.gardens, "--where", "type = allotment"] + options).text
        let expected = rows(groups) { $0.contains(",allotment,") }
        #expect(expected.count > 2)
        #expect(rows(selected) { _ in true } == expected)
    }

    @Test func `text says whose answers are counted, and a condition may name a filter`() throws {
        #expect(
            try printed("--question", "plan", "--where", "not type = allotment").hasPrefix(
                "Only where not (type = allotment)\n\nplan: plans for a second plot\nBase: 2 of 3 responding gardens"))
        let copy = try ReportCopy(Self.gardens)
        try copy.replace(
            "graphs:\n",
            with: "filter: some\nfilters:\n  some: { title: \"plots, not schools\", where: type = allotment }\n"
                + "  beans: { title: those with beans, where: crops = beans }\ngraphs:\n", in: "report.yaml")
        let both = try Program.run(["tabulate", copy.folder, "--question", "plan", "--where", "beans"])
        let alone = try Program.run(
            ["tabulate", Self.gardens, "--question", "plan", "--where", "crops = beans and type = allotment"])
        #expect(both.status == 0 && both.text.hasPrefix("Only plots, not schools; those with beans\n\nplan: "))
        #expect(both.text.split(separator: "\n").dropFirst() == alone.text.split(separator: "\n").dropFirst())
    }

    @Test func `a condition that means nothing is refused`() throws {
        #expect(
            try refused("--where", "plann = yes").contains(
                "--where:1:1: the codebook has no question \"plann\"; did you mean \"plan\"?"))
        #expect(try refused("--where", "plan =").contains("--where:1:"))
    }

    @Test func `two waves stand beside each other`() throws {
        let text = try printed("--since", "2029")
        #expect(text.contains("only in the earlier wave: Herbs (1)"))
        #expect(text.contains("changed option, not compared: melons"))
        let json = try printed("--since", "2029", "--question", "plan", "--format", "json")
        #expect(json.contains("\"change\": 33.333333"))
    }

    @Test func `what cannot be tabulated is told with the nearest name`() throws {
        #expect(
            try refused("--by", "regoin")
                == "error: \"regoin\" is not a grouping; expected \"type\", \"region\" or a question with options; did you mean \"region\"?\n"
        )
        #expect(
            try refused("--since", "2021")
                == "error: the report has no earlier wave \"2021\"; did you mean \"2029\"?\n")
        #expect(
            try refused("--by", "type", "--since", "2029")
                == "error: --by and --since cannot be combined\n")
        #expect(
            try refused("--question", "message")
                .hasPrefix("error: the codebook has no closed question \"message\""))
    }
}
