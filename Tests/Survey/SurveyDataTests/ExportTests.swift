import SurveyData
import Testing
import YAMLReader

@Suite struct ExportTests {
    /// The answers of the five respondents, whichever tool wrote them down.
    private static let answers: [[Answer]] = [
        [
            .answered(options: [1, 3, 4]), .answered(options: [0]), .answered(options: [0, 1]),
            .text("«البيانات أولاً»; data first"),
        ],
        [
            .answered(options: [0, 1, 2]), .answered(options: [0]), .answered(options: [0]),
            .text("Line one\nLine two, with \"quotes\""),
        ],
        [.notAnswered, .answered(options: [1]), .answered(options: [2]), .notAnswered],
        [.answered(options: [1, 4]), .answered(options: [0]), .answered(options: [1, 3]), .text("=SUM(1,1)")],
        [.answered(options: [3]), .answered(options: [2]), .notAsked, .text("Éxito; 100 %\tok")],
    ]

    /// Microsoft Forms puts commas for the semicolons of a text, which separate its options; the file of SPSS has no dates.
    private func expectAnswers(_ survey: Survey, _ file: String, _ how: String) throws {
        let comment = Comment(rawValue: "\(file) \(how)")
        let text = file == "msforms.xlsx" ? "Side event, joint with GFMD" : "Side event; joint with GFMD"
        #expect(survey.responses.map(\.respondent) == ["arcp", "rcm", "midsa", "add", "riam"], comment)
        #expect(survey.responses.map(\.answers) == Self.answers, comment)
        #expect(
            survey.responses.map(\.otherTexts) == [[:], [:], [:], [2: text], [:]], comment)
        let days = survey.responses.map { String($0.submitted?.prefix(10) ?? "") }
        #expect(days == (18...22).map { file == "spss.sav" ? "" : "2023-04-\($0)" }, comment)
        #expect(try Figures(of: survey) == Figures.expected(), comment)
    }

    @Test(arguments: ExportFiles.delimited + ExportFiles.binary) func `Every tool's export gives the same answers`(
        file: String
    ) throws {
        try expectAnswers(ExportFiles.survey(file), file, "as it came")
    }

    @Test(arguments: ExportFiles.delimited)
    func `Line breaks and byte-order marks make no difference`(file: String) throws {
        let bytes = try ExportFiles.bytes(file)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bare = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        for (name, text) in [("LF", withoutReturns(bare)), ("CR LF", withReturns(bare))] {
            try expectAnswers(ExportFiles.survey(file, text), file, "\(name) without a mark")
            try expectAnswers(ExportFiles.survey(file, mark + text), file, "\(name) with a mark")
        }
    }

    @Test func `UTF-16 is read in both orders of bytes and with any line breaks`() throws {
        let file = "qualtrics_utf16.tsv"
        let bytes = try ExportFiles.bytes(file)
        let units = stride(from: 2, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
        let text = Array(String(decoding: units, as: UTF16.self).utf8)
        for lines in [withoutReturns(text), withReturns(text)] {
            let swapped = [0xFEFF] + Array(String(decoding: lines, as: UTF8.self).utf16)
            let little = swapped.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let big = swapped.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            try expectAnswers(ExportFiles.survey(file, little), file, "little-endian")
            try expectAnswers(ExportFiles.survey(file, big), file, "big-endian")
        }
    }
}

func withoutReturns(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != 0x0D } }

func withReturns(_ bytes: [UInt8]) -> [UInt8] {
    withoutReturns(bytes).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
}

/// The figures of a survey that every export must give.
private struct Figures: Equatable {
    var respondents = 0
    /// By question, then by option or `answered`, `responses`, `shown_to`.
    var questions: [String: [String: Int]] = [:]

    init(of survey: Survey) {
        respondents = survey.responses.count
        for (index, question) in survey.codebook.questions.enumerated() where question.kind.hasOptions {
            var counts: [String: Int] = [:]
            for response in survey.responses {
                switch response.answers[index] {
                case .answered(let options):
                    counts["answered", default: 0] += 1
                    for option in options { counts[question.options[option].code, default: 0] += 1 }
                    counts["responses", default: 0] += options.count
                case .notAsked: continue
                case .notAnswered, .text, .number, .ranked: break
                }
                counts["shown_to", default: 0] += 1
            }
            questions[question.id] = counts
        }
    }

    /// What expected.json states; what it does not state is not compared.
    static func expected() throws -> Figures {
        var figures = Figures(of: try ExportFiles.survey("kobo_xml_values.csv"))
        guard case .mapping(let entries) = try ExportFiles.yaml("expected.json").content else { return figures }
        for entry in entries {
            switch entry.value.content {
            case .mapping(let numbers): figures.questions[entry.key]?.merge(flat(numbers)) { _, stated in stated }
            case .scalar(let text, isPlain: true): figures.respondents = Int(text) ?? 0
            case .scalar, .sequence: break
            }
        }
        return figures
    }

    private static func flat(_ entries: [YAMLEntry]) -> [String: Int] {
        entries.reduce(into: [:]) { numbers, entry in
            switch entry.value.content {
            case .mapping(let inner): numbers.merge(flat(inner)) { _, stated in stated }
            case .scalar(let text, _): numbers[entry.key] = Int(text)
            case .sequence: break
            }
        }
    }
}
