/// Drafts questions from the export alone.
struct QuestionDrafting {
    let table: ExportTable
    let tool: Tool
    private var ids = ReadableIds(fallback: "q", reserved: ["respondent", "submitted"])

    init(_ table: ExportTable, _ tool: Tool) {
        self.table = table
        self.tool = tool
    }

    /// - Parameter number: the question's position in the export, counted from 1.
    mutating func draft(_ found: FoundQuestion, number: Int) -> DraftQuestion {
        var question = DraftQuestion(
            id: id(found, number: number),
            wording: LocalText(found.wording.isEmpty ? found.variable : withoutMarkup(found.wording)), kind: .open)
        question.notes = found.notes
        if found.wording.isEmpty {
            question.notes.append("the export does not give the wording: write the question as it was asked")
        }
        switch found.columns {
        case .one(let column): fill(&question, from: table.columns[column], other: found.otherText?.column)
        case .options(let options, _):
            fill(&question, .multipleChoice, options)
            bindText(&question, found.otherText)
        case .byRank(let columns): fillRanks(&question, columns)
        case .ranks(let options): fill(&question, .ranking, options)
        }
        return question
    }

    private mutating func id(_ found: FoundQuestion, number: Int) -> String {
        if found.variable.isEmpty { return ids.id(ofWords: withoutMarkup(found.wording), number: number) }
        return ids.id(ofName: ownName(found.variable), number: number)
    }

    /// A tool's name for a question, without the groups before it.
    private func ownName(_ variable: String) -> String {
        tool.groupSeparator.flatMap { variable.split(separator: $0).last.map(String.init) } ?? variable
    }
}

// MARK: One column

extension QuestionDrafting {
    private func fill(_ question: inout DraftQuestion, from column: ExportColumn, other: Int?) {
        var guess = guessKind(column.values, joiners: tool.joiners, areCodes: tool.writesCodes ?? true)
        // A question with a text for one option is closed, however few answered it.
        if other != nil, guess.kind == .open, !column.values.areMany, !column.values.isEmpty {
            guess.kind = .singleChoice
            guess.words = zip(column.values.values, column.values.counts).map { CountedWord(word: $0, count: $1) }
        }
        question.kind = guess.kind
        question.notes += [guess.note, guess.doubt].compactMap(\.self)
        if guess.doubt != nil { question.isInDoubt = true }
        var binding = DraftBinding(columns: .one(column.name))
        binding.numbers = guess.numbers
        binding.joinedBy = guess.joiner?.text
        var words = mergingCase(guess.words)
        let isByNumbers = words.allSatisfy { Int($0.word) != nil }
        if isByNumbers { words.sort { (Int($0.word) ?? 0) < (Int($1.word) ?? 0) } }
        let writesCodes =
            tool.writesCodes ?? words.allSatisfy { isName($0.word) && !$0.word.contains { $0.isUppercase } }
        binding.words = writesCodes ? .codes : .labels
        question.options = options(words, areCodes: writesCodes, isScale: guess.kind == .scale)
        if guess.kind == .scale { binding.words = .codes }
        if question.options.contains(where: { $0.word != nil }) { binding.words = .mapped }
        if writesCodes, !words.isEmpty {
            question.notes.append("the export gives only codes: write the titles as they were offered")
        }
        if tool.mixesOtherWithOptions, !words.isEmpty, guess.kind != .scale {
            question.notes.append(
                "texts entered for \"Other\" appear among the options: replace them with one option \"other\", and add "
                    + "\"other: { option: other }\" to the binding")
        }
        bindOther(&binding, question.options, other)
        question.binding = binding
    }

    /// The options that cells name.
    private func options(
        _ words: [CountedWord], areCodes: Bool, isScale: Bool
    ) -> [DraftOption] {
        var codes = ReadableIds(fallback: "o")
        // Where one title is cleaned, cells are bound by what they hold.
        let hasMarkup = words.contains { withoutMarkup($0.word) != $0.word }
        return words.enumerated().map { index, word in
            var option: DraftOption
            if areCodes || isScale {
                let code = codes.id(ofName: word.word, number: index + 1)
                option = DraftOption(code: code, title: LocalText(withoutMarkup(word.word)))
                if code != word.word { option.word = word.word }
                if isScale { option.number = Int(word.word) }
            } else {
                let title = withoutMarkup(word.word)
                option = DraftOption(code: codes.id(ofWords: title, number: index + 1), title: LocalText(title))
                if hasMarkup { option.word = word.word }
            }
            if word.count == 1, tool.mixesOtherWithOptions { option.note = "one row" }
            return option
        }
    }

    /// Words that differ only in case become one.
    private func mergingCase(_ words: [CountedWord]) -> [CountedWord] {
        var positions: [String: Int] = [:]
        var merged: [CountedWord] = []
        for word in words {
            if let position = positions[word.word.lowercased()] {
                merged[position].count += word.count
            } else {
                positions[word.word.lowercased()] = merged.count
                merged.append(word)
            }
        }
        return merged
    }

    private func bindOther(_ binding: inout DraftBinding, _ options: [DraftOption], _ other: Int?) {
        guard let other else { return }
        let column = table.columns[other].name
        // `Q4_4_TEXT` names the option by its code; any other column belongs to the option "other".
        let number = column.split(separator: "_").dropLast().last.map(String.init)
        let isNumbered = column.hasSuffix("_TEXT")
        let option = options.last { isNumbered ? $0.code == number : ChoiceWords.isOther($0.code, $0.title.main) }
        if let option { binding.other = DraftBinding.OtherText(option: option.code, column: column) }
    }
}

// MARK: Several columns

extension QuestionDrafting {
    private func fill(_ question: inout DraftQuestion, _ kind: DraftKind, _ columns: [OptionColumn]) {
        var codes = ReadableIds(fallback: "o")
        question.kind = kind
        question.options = columns.enumerated().map { index, column in
            let title = column.title.isEmpty ? column.code : withoutMarkup(column.title)
            let isMeaningful = column.title.isEmpty || !isNumberedCode(column.code)
            let code =
                column.code.isEmpty || !isMeaningful
                ? codes.id(ofWords: title, number: index + 1) : codes.id(ofName: column.code, number: index + 1)
            return DraftOption(code: code, title: LocalText(title))
        }
        if columns.contains(where: { $0.title.isEmpty }) {
            question.notes.append("the export gives only codes: write the titles as they were offered")
        }
        let named = zip(question.options, columns).map {
            DraftBinding.BoundOption(code: $0.code, column: table.columns[$1.column].name)
        }
        var binding = DraftBinding(columns: .options(named))
        if kind == .multipleChoice {
            let words = chosenWords(columns, table, tool)
            (binding.chosen, binding.notChosen) = (words.chosen + ownTitles(columns), words.notChosen)
            binding.countsNoAsNotAnswered = tool.countsNoAsNotAnswered
        }
        question.binding = binding
    }

    private func bindText(_ question: inout DraftQuestion, _ text: FoundOtherText?) {
        guard let text, let option = text.option, question.options.indices.contains(option) else { return }
        question.binding?.other = DraftBinding.OtherText(
            option: question.options[option].code, column: table.columns[text.column].name)
    }

    /// The titles with markup that cells hold for chosen.
    private func ownTitles(_ columns: [OptionColumn]) -> [String] {
        columns.filter { !$0.holdsText && withoutMarkup($0.title) != $0.title }.flatMap { column in
            table.columns[column.column].values.values.filter { $0.lowercased() == column.title.lowercased() }
        }
    }

    private func fillRanks(_ question: inout DraftQuestion, _ columns: [Int]) {
        question.kind = .ranking
        var codes = ReadableIds(fallback: "o")
        var words: [String] = []
        for column in columns {
            for word in table.columns[column].values.values where !words.contains(word) { words.append(word) }
        }
        let areCodes = words.allSatisfy {
            isName($0) && !$0.contains { $0.isLowercase } || $0.allSatisfy { !$0.isUppercase }
        }
        let hasMarkup = words.contains { withoutMarkup($0) != $0 }
        question.options = words.enumerated().map { index, word in
            let title = withoutMarkup(word)
            let code = areCodes && isName(word) ? word : codes.id(ofWords: title, number: index + 1)
            var option = DraftOption(code: code, title: LocalText(title))
            if hasMarkup { option.word = word }
            return option
        }
        question.notes.append("kind guessed: a ranking; options that nobody ranked are missing")
        var binding = DraftBinding(columns: .byRank(columns.map { table.columns[$0].name }))
        binding.words = hasMarkup ? .mapped : areCodes ? .codes : .labels
        question.binding = binding
    }
}

/// Whether a code is only a number, or capital letters and a number: `4`, `SQ001`, `A1`.
func isNumberedCode(_ code: String) -> Bool {
    let figures = code.drop { $0.isUppercase }
    return figures.allSatisfy { $0.isASCII && $0.isNumber } && code.count - figures.count <= 3
}
