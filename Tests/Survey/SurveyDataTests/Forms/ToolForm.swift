@testable import SurveyData

/// One way in which survey tools write answers down.
struct ToolForm: Sendable, CustomStringConvertible {
    enum Choices: Sendable {
        case codesJoined(String), labelsJoined(String), words(yes: String, no: String), titles
    }
    enum File: Sendable { case delimited, workbook, spss }
    enum Rankings: Sendable { case joined, places, ranks }

    var description: String
    var file = File.delimited
    var separator = ","
    /// Of a workbook; nil when it has one sheet alone.
    var sheet: String?
    var headerRows = 1
    /// Whether a column's name is in the second of two rows, or both rows are joined.
    var names = "1"
    var choices: Choices
    var rankings: Rankings
    var usesLabels = false
    /// Whether options have numbers of the export's own for their codes.
    var usesNumbers = false
    var namesRespondentsByLabel = true
    var dateForm = "iso"
    /// Whether the text of the last option has a column of its own, stands in the option's column, or in the joined cell.
    var hasOtherColumn = true
    var hasOwnOther = false
    var decimalComma = false
    var escapes = false
    var notAsked = ""

    static let all: [ToolForm] = [
        ToolForm(description: "kobo", separator: ";", choices: .words(yes: "1", no: "0"), rankings: .joined),
        ToolForm(description: "odk", choices: .codesJoined(" "), rankings: .joined),
        ToolForm(
            description: "google", choices: .labelsJoined(", "), rankings: .places, usesLabels: true,
            dateForm: "year/month/day", hasOtherColumn: false),
        ToolForm(
            description: "microsoft", separator: "\t", choices: .labelsJoined(";"), rankings: .joined, usesLabels: true,
            dateForm: "day/month/year", hasOtherColumn: false, decimalComma: true),
        ToolForm(
            description: "limesurvey", separator: ";", choices: .words(yes: "Y", no: ""), rankings: .places,
            hasOtherColumn: false, hasOwnOther: true),
        ToolForm(
            description: "limesurvey-vv", separator: "\t", headerRows: 2, names: "2",
            choices: .words(yes: "Y", no: "N"),
            rankings: .ranks, hasOtherColumn: false, hasOwnOther: true, escapes: true, notAsked: "{question_not_shown}"),
        ToolForm(
            description: "surveymonkey", headerRows: 2, names: "joined", choices: .titles, rankings: .ranks,
            usesLabels: true,
            dateForm: "month/day/year", hasOtherColumn: true),
        ToolForm(
            description: "qualtrics", headerRows: 3, choices: .codesJoined(","), rankings: .ranks, usesNumbers: true,
            namesRespondentsByLabel: false),
        ToolForm(
            description: "microsoft workbook", file: .workbook, choices: .labelsJoined(";"), rankings: .joined,
            usesLabels: true, hasOtherColumn: false),
        ToolForm(
            description: "kobo workbook", file: .workbook, sheet: "Été <R&D>", choices: .words(yes: "1", no: "0"),
            rankings: .joined),
        ToolForm(
            description: "spss", file: .spss, choices: .words(yes: "1", no: "0"), rankings: .ranks, usesNumbers: true),
    ]

    /// Whether the form tells "asked, and chose none" from "not answered".
    var tellsNone: Bool {
        if case .words(_, let no) = choices { !no.isEmpty } else { false }
    }

    /// Whether every joined cell of a codebook has one reading.
    func isUnambiguous(_ codebook: Codebook) -> Bool {
        guard case .labelsJoined(let separator) = choices else { return true }
        return codebook.questions.allSatisfy { question in
            let cut = CellSeparator(separator)
            return question.kind != .multipleChoice && question.kind != .ranking
                || JoinedNames(.label, of: question.options, separator: cut).ambiguous.isEmpty
                    && question.options.allSatisfy { !cut.cutting($0.title).isEmpty }
        }
    }
}
