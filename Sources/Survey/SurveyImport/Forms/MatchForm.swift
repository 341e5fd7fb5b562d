/// The form from which to make a codebook.
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
    let tool: Tool
    /// The only language of the codebook, so that cells in it can be bound by its titles; nil when there are several.
    let language: String?
    /// The data file's own dictionary, where another form is given as well.
    let dictionary: SurveyForm?
    private let found: [FoundQuestion]
    /// Positions among the found questions, by name and by wording.
    private var places: [String: [Int]] = [:]
    private var columns: [String: Int] = [:]

    init(_ forms: FormChoice, _ table: ExportTable, _ found: [FoundQuestion], _ tool: Tool) {
        form = forms.form
        language = forms.language
        dictionary = forms.dictionary
        self.table = table
        self.found = found
        self.tool = tool
        for (index, question) in found.enumerated() {
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

    /// The position of the found question that matches a question of the form: the first that is not yet taken.
    func place(of question: FormQuestion, besides taken: Set<Int>) -> Int? {
        let groups = question.groups.filter { !$0.isEmpty } + [question.name]
        let names = [groups.joined(separator: "/"), groups.joined(separator: "-"), question.name]
        let keys = (names + [question.wording.main] + question.wording.all.sorted()).map(matchKey)
        return keys.lazy.compactMap { places[$0]?.first { !taken.contains($0) } }.first
    }

    /// - Parameter leftOut: columns that name the respondent or hold dates or weights, which are no questions.
    func draft(into draft: inout DraftSurvey, leavingOut leftOut: Set<Int>) {
        draft.title = form.title
        draft.notes += form.notes
        var ids = ReadableIds(fallback: "q", reserved: ["respondent", "submitted"])
        var bound: Set<Int> = []
        var draftedPlaces: [String: Int] = [:]
        for (index, question) in form.questions.enumerated() {
            let place = place(of: question, besides: bound)
            if let place, isColumn(found[place], of: leftOut) { continue }
            let listed = withOptionsOfExport(question, place)
            let question = place.map { completed(listed, found[$0]) } ?? listed
            var drafted = DraftQuestion(
                id: ids.id(ofName: question.name, number: index + 1), wording: question.wording.withoutMarkup,
                kind: question.kind)
            drafted.notes = question.notes
            drafted.options = options(question)
            drafted.universe = universe(question, draft.questions, draftedPlaces)
            if let used = bind(question, place, &drafted) {
                bound.formUnion(used)
            } else {
                draft.notInFile.append(drafted.id)
            }
            draftedPlaces[question.name] = draft.questions.count
            draft.questions.append(drafted)
        }
        noteUnknown(&draft, bound: bound, leftOut)
    }

    /// A question whose options are in another file, with those that the export has.
    private func withOptionsOfExport(_ question: FormQuestion, _ place: Int?) -> FormQuestion {
        guard question.optionsAreElsewhere, let place else { return question }
        var question = question
        let cells: [String]
        switch found[place].columns {
        case .one(let column), .options(_, joined: let column?):
            guard !table.columns[column].values.areMany else { return question }
            cells = table.columns[column].values.values
        case .options, .byRank, .ranks: return question
        }
        let takesSeveral = question.kind == .multipleChoice || question.kind == .ranking
        let words = takesSeveral ? cells.flatMap { Joiner.space.pieces($0) } : cells
        let options = unique(words)
        guard options.count <= JoinedOptions.mostOptions else {
            question.kind = .open
            return question
        }
        question.options = options.sorted().map { FormOption(code: $0, title: LocalText($0)) }
        question.notes.append("options that nobody chose are missing, and titles: write them as they were offered")
        if question.options.isEmpty { question.kind = .open }
        return question
    }

    private func isColumn(_ question: FoundQuestion, of columns: Set<Int>) -> Bool {
        if case .one(let column) = question.columns { columns.contains(column) } else { false }
    }

    /// The options under codes that expressions in texts accept.
    private func options(_ question: FormQuestion) -> [DraftOption] {
        var codes = ReadableIds(fallback: "o")
        let isReadable = !question.hasNumberedCodes
        return question.options.enumerated().map { index, option in
            let code =
                isReadable
                ? codes.id(ofName: option.code, number: index + 1)
                : codes.id(ofWords: withoutMarkup(option.title.main), number: index + 1)
            var drafted = DraftOption(code: code, title: option.title.withoutMarkup, number: option.number)
            if code != option.code { drafted.word = option.code }
            return drafted
        }
    }

    /// The universe in the ids and codes of the draft.
    private func universe(
        _ question: FormQuestion, _ drafted: [DraftQuestion], _ places: [String: Int]
    ) -> DraftUniverse? {
        guard let universe = question.universe, let place = places[universe.question] else { return nil }
        let asked = form.questions.first { $0.name == universe.question }?.options ?? []
        let codes = zip(asked, drafted[place].options).filter { universe.options.contains($0.0.code) }.map(\.1.code)
        return DraftUniverse(question: drafted[place].id, options: codes)
    }

    private func noteUnknown(_ draft: inout DraftSurvey, bound: Set<Int>, _ leftOut: Set<Int>) {
        let unknown = found.enumerated().filter { !bound.contains($0.offset) && !isColumn($0.element, of: leftOut) }
        guard !unknown.isEmpty else { return }
        let names = unknown.prefix(20).map { $0.element.variable.isEmpty ? $0.element.wording : $0.element.variable }
        draft.notes.append("Columns that do not appear in \(form.origin): \(names.joined(separator: ", "))")
    }

    func found(_ position: Int) -> FoundQuestion { found[position] }

    /// The position of the question that consists of one column.
    func place(ofColumn column: Int) -> Int? {
        found.firstIndex { question in if case .one(column) = question.columns { true } else { false } }
    }

    /// The positions of the questions that consist of some of these columns only.
    func places(ofColumns columns: Set<Int>) -> [Int] {
        found.indices.filter { index in
            switch found[index].columns {
            case .one(let column): columns.contains(column)
            case .options(let options, _), .ranks(let options): options.allSatisfy { columns.contains($0.column) }
            case .byRank(let own): own.allSatisfy(columns.contains)
            }
        }
    }

    /// The column with a variable's name, in any case and without groups.
    func column(named name: String) -> ExportColumn? { columns[matchKey(name)].map { table.columns[$0] } }
}

/// A name or wording in the form in which it is compared: without regard to case, white space and final punctuation.
func matchKey(_ text: String) -> String {
    var key = oneLine(withoutMarkup(text)).lowercased()
    while let last = key.last, ":?*. ".contains(last) { key.removeLast() }
    return key
}

/// A column's name without the groups before it.
private func lastName(_ name: String) -> String {
    name.split { $0 == "/" || $0 == "-" }.last.map(String.init) ?? name
}
