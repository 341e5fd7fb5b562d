extension FormMatching {
    /// Binds a question of the form to the columns that hold its answers.
    ///
    /// - Returns: the places of the seen questions that it takes; nil when the export holds no column of it.
    func bind(_ question: FormQuestion, _ place: Int?, _ drafted: inout DraftQuestion) -> [Int]? {
        let textColumn = textColumn(question, place)
        if let binding = variables(of: question, drafted) {
            drafted.binding = binding
        } else if let place, let binding = binding(of: question, seen(place), &drafted) {
            drafted.binding = binding
        } else {
            return nil
        }
        bindOther(question, textColumn, &drafted)
        let text = textColumn.flatMap { column in self.place(ofColumn: column.index) }
        return [place, text].compactMap(\.self)
    }

    /// The column of the text beside the option "other": by the form, else as the export itself shows it.
    private func textColumn(_ question: FormQuestion, _ place: Int?) -> ExportColumn? {
        if let found = question.otherText?.names.lazy.compactMap({ column(named: $0) }).first { return found }
        return place.flatMap { seen($0).otherText }.map { table.columns[$0.column] }
    }

    /// The columns of variables that each hold an option.
    private func variables(of question: FormQuestion, _ drafted: DraftQuestion) -> DraftBinding? {
        let columns = question.options.compactMap { $0.variable.flatMap { column(named: $0) } }
        guard !columns.isEmpty, columns.count == question.options.count else { return nil }
        var binding = DraftBinding(
            columns: .options(zip(drafted.options, columns).map { (code: $0.code, column: $1.name) }))
        binding.chosen = question.chosen
        binding.notChosen = question.notChosen + [""]
        return binding
    }

    private func binding(
        of question: FormQuestion, _ seen: SeenQuestion, _ drafted: inout DraftQuestion
    ) -> DraftBinding? {
        switch seen.columns {
        case .one(let column): return oneColumn(question, table.columns[column], &drafted)
        case .options(let columns, _), .ranks(let columns):
            let isRanking = if case .ranks = seen.columns { true } else { false }
            guard !question.options.isEmpty else { return nil }
            return optionColumns(question, columns, isRanking: isRanking, &drafted)
        case .places(let columns):
            var binding = DraftBinding(columns: .places(columns.map { table.columns[$0].name }))
            binding.words = words(question, columns.flatMap { table.columns[$0].values.values }, joiners: []).words
            return binding
        }
    }

    private func optionColumns(
        _ question: FormQuestion, _ columns: [OptionColumn], isRanking: Bool, _ drafted: inout DraftQuestion
    ) -> DraftBinding? {
        var named: [(code: String, column: String)] = []
        var unknown: [String] = []
        var own: [OptionColumn] = []
        for column in columns {
            let option = question.options.firstIndex { $0.isCalled(column.code) || $0.isCalled(column.title) }
            if let option, !named.contains(where: { $0.code == drafted.options[option].code }) {
                named.append((drafted.options[option].code, table.columns[column.column].name))
                own.append(column)
            } else {
                unknown.append(table.columns[column.column].name)
            }
        }
        guard !named.isEmpty else { return nil }
        if !unknown.isEmpty {
            drafted.bindingNotes.append("columns of no option of the form: \(unknown.joined(separator: ", "))")
        }
        if named.count < question.options.count {
            let missing = drafted.options.map(\.code).filter { code in !named.contains { $0.code == code } }
            drafted.bindingNotes.append("options without a column: \(missing.joined(separator: ", "))")
        }
        var binding = DraftBinding(columns: .options(named))
        if !isRanking {
            let choice = choiceWords(own, table, recognized)
            (binding.chosen, binding.notChosen) = (choice.chosen, choice.notChosen)
        }
        return binding
    }

    private func oneColumn(
        _ question: FormQuestion, _ column: ExportColumn, _ drafted: inout DraftQuestion
    ) -> DraftBinding? {
        var binding = DraftBinding(columns: .one(column.name))
        if question.options.isEmpty {
            binding.hasDecimalComma = question.kind == .number && column.values.values.contains { $0.contains(",") }
            return binding
        }
        let takesSeveral = question.kind == .multipleChoice || question.kind == .ranking
        let own = recognized.tool.joiners(variant: nil)
        let joiners = takesSeveral ? own + Joiner.allCases.filter { !own.contains($0) } : []
        let found = words(question, column.values.values, joiners: joiners)
        binding.words = found.words
        if found.words == .mapped { addWords(&drafted, question, found.language) }
        if takesSeveral { binding.joinedBy = (found.joiner ?? own.first ?? .space).text }
        if !found.unknown.isEmpty {
            let few = found.unknown.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
            drafted.bindingNotes.append("the form does not offer what some cells hold: \(few)")
        }
        return binding
    }

    /// The export's words for the options: their titles in the language in which it was made.
    private func addWords(_ drafted: inout DraftQuestion, _ question: FormQuestion, _ language: String?) {
        for (index, option) in question.options.enumerated() {
            guard let title = language.map({ option.title.translations[$0] ?? option.title.main }) else { continue }
            drafted.options[index].word = title
        }
    }

    private func bindOther(_ question: FormQuestion, _ text: ExportColumn?, _ drafted: inout DraftQuestion) {
        let option =
            question.otherText?.option ?? question.options.lastIndex { ChoiceWords.isOther($0.code, $0.title.main) }
        guard let option, drafted.options.indices.contains(option), let binding = drafted.binding else { return }
        if let text {
            drafted.binding?.other = (drafted.options[option].code, text.name)
        } else if case .options(let columns) = binding.columns {
            let own = columns.first { $0.code == drafted.options[option].code }?.column
            guard let own, let column = column(named: own), holdsText(column) else { return }
            drafted.binding?.other = (drafted.options[option].code, own)
        } else if case .one = binding.columns, binding.joinedBy != nil, binding.words != .codes {
            drafted.binding?.other = (drafted.options[option].code, nil)
        }
    }

    private func holdsText(_ column: ExportColumn) -> Bool {
        recognized.tool.writesTextForOther
            || !column.values.values.allSatisfy { ChoiceWords.isChosen($0) || ChoiceWords.isNotChosen($0) }
    }
}

extension FormOption {
    /// Whether an export means this option by a word, in whatever language.
    func isCalled(_ word: String) -> Bool {
        !word.isEmpty && (code == word || title.all.contains { matchKey($0) == matchKey(word) })
    }
}
