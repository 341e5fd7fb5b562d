import Diagnostics
import SurveyData
import Testing

@Suite struct BoundRowsTests {
    private func read(_ head: String..., file: String) throws(ReportError) -> Survey {
        try bound("why: { column: t }", head: head, file: file)
    }

    private func problems(_ head: String..., file: String) -> [String] {
        boundProblems("why: { column: t }", head: head, file: file).map { String($0.dropFirst("responses.csv:".count)) }
    }

    @Test func `every row is a respondent of its own where no column names one`() throws {
        #expect(try read(file: "t\na\n\"b\nc\"\nd\n").responses.map(\.respondent) == ["2", "3", "5"])
    }

    @Test func `respondents are found by id, by any of their names, by another spelling`() throws {
        let survey = try read(
            "respondent: { column: n, as: label, names: { \"ADD (Dubai)\": add, Another: add2 } }",
            file: "n,t\nadd  (DUBAI),a\nregional conference (rcm),b\nadd2,c\n")
        #expect(survey.responses.map(\.respondent) == ["add", "rcm", "add2"])
        for name in [
            "rcm", "RCM", "Regional  Conference", "regional conference on migration", "Regional Conference (RCM)",
        ] {
            #expect(
                try read("respondent: { column: n, as: label }", file: "n,t\n\(name),a\n").responses[0].respondent
                    == "rcm")
        }
        #expect(
            try read("respondent: { column: n, names: { RCM: rcm } }", file: "n,t\nRCM,a\nadd,b\n").responses.map(
                \.respondent)
                == ["rcm", "add"])
    }

    @Test func `anybody may answer as new, those of the codebook under their ids`() throws {
        let survey = try read("respondent: { column: n, as: new }", file: "n,t\nSomebody Else,a\nRCM,b\n")
        #expect(survey.responses.map(\.respondent) == ["Somebody Else", "rcm"])
    }

    @Test func `who is not found is told`() {
        #expect(
            problems(
                "respondent: { column: n, as: label }",
                file: "n,t\nRegional Conferense,a\nNobody,b\n  ,c\nadd,d\nADD,e\n") == [
                    "2:1: the codebook has no respondent \"Regional Conferense\"; did you mean \"regional conference\"?",
                    "3:1: the codebook has no respondent \"Nobody\"; add this spelling to \"names\" in the binding; "
                        + "for someone new, add \"- { id: Nobody, name: 'Nobody' }\" to \"respondents\" in codebook.yaml, "
                        + "or write \"as: new\" in the binding",
                    "4:3: this row does not name a respondent",
                    "6:1: \"ADD\" is the name of both add and add2; add the name to \"names\" in the binding, with the id of the respondent",
                ])
        #expect(
            problems("respondent: { column: n }", file: "n,t\nRCM,a\n") == [
                "2:1: the codebook has no respondent \"RCM\"; did you mean \"rcm\"?"
            ])
    }

    @Test func `the same respondent twice is an error at the second row`() {
        #expect(
            problems("respondent: { column: n, as: label }", file: "t,n\na,RCM\nb,add\nc,rcm\n") == [
                "4:3: \"rcm\" already answered in line 2; leave one out with a rule, or set \"duplicates\" to \"latest\""
            ])
    }

    @Test func `the latest of several rows wins, of equal dates the last`() throws {
        let head = "respondent: { column: n }\nsubmitted: { column: d }\nduplicates: latest"
        let survey = try read(
            head,
            file: """
                n,d,t
                rcm,2023-04-02,old
                add,2023-04-02T10:00+02:00,second
                rcm,2023-04-03,new
                add,2023-04-02T09:30+02:00,first
                add2,,undated
                rcm,2023-04-01,oldest
                add2,,undated again
                add,2023-04-02T08:00Z,third

                """)
        #expect(survey.responses.map(\.respondent) == ["rcm", "add2", "add"])
        #expect(survey.answers("why") == [.text("new"), .text("undated again"), .text("third")])
    }

    @Test func `rules leave rows out before anything else is read of them`() throws {
        let rules = """
            leave-out:
              - { column: s, values: ["1", Survey Preview], because: previews }
              - { column: n, values: [""], because: nobody named }
            """
        let file = "n,s,t\nrcm,0,a\nnobody,1,b\nnobody,Survey Preview,c\n,0,d\nadd,survey preview,e\n"
        let survey = try read(rules, "respondent: { column: n }", file: file)
        #expect(survey.responses.map(\.respondent) == ["rcm", "add"])
    }

    @Test func `a file of which every row is left out has no responses`() throws {
        #expect(
            try read("leave-out: [{ column: t, values: [a], because: tests }]", file: "t\na\n").responses.isEmpty)
    }
}
