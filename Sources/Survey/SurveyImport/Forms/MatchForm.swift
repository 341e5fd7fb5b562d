/// The form that a codebook is made from.
struct FormChoice {
    var form: SurveyForm
    /// See ``FormMatching/language``.
    var language: String?
    /// See ``FormMatching/dictionary``.
    var dictionary: SurveyForm?
}

/// Drafts a codebook from a form, and a binding of the export's columns to it.
struct FormMatching {
    let form: SurveyForm
    let table: ExportTable
    let recognized: RecognizedTool
    /// The only language of the codebook, so that cells in it can be bound by its titles; nil when there are several.
    let language: String?
    /// What the data file itself says, where another form is given beside it.
    let dictionary: SurveyForm?
    private let seen: [SeenQuestion]
    /// Places among the seen questions by name and by words.
    private var places: [String: [Int]] = [:]
    private var columns: [String: Int] = [:]

    init(_ forms: FormChoice, _ table: ExportTable, _ seen: [SeenQuestion], _ recognized: RecognizedTool) {
        form = forms.form
        language = forms.language
        dictionary = forms.dictionary
        self.table = table
        self.seen = seen
        self.recognized = recognized
        for (index, question) in seen.enumerated() {
            for key in unique([question.variable, question.wording].map(matchKey)) where !key.isEmpty {
                places[key, default: []].append(index)
            }
        }
        for column in table.columns where !column.name.isEmpty {
            for key in [column.name, lastName(column.name)].map(matchKey) where columns[key] == nil {
                columns[key] = column.index
            }
        }
    }

    /// The place of the seen question that a question of the form is; of several, the first that no other has taken.
    func place(of question: FormQuestion, besides taken: Set<Int>) -> Int? {
        let groups = question.groups.filter { !$0.isEmpty } + [question.name]
        let names = [groups.joined(separator: "/"), groups.joined(separator: "-"), question.name]
        let keys = (names + [question.wording.main] + question.wording.all.sorted()).map(matchKey)
        return keys.lazy.compactMap { places[$0]?.first { !taken.contains($0) } }.first
    }

    /// - Parameter leftOut: the question that names respondents, which is no question of the codebook.
    func draft(into draft: inout DraftSurvey, leavingOut leftOut: SeenQuestion?) {
        draft.title = form.title
        draft.notes += form.notes
        var ids = ReadableIds(fallback: "q", reserved: ["respondent", "submitted"])
        var bound: Set<Int> = []
        var draftedPlaces: [String: Int] = [:]
        for (index, question) in form.questions.enumerated() {
            let place = place(of: question, besides: bound)
            if let place, isSame(seen[place], leftOut) { continue }
            var drafted = DraftQuestion(
                id: ids.id(ofName: question.name, number: index + 1), wording: question.wording, kind: question.kind)
            drafted.notes = question.notes
            drafted.options = options(question)
            drafted.audience = audience(question, draft.questions, draftedPlaces)
            if let found = bind(question, place, &drafted) {
                bound.formUnion(found)
            } else {
                draft.notInFile.append(drafted.id)
            }
            draftedPlaces[question.name] = draft.questions.count
            draft.questions.append(drafted)
        }
        noteUnknown(&draft, bound: bound, leftOut)
    }

    private func isSame(_ question: SeenQuestion, _ other: SeenQuestion?) -> Bool {
        guard case .one(let column) = question.columns, let other, case .one(let otherColumn) = other.columns else {
            return false
        }
        return column == otherColumn
    }

    /// Options under codes that a text can name.
    private func options(_ question: FormQuestion) -> [DraftOption] {
        var codes = ReadableIds(fallback: "o")
        let isReadable = !question.hasNumberedCodes
        return question.options.enumerated().map { index, option in
            let code =
                isReadable
                ? codes.id(ofName: option.code, number: index + 1)
                : codes.id(ofWords: option.title.main, number: index + 1)
            var drafted = DraftOption(code: code, title: option.title, number: option.number)
            if code != option.code { drafted.word = option.code }
            return drafted
        }
    }

    /// The audience under the ids and codes of the draft.
    private func audience(
        _ question: FormQuestion, _ drafted: [DraftQuestion], _ places: [String: Int]
    ) -> DraftAudience? {
        guard let audience = question.audience, let place = places[audience.question] else { return nil }
        let asked = form.questions.first { $0.name == audience.question }?.options ?? []
        let codes = zip(asked, drafted[place].options).filter { audience.options.contains($0.0.code) }.map(\.1.code)
        return DraftAudience(question: drafted[place].id, options: codes)
    }

    private func noteUnknown(_ draft: inout DraftSurvey, bound: Set<Int>, _ leftOut: SeenQuestion?) {
        let unknown = seen.enumerated().filter { !bound.contains($0.offset) && !isSame($0.element, leftOut) }
        guard !unknown.isEmpty else { return }
        let names = unknown.prefix(20).map { $0.element.variable.isEmpty ? $0.element.wording : $0.element.variable }
        draft.notes.append("Columns that \(form.origin) does not know: \(names.joined(separator: ", "))")
    }

    func seen(_ place: Int) -> SeenQuestion { seen[place] }

    /// The place of the question that one column is all of.
    func place(ofColumn column: Int) -> Int? {
        seen.firstIndex { question in if case .one(column) = question.columns { true } else { false } }
    }

    /// A column by a variable's name.
    func column(named name: String) -> ExportColumn? { columns[matchKey(name)].map { table.columns[$0] } }
}

/// A name or question as it is compared: whatever its case, white space and last mark.
func matchKey(_ text: String) -> String {
    var key = oneLine(text).lowercased()
    while let last = key.last, ":?*. ".contains(last) { key.removeLast() }
    return key
}

/// A column's name without the groups before it.
private func lastName(_ name: String) -> String {
    name.split { $0 == "/" || $0 == "-" }.last.map(String.init) ?? name
}
