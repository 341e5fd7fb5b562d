import Diagnostics
import SurveyData
import TableFiles
import Testing

@testable import SurveyImport

@Suite struct FormTests {
    /// The tools whose columns an XLSForm can be held against, by its names or by its words.
    private static let known = [
        "google_forms.csv", "kobo_labels.csv", "kobo_xml_values.csv", "kobo_xml_values.xlsx", "limesurvey_full.csv",
        "msforms.xlsx", "odk_central.csv", "spss.sav", "surveymonkey.csv",
    ]

    @Test(arguments: known, [["en"], ["fr"], ["all"]])
    func `With the XLSForm every export gives the same codebook and figures, those asked among them`(
        file: String, languages: [String]
    ) throws {
        let survey = try Import(file, form: "xlsform.xlsx", languages: languages).survey()
        let figures = Figures(of: survey, order: optionOrder, showsUniverse: true)
        #expect(try figures == Figures.expected(showsUniverse: true))
        let other = file == "msforms.xlsx" ? "Side event, joint with GFMD" : "Side event; joint with GFMD"
        #expect(survey.responses.compactMap { $0.otherTexts.values.first } == [other])
        let options = survey.codebook.questions.flatMap(\.options).map(\.code)
        #expect(
            options
                == [
                    "sdg5", "sdg8", "sdg9", "sdg10", "sdg17", "yes", "undecided", "no", "event", "written", "own",
                    "other",
                ])
        #expect(survey.codebook.questions.last?.wording == (languages == ["fr"] ? "Message" : "Message to COP 28"))
    }

    @Test(arguments: known) func `One binding serves the codebooks of all languages`(file: String) throws {
        let imported = try Import(file, form: "xlsform.xlsx", languages: ["all"])
        #expect(imported.imported.files.map(\.name) == ["codebook.yaml", "codebook.fr.yaml", "binding.yaml"])
        let (english, french) = (try imported.survey(), try imported.survey(codebook: "codebook.fr.yaml"))
        #expect(english.responses == french.responses)
        #expect(french.codebook.questions.first?.options.first?.title == "Égalité entre les sexes")
    }

    @Test func `A DDI codebook and the dictionary of a data file say the same`() throws {
        let (ddi, own) = (try Import("spss.sav", form: "ddi_codebook.xml"), try Import("spss.sav"))
        #expect(try ddi.survey().responses == own.survey().responses)
        #expect(try ddi.survey().codebook.questions.map(\.wording) == own.survey().codebook.questions.map(\.wording))
        #expect(
            try ddi.survey().codebook.questions.first?.options.map(\.code) == [
                "sdg5", "sdg8", "sdg9", "sdg10", "sdg17",
            ])
    }

    @Test func `Two questions of the same words each find a column of their own`() throws {
        let found = ["Comments", "Comments"].enumerated().map {
            FoundQuestion(variable: "", wording: $0.element, columns: .one($0.offset))
        }
        let names = columnNames([["Comments", "Comments"]], HeaderRows())
        var table = ExportTable(file: "a.csv", form: .delimited(.comma), firstRows: [])
        table.columns = names.enumerated().map { ExportColumn(index: $0.offset, name: $0.element, text: "") }
        var form = SurveyForm(origin: "the form")
        form.questions = ["a", "b", "c"].map { FormQuestion(name: $0, wording: LocalText("Comments"), kind: .open) }
        var draft = DraftSurvey()
        FormMatching(FormChoice(form: form, language: "", dictionary: nil), table, found, .kobo)
            .draft(into: &draft, leavingOut: [])
        let columns = draft.questions.map { question in
            if case .one(let column) = question.binding?.columns { column } else { "" }
        }
        #expect(columns == ["Comments", "Comments #2", ""])
        #expect(draft.notInFile == ["c"])
    }

    @Test func `Forms with broken bytes end in a message, never in a crash`() throws {
        var state: UInt64 = 20_240_301
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        for file in ["xlsform.xlsx", "ddi_codebook.xml", "spss.sav"] {
            let whole = try Files.bytes("Exports/" + file)
            var refused = 0
            for _ in 0..<150 {
                var bytes = whole
                for _ in 0..<(1 + next() % 6) {
                    bytes[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next())
                }
                if next() % 4 == 0 { bytes = Array(bytes.prefix(Int(next() % UInt64(bytes.count)))) }
                let told = problems { () throws(ReportError) in
                    try readForm(bytes, file: file, limits: TableLimits())
                }
                #expect(told.allSatisfy { $0.hasPrefix(file) })
                refused += told.isEmpty ? 0 : 1
            }
            // Whatever is cut short is refused: a quarter of them; a changed letter of a label is not.
            #expect((38...149).contains(refused), "\(file): \(refused)")
        }
    }

    @Test func `A language that the form does not have is named with those that it has`() throws {
        let (export, form) = (try Files.bytes("Exports/kobo_labels.csv"), try Files.bytes("Exports/xlsform.xlsx"))
        let request = ImportRequest(
            export: .init(name: "k.csv", bytes: export), form: .init(name: "form.xlsx", bytes: form), languages: ["de"])
        let told = problems { () throws(ReportError) in try importSurvey(request) }
        #expect(told == ["form.xlsx: the form has no language \"de\"; it has: English (en), Français (fr)"])
    }
}
