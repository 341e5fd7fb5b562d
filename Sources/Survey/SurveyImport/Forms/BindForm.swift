extension FormMatching {
    /// Binds a question of the form to the columns that hold its answers.
    ///
    /// - Returns: the positions of the found questions that it uses; nil when the export has no column for it.
    func bind(_ question: FormQuestion, _ place: Int?, _ drafted: inout DraftQuestion) -> [Int]? {
        if let (binding, used) = choices(of: question, &drafted) {
            drafted.binding = binding
            return used
        } else if let binding = variables(of: question, drafted) {
            drafted.binding = binding
        } else if let place, let binding = binding(of: question, found(place), &drafted) {
            drafted.binding = binding
        } else {
            return nil
        }
        let textColumn = textColumn(question, place, drafted.binding)
        bindOther(question, textColumn, &drafted)
        let text = textColumn.flatMap { column in self.place(ofColumn: column.index) }
        return [place, text].compactMap(\.self)
    }

    /// The column with the text of the option "other": as the form names it, else as the export shows it.
    private func textColumn(_ question: FormQuestion, _ place: Int?, _ binding: DraftBinding?) -> ExportColumn? {
        // A column of this name may also record whether the option was chosen.
        let options =
            if case .options(let columns) = binding?.columns { Set(columns.map(\.column)) } else { Set<String>() }
        let named = question.otherText?.names.lazy.compactMap { column(named: $0) }.first { !options.contains($0.name) }
        if let named { return named }
        return place.flatMap { found($0).otherText }.map { table.columns[$0.column] }
    }

    /// Binds variables that each hold one of the chosen options, and adds the values that have no label.
    private func choices(
        of question: FormQuestion, _ drafted: inout DraftQuestion
    ) -> (binding: DraftBinding, used: [Int])? {
        let columns = question.choiceVariables.compactMap { column(named: $0) }
        guard !columns.isEmpty, columns.count == question.choiceVariables.count else { return nil }
        let known = Set(question.options.map(\.code))
        let others = unique(columns.flatMap(\.values.values)).filter { !known.contains($0) }
        var codes = ReadableIds(fallback: "o", reserved: Set(drafted.options.map(\.code)))
        for (index, value) in others.enumerated() {
            let code = codes.id(ofName: value, number: known.count + index + 1)
            var option = DraftOption(code: code, title: LocalText(value))
            if code != value { option.word = value }
            drafted.options.append(option)
        }
        if !others.isEmpty {
            drafted.notes.append("values without a label, added as options: \(others.joined(separator: ", "))")
        }
        var binding = DraftBinding(columns: .choices(columns.map(\.name)))
        binding.words = drafted.options.contains { $0.word != nil } ? .mapped : .codes
        return (binding, places(ofColumns: Set(columns.map(\.index))))
    }

    /// Binds variables that each hold one option.
    private func variables(of question: FormQuestion, _ drafted: DraftQuestion) -> DraftBinding? {
        let columns = question.options.compactMap { $0.variable.flatMap { column(named: $0) } }
        guard !columns.isEmpty, columns.count == question.options.count else { return nil }
        var binding = DraftBinding(
            columns: .options(
                zip(drafted.options, columns).map { DraftBinding.BoundOption(code: $0.code, column: $1.name) }))
        binding.chosen = question.chosen
        binding.notChosen = question.notChosen + [""]
        return binding
    }

    private func binding(
        of question: FormQuestion, _ found: FoundQuestion, _ drafted: inout DraftQuestion
    ) -> DraftBinding? {
        switch found.columns {
        case .one(let column): return oneColumn(question, table.columns[column], &drafted)
        case .options(let columns, _), .ranks(let columns):
            guard !question.options.isEmpty else { return nil }
            if question.kind != .multipleChoice, question.kind != .ranking {
                drafted.notes.append(
                    "the form gives \(question.kind.rawValue), but the export has a column for each option")
                drafted.kind = .multipleChoice
            }
            if let binding = optionColumns(question, columns, &drafted) { return binding }
            guard case .options(_, let joined?) = found.columns else { return nil }
            return oneColumn(question, table.columns[joined], &drafted)
        case .byRank(let columns):
            var binding = DraftBinding(columns: .byRank(columns.map { table.columns[$0].name }))
            binding.words = words(question, columns.flatMap { table.columns[$0].values.values }, joiners: []).words
            return binding
        }
    }

    /// - Returns: nil when an option of the form has no column, so that the question cannot be bound by columns.
    private func optionColumns(
        _ question: FormQuestion, _ columns: [OptionColumn], _ drafted: inout DraftQuestion
    ) -> DraftBinding? {
        var own: [Int: OptionColumn] = [:]
        var unknown: [String] = []
        for column in columns {
            if let option = question.option(of: column), own[option] == nil {
                own[option] = column
            } else {
                unknown.append(table.columns[column.column].name)
            }
        }
        let missing = question.options.indices.filter { own[$0] == nil }.map { drafted.options[$0].code }
        guard missing.isEmpty else {
            drafted.notes.append("the export has no column for \(missing.joined(separator: ", "))")
            return nil
        }
        if !unknown.isEmpty {
            drafted.bindingNotes.append("columns that match no option of the form: \(unknown.joined(separator: ", "))")
        }
        let named = question.options.indices.compactMap { index in
            own[index].map {
                DraftBinding.BoundOption(code: drafted.options[index].code, column: table.columns[$0.column].name)
            }
        }
        var binding = DraftBinding(columns: .options(named))
        if drafted.kind != .ranking {
            let choice = chosenWords(question.options.indices.compactMap { own[$0] }, table, tool)
            (binding.chosen, binding.notChosen) = (choice.chosen, choice.notChosen)
            binding.chosen += ownTitles(question.options.indices.compactMap { own[$0] }, drafted)
            binding.countsNoAsNotAnswered = tool.countsNoAsNotAnswered
        }
        return binding
    }

    /// The titles that cells hold for chosen, where they differ from those of the codebook.
    private func ownTitles(_ columns: [OptionColumn], _ drafted: DraftQuestion) -> [String] {
        zip(columns, drafted.options).flatMap { column, option in
            let title = language.map { option.title.translations[$0] ?? option.title.main }
            return table.columns[column.column].values.values.filter {
                !column.holdsText && matchKey($0) == matchKey(column.title) && title.map(matchKey) != matchKey($0)
            }
        }
    }

    private func oneColumn(
        _ question: FormQuestion, _ column: ExportColumn, _ drafted: inout DraftQuestion
    ) -> DraftBinding? {
        var binding = DraftBinding(columns: .one(column.name))
        if question.options.isEmpty {
            if question.kind == .number, let numbers = guessNumberForm(column.values.values) {
                binding.numbers = numbers.form
            }
            return binding
        }
        let takesSeveral = question.kind == .multipleChoice || question.kind == .ranking
        let own = tool.joiners
        let joiners = takesSeveral ? own + Joiner.allCases.filter { !own.contains($0) } : []
        let found = words(question, column.values.values, joiners: joiners)
        binding.words = found.words
        // Titles that were cleaned are bound by what cells hold.
        let isCleaned = zip(drafted.options, question.options).contains { $0.title != $1.title }
        if isCleaned, found.words == .labels { binding.words = .mapped }
        if binding.words == .mapped {
            for (index, word) in zip(drafted.options.indices, found.optionWords) { drafted.options[index].word = word }
        }
        if takesSeveral { binding.joinedBy = (found.joiner ?? own.first ?? .space).text }
        if !found.unknown.isEmpty {
            let few = found.unknown.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
            drafted.bindingNotes.append("some cells hold what the form does not offer: \(few)")
        }
        return binding
    }

    private func bindOther(_ question: FormQuestion, _ text: ExportColumn?, _ drafted: inout DraftQuestion) {
        let option =
            question.otherText?.option ?? question.options.lastIndex { ChoiceWords.isOther($0.code, $0.title.main) }
        guard let option, drafted.options.indices.contains(option), let binding = drafted.binding else { return }
        if let text {
            drafted.binding?.other = DraftBinding.OtherText(option: drafted.options[option].code, column: text.name)
        } else if case .options(let columns) = binding.columns {
            let own = columns.first { $0.code == drafted.options[option].code }?.column
            guard let own, let column = column(named: own), holdsText(column) else { return }
            drafted.binding?.other = DraftBinding.OtherText(option: drafted.options[option].code, column: own)
        } else if case .one = binding.columns, tool.mixesOtherWithOptions {
            drafted.binding?.other = DraftBinding.OtherText(option: drafted.options[option].code)
        }
    }

    private func holdsText(_ column: ExportColumn) -> Bool {
        tool.writesTextForOther
            || !column.values.values.allSatisfy { ChoiceWords.isChosen($0) || ChoiceWords.isNotChosen($0) }
    }
}

extension FormQuestion {
    /// The position of the option that a column is for.
    fileprivate func option(of column: OptionColumn) -> Int? {
        if let named = options.firstIndex(where: { $0.isCalled(column.code) || $0.isCalled(column.title) }) {
            return named
        }
        guard ChoiceWords.isOther(column.code, column.title) else { return nil }
        return options.firstIndex { ChoiceWords.isOther($0.code, $0.title.main) }
    }
}

extension FormOption {
    /// Whether a word in an export means this option, in any language of the form.
    func isCalled(_ word: String) -> Bool {
        !word.isEmpty && (code == word || title.all.contains { matchKey($0) == matchKey(word) })
    }
}
