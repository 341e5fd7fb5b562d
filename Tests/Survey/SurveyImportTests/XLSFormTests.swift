import Diagnostics
import TableFiles
import Testing

@testable import SurveyImport

/// The sheets of a form, written as CSV.
private func form(
    _ survey: String, choices: String = yesNo, language: String? = nil
) throws(ReportError) -> XLSFormReader {
    func sheet(_ text: String, _ name: String) throws(ReportError) -> FormSheet {
        try FormSheet(Array(text.utf8), file: name, form: .delimited(.comma), limits: TableLimits())
    }
    var reader = XLSFormReader(
        try sheet(survey, "survey"), try sheet(choices, "choices"), defaultLanguage: language)
    try reader.read()
    return reader
}

private let yesNo = """
    list_name,name,label
    plan,yes,Yes
    plan,undecided,Not yet
    plan,no,No
    goals,a,A
    goals,b,B
    goals,other,Other

    """

@Suite struct XLSFormTests {
    // MARK: Questions

    @Test(arguments: [
        ("select_one plan", DraftKind.singleChoice), ("select one plan", .singleChoice),
        ("select one from plan", .singleChoice), ("Select_One plan", .singleChoice), ("select1 plan", .singleChoice),
        ("add select one prompt using plan", .singleChoice), ("select_one_external plan", .singleChoice),
        ("select_multiple plan", .multipleChoice), ("select multiple plan", .multipleChoice),
        ("select multiple from plan", .multipleChoice), ("select all that apply plan", .multipleChoice),
        ("select all that apply from plan", .multipleChoice), ("select_all_that_apply plan", .multipleChoice),
        ("add select multiple prompt using plan", .multipleChoice), ("rank plan", .ranking),
        ("odk:rank plan", .ranking),
    ]) func `A question with options may be written in many ways`(type: String, kind: DraftKind) throws {
        let question = try #require(try form("type,name,label\n\(type),p,P?\n").questions.first)
        #expect(question.kind == kind && question.options.map(\.code) == ["yes", "undecided", "no"])
        #expect(!question.optionsAreElsewhere)
        for other in ["or_other", "or other", "or specify other"] where kind != .ranking {
            let question = try #require(try form("type,name,label\n\(type) \(other),p,P?\n").questions.first)
            #expect(question.options.map(\.code) == ["yes", "undecided", "no", "other"])
        }
    }

    @Test(arguments: [
        "select_one_from_file villages.csv", "select_multiple_from_file villages.csv",
        "select one from file villages.csv",
        "select_one ${child}", "select_one_external villages",
    ]) func `Options in another file come from the export`(type: String) throws {
        let question = try #require(try form("type,name,label\n\(type),p,P?\n").questions.first)
        #expect(question.optionsAreElsewhere && question.options.isEmpty)
        #expect(question.notes.first?.hasPrefix("the options are") == true)
    }

    @Test func `A repeat is left out, with the reason`() throws {
        let read = try form("type,name,label\nbegin repeat,kids,Kids\ntext,name,Name?\nend repeat,,\ntext,why,Why?\n")
        #expect(read.questions.map(\.name) == ["why"])
        #expect(
            read.notes == [
                "A respondent may answer the questions of the repeat kids several times, and a report counts respondents: they are left out. To count the answers, import the sheet of the repeat as a survey of its own (--sheet)."
            ])
    }

    @Test func `Each type becomes its kind; what asks nothing is passed over`() throws {
        let questions = try form(
            """
            type,name,label,parameters
            start,start,,
            note,n,Welcome,
            select_one plan,plan,Plan?,
            select_multiple goals or_other,goals,Goals?,
            rank goals,order,Order?,
            integer,visits,Visits?,
            decimal,share,Share?,
            range,useful,Useful?,start=1 end=5 step=1
            range,exact,Exact?,start=0 end=1 step=0.1
            text,why,Why?,
            calculate,c,,
            geopoint,place,Where?,

            """
        ).questions
        #expect(questions.map(\.name) == ["plan", "goals", "order", "visits", "share", "useful", "exact", "why"])
        #expect(
            questions.map(\.kind) == [
                .singleChoice, .multipleChoice, .ranking, .number, .number, .scale, .number, .open,
            ])
        #expect(questions[1].options.map(\.code) == ["a", "b", "other"])
        #expect(questions[1].otherText?.names == ["goals_other"])
        #expect(questions[5].options.map(\.number) == [1, 2, 3, 4, 5])
    }

    @Test func `The default language comes first, wherever its column stands`() throws {
        let reader = try form(
            "type,name,label::Français (fr),label::English (en)\ntext,why,Pourquoi ?,Why?\ntext,how,,How?\n",
            choices: "list_name,name,label::English (en)\n", language: "English (en)")
        #expect(reader.languages.map(\.tag) == ["en", "fr"])
        #expect(reader.questions.map(\.wording.main) == ["Why?", "How?"])
        #expect(reader.questions[0].wording.translations["Français (fr)"] == "Pourquoi ?")
        #expect(reader.questions[1].wording.translations["Français (fr)"] == nil)
    }

    // MARK: Who is asked

    /// The universe that a condition gives, or why it gives none.
    private func universe(_ relevant: String, group: String = "", required: String = "yes") throws -> String {
        let quoted = { (text: String) in "\"\(text.replacing("\"", with: "\"\""))\"" }
        let question = try #require(
            try form(
                """
                type,name,label,relevant,required
                select_one plan,plan,Plan?,,\(required)
                select_multiple goals,goals,Goals?,,
                integer,visits,Visits?,,
                begin_group,g,,\(quoted(group)),
                text,why,Why?,\(quoted(relevant)),
                end_group,,,,

                """
            ).questions.last)
        let asked = question.universe.map { "\($0.question): \($0.options.joined(separator: " "))" }
        return ([asked].compactMap(\.self) + question.notes).joined(separator: "; ")
    }

    @Test(arguments: [
        ("${plan} = 'yes'", "plan: yes"), ("${plan}!='no'", "plan: yes undecided"),
        ("${ plan } = \"yes\"", "plan: yes"), ("selected(${goals}, 'b')", "goals: b"),
        ("selected(${goals},'b') or selected(${goals},'a')", "goals: a b"),
        ("${plan} = 'no' or ${plan} = 'yes'", "plan: yes no"),
        ("${plan} != 'no' and ${plan} != 'yes'", "plan: undecided"),
        ("not(${plan} = 'no')", "plan: yes undecided"), ("(${plan} = 'yes')", "plan: yes"),
        ("${plan} != ''", "plan: yes undecided no"),
        ("${PLAN} = 'yes'", "asked only if ${PLAN} = 'yes': PLAN is not a question before this one"),
    ]) func `A condition that a codebook can say becomes its universe`(relevant: String, expected: String) throws {
        #expect(try universe(relevant) == expected)
    }

    @Test(arguments: [
        ("${plan} = 'yes' and ${goals} = 'a'", "a universe can depend on one question only"),
        ("${plan} = 'yes' or selected(${goals}, 'a')", "a universe can depend on one question only"),
        ("${visits} > 3", "a codebook cannot express it"), ("${visits} = '3'", "visits has no options"),
        ("not(selected(${goals}, 'a'))", "a universe can contain those who chose an option, not those who did not"),
        ("${plan} = 'maybe'", "plan has no option \"maybe\""), ("${plan} = 'yes", "plan has no option \"ye\""),
        ("${plan}", "a codebook cannot express it"), ("((((", "a codebook cannot express it"),
        ("count-selected(${goals}) >= 2", "a codebook cannot express it"),
        ("${plan} = 'yes' and", "a codebook cannot express it"),
        ("${plan} = 'yes' and ${plan} = 'no'", "no respondent can meet it"),
        (String(repeating: "(", count: 20_000), "a codebook cannot express it"),
    ]) func `A condition that it cannot say is told to a person`(relevant: String, reason: String) throws {
        #expect(try universe(relevant) == "asked only if \(relevant): \(reason)")
    }

    @Test func `A group's condition narrows its questions'`() throws {
        #expect(try universe("", group: "${plan} = 'yes'") == "plan: yes")
        #expect(try universe("${plan} != 'no'", group: "${plan} != 'yes'") == "plan: undecided")
        #expect(
            try universe("selected(${goals}, 'a')", group: "${plan} = 'yes'")
                == "plan: yes; asked only if selected(${goals}, 'a'): a universe can depend on one question only")
    }

    @Test func `Who could skip the deciding question is told`() throws {
        #expect(
            try universe("${plan} != 'no'", required: "")
                == "plan: yes undecided; the form also asked those who skipped plan; here they count as not asked")
    }

    @Test func `A text asked of those who chose other is the text of it`() throws {
        let reader = try form(
            """
            type,name,label,relevant
            select_multiple goals,goals,Goals?,
            text,goals_text,Which?,"selected(${goals}, 'other')"
            text,more,More?,"selected(${goals}, 'a')"

            """)
        #expect(reader.questions.map(\.name) == ["goals", "more"])
        #expect(reader.questions[0].otherText?.names == ["goals_text", "Which?"])
        #expect(reader.questions[0].otherText?.option == 2)
    }

    // MARK: Problems

    private func told(_ survey: String) -> [String] { problems { () throws(ReportError) in try form(survey) } }

    @Test func `A list that no sheet holds is told with the nearest`() {
        #expect(
            told("type,name,label\nselect_one plam,p,P?\nselect_multiple,g,G?\n") == [
                "survey:2:1: the sheet \"choices\" has no list \"plam\"; did you mean \"plan\"?",
                "survey:3:1: the sheet \"choices\" has no list \"\"; expected one of: goals, plan",
            ])
    }

    @Test func `Groups that cross, end twice or never end are told`() {
        #expect(
            told("type,name\nbegin_group,a\nbegin_repeat,b\nend_group,\nend_repeat,\nend_group,\nbegin group,c\n") == [
                "survey:4:1: this row closes a group, but \"b\" is a repeat",
                "survey:5:1: this row closes a repeat, but \"a\" is a group",
                "survey:6:1: this row closes a group, but none is open", "survey:7:1: the group \"c\" is not closed",
            ])
    }

    @Test func `A question without a name, and a second of the same, are told`() {
        #expect(
            told("type,name\ntext,\ntext,a\ntext,a\nbegin_group,g\ntext,a\nend_group,\n") == [
                "survey:2:1: this question of type \"text\" has no name", "survey:4:6: two questions are named \"a\"",
            ])
    }

    @Test func `A workbook that is no XLSForm is told with the sheets that it has`() throws {
        let bytes = try Files.bytes("Exports/kobo_xml_values.xlsx")
        let told = problems { () throws(ReportError) in try readForm(bytes, file: "form.xlsx", limits: TableLimits()) }
        #expect(
            told == [
                "form.xlsx: the workbook has no sheet \"survey\", so it is not an XLSForm; it has: \(try listSheets(bytes, file: "", limits: TableLimits()).joined(separator: ", "))"
            ])
    }
}
