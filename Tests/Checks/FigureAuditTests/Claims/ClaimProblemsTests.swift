import Diagnostics
import FigureAudit
import Testing

@Suite struct ClaimProblemsTests {
    private func problems(_ list: String) throws -> [String] {
        let results = try smallResults()
        do throws(ReportError) {
            _ = try auditClaims(Array(list.utf8), file: "c.csv", results: results)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func `All slips of a list are told at once, each at its place`() throws {
        let list = """
            printed,unit,expression,base
            77,procent,share fruit.aple,everybody
            many,percent,share fruit.apple,
            77%,count,share fruit.apple,
            50,percent,invited,
            50,percent,share fruit.apple of invited,responses
            ,percent,,
            50,percent,option fruit.apple,
            50,percent
            50,percent,shre fruit.apple,
            """
        #expect(
            try problems(list) == [
                "c.csv:2:4: unknown unit \"procent\"; did you mean \"percent\"?",
                "c.csv:2:18: fruit has no option \"aple\"; did you mean \"apple\"?",
                "c.csv:2:29: unknown base \"everybody\"; expected one of: asked, invited, responded, respondents, responses",
                "c.csv:3:1: \"many\" contains no figure; write it as printed: 77, 76.9 per cent, nine, two thirds, 9 of 13, more than 35",
                "c.csv:4:1: \"77%\" is a share, but the unit is \"count\"",
                "c.csv:5:1: \"50\" is a share, but the expression gives a number without a base; write share, or response-rate",
                "c.csv:6:41: the base \"responses\" differs from the expression's base, \"invited\"; name one of them",
                "c.csv:7:1: the cell under \"printed\" is empty", "c.csv:7:10: the cell under \"expression\" is empty",
                "c.csv:8:12: \"option fruit.apple\" does not print a count or a share; write an expression such as share QUESTION.OPTION",
                "c.csv:9:1: this row has 2 cells, the header 4",
                "c.csv:10:12: unknown expression \"shre\"; did you mean \"share\"?",
            ])
    }

    @Test func `A list needs its columns, and columns of other names may stand between`() throws {
        #expect(
            try problems("prnted,expression,notes\n50,share fruit.apple,x\n")
                == ["c.csv:1:1: the list has no column \"printed\"; did you mean \"prnted\"?"])
        #expect(
            try problems("printed,expression,expression\n50,a,b\n")
                == ["c.csv:1:20: the list has a second column \"expression\""])
        #expect(
            try problems("printed,expression,bases\n50,share fruit.apple,invited\n")
                == ["c.csv:1:20: the list has an unknown column \"bases\"; did you mean \"base\"?"])
        #expect(try problems("printed,expression,notes\n50,share fruit.apple,x\n") == [])
        #expect(try problems("published;expression\n50;share fruit.apple\n") == [])
    }

    @Test(arguments: ["", "printed,expression\n"]) func `A list without figures is told`(list: String) throws {
        #expect(try problems(list) == ["c.csv: the list has no figures"])
    }
}
