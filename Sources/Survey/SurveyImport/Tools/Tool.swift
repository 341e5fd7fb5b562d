/// A survey tool: how to recognize its exports, and how they are written.
///
/// Each tool is one value in a file of its own; `surveyTools` lists them. Where a tool's exports differ, recognition
/// returns the value changed for the export at hand.
struct Tool: Sendable {
    /// The tool's own name, as the binding gives it.
    let name: String
    /// Recognizes an export by its form and its first rows; nil when it is not this tool's.
    let recognize: @Sendable (ExportTable) -> RecognizedTool?
    /// Whether this is a survey tool, and not any other table.
    var isSurveyTool = true

    // MARK: Columns

    /// Columns of the tool that hold no answers, in lower case.
    var metadata: Set<String> = []
    /// Beginnings of the names of further columns without answers, in lower case.
    var metadataPrefixes: [String] = []
    /// Whether all columns may be named by numbers, also those that hold no answers: `V1`, `V2`.
    var hasNumberedNames = false
    /// The columns that give the date of a response, the best first.
    var dateColumns: [String] = []
    /// Takes the name and the text of a column apart where several columns share a question; nil for a column that is
    /// a question alone.
    var parts: @Sendable (ExportColumn) -> ColumnParts? = { _ in nil }
    /// The name and the wording of a question that is one column.
    var questionName: @Sendable (ExportColumn) -> QuestionName = { column in
        QuestionName(variable: column.name, wording: column.text)
    }
    /// What separates a question's name from the groups before it.
    var groupSeparator: Character?

    // MARK: Cells

    /// What may separate several options in a cell.
    var joiners: [Joiner] = []
    /// Whether cells give options by their codes; nil when only the values show it.
    var writesCodes: Bool?
    /// What an option's own column holds where it was chosen; nil when it varies.
    var chosenWord: String?
    /// What an option's own column holds where it was not chosen; nil when it is empty then.
    var notChosenWord: String?
    /// Whether an option's own column may hold any one number where it was chosen.
    var marksChosenByNumber = false
    /// Whether the column of the option "Other" holds the respondent's text.
    var writesTextForOther = false
    /// Whether texts beside "Other" stand in the cell among the options.
    var mixesOtherWithOptions = false
    /// Whether "not chosen" for every option also means that the question was skipped.
    var countsNoAsNotAnswered = false
    /// How line breaks in cells are escaped, as the binding names it.
    var escapes: String?
    /// What cells hold where a question was not asked.
    var notAsked: [String] = []

    // MARK: Rows

    /// Rows that are not responses, or may not be.
    var rowRules: [DraftRowRule] = []
    /// What the tool's exports cannot show, in a sentence; nil when they lose nothing.
    var lossNote: String?
}

/// The tool of an export, and how it was detected.
struct RecognizedTool {
    var tool: Tool
    /// Which of the tool's exports it is: `labels`, `VV`, `three header rows`.
    var variant: String?
    /// The header rows, where the tool's own names show them; nil where what the rows hold must.
    var header: HeaderPlan?
    /// What the export was recognized by, in words.
    var signs: [String]
}

/// What a column calls its question.
struct QuestionName {
    /// The tool's own name for the question; empty when the export has none.
    var variable: String
    /// The question's words; empty when the export has none.
    var wording: String
}

extension Tool {
    /// Whether a column belongs to the tool and holds no answers.
    func isMetadata(_ column: ExportColumn) -> Bool {
        if hasNumberedNames, isNumberedCode(column.name), isMetadata(named: column.text) { return true }
        return isMetadata(named: column.name)
    }

    private func isMetadata(named name: String) -> Bool {
        let name = name.lowercased()
        return metadata.contains(name) || metadataPrefixes.contains { name.hasPrefix($0) }
    }

    /// Whether a column is the one that the tool calls so, also where it only numbers the names.
    func isCalled(_ name: String, _ column: ExportColumn) -> Bool {
        column.name == name || hasNumberedNames && isNumberedCode(column.name) && column.text == name
    }

    /// The note for exports in which an empty cell may also mean that no option was chosen.
    static let emptyIsNotAnswered =
        "This export does not distinguish respondents who chose none of several options from those who did not "
        + "answer: an empty cell counts as not answered."
}
