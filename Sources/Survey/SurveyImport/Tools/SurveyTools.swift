/// Every survey tool whose exports are recognized, in the order in which they are tried: those with unmistakable signs
/// first.
let surveyTools: [Tool] = [
    .spss, .qualtrics, .limeSurvey, .surveyMonkey, .kobo, .odkCentral, .microsoftForms, .googleForms,
]

/// The first tool that recognizes an export as its own; a plain table when none does.
func recognizeTool(_ table: ExportTable) -> RecognizedTool {
    for tool in surveyTools {
        if let found = tool.recognize(table) { return found }
    }
    return RecognizedTool(
        tool: .plainTable,
        signs: ["it has none of the columns that survey tools add, and the first row names the columns"])
}

extension ExportTable {
    /// The cells of a row at the beginning, counted from 1; none where the file ends before it.
    func headerRow(_ number: Int) -> [String] {
        firstRows.indices.contains(number - 1) ? firstRows[number - 1].cells : []
    }

    /// Whether a row at the beginning, counted from 1, contains all of these names in any case.
    func headerRow(_ number: Int, contains names: [String]) -> Bool {
        let found = Set(headerRow(number).map { $0.lowercased() })
        return names.allSatisfy { found.contains($0.lowercased()) }
    }
}

extension RecognizedTool {
    /// Says how many header rows there are, where the tool's exports differ in that.
    mutating func adapt(to plan: HeaderPlan) {
        guard variant == nil, [Tool.qualtrics.name, Tool.surveyMonkey.name].contains(tool.name) else { return }
        let words = ["one header row", "two header rows", "three header rows"]
        let count = plan.rows.count
        variant = words.indices.contains(count - 1) ? words[count - 1] : "\(count) header rows"
        if plan.rows.count == 1, tool.name == Tool.surveyMonkey.name {
            tool.parts = { _ in nil }
            tool.questionName = { QuestionName(variable: "", wording: $0.name) }
        }
    }
}

/// The sign of a tool's own columns, in words.
func columnsSign(_ names: [String]) -> String {
    "it has the columns " + names.map { "\"\($0)\"" }.joined(separator: ", ")
}
