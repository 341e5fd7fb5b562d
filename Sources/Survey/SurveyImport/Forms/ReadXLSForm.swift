import Diagnostics
import TableFiles

/// Reads an XLSForm (https://xlsform.org): questions, options, groups, languages and universes.
///
/// - Throws: a missing sheet or list, a group that is not closed, a name that is used twice.
func readXLSForm(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) -> SurveyForm {
    let sheets = try listSheets(bytes, file: file, limits: limits)
    func sheet(_ name: String) throws(ReportError) -> FormSheet? {
        guard let found = sheets.first(where: { $0.lowercased() == name }) else { return nil }
        return try FormSheet(bytes, file: file, form: .workbook(sheet: found), limits: limits)
    }
    guard let survey = try sheet("survey") else {
        throw ReportError(
            Diagnostic(
                "no-survey-sheet", at: Place(file: file),
                "the workbook has no sheet \"survey\", so it is not an XLSForm",
                hint: "it has: " + sheets.prefix(8).joined(separator: ", ")))
    }
    var choices = try sheet("choices") ?? FormSheet()
    if let external = try sheet("external_choices") { choices.add(external) }
    let settings = try sheet("settings")?.rows.first
    var reader = XLSFormReader(survey, choices, defaultLanguage: settings?["default_language"])
    try reader.read()
    var form = SurveyForm(origin: "the XLSForm \(file)", title: settings?["form_title"])
    form.languages = reader.languages
    form.questions = reader.questions
    form.notes = reader.notes
    return form
}

/// Reads the rows of an XLSForm from top to bottom.
struct XLSFormReader {
    let survey: FormSheet
    let languages: [FormLanguage]
    var questions: [FormQuestion] = []
    var notes: [String] = []
    private var lists: ChoiceLists
    private var groups: [OpenGroup] = []
    private var names: Set<String> = []
    private var diagnostics = DiagnosticList()

    private struct OpenGroup {
        var name: String
        var isRepeat: Bool
        var relevant: String?
        var place: Place
    }

    init(_ survey: FormSheet, _ choices: FormSheet, defaultLanguage: String?) {
        self.survey = survey
        let found = unique(survey.languages(of: "label") + choices.languages(of: "label")).map { FormLanguage($0) }
        let first = found.first { $0.name == defaultLanguage || $0.tag == defaultLanguage }
        languages = [first].compactMap(\.self) + found.filter { $0 != first }
        lists = ChoiceLists(choices, languages)
    }

    mutating func read() throws(ReportError) {
        for row in survey.rows where diagnostics.all.count < problemLimit { take(row) }
        for group in groups {
            diagnostics.add(
                Diagnostic("open-group", at: group.place, "the group \(quoted(group.name)) is not closed"))
        }
        try diagnostics.throwIfErrors()
        attachOtherTexts()
    }

    private mutating func take(_ row: FormSheet.Row) {
        guard let type = row["type"] else { return }
        let words = type.split { $0.isWhitespace || $0 == "_" }.map { $0.lowercased() }
        switch words.prefix(2) {
        case ["begin", "group"], ["begin", "repeat"]: begin(row, isRepeat: words[1] == "repeat")
        case ["end", "group"], ["end", "repeat"]: end(row, isRepeat: words[1] == "repeat")
        case ["begin", "loop"], ["begin", "looped"]: begin(row, isRepeat: true)
        case ["end", "loop"], ["end", "looped"]: end(row, isRepeat: true)
        default: addQuestion(row, type: type)
        }
    }

    private mutating func begin(_ row: FormSheet.Row, isRepeat: Bool) {
        groups.append(
            OpenGroup(name: row["name"] ?? "", isRepeat: isRepeat, relevant: row["relevant"], place: row.place))
        if isRepeat {
            notes.append(
                "A respondent may answer the questions of the repeat \(row["name"] ?? "without a name") several times, and a "
                    + "report counts respondents: they are left out. To count the answers, import the sheet of the repeat "
                    + "as a survey of its own (--sheet)."
            )
        }
    }

    private mutating func end(_ row: FormSheet.Row, isRepeat: Bool) {
        guard let last = groups.popLast() else {
            return diagnostics.add(Diagnostic("stray-end", at: row.place, "this row closes a group, but none is open"))
        }
        guard last.isRepeat != isRepeat else { return }
        let kind = isRepeat ? "repeat" : "group"
        diagnostics.add(
            Diagnostic(
                "stray-end", at: row.place,
                "this row closes a \(kind), but \(quoted(last.name)) is a \(isRepeat ? "group" : "repeat")"))
    }

    private mutating func addQuestion(_ row: FormSheet.Row, type: String) {
        guard let kind = QuestionType(type), !groups.contains(where: \.isRepeat) else { return }
        guard let name = row["name"] else {
            return diagnostics.add(
                Diagnostic("no-name", at: row.place, "this question of type \(quoted(type)) has no name"))
        }
        let path = (groups.map(\.name) + [name]).joined(separator: "/")
        guard names.insert(path).inserted else {
            return diagnostics.add(
                Diagnostic(
                    "duplicate-name", at: row.places["name"] ?? row.place, "two questions are named \(quoted(name))"))
        }
        let wording = row.localText("label", languages)
        var question = FormQuestion(
            name: name, groups: groups.map(\.name), wording: wording ?? LocalText(name), kind: kind.kind)
        question.isRequired = ["yes", "true", "true()"].contains(row["required"]?.lowercased())
        if wording == nil {
            question.notes.append("the form does not give the wording: write the question as it was asked")
        }
        addOptions(&question, kind, row)
        addUniverse(&question, row)
        questions.append(question)
        if kind.hasOtherText { addOtherText(of: questions.count - 1) }
    }

    private mutating func addOptions(_ question: inout FormQuestion, _ type: QuestionType, _ row: FormSheet.Row) {
        let isSearched = row["appearance"].map { $0.lowercased().hasPrefix("search(") } ?? false
        if let list = type.list, isSearched || type.isElsewhere(list) || type.isExternal && lists[list] == nil {
            question.optionsAreElsewhere = true
            question.notes.append(
                isSearched
                    ? "the form looks the options up in another file"
                    : list.hasPrefix("${")
                        ? "the options are answers to \(list)"
                        : "the options are in the file \(list), which is not read")
        } else if let list = type.list {
            guard let options = lists[list] else {
                let message = "the sheet \"choices\" has no list \(quoted(list))"
                return diagnostics.add(
                    "unknown-list", at: row.places["type"] ?? row.place, message,
                    hint: nearestNameHint(to: list, among: lists.names))
            }
            question.options = options
        }
        if type.isRange {
            guard let values = rangeValues(row["parameters"] ?? "") else {
                question.kind = .number
                return
            }
            question.options = values.map { FormOption(code: String($0), title: LocalText(String($0)), number: $0) }
        }
        if type.hasOtherText, !question.options.contains(where: { $0.code == "other" }) {
            question.options.append(FormOption(code: "other", title: LocalText("Other")))
        }
    }

    /// `or_other` adds a question for the text, named after its question.
    private mutating func addOtherText(of index: Int) {
        guard let option = questions[index].options.firstIndex(where: { $0.code == "other" }) else { return }
        questions[index].otherText = OtherText(name: questions[index].name + "_other", option: option)
    }

    private func addUniverse(_ question: inout FormQuestion, _ row: FormSheet.Row) {
        let conditions = groups.compactMap(\.relevant) + [row["relevant"]].compactMap(\.self)
        var universe: FormUniverse?
        for condition in conditions {
            switch formUniverse(condition, among: questions, narrowing: universe) {
            case .success(let found): universe = found
            case .failure(let problem):
                question.notes.append("asked only if \(oneLine(condition)): \(problem.reason)")
            }
        }
        question.universe = universe?.draft
        question.notes += universe?.notes ?? []
    }

    /// A text asked only of those who chose the option "other" is the text of that option.
    private mutating func attachOtherTexts() {
        var texts: Set<Int> = []
        let places = Dictionary(
            questions.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for (index, question) in questions.enumerated() where question.kind == .open {
            guard let universe = question.universe, universe.options.count == 1, let owner = places[universe.question],
                questions[owner].otherText == nil,
                let option = questions[owner].options.firstIndex(where: { $0.code == universe.options[0] }),
                ChoiceWords.isOther(questions[owner].options[option].code, questions[owner].options[option].title.main)
            else { continue }
            questions[owner].otherText = OtherText(question, option: option)
            texts.insert(index)
        }
        questions = questions.enumerated().filter { !texts.contains($0.offset) }.map(\.element)
    }
}

/// The lists of the choices sheet.
struct ChoiceLists {
    private var lists: [String: [FormOption]] = [:]

    var names: [String] { lists.keys.sorted() }

    /// The options of a list; nil when there is no such list.
    subscript(_ name: String) -> [FormOption]? { lists[name] }

    init(_ sheet: FormSheet, _ languages: [FormLanguage]) {
        var taken: [String: Set<String>] = [:]
        for row in sheet.rows {
            guard let list = row["list_name", "list name", "listname"], let code = row["name", "value"] else {
                continue
            }
            // A list that other answers filter may contain a name several times; it is one option.
            guard taken[list, default: []].insert(code).inserted else { continue }
            let title = row.localText("label", languages) ?? LocalText(code)
            lists[list, default: []].append(FormOption(code: code, title: title))
        }
    }
}

/// The integers of `start=1 end=5 step=1`; nil when there are too many for options, or a value is not an integer.
private func rangeValues(_ parameters: String) -> [Int]? {
    let mostValues = 21
    var values = ["start": 1, "end": 10, "step": 1]
    for part in parameters.split(whereSeparator: { $0.isWhitespace || $0 == ";" || $0 == "," }) {
        let pair = part.split(separator: "=").map(String.init)
        guard pair.count == 2, let value = Int(pair[1]), abs(value) < 1_000_000 else { return nil }
        values[pair[0].lowercased()] = value
    }
    guard let start = values["start"], let end = values["end"], let step = values["step"], step > 0, start < end,
        (end - start) / step < mostValues
    else { return nil }
    return Array(stride(from: start, through: end, by: step))
}
