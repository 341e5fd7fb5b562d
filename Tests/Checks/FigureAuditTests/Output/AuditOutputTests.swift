import Aggregation
import FigureAudit
import Testing

@Suite struct AuditOutputTests {
    private func audit() throws -> Audit {
        let results = try smallResults()
        let list = "id,where,claim,printed,unit,expression\nx,p. 3,Pears,66,percent,share fruit.pear\n"
        var audit = Audit()
        audit.claims = try auditClaims(Array(list.utf8), file: "c.csv", results: results)
        let text = try AuditedText(Array("F 1 has 50 per cent.\n\nSee Graph X.".utf8), file: "t.md")
        audit.texts = try auditTexts([text], results: results, acronyms: [:])
        audit.hasTexts = true
        return audit
    }

    private let cut =
        "4 of the 6 who answered are 66.67 per cent, rounded 67; 66 is what truncating the decimals gives"

    @Test func `Text lists what disagrees, and with --verbose what agrees too`() throws {
        let claims = [
            "truncated      c.csv:2:14  Pears (p. 3): printed 66 per cent; \(cut)",
            "1 figure of the list: 1 truncated",
        ]
        let placeholder =
            "placeholder    t.md:3:5  \"Graph X\"; a placeholder was left in the text: See Graph X."
        let agreeing = [
            "agrees         t.md:1:9  50 per cent; F 1: 3 of the 6 who answered are 50 per cent",
            "               in \"F 1 has 50 per cent.\"",
        ]
        let summary = ["1 figure of the texts: 1 agrees, 1 placeholder"]
        #expect(auditAsText(try audit()) == (claims + [placeholder] + summary).map { $0 + "\n" }.joined())
        #expect(
            auditAsText(try audit(), isVerbose: true)
                == (claims + agreeing + [placeholder] + summary).map { $0 + "\n" }.joined())
    }

    @Test func `CSV has a row a finding`() throws {
        #expect(
            auditAsCSV(try audit())
                == [
                    "file,line,column,id,subject,printed,expression,verdict,count,base,base_kind,percent,reason",
                    "c.csv,2,14,x,Pears (p. 3),66 per cent,share fruit.pear,truncated,4,6,respondents,66.6667,\"\(cut)\"",
                    "t.md,1,9,,F 1 has 50 per cent.,50 per cent,,agrees,3,6,respondents,50.0000,F 1: 3 of the 6 who answered are 50 per cent",
                    "t.md,3,5,,Graph X,,,placeholder,,,,,a placeholder was left in the text: See Graph X.",
                ].map { $0 + "\r\n" }.joined())
    }

    @Test func `JSON tells whether anything disagrees, and every finding`() throws {
        let claim =
            #"{"place":"c.csv:2:14","id":"x","subject":"Pears (p. 3)","printed":"66 per cent","expression":"share fruit.pear","#
            + #""verdict":"truncated","count":4,"base":6,"base_kind":"respondents","percent":66.6667,"reason":"\#(cut)"}"#
        let text = auditAsJSON(try audit()).text(indent: 0)
        #expect(
            text.hasPrefix(#"{"disagrees":true,"claims":["# + claim + #"],"texts":[{"place":"t.md:1:9","id":null,"#))
        #expect(auditAsJSON(Audit()).text(indent: 0) == #"{"disagrees":false,"claims":[],"texts":[]}"#)
    }
}
