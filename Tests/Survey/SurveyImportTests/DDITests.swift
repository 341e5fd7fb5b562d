import Diagnostics
import TableFiles
import Testing

@testable import SurveyImport

@Suite struct DDITests {
    private func form(_ body: String) throws(ReportError) -> SurveyForm {
        let text = "<codeBook xmlns=\"ddi:codebook:2_5\"><dataDscr>\(body)</dataDscr></codeBook>"
        return try readForm(Array(text.utf8), file: "ddi.xml", limits: TableLimits())
    }

    @Test func `Languages, question texts and categories that mean no answer`() throws {
        let form = try form(
            """
            <var ID="V1" name="plan"><labl xml:lang="en">Plan</labl><labl xml:lang="fr">Projet</labl>
            <qstn><qstnLit xml:lang="en">Do you plan
               to take part?</qstnLit><qstnLit xml:lang="fr">Participerez-vous ?</qstnLit></qstn>
            <universe>All mechanisms</universe>
            <catgry><catValu>1</catValu><labl xml:lang="en">Yes</labl><labl xml:lang="fr">Oui</labl></catgry>
            <catgry missing="Y"><catValu>9</catValu><labl xml:lang="en">Refused</labl></catgry></var>
            <var ID="V2" name="visits" intrvl="contin"><labl>Visits &amp; calls</labl></var>
            <var ID="V3" name="why" intrvl="discrete"/>
            """)
        #expect(form.languages.map(\.name) == ["en", "fr"])
        #expect(form.questions.map(\.kind) == [.singleChoice, .number, .open])
        #expect(form.questions.map(\.wording.main) == ["Do you plan to take part?", "Visits & calls", "why"])
        #expect(form.questions[0].wording.translations["fr"] == "Participerez-vous ?")
        #expect(form.questions[0].options.map(\.title.main) == ["Yes"])
        #expect(
            form.questions[0].notes == [
                "asked of: All mechanisms", "declared missing, so not options here: 9 (Refused)",
            ])
    }

    @Test func `Variables that say yes or no are options of a question, with a group and without`() throws {
        func variable(_ name: String, _ label: String, no: String = "0") -> String {
            """
            <var ID="V_\(name)" name="\(name)"><labl>\(label)</labl><catgry><catValu>1</catValu><labl>Yes</labl></catgry>
            <catgry><catValu>\(no)</catValu><labl>No</labl></catgry></var>
            """
        }
        let grouped = try form(
            "<varGrp type=\"multipleResp\" var=\"V_a1 V_b2 V_none\"><labl>Goals?</labl></varGrp>"
                + variable("a1", "Goals?: A")
                + variable("b2", "Goals?: B"))
        #expect(grouped.questions.map(\.wording.main) == ["Goals?"])
        #expect(grouped.questions[0].options.map(\.title.main) == ["A", "B"])
        let named = try form(
            variable("q_a", "Goals?: A", no: "2") + variable("q_b", "Goals?: B", no: "2")
                + variable("other_c", "Else?: C", no: "2"))
        #expect(named.questions.map(\.name) == ["q", "other_c"])
        #expect(named.questions[0].options.map(\.variable) == ["q_a", "q_b"])
        #expect(named.questions[0].chosen == ["1"] && named.questions[0].notChosen == ["2"], "2 means no")
    }

    @Test func `A document type declaration is refused, so no entity swells`() {
        let text = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <codeBook><dataDscr><var name="&b;"/></dataDscr></codeBook>
            """
        let told = problems { () throws(ReportError) in
            try readForm(Array(text.utf8), file: "ddi.xml", limits: TableLimits())
        }
        #expect(told.count == 1)
        #expect(told[0].hasPrefix("ddi.xml:1:"))
        #expect(told[0].hasSuffix("a document type declaration (DOCTYPE), with which no file is read; delete it"))
    }

    @Test(arguments: [
        (
            "<codeBook></codeBook>",
            "ddi.xml: the XML file describes no survey variables; expected a DDI codebook with \"var\" elements"
        ),
        (
            "hello",
            "ddi.xml: the file is not a form of a known kind; give an XLSForm (.xlsx), a DDI codebook (.xml) or an SPSS data file (.sav)"
        ),
        (
            "",
            "ddi.xml: the file is not a form of a known kind; give an XLSForm (.xlsx), a DDI codebook (.xml) or an SPSS data file (.sav)"
        ),
    ]) func `What is no codebook is told`(text: String, message: String) {
        let told = problems { () throws(ReportError) in
            try readForm(Array(text.utf8), file: "ddi.xml", limits: TableLimits())
        }
        #expect(told == [message])
    }

    @Test func `XML that breaks off, and nesting without end, are told`() {
        for text in ["<codeBook><var name=", String(repeating: "<var name=\"a\">", count: 5_000)] {
            let told = problems { () throws(ReportError) in
                try readForm(Array(text.utf8), file: "ddi.xml", limits: TableLimits())
            }
            #expect(told.count == 1 && told[0].hasPrefix("ddi.xml:1:"))
        }
    }
}
